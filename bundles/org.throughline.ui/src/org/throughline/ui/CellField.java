package org.throughline.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * The field that stands over a cell while one types into it. What can be chosen is listed below it; a text that is not
 * understood keeps it open, with the sentence that says why.
 */
final class CellField {

    /** How somebody left the field. */
    enum Way {
        UP, DOWN, LEFT, RIGHT,
        /** The text is for every selected cell. */
        EVERYWHERE,
        /** By doing something else. */
        AWAY
    }

    /**
     * What the field is for.
     *
     * @param proposals what can be chosen where this is typed
     * @param several whether several are typed, with a semicolon between them
     * @param take takes the text, or says in a sentence why not
     * @param closed is told that the field is closed while it had the focus
     */
    record Task(Function<String, List<String>> proposals, boolean several, BiFunction<String, Way, Optional<String>> take, Runnable closed) {
    }

    private static final int LINES = 5;
    private static final int LINES_WIDTH = 320;
    private static final int NARROWEST = 120;
    private static final int SENTENCE_WIDTH = 300;

    private final Composite over;
    private final Palette palette;
    private final Task task;
    private final Text text;
    private final CellChoices choices;
    private final boolean lines;
    private final boolean typing;
    private Label sentence;
    private boolean closing;

    /**
     * Opens the field.
     *
     * @param bounds where the cell is
     * @param lines whether the text may have several lines
     * @param typing whether arrows leave the cell, as when one types over what was there
     */
    CellField(Composite over, Palette palette, Rectangle bounds, boolean lines, boolean typing, Task task) {
        this.over = over;
        this.palette = palette;
        this.task = task;
        this.lines = lines;
        this.typing = typing;
        text = new Text(over, SWT.BORDER | (lines ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE));
        text.setBackground(palette.page());
        text.setForeground(palette.ink());
        text.setBounds(place(bounds));
        text.moveAbove(null);
        choices = new CellChoices(over, text, palette, this::choose);
        text.addListener(SWT.Traverse, e -> e.doit = false);
        text.addListener(SWT.KeyDown, this::keyPressed);
        text.addListener(SWT.Modify, e -> offer());
        text.addListener(SWT.FocusOut, e -> over.getDisplay().asyncExec(this::left));
    }

    /** Shows a text: at its end, or all of it selected. */
    void start(String initial, boolean offerAll) {
        text.setText(initial);
        text.setSelection(initial.length());
        text.setFocus();
        if (offerAll) {
            choices.show(task.proposals().apply(""), -1);
        } else if (!typing) {
            choices.hide();
        }
    }

    /** The widget. */
    Text control() {
        return text;
    }

    /** Whether it is still there. */
    boolean open() {
        return !text.isDisposed() && !closing;
    }

    /** Takes the text and closes, unless the text is not understood. */
    boolean leave(Way way) {
        if (!open()) {
            return true;
        }
        closing = true;
        Optional<String> choice = choices.highlighted().filter(c -> way != Way.AWAY).map(this::with);
        // what is written out counts before what only begins so
        Optional<String> why = task.take().apply(choices.moved() ? choice.orElse(text.getText()) : text.getText(), way);
        if (why.isPresent() && choice.isPresent()) {
            why = task.take().apply(choice.get(), way);
        }
        closing = false;
        why.ifPresentOrElse(this::say, this::close);
        return why.isEmpty();
    }

    /** Closes without taking anything. */
    void close() {
        if (!closing && !text.isDisposed()) {
            closing = true;
            boolean focused = text.isFocusControl() || choices.has(over.getDisplay().getFocusControl());
            choices.dispose();
            if (sentence != null) {
                sentence.dispose();
            }
            text.dispose();
            if (focused) {
                task.closed().run();
            }
        }
    }

    /** The sentence that is shown, if any. */
    Optional<String> sentence() {
        return Optional.ofNullable(sentence).filter(s -> !s.isDisposed() && s.isVisible()).map(Label::getText);
    }

