package org.throughline.compare.internal;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

import org.throughline.api.session.OpenFile.Subscription;
import org.throughline.api.session.Session;
import org.throughline.api.session.SessionListener.Event;

/** Knows whether a plan was changed since it was compared: then what was found is about something else. */
final class Watch {

    private volatile boolean changed;

    /** Watches sessions for as long as somebody holds the watch. */
    static Watch over(Session... sessions) {
        var watch = new Watch();
        var weakly = new WeakReference<>(watch);
        Arrays.stream(sessions).distinct().forEach(session -> watch(session, weakly));
        return watch;
    }

    private static void watch(Session session, WeakReference<Watch> weakly) {
        var subscription = new AtomicReference<Subscription>();
        subscription.set(session.listen((event, changes) -> {
            Watch watch = weakly.get();
            if (watch == null) {
                subscription.get().close();
            } else if (event != Event.SAVED) {
                watch.changed = true;
            }
        }));
    }

    /**
     * Refuses what was found before a change.
     *
     * @throws IllegalStateException if one of the plans was changed
     */
    void refuseIfChanged() {
        if (changed) {
            throw new IllegalStateException("The plan was changed since it was compared. Compare it again.");
        }
    }
}
