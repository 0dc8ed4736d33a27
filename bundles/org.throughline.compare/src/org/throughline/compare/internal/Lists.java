package org.throughline.compare.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Orders of a list in three versions, as one. In time in proportion to the lists. */
final class Lists {

    /** One of several equal values in a list that may hold a value twice. */
    private record Nth(Object value, int n) {
    }

    private Lists() {
    }

    /** Whether those that are in both stand in another order in the second list. */
    static boolean isReordered(List<?> before, List<?> after) {
        if (before.size() < 2 || after.size() < 2 || before.equals(after)) {
            return false;
        }
        Set<Object> inAfter = new HashSet<>(after);
        Set<Object> inBefore = new HashSet<>(before);
        return !before.stream().filter(inAfter::contains).toList().equals(after.stream().filter(inBefore::contains).toList());
    }

    /**
     * The members in the order of one list; those that are only in the other one follow what they follow there.
     *
     * @param main whose order counts
     * @param other whose members are put in
     * @param rest what may be in neither, and is put in likewise
     * @param member which of them all there are in the result
     */
    static <T> List<T> order(List<T> main, List<T> other, List<T> rest, Predicate<T> member) {
        return put(put(main, other, member), rest, member).stream().filter(member).toList();
    }

    /** The first list with the members of the other one behind what they follow there. */
    private static <T> List<T> put(List<T> into, List<T> other, Predicate<T> member) {
        Set<T> there = new HashSet<>(into);
        Map<T, List<T>> following = new HashMap<>();
        T previous = null;
        for (T one : other) {
            if (there.contains(one)) {
                previous = one;
            } else if (member.test(one)) {
                following.computeIfAbsent(previous, p -> new ArrayList<>()).add(one);
            }
        }
        if (following.isEmpty()) {
            return into;
        }
        var all = new ArrayList<T>(following.getOrDefault(null, List.of()));
        for (T one : into) {
            all.add(one);
            all.addAll(following.getOrDefault(one, List.of()));
        }
        return all;
    }

    /** Each value with how many equal ones stand before it, so that no two are the same. */
    static List<Object> distinct(List<?> values) {
        if (new HashSet<>(values).size() == values.size()) {
            return new ArrayList<>(values);
        }
        Map<Object, Integer> counts = new LinkedHashMap<>();
        List<Object> all = new ArrayList<>(values.size());
        for (Object value : values) {
            int n = counts.merge(value, 1, Integer::sum);
            all.add(n == 1 ? value : new Nth(value, n));
        }
        return all;
    }

    /** The values again. */
    static List<Object> plain(List<?> distinct) {
        var all = new ArrayList<Object>(distinct.size());
        distinct.forEach(v -> all.add(v instanceof Nth nth ? nth.value() : v));
        return all;
    }
}