    private Rectangle place(Rectangle cell) {
        Rectangle area = over.getClientArea();
        int width = Math.min(Math.max(cell.width, lines ? LINES_WIDTH : NARROWEST), area.width);
        int height = lines ? LINES * text.getLineHeight() : Math.max(cell.height, text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        int y = Math.max(0, Math.min(cell.y - Math.max(0, (height - cell.height) / 2), area.height - height));
        return new Rectangle(Math.max(0, Math.min(cell.x, area.width - width)), lines ? Math.max(0, Math.min(cell.y, area.height - height)) : y, width, height);
    }

    private void keyPressed(Event e) {
        boolean held = (e.stateMask & SWT.MOD1) != 0;
        boolean shift = (e.stateMask & SWT.MOD2) != 0;
        boolean alt = (e.stateMask & SWT.MOD3) != 0;
        boolean enter = e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR;
        e.doit = false;
        if (enter && alt && lines) {
            text.insert("\n");
        } else if (enter) {
            leave(held ? Way.EVERYWHERE : shift ? Way.UP : Way.DOWN);
        } else if (e.keyCode == SWT.TAB) {
            leave(shift ? Way.LEFT : Way.RIGHT);
        } else if (e.keyCode == SWT.ESC) {
            close();
        } else if (e.keyCode == SWT.ARROW_DOWN && (alt || choices.visible()) || e.keyCode == SWT.ARROW_UP && choices.visible()) {
            if (choices.visible()) {
                choices.move(e.keyCode == SWT.ARROW_DOWN ? 1 : -1);
            } else {
                choices.show(task.proposals().apply(""), -1);
            }
        } else if (typing && arrow(e.keyCode).isPresent()) {
            leave(arrow(e.keyCode).get());
        } else {
            e.doit = true;
        }
    }

    private static Optional<Way> arrow(int key) {
        return switch (key) {
            case SWT.ARROW_UP -> Optional.of(Way.UP);
            case SWT.ARROW_DOWN -> Optional.of(Way.DOWN);
            case SWT.ARROW_LEFT -> Optional.of(Way.LEFT);
            case SWT.ARROW_RIGHT -> Optional.of(Way.RIGHT);
            default -> Optional.empty();
        };
    }

    /** Lists what can be chosen for what is typed; the first that begins so is what Enter takes. */
    private void offer() {
        if (sentence != null) {
            sentence.setVisible(false);
        }
        String typed = last();
        List<String> found = task.proposals().apply(typed);
        choices.show(found, typed.isEmpty() ? -1 : first(found, typed.toLowerCase(Locale.ROOT)));
    }

    /** The first choice with a word that begins so; else the only one. */
    private static int first(List<String> found, String beginning) {
        for (int i = 0; i < found.size(); i++) {
            if ((" " + found.get(i)).toLowerCase(Locale.ROOT).contains(" " + beginning)) {
                return i;
            }
        }
        return found.size() == 1 ? 0 : -1;
    }

    private String last() {
        String all = text.getText();
        return (task.several() ? all.substring(all.lastIndexOf(';') + 1) : all).strip();
    }

    /** The text with a choice in the place of what is being typed. */
    private String with(String choice) {
        String all = text.getText();
        int before = task.several() ? all.lastIndexOf(';') + 1 : 0;
        return all.substring(0, before) + (before > 0 ? " " : "") + choice;
    }

    private void choose(String choice) {
        text.setText(with(choice));
        text.setSelection(text.getCharCount());
        text.setFocus();
        choices.hide();
    }

    private void left() {
        Control focus = over.getDisplay().getFocusControl();
        if (open() && focus != text && !choices.has(focus) && !leave(Way.AWAY) && focus == over) {
            // who clicks another cell comes back to the one that is not understood
            text.setFocus();
        }
    }

    private void say(String why) {
        choices.hide();
        if (sentence == null) {
            sentence = new Label(over, SWT.WRAP | SWT.BORDER);
            sentence.setBackground(palette.alarm());
            sentence.setForeground(palette.ink());
        }
        sentence.setText(Scene.plain(why));
        Point size = sentence.computeSize(SENTENCE_WIDTH, SWT.DEFAULT);
        Rectangle field = text.getBounds();
        Rectangle area = over.getClientArea();
        boolean below = field.y + field.height + size.y <= area.height;
        sentence.setBounds(Math.max(0, Math.min(field.x, area.width - size.x)), below ? field.y + field.height : field.y - size.y, size.x, size.y);
        sentence.moveAbove(null);
        sentence.setVisible(true);
        text.setToolTipText(why);
        text.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
        text.setFocus();
    }
}
