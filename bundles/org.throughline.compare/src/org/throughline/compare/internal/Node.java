package org.throughline.compare.internal;

import java.util.Objects;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** An object in one version, and where it stands there. */
final class Node {

    /** What it goes by in every version: its identity, or its place where it has none. */
    final String key;
    final EObject object;
    /** {@code null} for the plan itself. */
    final Node owner;
    /** {@code null} for the plan itself. */
    final EReference place;
    /** Whether it has no identity of its own. */
    final boolean nameless;

    Node(String key, EObject object, Node owner, EReference place, boolean nameless) {
        this.key = key;
        this.object = object;
        this.owner = owner;
        this.place = place;
        this.nameless = nameless;
    }

    EClass type() {
        return object.eClass();
    }

    boolean isPlacedAs(Node other) {
        return this == other || (owner == null ? other.owner == null
                : other.owner != null && place.getName().equals(other.place.getName()) && owner.key.equals(other.owner.key));
    }

    /** Its identity in this version; empty if it has none. */
    String identity() {
        return Objects.requireNonNullElse(EcoreUtil.getID(object), "");
    }

    /** Itself or the nearest around it that has an identity. */
    Node named() {
        Node at = this;
        while (at.nameless && at.owner != null) {
            at = at.owner;
        }
        return at;
    }

    /**
     * The outermost object around it, or itself, that is one of several without an identity; {@code null} if there is none.
     * What differs in such a list is said and chosen for the list as a whole.
     */
    Node listed() {
        Node found = null;
        for (Node at = this; at.nameless && at.owner != null; at = at.owner) {
            found = at.place.isMany() ? at : found;
        }
        return found;
    }
}
