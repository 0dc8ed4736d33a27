package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ScrollBar;
import org.throughline.ui.Stage;

/** Sentences one below the other, each as many lines high as it needs, of which one is chosen. A table would cut them off. */
public final class SentenceList {

    private static final double NOTE_PART = 0.36;

    private final Stage stage;
    private final Canvas canvas;
    private final int margin;
    private List<Entry> entries = List.of();
    private int[] tops = {0};
    private int chosen = -1;
    private int origin;
    private Runnable told = () -> { };
    private Consumer<Object> opener = o -> { };

    /**
     * One entry.
     *
     * @param of what it stands for
     * @param text the sentence
     * @param note its figure or kind, at the right; may be empty
     * @param group what stands above the first of several entries that have this in common; may be empty
     */
    record Entry(Object of, String text, String note, String group) {
    }

    SentenceList(Composite parent, Stage stage, String name) {
        this.stage = stage;
        margin = stage.length(8);
        canvas = new Canvas(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.BORDER);
        canvas.setBackground(stage.palette().page());
        canvas.setForeground(stage.palette().ink());
        canvas.setFont(stage.text(canvas));
        canvas.addPaintListener(e -> paint(e.gc));
        canvas.addListener(SWT.Resize, e -> measure());
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS || e.detail == SWT.TRAVERSE_ESCAPE);
        canvas.addListener(SWT.MouseVerticalWheel, e -> scrollTo(origin - e.count * stage.length(18)));
        canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        canvas.addMouseListener(MouseListener.mouseDownAdapter(e -> {
            canvas.setFocus();
            at(e.y).ifPresent(this::choose);
        }));
        canvas.addMouseListener(MouseListener.mouseDoubleClickAdapter(e -> open()));
        canvas.getVerticalBar().addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> scrollTo(canvas.getVerticalBar().getSelection())));
        new SentencesSpoken(this, name);
    }

    /** Who is told that another entry is chosen, and what to open by a double click or Enter. */
    void told(Runnable chosenChanged, Consumer<Object> open) {
        told = chosenChanged;
        opener = open;
    }

    /** The widget. */
    public Control control() {
        return canvas;
    }

    /** The sentences shown, in order. */
    public List<String> texts() {
        return entries.stream().map(Entry::text).toList();
    }

    /** The notes shown beside them, in order. */
    public List<String> notes() {
        return entries.stream().map(Entry::note).toList();
    }

    /** Chooses an entry by its place, from 0. */
    public void choose(int index) {
        chosen = index;
        reveal();
        canvas.redraw();
        canvas.getAccessible().setFocus(index);
        told.run();
    }

    /** Opens what is chosen. */
    public void open() {
        chosen().ifPresent(opener);
    }

    /** What is chosen. */
    Optional<Object> chosen() {
        return chosen >= 0 && chosen < entries.size() ? Optional.of(entries.get(chosen).of()) : Optional.empty();
    }

    int index() {
        return chosen;
    }

    /** The entry at a height of the widget. */
    Optional<Integer> at(int y) {
        for (int i = 0; i < entries.size(); i++) {
            if (y + origin >= tops[i] && y + origin < tops[i + 1]) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Where an entry stands in the widget. */
    Rectangle bounds(int index) {
        return new Rectangle(0, tops[index] - origin, canvas.getClientArea().width, tops[index + 1] - tops[index]);
    }

    /** Shows entries; the same place stays chosen, or the first one is. */
    void show(List<Entry> next) {
        if (!next.equals(entries)) {
            entries = List.copyOf(next);
            measure();
        }
        chosen = Math.min(Math.max(0, chosen), entries.size() - 1);
        canvas.redraw();
    }

    private boolean begins(int index) {
        return !entries.get(index).group().isEmpty() && (index == 0 || !entries.get(index - 1).group().equals(entries.get(index).group()));
    }

    private int noteWidth(Entry entry) {
        return entry.note().isEmpty() ? 0 : (int) (canvas.getClientArea().width * NOTE_PART);
    }

    private TextLayout layout(String text, int width, boolean strong) {
        var layout = new TextLayout(canvas.getDisplay());
        layout.setFont(strong ? stage.strong(canvas) : canvas.getFont());
        layout.setText(text);
        layout.setWidth(Math.max(40, width));
        return layout;
    }

    private int height(String text, int width, boolean strong) {
        TextLayout layout = layout(text, width, strong);
        int height = layout.getBounds().height;
        layout.dispose();
        return height;
    }

    private void measure() {
        tops = new int[entries.size() + 1];
        int width = canvas.getClientArea().width - 2 * margin;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int note = noteWidth(entry);
            int height = Math.max(height(entry.text(), width - note, false), note == 0 ? 0 : height(entry.note(), note - margin, false));
            tops[i + 1] = tops[i] + height + 2 * margin + (begins(i) ? group(entry) : 0);
        }
        ScrollBar bar = canvas.getVerticalBar();
        int page = Math.max(1, canvas.getClientArea().height);
        bar.setValues(origin, 0, Math.max(page, tops[entries.size()]), page, stage.length(20), page);
        bar.setVisible(tops[entries.size()] > page);
        scrollTo(origin);
    }

    private int group(Entry entry) {
        return height(entry.group(), canvas.getClientArea().width - 2 * margin, true) + 2 * margin;
    }

    private void scrollTo(int y) {
        origin = Math.max(0, Math.min(y, tops[entries.size()] - canvas.getClientArea().height));
        canvas.getVerticalBar().setSelection(origin);
        canvas.redraw();
    }

    private void reveal() {
        if (chosen >= 0 && chosen < entries.size()) {
            int page = canvas.getClientArea().height;
            if (tops[chosen] < origin) {
                scrollTo(tops[chosen]);
            } else if (tops[chosen + 1] > origin + page) {
                scrollTo(tops[chosen + 1] - page);
            }
        }
    }

    private void key(KeyEvent e) {
        int last = entries.size() - 1;
        int next = switch (e.keyCode) {
            case SWT.ARROW_UP -> chosen - 1;
            case SWT.ARROW_DOWN -> chosen + 1;
            case SWT.HOME -> 0;
            case SWT.END -> last;
            case SWT.PAGE_UP -> at(bounds(Math.max(0, chosen)).y - canvas.getClientArea().height).orElse(0);
            case SWT.PAGE_DOWN -> at(bounds(Math.max(0, chosen)).y + canvas.getClientArea().height).orElse(last);
            default -> chosen;
        };
        if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
            open();
        } else if (next != chosen && next >= 0 && next <= last) {
            choose(next);
        }
    }

    private void paint(GC gc) {
        Rectangle seen = canvas.getClientArea();
        for (int i = 0; i < entries.size(); i++) {
            Rectangle row = bounds(i);
            if (row.y + row.height >= 0 && row.y <= seen.height) {
                paint(gc, i, row);
            }
        }
    }

    private void paint(GC gc, int index, Rectangle row) {
        Entry entry = entries.get(index);
        int top = row.y;
        if (begins(index)) {
            gc.setForeground(stage.palette().quiet());
            draw(gc, entry.group(), new Point(margin, top + margin), row.width - 2 * margin, true);
            top += group(entry);
        }
        int height = row.y + row.height - top;
        if (index == chosen) {
            gc.setBackground(stage.palette().focus());
            gc.fillRectangle(0, top, row.width, height);
            gc.setForeground(stage.palette().accent());
            if (canvas.isFocusControl()) {
                gc.drawRectangle(0, top, row.width - 1, height - 2);
            }
        }
        gc.setForeground(stage.palette().line());
        gc.drawLine(0, row.y + row.height - 1, row.width, row.y + row.height - 1);
        gc.setForeground(stage.palette().ink());
        int note = noteWidth(entry);
        draw(gc, entry.text(), new Point(margin, top + margin), row.width - 2 * margin - note, false);
        if (note > 0) {
            draw(gc, entry.note(), new Point(row.width - note, top + margin), note - margin, false);
        }
    }

    private void draw(GC gc, String text, Point at, int width, boolean strong) {
        TextLayout layout = layout(text, width, strong);
        layout.draw(gc, at.x, at.y);
        layout.dispose();
    }
}
