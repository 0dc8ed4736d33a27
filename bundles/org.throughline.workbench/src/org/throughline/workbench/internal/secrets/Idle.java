package org.throughline.workbench.internal.secrets;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.throughline.api.session.PrivateSession;
import org.throughline.ui.OpenPrivate;

/** Locks private content that has a passphrase when nobody has used the window for a while. */
public final class Idle {

    /** How long nobody does anything until it is locked. */
    public static final Duration AFTER = Duration.ofMinutes(15);
    private static final int[] USES = {SWT.KeyDown, SWT.MouseDown, SWT.MouseWheel};
    private static final int LOOK_MS = 30_000;

    private final OpenPrivate mine;
    private final Runnable lock;
    private Instant used = Instant.now();

    /** @param lock saves and closes it */
    public Idle(OpenPrivate mine, Runnable lock) {
        this.mine = mine;
        this.lock = lock;
    }

    /** Looks from time to time, as long as a control lives. */
    void watch(Control control) {
        Display display = control.getDisplay();
        Listener use = e -> used = Instant.now();
        for (int kind : USES) {
            display.addFilter(kind, use);
        }
        Runnable[] again = new Runnable[1];
        again[0] = () -> {
            if (!control.isDisposed()) {
                look(Instant.now());
                display.timerExec(LOOK_MS, again[0]);
            }
        };
        display.timerExec(LOOK_MS, again[0]);
        control.addDisposeListener(e -> {
            for (int kind : USES) {
                display.removeFilter(kind, use);
            }
            display.timerExec(-1, again[0]);
        });
    }

    /** Locks it if nobody did anything for so long; a clock that was put back counts as a use. */
    public void look(Instant now) {
        if (now.isBefore(used)) {
            used = now;
        }
        if (Duration.between(used, now).compareTo(AFTER) >= 0 && mine.session().filter(PrivateSession::isLocked).isPresent()) {
            lock.run();
        }
    }
}
