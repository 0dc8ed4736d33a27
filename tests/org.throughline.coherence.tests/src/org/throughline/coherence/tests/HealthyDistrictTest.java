package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.coherence.tests.HealthyDistrict.TODAY;
import static org.throughline.coherence.tests.HealthyDistrict.department;
import static org.throughline.coherence.tests.HealthyDistrict.initiative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.evidence.RatingState;
import org.throughline.model.initiatives.EffectMeasure;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.initiatives.LedBy;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.ActionStep;

/** Where all is well nothing is found, however much the plan says; and each thing that goes wrong is found alone. */
class HealthyDistrictTest {

    private final Findings findings = Given.service(Findings.class);
    private Session session;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).create("Healthy", "aspen2018");
        session.change("Fill", () -> HealthyDistrict.fill(session.plan()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void nothing_is_found() {
        assertEquals(List.of(), findings.all(session.plan(), TODAY));
    }

    @Test
    void each_analysis_alone_finds_nothing() {
        List<Analysis> all = Given.services(Analysis.class);
        assertTrue(all.size() >= 11, "all analyses are installed");
        all.forEach(a -> assertEquals(List.of(), a.findings(session.plan(), TODAY), a.getClass().getName()));
    }

    @Test
    void each_thing_that_goes_wrong_is_found_and_nothing_else() {
        var expected = new TreeMap<String, Set<String>>();
        var found = new TreeMap<String, Set<String>>();
        wrong().forEach((codes, what) -> {
            session.change("Spoil", () -> what.accept(session.plan()));
            expected.put(codes, new TreeSet<>(List.of(codes.split(" and "))));
            found.put(codes, findings.all(session.plan(), TODAY).stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new)));
            session.undo();
        });
        assertTrue(expected.size() >= 35, expected.toString());
        assertEquals(expected, found);
        assertEquals(List.of(), findings.all(session.plan(), TODAY));
    }

    /** What goes wrong, by the findings that say so: more new teachers also leave fewer coaches for ten of them. */
    private static Map<String, Consumer<DistrictPlan>> wrong() {
        var wrong = new LinkedHashMap<String, Consumer<DistrictPlan>>();
        people(wrong);
        time(wrong);
        money(wrong);
        evidence(wrong);
        plan(wrong);
        return wrong;
    }

    private static void people(Map<String, Consumer<DistrictPlan>> wrong) {
        wrong.put("people.no-owner", p -> initiative(p, 3).setOwner(null));
        wrong.put("people.role-unsupported", p -> initiative(p, 15).getAudience().getRoles().clear());
        wrong.put("people.role-in-few-schools", p -> p.getInitiatives().stream().limit(15).forEach(i -> {
            i.getAudience().getRoles().remove(p.getDistrict().getRoles().get(2));
            if (i == initiative(p, 14)) {
                i.getAudience().getRoles().add(p.getDistrict().getRoles().get(2));
                i.getAudience().getSchools().removeIf(s -> !Set.of("S0", "S1", "S4").contains(s.getCode()));
                // the same number of initiatives elsewhere, so that no group has more than the other
            }
        }));
        wrong.put("purpose.several-owners", p -> initiative(p, 0).setDepartment(department(p, 1)));
        wrong.put("purpose.second-step-missing", p -> initiative(p, 1).getAudience().getSchools().removeIf(s -> Set.of("S3", "S7").contains(s.getCode())));
        wrong.put("expectation.contradiction", p -> initiative(p, 2).getExpectations().get(0).setAsks("write four pages of your own"));
        wrong.put("distribution.experience and delivery.coaches", p -> p.getDistrict().getSchools().get(0).setInexperiencedTeachers(new BigDecimal("9")));
        wrong.put("distribution.field", p -> p.getDistrict().getSchools().get(0).setOutOfFieldTeachers(new BigDecimal("5")));
        wrong.put("distribution.principals", p -> p.getDistrict().getSchools().get(0).setPrincipalTenure(BigDecimal.ZERO));
        wrong.put("delivery.coaches", p -> p.getSupportAssignments().get(2).setFilled(BigDecimal.ZERO));
        wrong.put("delivery.team-time", p -> p.getTeams().stream().limit(1).forEach(t -> {
            t.setMinutesDelivered(new BigDecimal("30"));
            // the measure says the same
            p.getMeasures().get(2).getReadings().get(1).setValue(new BigDecimal("52"));
        }));
        wrong.put("delivery.over-promised", p -> p.getSupportAssignments().get(2).setHoursPromised(new BigDecimal("50")));
    }

    private static void time(Map<String, Consumer<DistrictPlan>> wrong) {
        wrong.put("time.over-capacity", p -> initiative(p, 4).setHours(new BigDecimal("5.5")));
        wrong.put("time.leaders-year", p -> {
            for (int i = 0; i < 14; i++) {
                initiative(p, i).setKind(InitiativeKind.EVALUATION);
            }
        });
    }

    private static void money(Map<String, Consumer<DistrictPlan>> wrong) {
        wrong.put("fund.over-committed", p -> p.getFunds().get(0).setAvailable(new BigDecimal("95999")));
        wrong.put("fund.ends", p -> p.getFunds().get(0).setRenewalExpected(false));
        wrong.put("fund.moved", p -> initiative(p, 5).setLastYearFund(p.getFunds().get(1)));
        wrong.put("fund.single-event", p -> initiative(p, 5).setKind(InitiativeKind.EVENT));
        wrong.put("fund.outside-its-schools", p -> p.getFunds().get(0).setOnlyFor(p.getDistrict().getSchoolGroups().get(0)));
        wrong.put("plan.step-without-money", p -> p.getFunds().get(1).setAvailable(new BigDecimal("2999")));
        wrong.put("principle.none-stated", p -> initiative(p, 0).setPrinciple(null));
        wrong.put("principle.unclaimed", p -> p.getInitiatives().stream().filter(i -> i.getPrinciple() == initiative(p, 0).getPrinciple()).toList()
                .forEach(i -> i.setPrinciple(initiative(p, 1).getPrinciple())));
        wrong.put("support.none", p -> {
            var element = initiative(p, 0).getLinks().get(0).getElement();
            p.getInitiatives().forEach(i -> i.getLinks().removeIf(l -> l.getElement() == element));
        });
        wrong.put("support.thin", p -> initiative(p, 0).getLinks().remove(0));
    }

    private static void evidence(Map<String, Consumer<DistrictPlan>> wrong) {
        wrong.put("evidence.effect", p -> p.getInitiatives().forEach(i -> i.setMeasure(EffectMeasure.SATISFACTION)));
        wrong.put("evidence.led-by", p -> p.getInitiatives().forEach(i -> i.setLedBy(LedBy.CENTRAL)));
        wrong.put("evidence.satisfaction", p -> p.getMeasures().get(1).getReadings().get(1).setValue(new BigDecimal("40")));
        wrong.put("evidence.figures-disagree", p -> p.getMeasures().get(2).getReadings().get(1).setValue(new BigDecimal("58")));
        wrong.put("ratings.no-evidence", p -> p.getAssessmentCycles().get(0).getRatings().get(0).setNoEvidenceYet(true));
        wrong.put("ratings.not-rated", p -> p.getAssessmentCycles().get(0).getRatings().get(0).setState(RatingState.NOT_RATED));
        wrong.put("ratings.contested", p -> p.getAssessmentCycles().get(0).getRatings().get(0).getVotes().forEach(v -> v.setLevel(v.getLevel() == 2 ? 1 : 4)));
    }

    private static void plan(Map<String, Consumer<DistrictPlan>> wrong) {
        wrong.put("plan.no-owner", p -> step(p, 1).setOwner(null));
        wrong.put("plan.overdue", p -> step(p, 1).setDue(TODAY.minusDays(1)));
        wrong.put("plan.not-started", p -> step(p, 2).setStarts(TODAY.minusDays(1)));
        wrong.put("plan.due-before-start", p -> step(p, 0).setDue(LocalDate.of(2026, 8, 1)));
        wrong.put("plan.stale", p -> step(p, 1).setLastUpdate(TODAY.minusDays(121)));
        wrong.put("plan.no-rating", p -> p.getImprovementPlans().get(0).getGoals().get(0).getStrategies().get(0).getAnswers().clear());
        wrong.put("plan.no-baseline", p -> p.getImprovementPlans().get(0).getGoals().get(0).setBaseline(null));
    }

    private static ActionStep step(DistrictPlan plan, int number) {
        return plan.getImprovementPlans().get(0).getGoals().get(0).getStrategies().get(0).getSteps().get(number);
    }
}
