package org.throughline.coherence.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.publish.Count;
import org.throughline.api.publish.Count.Edition;
import org.throughline.api.publish.Counts;
import org.throughline.api.publish.SmallNumbers;
import org.throughline.api.publish.Sum;
import org.throughline.api.publish.Withheld;

/** Withholds small numbers, and then more until a reader can work out none of what is withheld. */
@Component(service = SmallNumbers.class)
public final class Withholding implements SmallNumbers {

    @Override
    public Withheld withhold(Counts counts, int fewest) {
        var keys = new HashSet<String>();
        var exposed = new HashSet<String>();
        for (Counts part : ConnectedCounts.of(counts)) {
            Withheld withheld = new Table(part, fewest).withheld();
            keys.addAll(withheld.keys());
            exposed.addAll(withheld.exposed());
        }
        return new Withheld(keys, exposed, fewest);
    }

    /** One table with what is hidden in it so far. */
    private static final class Table {

        private final List<Count> counts;
        private final int fewest;
        private final double[] values;
        private final List<int[]> sums;
        private final Reader reader;
        /** What readers have, or can work out whatever is hidden now. */
        private final BitSet lost = new BitSet();
        private final BitSet hidden = new BitSet();
        private final BitSet wholes = new BitSet();

        Table(Counts table, int fewest) {
            counts = table.counts();
            this.fewest = fewest;
            values = counts.stream().mapToDouble(c -> c.value().doubleValue()).toArray();
            sums = sums(table);
            sums.forEach(s -> wholes.set(s[0]));
            reader = new Reader(values, sums);
        }

        Withheld withheld() {
            var all = new BitSet();
            for (int i = 0; i < counts.size(); i++) {
                all.set(i, counts.get(i).edition() != Edition.SHOWN_BEFORE);
                hidden.set(i, isToBeHidden(counts.get(i)));
            }
            if (hidden.isEmpty()) {
                return new Withheld(Set.of(), Set.of(), fewest);
            }
            lost.or(reader.workedOut(all));
            BitSet first = (BitSet) hidden.clone();
            hidden.andNot(lost);
            List<Integer> more = hideMore();
            showAgain(more);
            hidden.or(first);
            first.and(lost);
            return new Withheld(keys(hidden), keys(first), fewest);
        }

        private boolean isToBeHidden(Count count) {
            return count.edition() == Edition.WITHHELD_BEFORE
                    || count.edition() == Edition.NOW && SmallNumbers.isSmall(count.value(), fewest);
        }

        /** Hides one count after the other, each near to one that is exposed, until none is. */
        private List<Integer> hideMore() {
            var more = new ArrayList<Integer>();
            for (Optional<Integer> next = next(); next.isPresent(); next = next()) {
                hidden.set(next.get());
                more.add(next.get());
            }
            return more;
        }

        private Optional<Integer> next() {
            BitSet exposed = exposed();
            if (exposed.isEmpty()) {
                return Optional.empty();
            }
            return sums.stream().filter(s -> holdsAny(s, exposed)).flatMap(s -> Arrays.stream(s).boxed())
                    .filter(this::canBeHidden).min(price())
                    .or(() -> IntStream.range(0, values.length).boxed().filter(this::canBeHidden).min(price()));
        }

        /** What can be worked out, and all that is hidden of a sum whose hidden parts are few people together. */
        private BitSet exposed() {
            BitSet exposed = reader.workedOut(hidden);
            for (int[] sum : sums) {
                if (!hidden.get(sum[0]) && isSmallTogether(sum)) {
                    Arrays.stream(sum).filter(hidden::get).forEach(exposed::set);
                }
            }
            return exposed;
        }

        private boolean isSmallTogether(int[] sum) {
            double together = 0;
            for (int i = 1; i < sum.length; i++) {
                together += hidden.get(sum[i]) ? values[sum[i]] : 0;
            }
            return together > 0 && together < fewest;
        }

        private boolean canBeHidden(int at) {
            return !hidden.get(at) && !lost.get(at) && counts.get(at).edition() == Edition.NOW;
        }

        /** First what leaves the fewest sums with a single hidden count; inner counts before totals, people before nobody, few before many. */
        private Comparator<Integer> price() {
            return Comparator.comparingInt(this::newlyExposed).thenComparing(i -> wholes.get(i.intValue())).thenComparing(i -> values[i] == 0)
                    .thenComparing(i -> values[i]).thenComparing(Comparator.naturalOrder());
        }

        private int newlyExposed(int at) {
            int lines = 0;
            for (int[] sum : sums) {
                boolean in = false;
                boolean anyHidden = false;
                for (int place : sum) {
                    in |= place == at;
                    anyHidden |= hidden.get(place);
                }
                lines += in && !anyHidden ? 1 : 0;
            }
            return lines;
        }

        /** Shows again what turned out not to be needed, the largest first. */
        private void showAgain(List<Integer> more) {
            more.sort(Comparator.comparing((Integer i) -> values[i]).reversed());
            int open = exposed().cardinality();
            for (int at : more) {
                hidden.clear(at);
                if (exposed().cardinality() > open) {
                    hidden.set(at);
                }
            }
        }

        private Set<String> keys(BitSet places) {
            var keys = new HashSet<String>();
            places.stream().forEach(i -> keys.add(counts.get(i).key()));
            return keys;
        }

        private static boolean holdsAny(int[] sum, BitSet places) {
            return Arrays.stream(sum).anyMatch(places::get);
        }

        private static List<int[]> sums(Counts table) {
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < table.counts().size(); i++) {
                places.putIfAbsent(table.counts().get(i).key(), i);
            }
            var sums = new ArrayList<int[]>();
            for (Sum sum : table.sums()) {
                int[] line = new int[sum.parts().size() + 1];
                line[0] = places.get(sum.whole());
                for (int i = 1; i < line.length; i++) {
                    line[i] = places.get(sum.parts().get(i - 1));
                }
                sums.add(line);
            }
            return sums;
        }
    }
}
