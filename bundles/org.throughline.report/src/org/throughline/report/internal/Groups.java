package org.throughline.report.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.throughline.api.coherence.Coherence;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;

/** Which schools are looked at together. */
final class Groups {

    private final Coherence coherence;
    private final DistrictPlan plan;

    Groups(Coherence coherence, DistrictPlan plan) {
        this.coherence = coherence;
        this.plan = plan;
    }

    /** A group of schools, and all the others. */
    record Sides(SchoolGroup of, Set<School> group, Set<School> others) {
    }

    /** The group that the plan compares with all other schools; empty where none is marked or one side has no school. */
    Optional<Sides> compared() {
        return all().stream().filter(g -> Boolean.TRUE.equals(g.getCompared())).map(this::sides)
                .filter(s -> !s.group().isEmpty() && !s.others().isEmpty()).findFirst();
    }

    /** The groups that a school belongs to, the one that is compared first. */
    List<SchoolGroup> of(School school) {
        return all().stream().filter(g -> members(g).contains(school))
                .sorted((a, b) -> Boolean.compare(Boolean.TRUE.equals(b.getCompared()), Boolean.TRUE.equals(a.getCompared()))).toList();
    }

    /** The groups that have exactly these schools. */
    List<SchoolGroup> same(Set<School> schools) {
        return all().stream().filter(g -> members(g).equals(schools)).toList();
    }

    private List<SchoolGroup> all() {
        return plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchoolGroups();
    }

    private Sides sides(SchoolGroup of) {
        Set<School> group = members(of);
        var others = new LinkedHashSet<School>(plan.getDistrict().getSchools());
        others.removeAll(group);
        return new Sides(of, group, others);
    }

    private Set<School> members(SchoolGroup group) {
        try {
            return coherence.members(plan, group);
        } catch (IllegalArgumentException e) {
            // A rule that nobody understands is reported elsewhere; here only the listed schools count.
            return new LinkedHashSet<>(group.getSchools());
        }
    }
}
