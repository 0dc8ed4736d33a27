package org.throughline.ui.picture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.throughline.ui.Stage;

/**
 * Shows a picture, scrolled where it is higher than its place. It is one control: Tab leads to it and on, arrows lead from mark
 * to mark, Enter or a click opens what a mark is made of, and what it says stands beside it and is told to a screen reader.
 */
public final class PictureCanvas {

    private static final String OF = PictureCanvas.class.getName();

    private final Stage stage;
    private final ScrolledComposite scrolled;
    private final Canvas canvas;
    private final CanvasRoom room;
    private final Painter painter;
    private Block block = Page.of();
    private Picture picture = Picture.EMPTY;
    private int current;
    /** Whether somebody goes from mark to mark by keyboard. */
    private boolean keyed;

    /**
     * An empty picture.
     *
     * @param name what a screen reader calls it
     */
    public PictureCanvas(Composite parent, Stage stage, String name) {
        this.stage = stage;
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setBackground(stage.palette().page());
        canvas = new Canvas(scrolled, SWT.DOUBLE_BUFFERED);
        canvas.setBackground(stage.palette().page());
        canvas.setData(OF, this);
        scrolled.setContent(canvas);
        Map<Weight, Font> fonts = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            boolean strong = weight == Weight.STRONG || weight == Weight.ALARM || weight == Weight.HEADING;
            fonts.put(weight, strong ? stage.strong(canvas) : stage.text(canvas));
        }
        room = new CanvasRoom(canvas, stage, fonts);
        painter = new Painter(stage.palette(), fonts, stage.length(6));
        new SpokenMarks(canvas, name, this::picture, () -> current);
        listen();
    }

    private void listen() {
        scrolled.addListener(SWT.Resize, e -> lay());
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.MouseDown, e -> {
            keyed = false;
            canvas.setFocus();
            picture.at(e.x, e.y).ifPresent(this::go);
        });
        canvas.addListener(SWT.MouseUp, e -> picture.at(e.x, e.y).ifPresent(m -> open()));
        canvas.addListener(SWT.MouseMove, this::hover);
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> {
            keyed = false;
            canvas.redraw();
        });
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN && e.detail != SWT.TRAVERSE_ARROW_NEXT && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
    }

    /** The picture that a control shows; empty if it shows none. */
    public static Optional<PictureCanvas> of(Control control) {
        return Optional.ofNullable((PictureCanvas) control.getData(OF));
    }

    /** Shows another picture; the mark that was reached stays reached where it still says something. */
    public void show(Block shown) {
        block = shown;
        lay();
    }

    /** Paints the whole picture, also what is out of sight, without a mark that is reached. */
    public void paint(GC gc) {
        painter.paint(picture, gc, new Rectangle(0, 0, picture.width(), picture.height()));
    }

    /** What is shown now. */
    public Picture picture() {
        return picture;
    }

    /** The number of the mark that the keyboard has reached. */
    public int current() {
        return current;
    }

    /** The control that takes the focus. */
    public Canvas control() {
        return canvas;
    }

    private void lay() {
        int wide = scrolled.getClientArea().width;
        int edge = stage.length(4);
        if (wide > 4 * edge) {
            picture = Picture.joined(wide, 0, List.of(new Picture.Placed(new Point(edge, edge), block.laid(room, wide - 3 * edge))));
            int high = picture.drawn().stream().mapToInt(d -> d.place().y + d.place().height).max().orElse(0);
            picture = new Picture(wide, Math.max(high, picture.marks().stream().mapToInt(m -> m.place().y + m.place().height).max().orElse(0)) + 2 * edge,
                    picture.drawn(), picture.marks());
            current = Math.max(0, Math.min(current, picture.marks().size() - 1));
            scrolled.setMinSize(1, picture.height());
            scrolled.getVerticalBar().setIncrement(room.line(Weight.PLAIN) * 2);
            canvas.redraw();
        }
    }

    private void paint(Event e) {
        painter.paint(picture, e.gc, new Rectangle(e.x, e.y, e.width, e.height));
        if (canvas.isFocusControl() && !picture.marks().isEmpty()) {
            focus(e.gc, picture.marks().get(current));
        }
    }

    /** A frame around the mark that is reached, and what it says where that is not written there. */
    private void focus(GC gc, Mark mark) {
        Rectangle p = mark.place();
        gc.setForeground(stage.palette().accent());
        gc.setLineWidth(2);
        gc.drawRectangle(p.x - 2, p.y, p.width + 3, p.height);
        gc.setLineWidth(1);
        if (keyed && !picture.written(mark).equals(mark.sentence())) {
            say(gc, p, mark.sentence());
        }
    }

    private void say(GC gc, Rectangle p, String sentence) {
        int pad = stage.length(8);
        Wrapped said = Wrapped.of(room, sentence, Weight.PLAIN, Math.min(picture.width() - 4 * pad, stage.length(420)));
        int wide = said.width() + 2 * pad;
        int high = said.height() + 2 * pad;
        int x = Math.max(0, Math.min(p.x, picture.width() - wide - 2));
        boolean below = p.y + p.height + high + 2 < Math.max(picture.height(), canvas.getSize().y);
        int y = below ? p.y + p.height + 2 : Math.max(0, p.y - high - 2);
        gc.setBackground(stage.palette().focus());
        gc.fillRectangle(x, y, wide, high);
        gc.setForeground(stage.palette().accent());
        gc.drawRectangle(x, y, wide, high);
        var lines = new ArrayList<Drawn>();
        said.draw(room, Weight.PLAIN, x + pad, y + pad, said.width(), false, lines);
        painter.paint(new Picture(picture.width(), picture.height(), lines, List.of()), gc, new Rectangle(x, y, wide, high));
    }

    private void key(Event e) {
        if (picture.marks().isEmpty()) {
            return;
        }
        if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR || e.character == ' ') {
            open();
        } else {
            keyed = true;
            go(picture.next(current, e.keyCode));
        }
    }

    private void go(int mark) {
        if (mark != current) {
            current = mark;
            reveal(picture.marks().get(mark).place());
            canvas.getAccessible().setFocus(mark);
        }
        canvas.redraw();
    }

    private void reveal(Rectangle place) {
        int top = scrolled.getOrigin().y;
        int high = scrolled.getClientArea().height;
        // room for what it says below it
        int end = place.y + place.height + stage.length(60);
        if (place.y < top) {
            scrolled.setOrigin(0, Math.max(0, place.y - stage.length(10)));
        } else if (end > top + high) {
            scrolled.setOrigin(0, Math.min(place.y, end - high));
        }
    }

    private void hover(Event e) {
        String said = picture.at(e.x, e.y).stream().mapToObj(i -> picture.marks().get(i).sentence()).findFirst().orElse(null);
        if (!Objects.equals(said, canvas.getToolTipText())) {
            canvas.setToolTipText(said);
        }
        boolean opens = picture.at(e.x, e.y).stream().anyMatch(i -> !picture.marks().get(i).behind().isEmpty()) && !stage.presented();
        canvas.setCursor(opens ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
    }

    /** Opens what the mark is made of; of several things, the one that is chosen. */
    private void open() {
        List<? extends EObject> behind = picture.marks().get(current).behind();
        if (stage.presented() || behind.isEmpty()) {
            return;
        }
        if (behind.size() == 1) {
            stage.plan().select(behind.get(0));
            return;
        }
        var menu = new Menu(canvas);
        for (EObject each : behind) {
            var item = new MenuItem(menu, SWT.PUSH);
            item.setText(stage.words().label(each).replace("&", "&&"));
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> stage.plan().select(each)));
        }
        menu.addListener(SWT.Hide, e -> canvas.getDisplay().asyncExec(menu::dispose));
        Rectangle place = picture.marks().get(current).place();
        menu.setLocation(canvas.toDisplay(place.x + Math.min(place.width, stage.length(40)), place.y + place.height));
        canvas.setMenu(null);
        menu.setVisible(true);
    }
}
