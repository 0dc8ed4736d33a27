package org.throughline.coherence.internal;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.throughline.model.evidence.ConsensusBasis;
import org.throughline.model.evidence.ConsensusRule;

/**
 * When raters agree: enough of them on neighboring levels, and the means of role groups close to each other.
 *
 * @param agreeing the least percentage of raters
 * @param levels on how many neighboring levels
 * @param within the means of role groups lie less than this apart
 */
record Agreement(double agreeing, int levels, double within) {

    /** What counts where a round of self-assessment names no rule, or a rule leaves something open. */
    static final Agreement USUAL = new Agreement(75, 2, 1);

    /** Means are quotients: so little does not part them. */
    private static final double EXACT = 1e-9;

    /** What a rule says; empty where it decides in another way than by shares. */
    static Optional<Agreement> of(ConsensusRule rule) {
        if (rule == null) {
            return Optional.of(USUAL);
        }
        boolean strict = rule.getBasis() == ConsensusBasis.STRICT;
        boolean shares = strict || rule.getBasis() == ConsensusBasis.CLOSE_ENOUGH || rule.getBasis() == ConsensusBasis.NOT_STATED;
        return !shares ? Optional.empty() : Optional.of(new Agreement(
                rule.getAgreeing() == null ? USUAL.agreeing : rule.getAgreeing(),
                rule.getLevelsTogether() != null ? rule.getLevelsTogether() : strict ? 1 : USUAL.levels,
                rule.getMeansWithin() == null ? USUAL.within : rule.getMeansWithin().doubleValue()));
    }

    /** Whether enough raters are together. */
    boolean isTogether(double percent) {
        return percent >= agreeing - EXACT;
    }

    /** Whether the means of role groups lie too far apart. */
    boolean isApart(double gap) {
        return gap >= within - EXACT;
    }

    /** The largest percentage of raters on so many neighboring levels; 100 where nobody rated. */
    double together(TreeMap<Integer, Integer> peopleByLevel) {
        int all = peopleByLevel.values().stream().mapToInt(n -> n).sum();
        return all == 0 ? 100 : 100.0 * peopleByLevel.keySet().stream()
                .mapToInt(from -> peopleByLevel.subMap(from, from + levels).values().stream().mapToInt(n -> n).sum()).max().orElse(0) / all;
    }

    /** The rule in a sentence. */
    String words() {
        return "Close enough: at least " + Words.number(agreeing, 0) + " percent of raters "
                + (levels == 1 ? "on one level" : "within " + List.of("two", "three", "four").get(Math.min(levels, 4) - 2) + " neighboring levels")
                + ", and the means of role groups less than " + Words.number(within, 2) + " apart.";
    }
}
