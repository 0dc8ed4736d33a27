package org.throughline.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/**
 * Work that is done when a control is seen: when it is drawn for the first time, and again after what it shows may have changed, at
 * once where it can be seen and otherwise when it can. Where it fails, a sentence takes the place of the view.
 */
public final class WhenSeen {

    private final Control control;
    private final Runnable work;
    private boolean stale = true;
    private boolean drawn;

    /** Waits until a control is seen. */
    public WhenSeen(Control control, Runnable work) {
        this.control = control;
        this.work = work;
        control.addListener(SWT.Paint, e -> {
            drawn = true;
            if (stale) {
                control.getDisplay().asyncExec(this::look);
            }
        });
        // who comes back by a key is quicker than the screen; for the first time, what is in front is drawn before it is worked out
        control.addListener(SWT.Activate, e -> {
            if (drawn) {
                look();
            }
        });
    }

    /** What the control shows may be another now. */
    public void changed() {
        stale = true;
        look();
    }

    private void look() {
        if (stale && !control.isDisposed() && control.isVisible()) {
            stale = false;
            Guard.run(control, work);
        }
    }
}
