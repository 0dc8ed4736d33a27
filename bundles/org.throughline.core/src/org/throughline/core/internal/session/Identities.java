package org.throughline.core.internal.session;

import java.util.Optional;

import org.throughline.model.identity.Identified;

/**
 * Objects by their identity. The identity is in the object already, so that a place in an array is all that each takes;
 * a map with an entry for each would be most of what opening a large plan adds to reading it.
 */
final class Identities {

    /** Objects in the first free place from the one that the hash of their identity gives; never more than two thirds full. */
    private Identified[] table = new Identified[1 << 10];
    private int size;

    /** The object with an identity. */
    Optional<Identified> find(String id) {
        return Optional.ofNullable(id == null ? null : table[place(id)]);
    }

    /** Takes an object in under the identity that it has; it takes the place of another with the same one. */
    void put(Identified object) {
        int place = place(object.getId());
        if (table[place] == null && ++size > table.length / 3 * 2) {
            grow();
            place = place(object.getId());
        }
        table[place] = object;
    }

    /** Forgets an object under the identity that it has. Does nothing if another object stands for it. */
    void remove(Identified object) {
        removeUnder(object.getId(), object);
    }

    /** An object has another identity than before. */
    void rename(String before, Identified object) {
        removeUnder(before, object);
        if (object.getId() != null) {
            put(object);
        }
    }

    private void removeUnder(String id, Identified object) {
        if (id == null) {
            return;
        }
        int hole = start(id);
        while (table[hole] != null && table[hole] != object) {
            hole = next(hole);
        }
        if (table[hole] == null) {
            return;
        }
        size--;
        table[hole] = null;
        // what stands behind the hole may have been pushed there by what is gone
        for (int at = next(hole); table[at] != null; at = next(at)) {
            Identified moved = table[at];
            table[at] = null;
            table[place(moved.getId())] = moved;
        }
    }

    private void grow() {
        Identified[] old = table;
        table = new Identified[old.length * 2];
        for (Identified object : old) {
            if (object != null) {
                table[place(object.getId())] = object;
            }
        }
    }

    /** Where the object with this identity is, or the free place where it would be. */
    private int place(String id) {
        int at = start(id);
        while (table[at] != null && !table[at].getId().equals(id)) {
            at = next(at);
        }
        return at;
    }

    private int start(String id) {
        int hash = id.hashCode();
        return (hash ^ hash >>> 16) & table.length - 1;
    }

    private int next(int place) {
        return place + 1 & table.length - 1;
    }
}
