package org.throughline.api.session;

import java.util.List;

/**
 * What one step of a person changed, in order.
 *
 * @param what what the person did, in a few words
 * @param changes the single changes
 */
public record ChangeSet(String what, List<Change> changes) {

    /** Copies the list. */
    public ChangeSet {
        changes = List.copyOf(changes);
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
