package org.throughline.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.throughline.api.coherence.Finding;
import org.throughline.model.organization.Person;
import org.throughline.model.plan.DistrictPlan;

/**
 * The few findings that matter most. The rule: one of each concern, in the order below, the most pressing of it, which is
 * the one that its analysis puts first. Who gets less comes first, by what arrives and not by what is linked; then time,
 * then what people are told. A finding that names a person is left out: a brief travels.
 */
final class Chosen {

    /** Concerns by the first word of a finding's code. A district's own, which are not here, come before the last two. */
    private static final List<String> CONCERNS = List.of("delivery", "time", "distribution", "expectation", "support", "fund", "purpose", "evidence", "ratings", "people");
    private static final List<String> LAST = List.of("plan", "principle");

    private Chosen() {
    }

    static List<Finding> of(DistrictPlan plan, List<Finding> all, int most) {
        List<String> people = plan.getDistrict() == null ? List.of()
                : plan.getDistrict().getStaff().stream().map(Person::getName).filter(Objects::nonNull).filter(n -> n.length() > 3).toList();
        var first = new LinkedHashMap<String, Finding>();
        all.stream().filter(f -> people.stream().noneMatch(f.message()::contains)).forEach(f -> first.putIfAbsent(concern(f), f));
        var chosen = new ArrayList<>(first.values());
        chosen.sort(Comparator.comparingInt(f -> rank(concern(f))));
        return chosen.subList(0, Math.min(most, chosen.size()));
    }

    /** The concern of a finding: the first word of its code. */
    static String concern(Finding finding) {
        int dot = finding.code().indexOf('.');
        return dot < 0 ? finding.code() : finding.code().substring(0, dot);
    }

    private static int rank(String concern) {
        int at = CONCERNS.indexOf(concern);
        int last = LAST.indexOf(concern);
        return at >= 0 ? at : last >= 0 ? CONCERNS.size() + 1 + last : CONCERNS.size();
    }
}
