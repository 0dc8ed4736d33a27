package org.throughline.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;

/** Whether a control was seen: what stands beside an answer is worked out a moment after it was drawn, so that the answer is there first. */
public final class Seen {

    private static final int MOMENT_MS = 40;

    private boolean seen;

    /**
     * Waits for a control.
     *
     * @param work is done once, a moment after the control was drawn for the first time
     */
    public Seen(Control control, Runnable work) {
        control.addListener(SWT.Paint, new Listener() {
            @Override
            public void handleEvent(org.eclipse.swt.widgets.Event e) {
                control.removeListener(SWT.Paint, this);
                control.getDisplay().timerExec(MOMENT_MS, () -> {
                    seen = true;
                    if (!control.isDisposed()) {
                        work.run();
                    }
                });
            }
        });
    }

    /** Whether it was. */
    public boolean yet() {
        return seen;
    }
}
