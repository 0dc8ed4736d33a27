package org.throughline.api.content;

/**
 * One thing that differs in a newer version of adopted content, and that can be taken or left by itself.
 *
 * @param object the identity of the part it is about
 * @param feature the name of the feature in the metamodel; empty if it is about the part as a whole
 * @param kind what happened
 * @param collides whether the district changed the same thing, so that taking it gives up something of its own
 * @param base what it was when it was taken over, as text; empty if there was nothing
 * @param theirs what it is in the newer version
 * @param yours what it is in the plan
 * @param used whether anything in the plan refers to the part
 * @param sentence what happened, for people
 */
public record Piece(String object, String feature, Kind kind, boolean collides, String base, String theirs, String yours,
        boolean used, String sentence) {

    /** What happened. */
    public enum Kind {
        /** Changed there, and not here. */
        CHANGED,
        /** Changed there, and here in another way. */
        CHANGED_BY_BOTH,
        /** Added there. */
        ADDED,
        /** Removed there. */
        REMOVED,
        /** Put somewhere else there. */
        MOVED,
        /** Its parts stand in another order there. */
        REORDERED
    }

    /** What to choose the piece by: the part's identity, with a dot and the feature if it is about one. */
    public String id() {
        return feature.isEmpty() ? object : object + "." + feature;
    }
}
