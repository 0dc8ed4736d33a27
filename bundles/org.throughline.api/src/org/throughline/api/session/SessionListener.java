package org.throughline.api.session;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told what happens in a session, in the session's thread. */
@ConsumerType
@FunctionalInterface
public interface SessionListener {

    /** Why a listener is called. */
    enum Event {
        CHANGED, UNDONE, REDONE, SAVED
    }

    /**
     * Something happened.
     *
     * @param event what
     * @param changes what changed in the plan, in the direction in which it happened; empty after a save
     */
    void happened(Event event, ChangeSet changes);
}
