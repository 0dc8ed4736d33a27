package org.throughline.compare.internal;

import org.eclipse.emf.ecore.EStructuralFeature;

/** What differences and conflicts are chosen by. */
final class Keys {

    private Keys() {
    }

    /** Of a value, or of the order of a list. */
    static String of(Node node, EStructuralFeature feature) {
        Node listed = node.listed();
        return listed == null ? node.key + "." + feature.getName() : listed.owner.key + "." + listed.place.getName();
    }

    /** The feature from the nearest object with an identity, such as {@code audience.roles}; empty for the object itself. */
    static String path(Node node, String feature) {
        String path = feature;
        for (Node at = node; at.nameless && at.owner != null; at = at.owner) {
            path = at.place.getName() + (path.isEmpty() ? "" : "." + path);
        }
        return path;
    }
}
