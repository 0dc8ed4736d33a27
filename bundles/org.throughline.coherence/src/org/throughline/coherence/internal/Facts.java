package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Profile;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.DecisionKind;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Participation;
import org.throughline.model.money.Fund;
import org.throughline.model.money.FundShare;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.RoleGroup;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;

/** What analyses ask of a plan again and again, worked out once: who is addressed where, and who is compared with whom. */
final class Facts {

    private final DistrictPlan plan;
    private final Coherence coherence;
    private final Map<Initiative, Reach> reach = new LinkedHashMap<>();

    Facts(DistrictPlan plan, Coherence coherence) {
        this.plan = plan;
        this.coherence = coherence;
        plan.getInitiatives().stream().filter(Facts::goesOn).forEach(i -> reach.put(i, reach(i)));
    }

    /** Whom an initiative addresses: schools, roles, grades, experience. */
    record Reach(Set<School> schools, Set<Role> roles, GradeSet grades, ExperienceBand experience, boolean required) {

        /** Whether a person in this role, school, grade and year of work is addressed. */
        boolean has(Profile who) {
            return roles.contains(who.role()) && schools.contains(who.school()) && grades.has(GradeSet.position(who.grade())) && isMeant(who.year());
        }

        private boolean isMeant(int year) {
            return switch (experience) {
                case NOT_STATED -> true;
                case FIRST_YEAR -> year == 1;
                case FIRST_TWO_YEARS -> year <= 2;
                case SECOND_YEAR -> year == 2;
                case THIRD_TO_FIFTH_YEAR -> year >= 3 && year <= 5;
                case SIXTH_YEAR_AND_LATER -> year >= 6;
            };
        }
    }

    /** The initiatives that go on, in the plan's order. */
    Collection<Initiative> initiatives() {
        return reach.keySet();
    }

    Reach reachOf(Initiative initiative) {
        return reach.get(initiative);
    }

    List<School> schools() {
        return plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchools();
    }

    /** The group that is compared with all other schools, and those; empty where none is marked or one side has no school. */
    Optional<Sides> compared() {
        return plan.getDistrict() == null ? Optional.empty() : plan.getDistrict().getSchoolGroups().stream()
                .filter(g -> Boolean.TRUE.equals(g.getCompared())).map(this::sides)
                .filter(s -> !s.group().isEmpty() && !s.others().isEmpty()).findFirst();
    }

    /** A group of schools and all others. */
    record Sides(SchoolGroup of, Set<School> group, Set<School> others) {
    }

    /** The schools of a group; of one whose rule nobody understands, those that are listed. */
    Set<School> members(SchoolGroup of) {
        return SupportAnalysis.understood(coherence, plan, of);
    }

    private Sides sides(SchoolGroup of) {
        Set<School> group = members(of);
        var others = new LinkedHashSet<>(schools());
        others.removeAll(group);
        return new Sides(of, group, others);
    }

    /** Every kind of person who works at a school: role, grade and first, second and sixth year of work. */
    List<Profile> profiles() {
        var all = new LinkedHashSet<Profile>();
        if (plan.getDistrict() != null) {
            plan.getDistrict().getHeadcounts().stream()
                    .filter(h -> h.getRole() != null && h.getSchool() != null && (h.getPeople() == null || h.getPeople() > 0))
                    .forEach(h -> all.addAll(profiles(h.getRole(), h.getSchool())));
        }
        return new ArrayList<>(all);
    }

    private static List<Profile> profiles(Role role, School school) {
        var all = new ArrayList<Profile>();
        int[] grades = GradeSet.of(role.getGrades()).with(GradeSet.of(school.getGrades())).positions();
        int[] shown = Boolean.TRUE.equals(role.getTeaching()) ? grades : grades.length == 0 ? grades : new int[] {grades[0]};
        for (int grade : shown) {
            for (int year : new int[] {1, 2, 6}) {
                all.add(new Profile(role, school, GradeSet.grade(grade), year));
            }
        }
        return all;
    }

    /** The roles named and those of the groups named. */
    static Set<Role> roles(Collection<Role> roles, Collection<RoleGroup> groups) {
        var all = new LinkedHashSet<>(roles);
        groups.forEach(g -> all.addAll(g.getRoles()));
        return all;
    }

    /** What each fund pays of a cost. A share without a figure pays what the others leave. */
    static Map<Fund, BigDecimal> paid(BigDecimal cost, Collection<FundShare> shares) {
        var paid = new LinkedHashMap<Fund, BigDecimal>();
        if (cost == null) {
            return paid;
        }
        BigDecimal stated = shares.stream().map(s -> amount(s, cost)).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        long open = shares.stream().filter(s -> amount(s, cost).isEmpty()).count();
        BigDecimal rest = open == 0 ? BigDecimal.ZERO
                : cost.subtract(stated).max(BigDecimal.ZERO).divide(BigDecimal.valueOf(open), 2, RoundingMode.HALF_UP);
        shares.stream().filter(s -> s.getFund() != null).forEach(s -> paid.merge(s.getFund(), amount(s, cost).orElse(rest), BigDecimal::add));
        return paid;
    }

    private static Optional<BigDecimal> amount(FundShare share, BigDecimal cost) {
        return share.getAmount() != null ? Optional.of(share.getAmount())
                : Optional.ofNullable(share.getPercent()).map(p -> cost.multiply(p).movePointLeft(2));
    }

    /** Groups in the order in which keys are first met; where there is no key, the object is left out. */
    static <T, K> Map<K, List<T>> by(Collection<T> objects, Function<T, K> key) {
        var groups = new LinkedHashMap<K, List<T>>();
        objects.forEach(o -> Optional.ofNullable(key.apply(o)).ifPresent(k -> groups.computeIfAbsent(k, x -> new ArrayList<>()).add(o)));
        return groups;
    }

    private static boolean goesOn(Initiative initiative) {
        return initiative.getDecision() == null || initiative.getDecision().getKind() != DecisionKind.STOP
                || initiative.getDecision().getFromYear() != null;
    }

    private Reach reach(Initiative initiative) {
        Audience audience = initiative.getAudience();
        return audience == null ? new Reach(Set.of(), Set.of(), GradeSet.ALL, ExperienceBand.NOT_STATED, false)
                : new Reach(coherence.schools(plan, initiative), roles(audience.getRoles(), audience.getRoleGroups()),
                        GradeSet.of(audience.getGrades()), audience.getExperience(), audience.getParticipation() == Participation.REQUIRED);
    }
}
