package org.throughline.api.compare;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

/**
 * One thing that differs between two versions, and that can be taken or left by itself.
 *
 * @param key what to choose it by; the same in each comparison of the same versions
 * @param kind what happened
 * @param before the object in the earlier version; empty if it was added
 * @param after the object in the later version; empty if it was removed
 * @param id the identity of the object, or of the one that it is a part of if it has none of its own
 * @param type the name of that object's class in the metamodel
 * @param feature the name of the feature in the metamodel, with that of the part in front where the object has no identity
 *     of its own, such as {@code audience.roles}; empty if it is about the object as a whole
 * @param from what was there before, as text; empty if there was nothing
 * @param to what is there now, as text; empty if there is nothing
 * @param sentence what happened, for people
 */
public record Difference(String key, Kind kind, Optional<EObject> before, Optional<EObject> after, String id, String type, String feature,
        String from, String to, String sentence) {

    /** What happened. */
    public enum Kind {
        /** The object is new, with its parts. */
        ADDED,
        /** The object is gone, with its parts. */
        REMOVED,
        /** The object is a part of something else now. */
        MOVED,
        /** The parts of the object, or its values, stand in another order. */
        REORDERED,
        /** A value or a reference is another one; of a list, which are in it. */
        CHANGED
    }
}
