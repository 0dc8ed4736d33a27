package org.throughline.report.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.throughline.api.coherence.Finding;
import org.throughline.model.organization.Person;
import org.throughline.model.plan.DistrictPlan;

/**
 * The few findings that matter most. The rule: one of each concern, in the order of {@link org.throughline.api.coherence.Findings},
 * the first of it. A finding that names a person is left out: a brief travels.
 */
final class Chosen {

    private Chosen() {
    }

    static List<Finding> of(DistrictPlan plan, List<Finding> all, int most) {
        List<String> people = plan.getDistrict() == null ? List.of()
                : plan.getDistrict().getStaff().stream().map(Person::getName).filter(Objects::nonNull).filter(n -> n.length() > 3).toList();
        var first = new LinkedHashMap<String, Finding>();
        all.stream().filter(f -> people.stream().noneMatch(f.message()::contains)).forEach(f -> first.putIfAbsent(concern(f), f));
        return first.values().stream().limit(most).toList();
    }

    /** The concern of a finding: the first word of its code. */
    static String concern(Finding finding) {
        int dot = finding.code().indexOf('.');
        return dot < 0 ? finding.code() : finding.code().substring(0, dot);
    }
}
