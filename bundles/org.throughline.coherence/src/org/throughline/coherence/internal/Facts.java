package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Profile;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.coherence.internal.Loads.Load;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Participation;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.RoleGroup;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;

/**
 * What analyses ask of a plan again and again, worked out once for one look: who is addressed where, and who is compared with
 * whom. Facts are made anew for each look, and so they never tell of a plan as it was.
 */
final class Facts {

    /** The years of work in which people differ most: first, second, and any later one. */
    static final int[] YEARS = {1, 2, 6};

    /** So many sums are kept from look to look. */
    private static final int MANY = 100;

    private final DistrictPlan plan;
    private final SchoolSet schools;
    private final Map<SchoolGroup, SchoolSet> members;
    private final Map<String, GradeSet> grades;
    private final Map<GradeSet, SchoolSet> teaching;
    private final Map<Where, SchoolSet> wheres;
    private final Map<Post, GradeSet> gradesOfPosts;
    private final Map<Role, SchoolSet> working;
    private final Map<List<Map.Entry<Reach, BigDecimal>>, List<Load>> loads;
    private final Map<Initiative, SchoolSet> places = new HashMap<>();
    private final Map<Initiative, Reach> reach = new LinkedHashMap<>();
    private final List<Post> posts;
    private SupportPicture claims;

    Facts(DistrictPlan plan) {
        this.plan = plan;
        schools = SchoolSet.all(plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchools());
        members = new HashMap<>();
        grades = new HashMap<>();
        teaching = new HashMap<>();
        wheres = new HashMap<>();
        gradesOfPosts = new HashMap<>();
        working = new HashMap<>();
        loads = new HashMap<>();
        posts = new ArrayList<>();
        plan.getInitiatives().forEach(i -> places.put(i, places(i.getAudience())));
        plan.getInitiatives().stream().filter(Coherence::goesOn).forEach(i -> reach.put(i, reach(i)));
    }

    /** The facts of a plan in which only some initiatives have changed: what is known of the others and of the district still holds. */
    private Facts(Facts before, Set<Initiative> changed) {
        plan = before.plan;
        schools = before.schools;
        members = before.members;
        grades = before.grades;
        teaching = before.teaching;
        wheres = before.wheres;
        gradesOfPosts = before.gradesOfPosts;
        working = before.working;
        loads = before.loads.size() > MANY ? new HashMap<>() : before.loads;
        posts = before.posts;
        plan.getInitiatives().forEach(i -> places.put(i, changed.contains(i) ? places(i.getAudience()) : before.places.get(i)));
        plan.getInitiatives().stream().filter(Coherence::goesOn)
                .forEach(i -> reach.put(i, changed.contains(i) || !before.reach.containsKey(i) ? reach(i) : before.reach.get(i)));
        claims = changed.isEmpty() ? before.claims : null;
    }

    /** The facts after changes. */
    Facts after(Touched changes) {
        return changes.everything() ? new Facts(plan) : new Facts(this, changes.initiatives());
    }

    /** Whom an initiative addresses: schools, roles, grades, experience. */
    record Reach(SchoolSet schools, Set<Role> roles, GradeSet grades, ExperienceBand experience, boolean required) {

        /** Whether a person in this role, school, grade and year of work is addressed. */
        boolean has(Profile who) {
            return roles.contains(who.role()) && schools.contains(who.school()) && grades.has(GradeSet.position(who.grade())) && isMeant(who.year());
        }

