package org.throughline.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Keeps what fails in one view to that view: a sentence takes its place, and the others go on. */
final class Guard {

    private static final String HERE = Guard.class.getName();

    private Guard() {
    }

    /** Says what to do in place of the view in a composite, should it fail later. */
    static void standsIn(Composite parent, Runnable instead) {
        parent.setData(HERE, instead);
    }

    /** Does some work of a view in which a control stands. */
    static void run(Control control, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            ILog.get().error("A view failed while the plan changed.", e);
            instead(control);
        }
    }

    private static void instead(Control control) {
        for (Control at = control.isDisposed() ? null : control; at != null; at = at.getParent()) {
            if (at.getData(HERE) instanceof Runnable instead) {
                instead.run();
                return;
            }
        }
    }
}
