package org.throughline.report.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.throughline.api.coherence.Finding;
import org.throughline.api.publish.Count;
import org.throughline.api.publish.Counts;
import org.throughline.api.publish.SmallNumbers;
import org.throughline.api.publish.Sum;
import org.throughline.api.publish.Withheld;
import org.throughline.model.organization.Headcount;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;

/**
 * The numbers of people that reports print, and which of them they withhold: the same in each report of a plan, since somebody may lay the pages of all schools
 * side by side.
 */
final class PeopleShown {

    private static final Pattern SOME_OF_ALL = Pattern.compile("\\((\\d[\\d,]*(?:\\.\\d+)?) of \\d");
    private static final String TEACHERS = "teachers";
    private static final String NEW = "new";
    private static final String FIRST_YEAR = "first year";
    private static final String OUT_OF_FIELD = "out of field";
    private static final String STUDENTS = "students";
    private static final String DISADVANTAGED = "disadvantaged";

    private final Map<String, BigDecimal> people = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Withheld withheld;
    private final int fewest;
    private boolean marked;

    PeopleShown(DistrictPlan plan, SmallNumbers smallNumbers) {
        fewest = SmallNumbers.fewest(plan);
        if (plan.getDistrict() != null) {
            plan.getDistrict().getHeadcounts().stream().filter(h -> h.getSchool() != null && h.getRole() != null && h.getPeople() != null && h.getPeople() > 0)
                    .forEach(h -> people.merge(key(h.getRole(), h.getSchool()), BigDecimal.valueOf(h.getPeople()), BigDecimal::add));
            plan.getDistrict().getRoles().forEach(r -> roleEverywhere(r, plan.getDistrict().getSchools()));
            plan.getDistrict().getSchools().forEach(s -> school(s, plan.getDistrict().getHeadcounts()));
        }
        withheld = smallNumbers.withhold(new Counts(people.entrySet().stream().map(e -> Count.of(e.getKey(), e.getValue())).toList(), sums), fewest);
    }

    /** The people in a role at a school. */
    String inRole(Role role, School school, Figures figures) {
        return printed(key(role, school), n -> figures.number(n, 0));
    }

    String teachers(School school, Figures figures) {
        return printed(key(TEACHERS, school), n -> figures.number(n, 1));
    }

    String newTeachers(School school, Figures figures) {
        return printed(key(NEW, school), n -> figures.number(n, 1));
    }

    String firstYearTeachers(School school, Figures figures) {
        return printed(key(FIRST_YEAR, school), n -> figures.number(n, 1));
    }

    String outOfField(School school, Figures figures) {
        return printed(key(OUT_OF_FIELD, school), n -> figures.number(n, 1));
    }

    String students(School school, Figures figures) {
        return printed(key(STUDENTS, school), n -> figures.number(n, 0));
    }

    /** A share of the students, or the mark where it would tell a small number. */
    String disadvantaged(School school, Figures figures) {
        BigDecimal share = school.getEconomicallyDisadvantaged();
        return school.getEnrollment() == null ? figures.number(share, 1) : printed(key(DISADVANTAGED, school), n -> figures.number(share, 1));
    }

    /** Whether a figure that is made of the number of new teachers may be printed. */
    boolean showsNewTeachers(School school) {
        return withheld.shows(key(NEW, school));
    }

    /** Whether a figure about so many may be printed; not known how many is no reason not to. */
    boolean isEnough(Number of) {
        return of == null || !SmallNumbers.isSmall(new BigDecimal(of.toString()), fewest);
    }

    /** The mark for what is not printed for another reason than a number of its own. */
    String mark() {
        marked = true;
        return Withheld.MARK;
    }

