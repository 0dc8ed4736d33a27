package org.throughline.core.internal.content;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Versions as publishers write them: 2018, 2018.1, 2nd edition. */
final class Versions {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Versions() {
    }

    /** Whether a version could take another's place: it differs, and its numbers do not say that it is older. */
    static boolean mayReplace(String version, String other) {
        return !version.equals(other) && compare(numbers(version), numbers(other)) >= 0;
    }

    private static int compare(List<BigInteger> some, List<BigInteger> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            int order = some.get(i).compareTo(others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), others.size());
    }

    private static List<BigInteger> numbers(String version) {
        return NUMBER.matcher(version).results().map(MatchResult::group).map(BigInteger::new).toList();
    }
}
