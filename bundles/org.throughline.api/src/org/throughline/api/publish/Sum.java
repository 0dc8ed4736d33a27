package org.throughline.api.publish;

import java.util.List;

/**
 * What a reader can add up: a count is the sum of others. Totals of rows and columns are such sums, a group that overlaps others, a number
 * that is the same as in last year's edition (a sum of one), and this year's number as last year's and a change.
 *
 * @param whole the key of the sum
 * @param parts the keys of what is added
 */
public record Sum(String whole, List<String> parts) {

    /** Copies the list. */
    public Sum {
        parts = List.copyOf(parts);
    }
}
