package org.throughline.coherence.internal;

import java.util.Comparator;
import java.util.List;

import org.throughline.api.coherence.Finding;

/**
 * What comes first: who gets less of what arrives, then time, then who teaches where and what people are told; what the plan
 * itself lacks comes last. Concerns are the first words of codes; those of a district's own stand before the last two.
 */
final class Pressing {

    private static final List<String> FIRST = List.of("delivery", "time", "distribution", "expectation", "support", "fund", "purpose", "evidence", "ratings", "people");
    private static final List<String> LAST = List.of("plan", "principle");

    private Pressing() {
    }

    /** Sorts by concern; within one, findings stay in the order of their analyses. */
    static List<Finding> first(List<Finding> found) {
        return found.stream().sorted(Comparator.comparingInt(Pressing::rank)).toList();
    }

    private static int rank(Finding finding) {
        String concern = finding.code().split("\\.", 2)[0];
        int at = FIRST.indexOf(concern);
        int last = LAST.indexOf(concern);
        return at >= 0 ? at : last >= 0 ? FIRST.size() + 1 + last : FIRST.size();
    }
}
