package org.throughline.coherence.ui.internal;

import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.api.coherence.SupportFilter;
import org.throughline.model.identity.Identified;
import org.throughline.model.money.Fund;
import org.throughline.model.organization.District;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.RoleGroup;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;

/**
 * What somebody chose to see of the support. Objects of the plan stand here as their ids, so that a choice can be kept; one that
 * is no longer in the plan chooses nothing.
 *
 * @param measure what is shown
 * @param place a school or a group of schools; empty for all
 * @param who a role or a group of roles; empty for all
 * @param years years of work; "not stated" for all
 * @param funds funds; empty for all
 * @param months months; empty for all
 * @param withoutCompliance whether what the law requires is left out
 */
record SupportChoice(MatrixMeasure measure, String place, String who, ExperienceBand years, Set<String> funds, Set<Month> months, boolean withoutCompliance) {

    /** Everything, by its strength. */
    static final SupportChoice ALL = new SupportChoice(MatrixMeasure.STRENGTH, "", "", ExperienceBand.NOT_STATED, Set.of(), Set.of(), false);

    /** Whether anything is filtered. */
    boolean filters() {
        return !withoutFilters().equals(this);
    }

    /** How many of the filters are set that are not always in sight. */
    long more() {
        return Stream.of(years != ExperienceBand.NOT_STATED, !funds.isEmpty(), !months.isEmpty(), withoutCompliance).filter(b -> b).count();
    }

    SupportChoice withoutFilters() {
        return new SupportChoice(measure, "", "", ExperienceBand.NOT_STATED, Set.of(), Set.of(), false);
    }

    SupportChoice showing(MatrixMeasure other) {
        return new SupportChoice(other, place, who, years, funds, months, withoutCompliance);
    }

    SupportChoice at(String other) {
        return new SupportChoice(measure, other, who, years, funds, months, withoutCompliance);
    }

    SupportChoice forPeople(String other) {
        return new SupportChoice(measure, place, other, years, funds, months, withoutCompliance);
    }

    SupportChoice inYears(ExperienceBand other) {
        return new SupportChoice(measure, place, who, other, funds, months, withoutCompliance);
    }

    SupportChoice paidBy(Set<String> others) {
        return new SupportChoice(measure, place, who, years, others, months, withoutCompliance);
    }

    SupportChoice in(Set<Month> others) {
        return new SupportChoice(measure, place, who, years, funds, others, withoutCompliance);
    }

    SupportChoice withoutCompliance(boolean without) {
        return new SupportChoice(measure, place, who, years, funds, months, without);
    }

    /** As names and values. */
    Map<String, String> pairs() {
        var pairs = new TreeMap<String, String>();
        pairs.put("measure", measure.name());
        pairs.put("place", place);
        pairs.put("who", who);
        pairs.put("years", years.name());
        pairs.put("funds", funds.stream().sorted().collect(Collectors.joining(" ")));
        pairs.put("months", months.stream().sorted().map(Month::name).collect(Collectors.joining(" ")));
        pairs.put("withoutCompliance", Boolean.toString(withoutCompliance));
        return pairs;
    }

    /** From names and values; what is not among them stays as it is here. */
    SupportChoice with(Map<String, String> pairs) {
        return new SupportChoice(named(MatrixMeasure.values(), pairs.get("measure")).orElse(measure), pairs.getOrDefault("place", place), pairs.getOrDefault("who", who),
                named(ExperienceBand.values(), pairs.get("years")).orElse(years), pairs.containsKey("funds") ? words(pairs.get("funds")) : funds,
                pairs.containsKey("months") ? words(pairs.get("months")).stream().flatMap(m -> named(Month.values(), m).stream()).collect(Collectors.toSet()) : months,
                pairs.containsKey("withoutCompliance") ? Boolean.parseBoolean(pairs.get("withoutCompliance")) : withoutCompliance);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Stream.of(all).filter(e -> e.name().equals(name)).findFirst();
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split(" ")).filter(w -> !w.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The filter on a plan. */
    SupportFilter filter(DistrictPlan plan) {
        Optional<? extends Identified> where = find(places(plan), place);
        Optional<? extends Identified> people = find(people(plan), who);
        return new SupportFilter(where.filter(SchoolGroup.class::isInstance).map(SchoolGroup.class::cast), where.filter(School.class::isInstance).map(School.class::cast),
                people.map(SupportChoice::roles).orElse(Set.of()), Optional.of(years), new LinkedHashSet<>(chosenFunds(plan)), months, withoutCompliance);
    }

    private static Set<Role> roles(Identified people) {
        return people instanceof RoleGroup group ? new LinkedHashSet<>(group.getRoles()) : Set.of((Role) people);
    }

    /** The funds chosen that are in the plan. */
    List<Fund> chosenFunds(DistrictPlan plan) {
        return plan.getFunds().stream().filter(f -> funds.contains(f.getId())).toList();
    }

    /** What can be chosen as a place: groups of schools that are not all schools, then schools. */
    static List<Identified> places(DistrictPlan plan) {
        return district(plan, d -> Stream.concat(d.getSchoolGroups().stream().filter(g -> !"all".equalsIgnoreCase(g.getRule())), d.getSchools().stream()));
    }

    /** What can be chosen as people: groups of roles, then roles. */
    static List<Identified> people(DistrictPlan plan) {
        return district(plan, d -> Stream.concat(d.getRoleGroups().stream().filter(g -> !g.getRoles().isEmpty()), d.getRoles().stream()));
    }

    private static List<Identified> district(DistrictPlan plan, Function<District, Stream<? extends Identified>> of) {
        return plan.getDistrict() == null ? List.of() : new ArrayList<>(of.apply(plan.getDistrict()).toList());
    }

    /** The object with an id. */
    static Optional<Identified> find(Collection<Identified> among, String id) {
        return among.stream().filter(o -> o.getId().equals(id)).findFirst();
    }
}
