package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.Question;
import org.throughline.api.coherence.Question.Answer;
import org.throughline.api.coherence.Questions;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.calendar.CalendarFactory;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.EvidenceFactory;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Participation;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.money.Fund;
import org.throughline.model.money.FundKind;
import org.throughline.model.money.FundShare;
import org.throughline.model.money.MoneyFactory;
import org.throughline.model.organization.Headcount;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.ImprovementPlan;
import org.throughline.model.planning.PlanningFactory;
import org.throughline.model.support.SupportFactory;

/** The analyses on plans that say little. */
class SmallPlansTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    /** What stands where somebody divided by nothing, or where there is nothing at all. */
    private static final List<String> NO_FIGURE = List.of("NaN", "null", "Infinity");

    private final Coherence coherence = Given.service(Coherence.class);
    private Session session;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).create("Small", "aspen2018");
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void an_empty_plan_has_no_findings() {
        assertEquals(List.of(), Given.service(Findings.class).all(session.plan(), LocalDate.of(2026, 11, 20)));
    }

    @Test
    void names_and_links_alone_give_findings_without_figures_that_nobody_knows() {
        initiative("Coaching", Strength.CORE);
        initiative("Team cycles", Strength.NOT_STATED);

        List<Finding> found = Given.service(Findings.class).all(session.plan(), TODAY);

        assertTrue(found.stream().anyMatch(f -> f.code().equals("support.thin")), found.toString());
        assertTrue(found.stream().map(Finding::code).allMatch(c -> c.startsWith("support.") || c.startsWith("principle.") || c.equals("people.no-owner")), found.toString());
        assertTrue(found.stream().noneMatch(f -> f.message().contains("NaN") || f.message().contains("null")), found.toString());
    }

    @Test
    void every_analysis_is_quiet_on_an_empty_plan_alone() {
        List<Analysis> all = Given.services(Analysis.class);
        assertTrue(all.size() >= 11, "all analyses are installed");
        all.forEach(a -> assertEquals(List.of(), a.findings(session.plan(), TODAY), a.getClass().getName()));
    }

    @Test
    void every_question_answers_where_there_are_names_and_links_alone_and_knows_no_figure() {
        school("North");
        initiative("Coaching", Strength.CORE);
        initiative("Team cycles", Strength.NOT_STATED);

        for (Question question : Given.service(Questions.class).all()) {
            Answer answer = question.answer(session.plan(), TODAY);
            isHonest(answer);
            // Counts and sums of what is on file are known to be 0; rates, hours and people of whom nobody speaks are not.
            answer.figures().stream().filter(f -> f.label().contains("hours") || f.label().contains("for ten") || f.label().contains("Last year"))
                    .forEach(f -> assertEquals("no data", f.value(), f.toString()));
        }
    }

    @Test
    void a_bare_object_of_each_kind_stops_no_analysis_and_no_question() {
        session.change("Add", () -> {
            DistrictPlan plan = session.plan();
            plan.getDistrict().getSchools().add(OrganizationFactory.eINSTANCE.createSchool());
            plan.getDistrict().getRoles().add(OrganizationFactory.eINSTANCE.createRole());
            plan.getDistrict().getHeadcounts().add(OrganizationFactory.eINSTANCE.createHeadcount());
            plan.getDistrict().getSchoolGroups().add(OrganizationFactory.eINSTANCE.createSchoolGroup());
            plan.getTimeSlots().add(CalendarFactory.eINSTANCE.createTimeSlot());
            plan.getFunds().add(MoneyFactory.eINSTANCE.createFund());
            plan.getTeams().add(SupportFactory.eINSTANCE.createTeam());
            plan.getSupportAssignments().add(SupportFactory.eINSTANCE.createSupportAssignment());
            plan.getMeasures().add(EvidenceFactory.eINSTANCE.createMeasure());
            plan.getMeasures().get(0).getReadings().add(EvidenceFactory.eINSTANCE.createReading());
            AssessmentCycle cycle = EvidenceFactory.eINSTANCE.createAssessmentCycle();
            cycle.getRatings().add(EvidenceFactory.eINSTANCE.createGroupRating());
            cycle.getRatings().get(0).getVotes().add(EvidenceFactory.eINSTANCE.createVote());
            plan.getAssessmentCycles().add(cycle);
            ImprovementPlan improvement = PlanningFactory.eINSTANCE.createImprovementPlan();
            improvement.getGoals().add(PlanningFactory.eINSTANCE.createGoal());
            improvement.getGoals().get(0).getStrategies().add(PlanningFactory.eINSTANCE.createStrategy());
            improvement.getGoals().get(0).getStrategies().get(0).getSteps().add(PlanningFactory.eINSTANCE.createActionStep());
            plan.getImprovementPlans().add(improvement);
            Initiative bare = InitiativesFactory.eINSTANCE.createInitiative();
            bare.setAudience(InitiativesFactory.eINSTANCE.createAudience());
            bare.getLinks().add(InitiativesFactory.eINSTANCE.createElementLink());
            bare.getAtSchools().add(InitiativesFactory.eINSTANCE.createInitiativeAtSchool());
            bare.getExpectations().add(InitiativesFactory.eINSTANCE.createExpectation());
            bare.setDecision(InitiativesFactory.eINSTANCE.createDecision());
            bare.getFunding().add(MoneyFactory.eINSTANCE.createFundShare());
            plan.getInitiatives().add(bare);
        });

        Given.services(Analysis.class).forEach(a -> a.findings(session.plan(), TODAY).forEach(SmallPlansTest::isHonest));
        Given.service(Questions.class).all().forEach(q -> isHonest(q.answer(session.plan(), TODAY)));
        SupportPicture picture = coherence.support(session.plan(), SupportFilter.ALL);
        assertTrue(picture.doses().values().stream().allMatch(d -> d.claimedOnly() && d.cost().isEmpty() && d.reachedShare().isEmpty()));
    }

    @Test
    void what_has_figures_and_no_name_is_said_to_have_none() {
        session.change("Add", () -> {
            DistrictPlan plan = session.plan();
            School school = OrganizationFactory.eINSTANCE.createSchool();
            Role role = OrganizationFactory.eINSTANCE.createRole();
            Headcount headcount = OrganizationFactory.eINSTANCE.createHeadcount();
            plan.getDistrict().getSchools().add(school);
            plan.getDistrict().getRoles().add(role);
            headcount.setSchool(school);
            headcount.setRole(role);
            plan.getDistrict().getHeadcounts().add(headcount);
            TimeSlot slot = CalendarFactory.eINSTANCE.createTimeSlot();
            slot.setHoursPerYear(BigDecimal.ZERO);
            plan.getTimeSlots().add(slot);
            Fund fund = MoneyFactory.eINSTANCE.createFund();
            fund.setKind(FundKind.FEDERAL);
            fund.setAvailable(BigDecimal.ZERO);
            fund.setEnds(TODAY);
            fund.setRenewalExpected(false);
            plan.getFunds().add(fund);
            Initiative nameless = InitiativesFactory.eINSTANCE.createInitiative();
            Audience audience = InitiativesFactory.eINSTANCE.createAudience();
            audience.setParticipation(Participation.REQUIRED);
            audience.getRoles().add(role);
            audience.getSchools().add(school);
            nameless.setAudience(audience);
            nameless.setHours(BigDecimal.TEN);
            nameless.setSlot(slot);
            nameless.setKind(InitiativeKind.EVALUATION);
            nameless.setCost(BigDecimal.TEN);
            FundShare share = MoneyFactory.eINSTANCE.createFundShare();
            share.setFund(fund);
            nameless.getFunding().add(share);
            plan.getInitiatives().add(nameless);
        });

        List<Finding> found = Given.service(Findings.class).all(session.plan(), TODAY);
        found.forEach(SmallPlansTest::isHonest);
        Set<String> codes = found.stream().map(Finding::code).collect(Collectors.toSet());
        assertTrue(codes.containsAll(Set.of("time.over-capacity", "time.leaders-year", "fund.over-committed", "fund.ends", "fund.no-purpose")), codes.toString());
        assertTrue(!codes.contains("analysis.failed"), found.toString());
        Given.service(Questions.class).all().forEach(q -> isHonest(q.answer(session.plan(), TODAY)));
    }

    @Test
    void where_half_of_the_hours_are_missing_figures_rest_on_the_other_half_and_say_so() throws Exception {
        try (Session sample = Given.service(Plans.class).open(Given.RIVERBEND.resolve("riverbend.throughline"))) {
            List<Finding> before = Given.service(Findings.class).all(sample.plan(), TODAY);
            sample.change("Forget", () -> {
                for (int i = 0; i < sample.plan().getInitiatives().size(); i += 2) {
                    sample.plan().getInitiatives().get(i).setHours(null);
                }
            });
            List<Finding> after = Given.service(Findings.class).all(sample.plan(), TODAY);

            after.forEach(SmallPlansTest::isHonest);
            // Of the twelve that require Wednesdays I22, I24, I32 and I40 keep their hours: 10 + 8 + 12 + 12 for grade 2 at S02.
            Finding wednesdays = slot(after, "Wednesday");
            assertEquals("111", slot(before, "Wednesday").value());
            assertTrue(wednesdays.coverage().startsWith("4 required initiatives in this slot with hours, 8 without"), wednesdays.coverage());
            assertEquals("42", wednesdays.value());
            // What does not rest on hours is as it was.
            Set<String> others = Set.of("support.none", "fund.over-committed", "distribution.experience", "ratings.seats", "plan.overdue");
            assertEquals(before.stream().filter(f -> others.contains(f.code())).toList(), after.stream().filter(f -> others.contains(f.code())).toList());
            Given.service(Questions.class).all().forEach(q -> isHonest(q.answer(sample.plan(), TODAY)));
            assertTrue(coherence.support(sample.plan(), SupportFilter.ALL).doseCoverage().startsWith("60 initiatives, 46 linked, 30 have hours"));
        }
    }

    private static Finding slot(List<Finding> found, String name) {
        return found.stream().filter(f -> f.code().equals("time.over-capacity") && f.message().startsWith(name)).findFirst().orElseThrow();
    }

    /** Says how it was made and on what it rests, and no figure that is none. */
    private static void isHonest(Finding finding) {
        assertTrue(!finding.method().isBlank() && !finding.coverage().isBlank() && !finding.value().isBlank(), finding.toString());
        assertTrue(NO_FIGURE.stream().noneMatch((finding.message() + finding.value() + finding.coverage())::contains), finding.toString());
    }

    private static void isHonest(Answer answer) {
        assertTrue(!answer.answer().isBlank() && !answer.coverage().isBlank(), answer.toString());
        assertTrue(NO_FIGURE.stream().noneMatch((answer.answer() + answer.coverage())::contains), answer.toString());
        answer.figures().forEach(f -> assertTrue(!f.value().isBlank() && !f.label().isBlank() && NO_FIGURE.stream().noneMatch((f.label() + f.value())::contains), f.toString()));
    }

    @Test
    void an_empty_plan_supports_nothing_and_says_how_little_it_knows() {
        var picture = coherence.support(session.plan(), SupportFilter.ALL);

        assertTrue(picture.elements().stream().allMatch(e -> e.unsupported() && e.perSchool().isEmpty()));
        assertTrue(picture.coverage().startsWith("0 initiatives"), picture.coverage());
        assertEquals(10, coherence.findings(session.plan(), SupportFilter.ALL).stream().filter(f -> f.code().equals("support.none")).count());
    }

    @Test
    void a_link_whose_strength_is_not_stated_counts_as_an_initiative_without_points() {
        initiative("A", Strength.NOT_STATED);

        var first = coherence.support(session.plan(), SupportFilter.ALL).elements().get(0);

        assertEquals(1, first.count());
        assertEquals(0, first.points());
        assertTrue(first.thin());
    }

    @Test
    void three_initiatives_with_a_core_one_are_not_thin() {
        initiative("A", Strength.CORE);
        initiative("B", Strength.TOUCHES);
        assertTrue(coherence.support(session.plan(), SupportFilter.ALL).elements().get(0).thin());

        initiative("C", Strength.TOUCHES);

        assertTrue(!coherence.support(session.plan(), SupportFilter.ALL).elements().get(0).thin());
    }

    @Test
    void what_the_district_hides_is_left_out_of_the_picture() {
        initiative("A", Strength.CORE);
        var category = session.plan().getFrameworks().get(0).getCategories().get(0);
        session.change("Hide", () -> {
            category.getElements().get(0).setHidden(true);
            session.plan().getFrameworks().get(0).getCategories().get(1).setHidden(true);
            session.plan().getFrameworks().get(0).getPrinciples().get(0).setHidden(true);
        });

        var picture = coherence.support(session.plan(), SupportFilter.ALL);

        assertEquals(7, picture.elements().size());
        assertEquals(6, picture.principles().size());
        assertEquals(List.of(), picture.linkedToNothing());
    }

    @Test
    void an_initiative_takes_place_where_its_audience_is() {
        School north = school("North");
        School south = school("South");
        Initiative there = initiative("A", Strength.CORE);
        session.change("Audience", () -> {
            Audience audience = InitiativesFactory.eINSTANCE.createAudience();
            audience.getSchools().add(north);
            there.setAudience(audience);
        });

        assertEquals(Set.of(north), coherence.schools(session.plan(), there));
        assertEquals(1, coherence.support(session.plan(), SupportFilter.of(north)).elements().get(0).count());
        assertEquals(0, coherence.support(session.plan(), SupportFilter.of(south)).elements().get(0).count());
        assertEquals(List.of(), coherence.support(session.plan(), SupportFilter.of(south)).initiatives());
    }

    @Test
    void a_rule_that_nobody_understands_is_an_error_that_says_which_part() {
        SchoolGroup group = OrganizationFactory.eINSTANCE.createSchoolGroup();
        group.setRule("mood > 3");
        session.change("Add", () -> session.plan().getDistrict().getSchoolGroups().add(group));

        var thrown = assertThrows(IllegalArgumentException.class, () -> coherence.members(session.plan(), group));

        assertTrue(thrown.getMessage().contains("mood"), thrown.getMessage());
    }

    @Test
    void a_group_whose_rule_nobody_understands_does_not_stop_the_analyses() {
        school("North");
        initiative("A", Strength.CORE);
        SchoolGroup group = OrganizationFactory.eINSTANCE.createSchoolGroup();
        group.setRule("mood > 3");
        group.setCompared(true);
        session.change("Add", () -> {
            session.plan().getDistrict().getSchoolGroups().add(group);
            Audience audience = InitiativesFactory.eINSTANCE.createAudience();
            audience.getSchoolGroups().add(group);
            session.plan().getInitiatives().get(0).setAudience(audience);
        });

        List<Finding> found = Given.service(Findings.class).all(session.plan(), TODAY);

        assertTrue(found.stream().noneMatch(f -> f.code().equals("analysis.failed")), found.toString());
    }

    private School school(String name) {
        School school = OrganizationFactory.eINSTANCE.createSchool();
        session.change("Add", () -> {
            school.setName(name);
            session.plan().getDistrict().getSchools().add(school);
        });
        return school;
    }

    private Initiative initiative(String name, Strength strength) {
        Element element = session.plan().getFrameworks().get(0).getCategories().get(0).getElements().get(0);
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        session.change("Add", () -> {
            initiative.setName(name);
            ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
            link.setElement(element);
            link.setStrength(strength);
            initiative.getLinks().add(link);
            session.plan().getInitiatives().add(initiative);
        });
        return initiative;
    }
}
