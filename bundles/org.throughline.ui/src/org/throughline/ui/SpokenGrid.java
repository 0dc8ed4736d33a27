package org.throughline.ui;

import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/**
 * Tells a screen reader of a grid that paints itself: that it is a table, and in it the one cell that has the focus, by row,
 * column and value. The others are not told: there may be half a million of them.
 */
public final class SpokenGrid {

    private static final int MOST = 1 << 20;

    private final Control grid;
    private final Supplier<String> name;
    private final Supplier<String> sentence;
    private String told = "";
    private int cell;

    /**
     * Begins to tell.
     *
     * @param name what the grid is called
     * @param sentence row, column and value of the cell that has the focus; empty where none has
     */
    public SpokenGrid(Control grid, Supplier<String> name, Supplier<String> sentence) {
        this.grid = grid;
        this.name = name;
        this.sentence = sentence;
        grid.getAccessible().addAccessibleListener(new Names());
        grid.getAccessible().addAccessibleControlListener(new Cells());
        grid.addListener(SWT.FocusIn, e -> tell(sentence.get()));
    }

    /** Is to be called when another cell has the focus, or another value is in it: it is told where it says something else. */
    public void moved() {
        String now = grid.isFocusControl() ? sentence.get() : told;
        if (!now.equals(told)) {
            tell(now);
        }
    }

    private void tell(String now) {
        told = now;
        cell = (cell + 1) % MOST;
        grid.getAccessible().setFocus(now.isEmpty() ? ACC.CHILDID_SELF : cell);
    }

    private boolean hasCell() {
        return !sentence.get().isEmpty();
    }

    private final class Names extends AccessibleAdapter {

        @Override
        public void getName(AccessibleEvent e) {
            e.result = e.childID == ACC.CHILDID_SELF ? name.get() : sentence.get();
        }
    }

    private final class Cells extends AccessibleControlAdapter {

        @Override
        public void getRole(AccessibleControlEvent e) {
            e.detail = e.childID == ACC.CHILDID_SELF ? ACC.ROLE_TABLE : ACC.ROLE_TABLECELL;
        }

        @Override
        public void getChildCount(AccessibleControlEvent e) {
            e.detail = hasCell() ? 1 : 0;
        }

        @Override
        public void getChildren(AccessibleControlEvent e) {
            e.children = hasCell() ? new Object[] {cell} : new Object[0];
        }

        @Override
        public void getFocus(AccessibleControlEvent e) {
            e.childID = !grid.isFocusControl() ? ACC.CHILDID_NONE : hasCell() ? cell : ACC.CHILDID_SELF;
        }

        @Override
        public void getSelection(AccessibleControlEvent e) {
            e.childID = hasCell() ? cell : ACC.CHILDID_NONE;
        }

        @Override
        public void getState(AccessibleControlEvent e) {
            boolean inside = e.childID != ACC.CHILDID_SELF;
            e.detail = ACC.STATE_FOCUSABLE | (grid.isFocusControl() ? ACC.STATE_FOCUSED : 0) | (inside ? ACC.STATE_SELECTABLE | ACC.STATE_SELECTED : 0)
                    | (grid.isVisible() ? 0 : ACC.STATE_INVISIBLE | ACC.STATE_OFFSCREEN);
        }

        @Override
        public void getLocation(AccessibleControlEvent e) {
            Point corner = grid.toDisplay(0, 0);
            e.x = corner.x;
            e.y = corner.y;
            e.width = grid.getSize().x;
            e.height = grid.getSize().y;
        }
    }
}
