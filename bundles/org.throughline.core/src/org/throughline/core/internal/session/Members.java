package org.throughline.core.internal.session;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

/**
 * Objects in the order in which they came, each at most once. As small as an array; what leaves is only noted and
 * taken out when somebody looks, all at once, so that taking out many costs no more than taking out one.
 */
final class Members {

    private static final int FEW = 4;

    private EObject[] objects;
    private int size;
    /** Those that are still in the array but no longer members. */
    private Set<EObject> gone = Collections.emptySet();

    /** Without members, and with room for one. */
    Members() {
        objects = new EObject[1];
    }

    /** Adds an object that is not a member. */
    void add(EObject object) {
        if (!gone.isEmpty() && gone.remove(object)) {
            return;
        }
        if (size == objects.length) {
            objects = Arrays.copyOf(objects, size < FEW ? FEW : size + (size >> 1));
        }
        objects[size++] = object;
    }

    /** Takes a member out. */
    void remove(EObject object) {
        if (gone.isEmpty() && size > 0 && objects[size - 1] == object) {
            objects[--size] = null;
            return;
        }
        if (gone.isEmpty()) {
            gone = Collections.newSetFromMap(new IdentityHashMap<>(FEW));
        }
        gone.add(object);
        if (gone.size() == size) {
            compact();
        }
    }

    int size() {
        return size - gone.size();
    }

    /** Hands over each member, in order. The members must not change meanwhile. */
    void forEach(Consumer<? super EObject> action) {
        compact();
        for (int i = 0; i < size; i++) {
            action.accept(objects[i]);
        }
    }

    /** Whether an object is a member; looks at each one. */
    boolean holds(EObject object) {
        if (!gone.contains(object)) {
            for (int i = 0; i < size; i++) {
                if (objects[i] == object) {
                    return true;
                }
            }
        }
        return false;
    }

    private void compact() {
        if (gone.isEmpty()) {
            return;
        }
        // to ask a set for each of very many objects costs more than to compare it with a few
        EObject[] few = gone.size() <= FEW ? gone.toArray(EObject[]::new) : null;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            EObject object = objects[i];
            if (few == null ? !gone.contains(object) : !isAmong(few, object)) {
                objects[kept++] = object;
            }
        }
        Arrays.fill(objects, kept, size, null);
        size = kept;
        gone = Collections.emptySet();
    }

    private static boolean isAmong(EObject[] few, EObject object) {
        for (EObject one : few) {
            if (one == object) {
                return true;
            }
        }
        return false;
    }
}
