package org.throughline.api.publish;

import java.math.BigDecimal;

/**
 * One number of people.
 *
 * @param key what stands for it, once in a table
 * @param value the number, 0 or more; full-time equivalents may have fractions
 * @param edition whether readers have it already
 */
public record Count(String key, BigDecimal value, Edition edition) {

    /** Whether a count was published before. */
    public enum Edition {
        /** It is to be published now, or not. */
        NOW,
        /** It stands in an edition that readers have, and cannot be taken back. */
        SHOWN_BEFORE,
        /** It was withheld in an edition that readers have, and stays so. */
        WITHHELD_BEFORE
    }

    /** A count that is to be published now. */
    public static Count of(String key, BigDecimal value) {
        return new Count(key, value, Edition.NOW);
    }

    /** A count that is to be published now. */
    public static Count of(String key, int value) {
        return of(key, BigDecimal.valueOf(value));
    }
}
