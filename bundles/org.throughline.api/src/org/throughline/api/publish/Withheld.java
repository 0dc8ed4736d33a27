package org.throughline.api.publish;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;

/**
 * What is left out of a publication.
 *
 * @param keys the keys of what is not to be shown
 * @param exposed those of them that readers can work out all the same from what they have already
 * @param fewest the smallest number of people that is shown
 */
public record Withheld(Set<String> keys, Set<String> exposed, int fewest) {

    /** What stands in the place of each number that is left out, whatever the reason: a mark for each reason would tell which are small. */
    public static final String MARK = "*";

    /** Copies the sets. */
    public Withheld {
        keys = Set.copyOf(keys);
        exposed = Set.copyOf(exposed);
    }

    /** Whether a count may be shown. */
    public boolean shows(String key) {
        return !keys.contains(key);
    }

    /** A number as it is printed, or the mark. */
    public String text(String key, BigDecimal value, Function<BigDecimal, String> printed) {
        return shows(key) ? printed.apply(value) : MARK;
    }

    /** What the mark means, for the foot of the page. */
    public String note() {
        return MARK + " Not shown, so that no group of fewer than " + fewest + " people can be told apart, by its number or by subtraction.";
    }
}
