package org.throughline.api.session;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * One change of one feature of one object.
 *
 * @param object the object
 * @param feature the feature
 * @param kind what was done
 * @param index the position in a list after the change (for REMOVE: before it); -1 for a single value
 * @param from the value before, or the old position (an Integer) for MOVE; {@code null} means not set
 * @param to the value after, or the moved value for MOVE; {@code null} means not set
 */
public record Change(EObject object, EStructuralFeature feature, Kind kind, int index, Object from, Object to) {

    /** What was done to the feature. */
    public enum Kind {
        SET, ADD, REMOVE, MOVE
    }
}
