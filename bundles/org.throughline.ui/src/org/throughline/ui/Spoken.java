package org.throughline.ui;

import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** Says to those who hear the screen what a control is called, on each platform in the way that reaches them. */
public final class Spoken {

    private Spoken() {
    }

    /** Gives a control a name that stays. */
    public static void called(Control control, String name) {
        called(control, () -> name);
    }

    /**
     * Gives a control a name.
     *
     * @param name is asked for whenever the name is to be told
     */
    public static void called(Control control, Supplier<String> name) {
        AccessibleListener told = AccessibleListener.getNameAdapter(e -> e.result = e.childID == ACC.CHILDID_SELF ? name.get() : e.result);
        control.getAccessible().addAccessibleListener(told);
        if ("gtk".equals(SWT.getPlatform()) && isOfThePlatform(control)) {
            label(control, told);
        }
    }

    /** Whether GTK tells of a control by itself: then nobody asks the listener, and only a label gives it a name. */
    private static boolean isOfThePlatform(Control control) {
        return control instanceof Text || control instanceof Combo || control instanceof Spinner || control instanceof Table || control instanceof Tree;
    }

    /** A label that is heard and not seen. A label that is seen does not do: SWT relates to the frame around its text, which has no name. */
    private static void label(Control control, AccessibleListener told) {
        Control around = control.getParent();
        while (around instanceof Group) {
            around = around.getParent();
        }
        var label = new Accessible(around.getAccessible());
        label.addAccessibleListener(told);
        control.getAccessible().addRelation(ACC.RELATION_LABELLED_BY, label);
        control.addDisposeListener(e -> label.dispose());
    }

    /** Keeps a control that paints its text quiet while it is hidden or has nothing to say: SWT tells of it as if it were seen. */
    public static void whileShown(Control control) {
        control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getState(AccessibleControlEvent e) {
                boolean empty = control instanceof Link link && link.getText().isBlank();
                if (empty || !control.isVisible()) {
                    e.detail = Math.max(e.detail, 0) | ACC.STATE_INVISIBLE | ACC.STATE_OFFSCREEN;
                }
            }
        });
    }
}
