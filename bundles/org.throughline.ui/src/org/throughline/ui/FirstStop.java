package org.throughline.ui;

import java.util.Arrays;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * Puts the focus on the first control in which something can be done. SWT itself is content with the first panel, which shows
 * no focus and has nothing to say.
 */
public final class FirstStop {

    private FirstStop() {
    }

    /** Puts the focus there; where nothing can be done, on the whole. */
    public static void in(Composite whole) {
        if (!found(whole)) {
            whole.forceFocus();
        }
    }

    private static boolean found(Composite within) {
        return Arrays.stream(within.getChildren()).filter(c -> c.isVisible() && c.isEnabled() && !(c instanceof Label)).anyMatch(FirstStop::takes);
    }

    private static boolean takes(Control control) {
        return control instanceof Composite panel && (panel.getClass() == Composite.class || panel.getChildren().length > 0) ? found(panel) : control.setFocus();
    }
}