        /** Whether people in this year of work are addressed. */
        boolean isMeant(int year) {
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

    DistrictPlan plan() {
        return plan;
    }

    /** The initiatives that go on, in the plan's order. */
    Collection<Initiative> initiatives() {
        return reach.keySet();
    }

    /** Whom an initiative that goes on addresses. */
    Reach reachOf(Initiative initiative) {
        return reach.get(initiative);
    }

    /** Where an initiative takes place, whether it goes on or not. */
    SchoolSet placesOf(Initiative initiative) {
        return places.get(initiative);
    }

    SchoolSet schools() {
        return schools;
    }

    /** The number of a school of the district, from 0. */
    int number(School school) {
        return schools.number(school);
    }

    /** The support that all initiatives claim to give. */
    SupportPicture claims() {
        if (claims == null) {
            claims = new Claims(this, new Sieve(this, Optional.empty(), SupportFilter.ALL)).picture();
        }
        return claims;
    }

    /** The group that is compared with all other schools, and those; empty where none is marked or one side has no school. */
    Optional<Sides> compared() {
        return plan.getDistrict() == null ? Optional.empty() : plan.getDistrict().getSchoolGroups().stream()
                .filter(g -> Boolean.TRUE.equals(g.getCompared())).map(this::sides)
                .filter(s -> !s.group().isEmpty() && !s.others().isEmpty()).findFirst();
    }

    /** A group of schools and all others. */
    record Sides(SchoolGroup of, SchoolSet group, SchoolSet others) {
    }

    /** A group of schools and all others. */
    Sides sides(SchoolGroup of) {
        return new Sides(of, members(of), schools.without(members(of)));
    }

    /** The schools of a group; of one whose rule nobody understands, those that are listed. */
    SchoolSet members(SchoolGroup of) {
        return members.computeIfAbsent(of, g -> schools.of(SupportAnalysis.understood(schools, g)));
    }

    /** The schools that teach one of some grades. */
    SchoolSet teaching(GradeSet some) {
        return teaching.computeIfAbsent(some, g -> schools.of(schools.stream().filter(s -> !grades(s.getGrades()).with(g).isEmpty()).toList()));
    }

    /** The grades of a text, read once. */
    GradeSet grades(String text) {
        return text == null ? GradeSet.ALL : grades.computeIfAbsent(text, GradeSet::of);
    }

    /** The grades in which somebody in a post can work. */
    GradeSet grades(Post post) {
        return gradesOfPosts.computeIfAbsent(post, p -> grades(p.role().getGrades()).with(grades(p.school().getGrades())));
    }

    /** A role that somebody has at a school. */
    record Post(Role role, School school) {
    }

    /** The roles that people have at schools, as headcounts say; where a number is missing, somebody is there. */
    List<Post> posts() {
        if (posts.isEmpty() && plan.getDistrict() != null) {
            var all = new LinkedHashSet<Post>();
            plan.getDistrict().getHeadcounts().stream()
                    .filter(h -> h.getRole() != null && schools.contains(h.getSchool()) && (h.getPeople() == null || h.getPeople() > 0))
                    .forEach(h -> all.add(new Post(h.getRole(), h.getSchool())));
            posts.addAll(all);
        }
        return Collections.unmodifiableList(posts);
    }

    /** The schools where somebody has a role; all of them where nobody is counted in it. */
    SchoolSet working(Role role) {
        if (working.isEmpty()) {
            by(posts(), Post::role).forEach((of, those) -> working.put(of, schools.of(those.stream().map(Post::school).toList())));
        }
        return working.getOrDefault(role, schools);
    }

    /** Every kind of person who works at a school: role, grade and first, second and sixth year of work. */
    List<Profile> profiles() {
        var all = new ArrayList<Profile>();
        for (Post post : posts()) {
            for (int position : shown(post.role(), grades(post))) {
                for (int year : YEARS) {
                    all.add(new Profile(post.role(), post.school(), GradeSet.grade(position), year));
                }
            }
        }
        return all;
    }

    /** What initiatives with hours require of every kind of person. */
    List<Load> loads(List<Initiative> initiatives) {
        var together = new LinkedHashMap<Reach, BigDecimal>();
        initiatives.forEach(i -> together.merge(reachOf(i), i.getHours(), BigDecimal::add));
        return loads.computeIfAbsent(together.entrySet().stream().map(Map.Entry::copyOf).toList(), l -> Loads.of(this, initiatives, posts(), YEARS));
    }

    /** The initiatives that require hours of somebody. */
    List<Initiative> required() {
        return initiatives().stream().filter(i -> reachOf(i).required() && i.getHours() != null).toList();
    }

    /** The positions of the grades in which people in a role differ: all where they teach, the first where they do not. */
    static int[] shown(Role role, GradeSet grades) {
        int[] all = grades.positions();
        return Boolean.TRUE.equals(role.getTeaching()) || all.length == 0 ? all : new int[] {all[0]};
    }

    /** The roles named and those of the groups named. */
    static Set<Role> roles(Collection<Role> roles, Collection<RoleGroup> groups) {
        var all = new LinkedHashSet<>(roles);
        groups.forEach(g -> all.addAll(g.getRoles()));
        return all;
    }

    /** Groups in the order in which keys are first met; where there is no key, the object is left out. */
    static <T, K> Map<K, List<T>> by(Collection<T> objects, Function<T, K> key) {
        var groups = new LinkedHashMap<K, List<T>>();
        objects.forEach(o -> Optional.ofNullable(key.apply(o)).ifPresent(k -> groups.computeIfAbsent(k, x -> new ArrayList<>()).add(o)));
        return groups;
    }

    /** What an audience says of places. Most say the same as others, and these have one set together. */
    private record Where(List<SchoolGroup> groups, List<School> schools) {
    }

    private SchoolSet places(Audience audience) {
        return wheres.computeIfAbsent(audience == null ? new Where(List.of(), List.of())
                : new Where(List.copyOf(audience.getSchoolGroups()), List.copyOf(audience.getSchools())), this::places);
    }

    private SchoolSet places(Where where) {
        return where.groups().stream().map(this::members).reduce(schools.of(where.schools()), SchoolSet::and);
    }

    /** Whom an initiative addresses, whether it goes on or not. */
    Reach addressed(Initiative initiative) {
        Reach known = reach.get(initiative);
        return known == null ? reach(initiative) : known;
    }

    private Reach reach(Initiative initiative) {
        Audience audience = initiative.getAudience();
        return audience == null ? new Reach(placesOf(initiative), Set.of(), GradeSet.ALL, ExperienceBand.NOT_STATED, false)
                : new Reach(placesOf(initiative), roles(audience.getRoles(), audience.getRoleGroups()),
                        grades(audience.getGrades()), audience.getExperience(), audience.getParticipation() == Participation.REQUIRED);
    }
}
