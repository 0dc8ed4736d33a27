package org.throughline.coherence.ui.internal;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Tells a screen reader of a list of sentences: that it is a list, what stands in it, and which one is chosen. */
final class SentencesSpoken {

    private final SentenceList list;

    SentencesSpoken(SentenceList list, String name) {
        this.list = list;
        Control control = list.control();
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = e.childID == ACC.CHILDID_SELF ? name : text(e.childID);
            }
        });
        control.getAccessible().addAccessibleControlListener(new Items());
    }

    private String text(int index) {
        return index < 0 || index >= list.texts().size() ? "" : (list.texts().get(index) + " " + list.notes().get(index)).strip();
    }

    private final class Items extends AccessibleControlAdapter {

        @Override
        public void getRole(AccessibleControlEvent e) {
            e.detail = e.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
        }

        @Override
        public void getChildCount(AccessibleControlEvent e) {
            e.detail = list.texts().size();
        }

        @Override
        public void getFocus(AccessibleControlEvent e) {
            e.childID = list.control().isFocusControl() ? Math.max(ACC.CHILDID_SELF, list.index()) : ACC.CHILDID_NONE;
        }

        @Override
        public void getSelection(AccessibleControlEvent e) {
            e.childID = list.index() < 0 ? ACC.CHILDID_NONE : list.index();
        }

        @Override
        public void getState(AccessibleControlEvent e) {
            e.detail = ACC.STATE_FOCUSABLE | (e.childID >= 0 ? ACC.STATE_SELECTABLE : 0) | (e.childID >= 0 && e.childID == list.index() ? ACC.STATE_SELECTED | ACC.STATE_FOCUSED : 0);
        }

        @Override
        public void getLocation(AccessibleControlEvent e) {
            if (e.childID >= 0 && e.childID < list.texts().size()) {
                Rectangle at = list.bounds(e.childID);
                Point corner = list.control().toDisplay(at.x, at.y);
                e.x = corner.x;
                e.y = corner.y;
                e.width = at.width;
                e.height = at.height;
            }
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent e) {
            list.at(list.control().toControl(e.x, e.y).y).ifPresent(i -> e.childID = i);
        }
    }
}