    /** A sentence of a finding, in which a role may stand with the number of its people. */
    String sentence(String sentence, DistrictPlan plan) {
        String said = sentence;
        if (plan.getDistrict() != null) {
            for (Role role : plan.getDistrict().getRoles()) {
                if (role.getPeople() != null && !withheld.shows(role.getId())) {
                    for (String name : List.of(Objects.toString(role.getName(), ""), Objects.toString(role.getCode(), ""))) {
                        String after = name.isEmpty() ? said : said.replace(name + " (" + role.getPeople() + ")", name + " (" + Withheld.MARK + ")");
                        marked |= !after.equals(said);
                        said = after;
                    }
                }
            }
        }
        return said;
    }

    /** Whether a finding may be printed: one that counts some people of all in a group of schools, such as "(3 of 41)", may not where those are few. */
    boolean allows(Finding finding) {
        return !finding.code().startsWith("distribution.") || SOME_OF_ALL.matcher(finding.message()).results()
                .allMatch(m -> isEnough(new BigDecimal(m.group(1).replace(",", ""))));
    }

    /** What the mark means; empty if it was not printed. */
    String note() {
        return marked ? withheld.note() : "";
    }

    private String printed(String key, Function<BigDecimal, String> figure) {
        if (!people.containsKey(key)) {
            return Figures.NO_DATA;
        }
        marked |= !withheld.shows(key);
        return withheld.text(key, people.get(key), figure);
    }

    /** A role's people in the district are those at its schools, where the two numbers agree. */
    private void roleEverywhere(Role role, List<School> schools) {
        if (role.getPeople() != null) {
            put(role.getId(), BigDecimal.valueOf(role.getPeople()));
            sum(role.getId(), schools.stream().map(s -> key(role, s)).filter(people::containsKey).toList());
        }
    }

    private void school(School school, List<Headcount> headcounts) {
        put(key(TEACHERS, school), school.getTeachers());
        put(key(NEW, school), school.getInexperiencedTeachers());
        put(key(FIRST_YEAR, school), school.getFirstYearTeachers());
        put(key(OUT_OF_FIELD, school), school.getOutOfFieldTeachers());
        rest(key(TEACHERS, school), key(NEW, school));
        rest(key(NEW, school), key(FIRST_YEAR, school));
        rest(key(TEACHERS, school), key(OUT_OF_FIELD, school));
        sum(key(TEACHERS, school), headcounts.stream().filter(h -> h.getSchool() == school && h.getRole() != null && Boolean.TRUE.equals(h.getRole().getTeaching()))
                .map(h -> key(h.getRole(), school)).distinct().filter(people::containsKey).toList());
        if (school.getEnrollment() != null && school.getEconomicallyDisadvantaged() != null) {
            put(key(STUDENTS, school), BigDecimal.valueOf(school.getEnrollment()));
            put(key(DISADVANTAGED, school), school.getEconomicallyDisadvantaged().movePointLeft(2).multiply(BigDecimal.valueOf(school.getEnrollment())));
            rest(key(STUDENTS, school), key(DISADVANTAGED, school));
        } else if (school.getEnrollment() != null) {
            put(key(STUDENTS, school), BigDecimal.valueOf(school.getEnrollment()));
        }
    }

    private void put(String key, BigDecimal number) {
        if (number != null && number.signum() >= 0) {
            people.put(key, number);
        }
    }

    /** What nobody prints and everybody can subtract. */
    private void rest(String whole, String part) {
        if (people.containsKey(whole) && people.containsKey(part) && people.get(whole).compareTo(people.get(part)) >= 0) {
            String rest = whole + " without " + part;
            people.put(rest, people.get(whole).subtract(people.get(part)));
            sums.add(new Sum(whole, List.of(part, rest)));
        }
    }

    private void sum(String whole, List<String> parts) {
        if (people.containsKey(whole) && !parts.isEmpty()
                && parts.stream().map(people::get).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(people.get(whole)) == 0) {
            sums.add(new Sum(whole, parts));
        }
    }

    private static String key(Role role, School school) {
        return role.getId() + "/" + school.getId();
    }

    private static String key(String what, School school) {
        return what + "/" + school.getId();
    }
}
