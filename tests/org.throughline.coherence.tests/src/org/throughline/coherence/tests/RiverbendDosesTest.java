package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Dose;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.given.Tables;
import org.throughline.model.organization.SchoolGroup;

/** What people get in the sample district, against figures that the tables give a second way. */
class RiverbendDosesTest {

    private final Coherence coherence = Given.service(Coherence.class);
    private Session session;
    private Sample sample;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).open(Given.RIVERBEND.resolve("riverbend.throughline"));
        sample = new Sample();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void people_hours_and_cost_of_each_initiative_are_what_the_tables_say() {
        agrees(coherence.support(session.plan(), SupportFilter.ALL), sample.schools.keySet());
    }

    @Test
    void through_higher_need_schools_they_are_those_at_these_schools() {
        SchoolGroup group = session.plan().getDistrict().getSchoolGroups().stream().filter(g -> "HIGH".equals(g.getCode())).findFirst().orElseThrow();
        Set<String> high = new HashSet<>();
        sample.schools.forEach((code, row) -> {
            if (Tables.number(row.get("Economically disadvantaged %")) >= 60) {
                high.add(code);
            }
        });
        assertEquals(12, high.size());

        SupportPicture picture = coherence.support(session.plan(), SupportFilter.of(group));
        agrees(picture, high);

        // The elementary coaching contract: $784,000 for 267 teachers in 13 schools; 117 of them in the six with more need.
        Dose coaching = dose(picture, "I04");
        assertEquals(OptionalInt.of(117), coaching.people());
        assertEquals(784_000 * 117 / 267.0, coaching.cost().orElseThrow().doubleValue(), 0.01);
    }

    @Test
    void what_the_counts_are_not_split_by_is_not_known() {
        SupportPicture picture = coherence.support(session.plan(), SupportFilter.ALL);
        // First two years; grades K to 2 of teachers of K to 5; mentors and coaches, whom no headcount has; nobody named.
        for (String unknown : List.of("I18", "I05", "I23", "I34", "I49")) {
            assertTrue(dose(picture, unknown).people().isEmpty() && dose(picture, unknown).claimedOnly(), unknown);
        }
        // Grades 9 to 12 of teachers of 6 to 12, in schools that have no other grades.
        assertEquals(OptionalInt.of(sample.people("I13", sample.schools.keySet())), dose(picture, "I13").people());
    }

    @Test
    void nothing_is_delivered_yet_and_nobody_says_whom_they_reached() {
        SupportPicture picture = coherence.support(session.plan(), SupportFilter.ALL);
        assertTrue(picture.doses().values().stream().filter(d -> !d.claimedOnly()).allMatch(Dose::planned));
        assertTrue(picture.doses().values().stream().allMatch(d -> d.reachedShare().isEmpty()));
        assertTrue(picture.elements().stream().allMatch(e -> e.dose().reachedShare().isEmpty()));
        long counted = sample.initiatives.stream().filter(r -> sample.people(r.get("Code"), sample.schools.keySet()) >= 0).count();
        assertEquals("60 initiatives, 46 linked, 60 have hours, of " + counted + " the people are known, 0 say whom they reached, 60 have a cost", picture.doseCoverage());
        assertTrue(picture.doseMethod().endsWith(".") && picture.doseMethod().contains("planned"));
    }

    @Test
    void an_element_without_initiatives_has_no_dose() {
        ElementSupport last = coherence.support(session.plan(), SupportFilter.ALL).elements().getLast();
        assertTrue(last.unsupported() && last.dose().claimedOnly() && last.dose().cost().isEmpty() && last.dose().people().isEmpty());
    }

    private static Dose dose(SupportPicture picture, String code) {
        return picture.doses().get(picture.initiatives().stream().filter(i -> i.getCode().equals(code)).findFirst().orElseThrow());
    }

    private void agrees(SupportPicture picture, Set<String> at) {
        var known = new TreeSet<String>();
        picture.initiatives().forEach(i -> {
            Dose dose = picture.doses().get(i);
            int people = sample.people(i.getCode(), at);
            assertEquals(people < 0 ? OptionalInt.empty() : OptionalInt.of(people), dose.people(), i.getCode());
            double hours = Tables.number(sample.row(i.getCode()).get("Hours"));
            assertEquals(people > 0, dose.hoursPerPerson().isPresent(), i.getCode());
            if (people > 0) {
                known.add(i.getCode());
                assertEquals(hours, dose.hoursPerPerson().getAsDouble(), 1e-9, i.getCode());
                assertEquals(hours * people, dose.personHours().getAsDouble(), 1e-6, i.getCode());
            }
            assertEquals(sample.cost(i.getCode(), at).map(c -> Math.round(c * 100)), dose.cost().map(c -> Math.round(c.doubleValue() * 100)), i.getCode());
        });
        assertTrue(known.size() > 20, known.toString());
        picture.elements().forEach(e -> agrees(e, at));
    }

    /** Each initiative's hours in full, over the people whom at least one of them addresses. */
    private void agrees(ElementSupport element, Set<String> at) {
        double hours = 0;
        var reached = new HashSet<String>();
        for (String code : sample.linked(element.element().getCode())) {
            int people = sample.people(code, at);
            if (people >= 0 && !sample.places(code, at).isEmpty()) {
                hours += people * Tables.number(sample.row(code).get("Hours"));
                reached.addAll(sample.posts(code, at));
            }
        }
        int people = reached.stream().mapToInt(p -> sample.headcounts.getOrDefault(p, 0)).sum();
        String name = element.element().getCode();
        assertEquals(people > 0, element.dose().hoursPerPerson().isPresent(), name);
        if (people > 0) {
            assertEquals(OptionalInt.of(people), element.dose().people(), name);
            assertEquals(hours / people, element.dose().hoursPerPerson().getAsDouble(), 1e-9, name);
        }
    }

    /** The text tables, read the plainest way. */
    private static final class Sample {

        private final List<Map<String, String>> initiatives;
        private final Map<String, Map<String, String>> schools = new HashMap<>();
        private final Map<String, Map<String, String>> roles = new HashMap<>();
        /** By school and role, such as "S07 T-ES". */
        private final Map<String, Integer> headcounts = new HashMap<>();
        private final Set<String> counted = new HashSet<>();

        Sample() throws Exception {
            initiatives = Tables.of("initiatives");
            Tables.of("schools").forEach(r -> schools.put(r.get("Code"), r));
            Tables.of("roles").forEach(r -> roles.put(r.get("Code"), r));
            Tables.of("headcounts").forEach(r -> {
                headcounts.put(r.get("School") + " " + r.get("Role"), Integer.parseInt(r.get("People")));
                counted.add(r.get("Role"));
            });
        }

        Map<String, String> row(String code) {
            return initiatives.stream().filter(r -> r.get("Code").equals(code)).findFirst().orElseThrow();
        }

        List<String> linked(String element) {
            try {
                List<String> codes = new ArrayList<>();
                for (Map<String, String> row : Tables.of("links")) {
                    if (!row.getOrDefault(element, "").isEmpty()) {
                        codes.add(row.get("Initiative"));
                    }
                }
                return codes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The school codes of an initiative that are among some. */
        Set<String> places(String code, Set<String> at) {
            Set<String> places = named(row(code).get("Schools"), "school-groups", "Schools");
            if (places.contains("ALL")) {
                places.addAll(schools.keySet());
            }
            boolean high = places.contains("HIGH") || places.contains("T1");
            boolean low = places.contains("LOW");
            schools.forEach((school, r) -> {
                if (Tables.number(r.get("Economically disadvantaged %")) >= 60 ? high : low) {
                    places.add(school);
                }
            });
            places.retainAll(at);
            return places;
        }

        /** The posts of whom it addresses. */
        Set<String> posts(String code, Set<String> at) {
            var posts = new HashSet<String>();
            for (String school : places(code, at)) {
                for (String role : addressed(code)) {
                    if (!wanted(code, school, role).isEmpty()) {
                        posts.add(school + " " + role);
                    }
                }
            }
            return posts;
        }

        /** How many people; -1 where nobody knows. */
        int people(String code, Set<String> at) {
            int sum = 0;
            if (addressed(code).isEmpty() || places(code, at).isEmpty()) {
                return -1;
            }
            for (String post : posts(code, at)) {
                String school = post.substring(0, 3);
                String role = post.substring(4);
                boolean whole = wanted(code, school, role).equals(both(roles.get(role).get("Grades"), schools.get(school).get("Grades")));
                if (!whole || !row(code).get("Experience").isEmpty() || !counted.contains(role)) {
                    return -1;
                }
                sum += headcounts.getOrDefault(post, 0);
            }
            return sum;
        }

        /** The cost at some schools: whole where these are all, otherwise the part by people. */
        Optional<Double> cost(String code, Set<String> at) {
            double cost = Tables.number(row(code).get("Cost"));
            Set<String> all = places(code, schools.keySet());
            if (all.equals(places(code, at)) || cost == 0) {
                return Optional.of(cost);
            }
            int there = people(code, at);
            int everywhere = people(code, all);
            return there < 0 || everywhere <= 0 ? Optional.empty() : Optional.of(cost * there / everywhere);
        }

        private Set<String> addressed(String code) {
            Set<String> all = named(row(code).get("Roles"), "role-groups", "Roles");
            all.retainAll(roles.keySet());
            return all;
        }

        private Set<Integer> wanted(String code, String school, String role) {
            Set<Integer> all = both(roles.get(role).get("Grades"), schools.get(school).get("Grades"));
            all.retainAll(grades(row(code).get("Grades")));
            return all;
        }

        private static Set<Integer> both(String a, String b) {
            Set<Integer> all = grades(a);
            all.retainAll(grades(b));
            return all;
        }

        private static Set<Integer> grades(String text) {
            var grades = new HashSet<Integer>();
            String[] ends = text.replace("K", "0").split("-");
            for (int g = text.isEmpty() ? 0 : Integer.parseInt(ends[0]); g <= (text.isEmpty() ? 12 : Integer.parseInt(ends[ends.length - 1])); g++) {
                grades.add(g);
            }
            return grades;
        }

        private static Set<String> named(String cell, String table, String column) {
            try {
                var all = new HashSet<>(Tables.list(cell));
                for (Map<String, String> group : Tables.of(table)) {
                    if (all.contains(group.get("Code"))) {
                        all.addAll(Tables.list(group.get(column)));
                    }
                }
                return all;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
