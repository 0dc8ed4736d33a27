package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.api.years.NextYear;
import org.throughline.given.Given;
import org.throughline.model.calendar.CalendarFactory;
import org.throughline.model.calendar.SchoolYear;
import org.throughline.model.identity.Identified;
import org.throughline.model.initiatives.Decision;
import org.throughline.model.initiatives.DecisionKind;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.planning.StepStatus;

/** One school year ends and the plan of the next begins. */
class NextYearTest {

    private final NextYear nextYear = Given.service(NextYear.class);
    private Session session;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).open(Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"), folder.resolve("p.throughline")));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void the_year_after_is_known() throws Exception {
        assertEquals(Optional.of("2027-28"), nextYear.after(session.plan()));
        session.change("Another", () -> session.plan().setSchoolYear("2099-00"));
        assertEquals(Optional.of("2100-01"), nextYear.after(session.plan()));
        try (Session empty = Given.service(Plans.class).create("Empty", "aspen2018")) {
            assertEquals(Optional.empty(), nextYear.after(empty.plan()));
        }
    }

    @Test
    void what_was_decided_is_carried_out() {
        session.change("Decide", () -> {
            decide("I28", DecisionKind.STOP);
            decide("I19", DecisionKind.MERGE).setMergedInto(initiative("I18").orElseThrow());
            decide("I01", DecisionKind.KEEP);
            decide("I25", DecisionKind.REDESIGN);
            SchoolYear later = CalendarFactory.eINSTANCE.createSchoolYear();
            later.setName("2029-30");
            session.plan().getYears().add(later);
            decide("I48", DecisionKind.STOP).setFromYear(later);
        });
        List<String> said = nextYear.begin(session, "2027-28");

        assertEquals(58, session.plan().getInitiatives().size());
        assertTrue(initiative("I28").isEmpty() && initiative("I19").isEmpty() && initiative("I48").isPresent());
        // I18 supports E01 touches and E06 supports; it takes over E03 supports from I19, whose E06 is weaker.
        assertEquals(new TreeSet<>(Set.of("E01 1", "E06 2", "E03 2")), initiative("I18").orElseThrow().getLinks().stream()
                .map(l -> l.getElement().getCode() + " " + l.getStrength().getValue()).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(null, initiative("I01").orElseThrow().getDecision());
        assertEquals(DecisionKind.REDESIGN, initiative("I25").orElseThrow().getDecision().getKind());
        assertEquals(DecisionKind.STOP, initiative("I48").orElseThrow().getDecision().getKind());
        assertTrue(said.contains("1 initiative was stopped and left: I28."), said.toString());
    }

    @Test
    void ratings_stay_behind_funds_move_on_and_what_is_planned_stays() {
        Set<String> schools = session.plan().getDistrict().getSchools().stream().map(Identified::getId).collect(Collectors.toSet());
        nextYear.begin(session, "2027-28");

        assertTrue(session.plan().getAssessmentCycles().isEmpty() && session.plan().getCalendars().isEmpty());
        assertTrue(session.plan().getImprovementPlans().get(0).getGoals().stream().flatMap(g -> g.getStrategies().stream()).allMatch(s -> s.getAnswers().isEmpty()));
        assertTrue(session.plan().getImprovementPlans().get(0).getGoals().stream().flatMap(g -> g.getStrategies().stream()).flatMap(s -> s.getSteps().stream())
                .noneMatch(s -> s.getStatus() == StepStatus.DONE));
        // I30 was paid from the general fund in 2025-26 and from Title II-A in 2026-27.
        assertEquals("T2A", initiative("I30").orElseThrow().getLastYearFund().getCode());
        assertEquals("17", initiative("I01").orElseThrow().getHours().toPlainString());
        assertTrue(session.plan().getTeams().stream().allMatch(t -> t.getMinutesDelivered() == null && t.getMinutesPlanned() != null));
        assertEquals(schools, session.plan().getDistrict().getSchools().stream().map(Identified::getId).collect(Collectors.toSet()));
        assertEquals(new TreeSet<>(Set.of("2025-26", "2026-27", "2027-28")),
                session.plan().getYears().stream().map(SchoolYear::getName).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals("2027-28", session.plan().getSchoolYear());
        assertTrue(session.plan().getName().endsWith("2027-28"), session.plan().getName());
    }

    @Test
    void it_can_be_undone_to_the_last_byte() throws Exception {
        byte[] before = Files.readAllBytes(session.file().orElseThrow());
        nextYear.begin(session, "2027-28");
        session.undo();
        session.saveAs(folder.resolve("undone.throughline"));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("undone.throughline")));
    }

    private Decision decide(String code, DecisionKind kind) {
        Decision decision = InitiativesFactory.eINSTANCE.createDecision();
        decision.setKind(kind);
        initiative(code).orElseThrow().setDecision(decision);
        return decision;
    }

    private Optional<Initiative> initiative(String code) {
        return session.plan().getInitiatives().stream().filter(i -> code.equals(i.getCode())).findFirst();
    }
}
