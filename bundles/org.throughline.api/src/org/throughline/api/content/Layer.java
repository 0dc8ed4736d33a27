package org.throughline.api.content;

import java.util.Optional;

/**
 * Where a value of adopted content comes from.
 *
 * @param origin whose it is
 * @param original what it was in the content that was taken over; empty if it was not set there or is not known
 */
public record Layer(Origin origin, Optional<Object> original) {

    /** Whose a value is. */
    public enum Origin {
        /** As it was taken over. */
        BASE,
        /** The district's own, in place of the original. */
        DISTRICT,
        /** The part is one that the district added. */
        ADDED,
        /** The district hides the part. */
        HIDDEN,
        /** The object belongs to no content that was taken over. */
        NOT_ADOPTED,
        /** What the plan remembers of the content is damaged. */
        UNKNOWN
    }

    /** A layer of which no original is known. */
    public static Layer of(Origin origin) {
        return new Layer(origin, Optional.empty());
    }
}
