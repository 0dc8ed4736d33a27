package org.throughline.ui.picture;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** Tells a screen reader of a picture as of a list whose items are the marks. */
final class SpokenMarks {

    private final Canvas canvas;
    private final String name;
    private final Supplier<Picture> picture;
    private final IntSupplier current;

    SpokenMarks(Canvas canvas, String name, Supplier<Picture> picture, IntSupplier current) {
        this.canvas = canvas;
        this.name = name;
        this.picture = picture;
        this.current = current;
        canvas.getAccessible().addAccessibleListener(new Names());
        canvas.getAccessible().addAccessibleControlListener(new Items());
    }

    private List<Mark> marks() {
        return picture.get().marks();
    }

    private boolean isMark(int child) {
        return child >= 0 && child < marks().size();
    }

    /** What it is called, and what each mark says. */
    private final class Names extends AccessibleAdapter {

        @Override
        public void getName(AccessibleEvent e) {
            e.result = isMark(e.childID) ? marks().get(e.childID).sentence() : name;
        }

        @Override
        public void getDescription(AccessibleEvent e) {
            // of the picture itself, the mark that is reached: not every screen reader asks for items that are no widgets
            e.result = isMark(e.childID) || marks().isEmpty() ? e.result : marks().get(current.getAsInt()).sentence();
        }
    }

    /** Where the marks are and which is reached. */
    private final class Items extends AccessibleControlAdapter {

        @Override
        public void getRole(AccessibleControlEvent e) {
            e.detail = isMark(e.childID) ? ACC.ROLE_LISTITEM : ACC.ROLE_LIST;
        }

        @Override
        public void getChildCount(AccessibleControlEvent e) {
            e.detail = marks().size();
        }

        @Override
        public void getChildren(AccessibleControlEvent e) {
            var children = new Object[marks().size()];
            for (int i = 0; i < children.length; i++) {
                children[i] = i;
            }
            e.children = children;
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent e) {
            Point at = canvas.toControl(e.x, e.y);
            e.childID = picture.get().at(at.x, at.y).orElse(ACC.CHILDID_SELF);
        }

        @Override
        public void getLocation(AccessibleControlEvent e) {
            Rectangle place = isMark(e.childID) ? marks().get(e.childID).place() : canvas.getClientArea();
            Point at = canvas.toDisplay(place.x, place.y);
            e.x = at.x;
            e.y = at.y;
            e.width = place.width;
            e.height = place.height;
        }

        @Override
        public void getFocus(AccessibleControlEvent e) {
            e.childID = !canvas.isFocusControl() ? ACC.CHILDID_NONE : marks().isEmpty() ? ACC.CHILDID_SELF : current.getAsInt();
        }

        @Override
        public void getSelection(AccessibleControlEvent e) {
            getFocus(e);
        }

        @Override
        public void getState(AccessibleControlEvent e) {
            int focus = canvas.isFocusControl() && (e.childID == ACC.CHILDID_SELF || e.childID == current.getAsInt()) ? ACC.STATE_FOCUSED : 0;
            e.detail = ACC.STATE_FOCUSABLE | focus | (isMark(e.childID) ? ACC.STATE_SELECTABLE : 0);
        }
    }
}
