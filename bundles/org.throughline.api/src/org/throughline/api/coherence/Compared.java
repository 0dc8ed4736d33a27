package org.throughline.api.coherence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A finding in two plans, such as those of two years; at least one of them has it.
 *
 * @param now the finding in the plan that is looked at; empty if it is gone
 * @param before the finding in the plan that it is compared with; empty if it is new
 */
public record Compared(Optional<Finding> now, Optional<Finding> before) {

    /** Whether the figure is another one, or the finding is new or gone. */
    public boolean changed() {
        return now.isEmpty() || before.isEmpty() || !now.get().value().equals(before.get().value());
    }

    /**
     * Compares what was found in two plans whose objects have the same identities. Two findings are the same if they are of
     * one kind and about the same things: those with most objects in common first, and the only two of a kind in any case.
     *
     * @return one entry for each finding of now, in order, then those that are gone
     */
    public static List<Compared> of(List<Finding> now, List<Finding> before) {
        var open = new ArrayList<>(before);
        var partners = new ArrayList<Optional<Finding>>();
        now.forEach(f -> partners.add(partner(f, now, open)));
        return Stream.concat(IntStream.range(0, now.size()).mapToObj(i -> new Compared(Optional.of(now.get(i)), partners.get(i))),
                open.stream().map(f -> new Compared(Optional.empty(), Optional.of(f)))).toList();
    }

    private static Optional<Finding> partner(Finding finding, List<Finding> now, List<Finding> open) {
        List<Finding> alike = open.stream().filter(f -> f.code().equals(finding.code())).toList();
        boolean only = alike.size() == 1 && now.stream().filter(f -> f.code().equals(finding.code())).count() == 1;
        Optional<Finding> best = alike.stream().filter(f -> only || common(f, finding) >= 0.5).max(Comparator.comparingDouble(f -> common(f, finding)));
        best.ifPresent(open::remove);
        return best;
    }

    /** The objects that two findings share, as a part of those of the smaller one. */
    private static double common(Finding a, Finding b) {
        var shared = new HashSet<>(a.objects());
        shared.retainAll(new HashSet<>(b.objects()));
        int smaller = Math.min(a.objects().size(), b.objects().size());
        return smaller == 0 ? 0 : (double) shared.size() / smaller;
    }
}
