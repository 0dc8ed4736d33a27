package org.throughline.api.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.throughline.api.publish.Count.Edition;

/**
 * Counts of people that are published together, or that a reader can put beside each other, and how they add up.
 *
 * @param counts the counts
 * @param sums how they add up; keys that are not among the counts are left out of account
 */
public record Counts(List<Count> counts, List<Sum> sums) {

    /** The name of a row or column of totals. */
    public static final String TOTAL = "total";
    private static final String BEFORE = "before/";

    /** Copies the lists. */
    public Counts {
        counts = List.copyOf(counts);
        sums = List.copyOf(sums);
    }

    /** The key of a place in a {@link #table}. */
    public static String key(String row, String column) {
        return row + "/" + column;
    }

    /** The key that a count of an earlier edition has in {@link #after}. */
    public static String before(String key) {
        return BEFORE + key;
    }

    /**
     * A table with totals of its rows, of its columns and of both.
     *
     * @param rows the names of the rows, each once and none of them {@link #TOTAL}
     * @param columns the names of the columns, likewise
     * @param people the number in each place, row by row
     */
    public static Counts table(List<String> rows, List<String> columns, List<List<Integer>> people) {
        var counts = new ArrayList<Count>();
        var sums = new ArrayList<Sum>();
        for (int r = 0; r < rows.size(); r++) {
            String row = rows.get(r);
            for (int c = 0; c < columns.size(); c++) {
                counts.add(Count.of(key(row, columns.get(c)), people.get(r).get(c)));
            }
            counts.add(Count.of(key(row, TOTAL), people.get(r).stream().mapToInt(Integer::intValue).sum()));
            sums.add(new Sum(key(row, TOTAL), columns.stream().map(c -> key(row, c)).toList()));
        }
        for (int c = 0; c <= columns.size(); c++) {
            String column = c < columns.size() ? columns.get(c) : TOTAL;
            List<String> above = rows.stream().map(r -> key(r, column)).toList();
            counts.add(Count.of(key(TOTAL, column), counts.stream().filter(x -> above.contains(x.key())).map(Count::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
            sums.add(new Sum(key(TOTAL, column), above));
        }
        sums.add(new Sum(key(TOTAL, TOTAL), columns.stream().map(c -> key(TOTAL, c)).toList()));
        return new Counts(counts, sums);
    }

    /** These counts and another one that is the sum of some of them. */
    public Counts with(Count group, Collection<String> parts) {
        var more = new ArrayList<>(counts);
        more.add(group);
        var added = new ArrayList<>(sums);
        added.add(new Sum(group.key(), List.copyOf(parts)));
        return new Counts(more, added);
    }

    /**
     * These counts with an earlier edition beside them.
     *
     * @param earlier the counts of that edition
     * @param withheld what was withheld in it
     * @param same the keys of those that are known to be the same in both editions, for example because nobody counted anew
     */
    public Counts after(Counts earlier, Withheld withheld, Collection<String> same) {
        var more = new ArrayList<>(counts);
        var added = new ArrayList<>(sums);
        var there = new HashSet<String>();
        for (Count count : earlier.counts) {
            boolean shown = count.edition() == Edition.SHOWN_BEFORE || !withheld.keys().contains(count.key());
            more.add(new Count(before(count.key()), count.value(), shown ? Edition.SHOWN_BEFORE : Edition.WITHHELD_BEFORE));
            there.add(count.key());
        }
        earlier.sums.forEach(s -> added.add(new Sum(before(s.whole()), s.parts().stream().map(Counts::before).toList())));
        Set.copyOf(same).stream().filter(there::contains).sorted().forEach(key -> added.add(new Sum(key, List.of(before(key)))));
        return new Counts(more, added);
    }
}
