package org.throughline.report.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.Workloads;
import org.throughline.api.coherence.YearOfWork.SlotLoad;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.evidence.Measure;
import org.throughline.model.evidence.MeasureKind;
import org.throughline.model.evidence.Reading;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.support.SupportAssignment;
import org.throughline.model.support.SupportKind;
import org.throughline.model.support.Team;
import org.throughline.report.internal.Groups.Sides;
import org.throughline.report.internal.Picture.Pair;

/** The one picture of a brief: that of the first finding that has one. */
final class Pictures {

    private static final Set<String> WHO_GETS_LESS = Set.of("delivery", "distribution", "support");

    private final Coherence coherence;
    private final Workloads workloads;
    private final DistrictPlan plan;
    private final Figures figures;
    private final PeopleShown people;

    Pictures(Coherence coherence, Workloads workloads, DistrictPlan plan, Figures figures, PeopleShown people) {
        this.coherence = coherence;
        this.workloads = workloads;
        this.plan = plan;
        this.figures = figures;
        this.people = people;
    }

    /** The picture for these findings; empty where there is nothing to draw. */
    Optional<Picture> of(List<Finding> chosen) {
        return chosen.stream().map(Chosen::concern).map(c -> WHO_GETS_LESS.contains(c) ? whoGetsLess() : c.equals("time") ? time() : Optional.<Picture>empty())
                .flatMap(Optional::stream).findFirst().or(this::elements);
    }

    /** What is linked, and what arrives, in the group that is compared and elsewhere. */
    private Optional<Picture> whoGetsLess() {
        Optional<Sides> compared = new Groups(coherence, plan).compared();
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        Sides sides = compared.get();
        var pairs = new ArrayList<Pair>();
        pair(pairs, "Points of support linked, a school", points(sides.group()), points(sides.others()), 1, "");
        pair(pairs, "Filled coaching posts for ten new teachers", posts(sides.group()), posts(sides.others()), 2, "");
        pair(pairs, "Team time delivered, minutes a week", minutes(sides.group()), minutes(sides.others()), 1, "");
        outcomes(sides, pairs);
        String note = "In each pair the longer bar is the larger figure. Points: strengths of links, mean over schools. Posts: filled full-time equivalents for ten teachers in their first two years."
                + " Minutes: mean over teams.";
        return pairs.size() < 2 ? Optional.empty() : Optional.of(new Picture("What is linked and what arrives", note, Names.of(sides.of()), "Other schools", pairs).scaled());
    }

    private void pair(List<Pair> pairs, String label, OptionalDouble first, OptionalDouble second, int digits, String unit) {
        if (first.isPresent() && second.isPresent()) {
            pairs.add(new Pair(label, first.getAsDouble(), second.getAsDouble(), figures.number(first.getAsDouble(), digits) + unit, figures.number(second.getAsDouble(), digits) + unit));
        }
    }

    private OptionalDouble points(Set<School> schools) {
        return plan.getInitiatives().stream().allMatch(i -> i.getLinks().isEmpty()) ? OptionalDouble.empty() : schools.stream()
                .mapToInt(s -> coherence.support(plan, SupportFilter.of(s)).elements().stream().mapToInt(e -> e.points()).sum()).average();
    }

    private OptionalDouble posts(Set<School> schools) {
        Optional<BigDecimal> filled = Figures.sum(plan.getSupportAssignments().stream().filter(a -> a.getKind() == SupportKind.COACHING && schools.contains(a.getSchool()))
                .map(SupportAssignment::getFilled).toList());
        Optional<BigDecimal> fresh = Figures.sum(schools.stream().map(School::getInexperiencedTeachers).toList()).filter(n -> n.signum() > 0 && people.isEnough(n));
        return filled.isPresent() && fresh.isPresent() ? OptionalDouble.of(10 * filled.get().doubleValue() / fresh.get().doubleValue()) : OptionalDouble.empty();
    }

    private OptionalDouble minutes(Set<School> schools) {
        return plan.getTeams().stream().filter(t -> schools.contains(t.getSchool())).map(Team::getMinutesDelivered).filter(Objects::nonNull).mapToDouble(BigDecimal::doubleValue).average();
    }

    /** The latest values of outcomes, where both sides have one for the same period. */
    private void outcomes(Sides sides, List<Pair> pairs) {
        List<SchoolGroup> others = new Groups(coherence, plan).same(sides.others());
        for (Measure measure : plan.getMeasures()) {
            Optional<String> latest = measure.getReadings().stream().filter(r -> r.getValue() != null).map(Reading::getPeriod).filter(Objects::nonNull).max(String::compareTo);
            if (measure.getKind() == MeasureKind.OUTCOME && latest.isPresent()) {
                pair(pairs, Names.of(measure) + ", " + latest.get() + (measure.getUnit() == null ? "" : ", " + measure.getUnit()),
                        value(measure, latest.get(), Collections.singletonList(sides.of())), value(measure, latest.get(), others), 1, "");
            }
        }
    }

    private static OptionalDouble value(Measure measure, String period, Collection<SchoolGroup> groups) {
        return measure.getReadings().stream().filter(r -> period.equals(r.getPeriod()) && r.getSchool() == null && groups.contains(r.getSchoolGroup()) && r.getValue() != null)
                .mapToDouble(r -> r.getValue().doubleValue()).findFirst();
    }

    /** What is required at most in each time slot, against what there is: in each role of the one of whom most is required. */
    private Optional<Picture> time() {
        var most = new LinkedHashMap<TimeSlot, SlotLoad>();
        if (plan.getDistrict() != null) {
            plan.getDistrict().getRoles().stream().map(r -> workloads.most(plan, Optional.of(r), Optional.empty(), Optional.empty(), Optional.empty())).flatMap(Optional::stream)
                    .flatMap(p -> workloads.year(plan, p).slots().stream()).filter(s -> s.capacity().isPresent())
                    .forEach(s -> most.merge(s.slot(), s, (a, b) -> b.hours().compareTo(a.hours()) > 0 ? b : a));
        }
        List<Pair> pairs = most.entrySet().stream().map(Map.Entry::getValue).map(s -> new Pair(Names.of(s.slot()), s.hours().doubleValue(), s.capacity().orElseThrow().doubleValue(),
                figures.hours(s.hours()), figures.hours(s.capacity().orElseThrow()))).toList();
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new Picture("Hours required and hours there are", "Hours a year, in each slot of the one of whom most is required.",
                "Required", "There is", pairs));
    }

    /** How many initiatives support each element. */
    private Optional<Picture> elements() {
        List<Pair> pairs = coherence.support(plan, SupportFilter.ALL).elements().stream().map(e -> new Pair(Names.shortest(e.element()), e.count(), 0, Integer.toString(e.count()), "")).toList();
        return pairs.stream().allMatch(p -> p.first() == 0) ? Optional.empty() : Optional.of(new Picture("Initiatives that support each element", "Counted by their links.", "Initiatives", "", pairs));
    }
}
