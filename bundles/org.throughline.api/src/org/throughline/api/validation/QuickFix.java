package org.throughline.api.validation;

import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.Session;

/**
 * The one sensible repair of a problem, ready to be done.
 *
 * @param label what it does, in the user's words, such as "Swap the dates of "Title II-A""; it names the entry of undo
 * @param work changes the plan; is run inside a change
 */
public record QuickFix(String label, Runnable work) {

    /** Refuses a fix that does not say what it does. */
    public QuickFix {
        if (label.isBlank()) {
            throw new IllegalArgumentException("A fix has to say what it does.");
        }
    }

    /**
     * Does it, as one step that undo takes back.
     *
     * @return what changed
     * @throws IllegalStateException if the session is read-only
     */
    public ChangeSet apply(Session session) {
        return session.change(label, work);
    }
}
