package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.describe.Describer;
import org.throughline.api.query.Condition;
import org.throughline.api.query.Condition.Operator;
import org.throughline.api.query.Queries;
import org.throughline.api.query.Query;
import org.throughline.api.query.QueryException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.School;

/** Questions about a plan of three schools and two initiatives. */
class QueriesTest {

    private final Queries queries = Given.service(Queries.class);
    private final Describer describer = Given.service(Describer.class);
    private Session session;

    @BeforeEach
    void givenThreeSchoolsAndTwoInitiatives() throws Exception {
        session = Given.service(Plans.class).create("Three schools", "aspen2018");
        session.change("Fill", () -> {
            School alder = school("S01", "Alder", 400);
            School birch = school("S02", "Birch", 900);
            school("S03", "Cedar", null);
            Initiative coaching = initiative("I1", "Literacy coaching", InitiativeKind.SUPPORT_ROLE);
            coaching.setHours(new BigDecimal("36.0"));
            coaching.setStarts(LocalDate.of(2026, 9, 1));
            coaching.setAudience(InitiativesFactory.eINSTANCE.createAudience());
            coaching.getAudience().getSchools().addAll(List.of(alder, birch));
            Initiative course = initiative("I2", "Fractions course", InitiativeKind.LEARNING);
            course.setHours(new BigDecimal("8"));
            course.setStarts(LocalDate.of(2026, 10, 1));
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void numbers_and_days_are_compared_by_size() throws Exception {
        assertEquals(List.of("Birch"), find("School", "enrollment>500"));
        assertEquals(List.of("Alder"), find("School", "enrollment <= 400"));
        assertEquals(List.of("Literacy coaching"), find("Initiative", "hours=36"));
        assertEquals(List.of("Fractions course"), find("Initiative", "hours<9.5"));
        assertEquals(List.of("Fractions course"), find("Initiative", "starts>2026-09-30"));
    }

    @Test
    void what_is_not_set_is_neither_small_nor_equal_to_anything() throws Exception {
        assertEquals(List.of("Cedar"), find("School", "enrollment="));
        assertEquals(List.of("Alder", "Birch"), find("School", "enrollment!="));
        assertEquals(List.of("Birch", "Cedar"), find("School", "enrollment!=400"));
        assertEquals(List.of("Alder"), find("School", "enrollment<500"));
        assertEquals(List.of("Alder", "Birch", "Cedar"), find("School", "level="));
    }

    @Test
    void enumerations_are_asked_for_by_their_words() throws Exception {
        assertEquals(List.of("Literacy coaching"), find("Initiative", "kind=supportRole"));
        assertEquals(List.of("Literacy coaching"), find("Initiative", "kind=Support role"));
        assertEquals(List.of("Fractions course"), find("Initiative", "kind!=supportRole"));
    }

    @Test
    void texts_are_compared_whatever_the_case_and_in_part() throws Exception {
        assertEquals(List.of("Alder"), find("School", "name=ALDER"));
        assertEquals(List.of("Literacy coaching"), find("Initiative", "name~COACH"));
    }

    @Test
    void a_path_leads_through_references() throws Exception {
        for (String school : List.of("S01", "alder", session.plan().getDistrict().getSchools().get(0).getId())) {
            assertEquals(List.of("Literacy coaching"), find("Initiative", "audience.schools=" + school));
        }
        assertEquals(List.of("Literacy coaching"), find("Initiative", "audience.schools.enrollment>500"));
        assertEquals(List.of("Literacy coaching"), find("Initiative", "audience.schools~ald"));
        assertEquals(List.of("Fractions course"), find("Initiative", "audience="));
        assertEquals(List.of("Fractions course"), find("Initiative", "audience.schools!=S01"));
    }

    @Test
    void conditions_hold_together() throws Exception {
        assertEquals(List.of("Alder"), find("School", "enrollment>100", "enrollment<500"));
    }

    @Test
    void what_refers_to_an_object_is_found_also_where_a_part_of_it_does() throws Exception {
        for (String school : List.of("S01", "Alder", session.plan().getDistrict().getSchools().get(0).getId())) {
            assertEquals(List.of("Literacy coaching"), labels(new Query("Initiative", List.of(), Optional.of(school))));
        }
        assertEquals(List.of(), labels(new Query("Initiative", List.of(), Optional.of("S03"))));
        assertEquals(List.of(), labels(new Query("School", List.of(), Optional.of("S01"))));
    }

    @Test
    void subtypes_count() throws Exception {
        assertEquals(10, queries.find(session, Query.of("Element")).size());
        assertTrue(queries.find(session, Query.of("ContentPart")).containsAll(queries.find(session, Query.of("Element"))));
    }

    @Test
    void a_slip_of_the_pen_is_answered_with_what_there_is() {
        assertSays("Schol", "", "School");
        assertSays("School", "enrolment>3", "enrollment");
        assertSays("Initiative", "audience.school=S01", "schools");
        assertSays("Initiative", "hours.name=x", "no parts");
        assertSays("Initiative", "kind=sport", "supportRole");
        assertSays("Initiative", "hours>many", "number");
        assertSays("Initiative", "starts>tomorrow", "2026-09-01");
        assertSays("Initiative", "department>3", "department.name");
        assertSays("Initiative", "hours>", "nothing");
        var thrown = assertThrows(QueryException.class, () -> labels(new Query("Initiative", List.of(), Optional.of("S99"))));
        assertTrue(thrown.getMessage().contains("S99"), thrown.getMessage());
    }

    @Test
    void a_condition_is_read_as_people_write_it() {
        assertEquals(Optional.of(new Condition("a.b", Operator.AT_LEAST, "x = y")), Condition.parse(" a.b >= x = y "));
        assertEquals(Optional.of(new Condition("owner", Operator.EQUAL, "")), Condition.parse("owner="));
        assertEquals(Optional.empty(), Condition.parse("owner"));
        assertEquals(Optional.empty(), Condition.parse("=3"));
    }

    private void assertSays(String type, String condition, String expected) {
        List<Condition> conditions = Condition.parse(condition).stream().toList();
        var thrown = assertThrows(QueryException.class, () -> labels(new Query(type, conditions, Optional.empty())));
        assertTrue(thrown.getMessage().contains(expected), thrown.getMessage());
    }

    private List<String> find(String type, String... conditions) throws QueryException {
        return labels(new Query(type, Stream.of(conditions).map(c -> Condition.parse(c).orElseThrow()).toList(), Optional.empty()));
    }

    private List<String> labels(Query query) throws QueryException {
        return queries.find(session, query).stream().map(describer::label).toList();
    }

    private School school(String code, String name, Integer enrollment) {
        School school = OrganizationFactory.eINSTANCE.createSchool();
        school.setCode(code);
        school.setName(name);
        school.setEnrollment(enrollment);
        session.plan().getDistrict().getSchools().add(school);
        return school;
    }

    private Initiative initiative(String code, String name, InitiativeKind kind) {
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        initiative.setCode(code);
        initiative.setName(name);
        initiative.setKind(kind);
        session.plan().getInitiatives().add(initiative);
        return initiative;
    }
}
