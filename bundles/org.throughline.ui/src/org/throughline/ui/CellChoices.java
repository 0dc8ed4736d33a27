package org.throughline.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** The list of what can be chosen, below the field that one types into or above it. It never takes the focus by itself. */
final class CellChoices {

    private static final int MOST_LINES = 9;
    private static final int NARROWEST = 180;
    private static final int BORDER = 4;

    private final Composite over;
    private final Text field;
    private final org.eclipse.swt.widgets.List list;
    private boolean moved;

    CellChoices(Composite over, Text field, Palette palette, Consumer<String> chosen) {
        this.over = over;
        this.field = field;
        list = new org.eclipse.swt.widgets.List(over, SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE);
        list.setBackground(palette.page());
        list.setForeground(palette.ink());
        list.setVisible(false);
        list.addListener(SWT.MouseUp, e -> highlighted().ifPresent(chosen));
    }

    /** Shows choices, one of which is highlighted; -1 for none. */
    void show(List<String> choices, int highlighted) {
        if (choices.isEmpty()) {
            hide();
            return;
        }
        moved = false;
        list.setItems(choices.toArray(String[]::new));
        list.setBounds(place(choices.size()));
        list.moveAbove(null);
        list.setVisible(true);
        list.select(highlighted);
        list.showSelection();
    }

    void hide() {
        moved = false;
        list.setVisible(false);
    }

    boolean visible() {
        return !list.isDisposed() && list.isVisible();
    }

    /** The next choice below or above. */
    void move(int by) {
        moved = true;
        list.setSelection(Math.clamp(list.getSelectionIndex() + by, 0, list.getItemCount() - 1));
        list.showSelection();
    }

    /** Whether somebody went to a choice by a key. */
    boolean moved() {
        return moved;
    }

    /** The choice that would be taken now. */
    Optional<String> highlighted() {
        return visible() && list.getSelectionIndex() >= 0 ? Optional.of(list.getItem(list.getSelectionIndex())) : Optional.empty();
    }

    boolean has(Control focus) {
        return focus == list;
    }

    void dispose() {
        list.dispose();
    }

    private Rectangle place(int count) {
        Rectangle at = field.getBounds();
        Rectangle area = over.getClientArea();
        int wanted = Math.min(count, MOST_LINES) * list.getItemHeight() + 2 * BORDER;
        int below = area.height - at.y - at.height;
        boolean under = below >= wanted || below >= at.y;
        int height = Math.min(wanted, under ? below : at.y);
        int width = Math.min(area.width, Math.max(at.width, Math.max(NARROWEST, list.computeSize(SWT.DEFAULT, SWT.DEFAULT).x)));
        return new Rectangle(Math.max(0, Math.min(at.x, area.width - width)), under ? at.y + at.height : at.y - height, width, height);
    }
}
