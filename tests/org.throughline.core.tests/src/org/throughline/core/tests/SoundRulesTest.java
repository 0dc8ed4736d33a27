package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.ConsensusBasis;
import org.throughline.model.evidence.ConsensusRule;
import org.throughline.model.evidence.EvidenceFactory;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.evidence.RatingLevel;
import org.throughline.model.evidence.RatingScale;
import org.throughline.model.evidence.RatingState;
import org.throughline.model.framework.Element;
import org.throughline.model.framework.FrameworkFactory;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.money.Fund;
import org.throughline.model.money.FundShare;
import org.throughline.model.money.MoneyFactory;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.Person;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.PlanFactory;
import org.throughline.model.planning.ImprovementPlan;
import org.throughline.model.planning.PlanLevel;
import org.throughline.model.planning.PlanningFactory;
import org.throughline.model.standards.StandardAssociation;
import org.throughline.model.standards.StandardsDocument;
import org.throughline.model.standards.StandardsFactory;
import org.throughline.model.support.SupportAssignment;
import org.throughline.model.support.SupportFactory;

/** What only code can say: each rule with a plan that breaks it, and one that just keeps it. */
class SoundRulesTest {

    private final DistrictPlan plan = PlanFactory.eINSTANCE.createDistrictPlan();
    private final Person owner = OrganizationFactory.eINSTANCE.createPerson();
    private final Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
    private final RatingScale scale = EvidenceFactory.eINSTANCE.createRatingScale();

    @BeforeEach
    void givenAPlanWithASoundInitiative() {
        plan.setName("Riverbend");
        plan.setDistrict(OrganizationFactory.eINSTANCE.createDistrict());
        plan.getDistrict().setName("Riverbend");
        owner.setName("Kwabena Stillhart");
        plan.getDistrict().getStaff().add(owner);
        initiative.setId("initiative");
        initiative.setName("Literacy coaching");
        initiative.setOwner(owner);
        plan.getInitiatives().add(initiative);
    }

    @Test
    void a_brand_new_plan_has_nothing_to_fix() throws Exception {
        try (Session session = Given.service(Plans.class).create("New", "aspen2018")) {
            assertEquals(List.of(), Checked.sentences(session.plan()));
        }
    }

    @Test
    void an_initiative_has_an_owner() {
        initiative.setOwner(null);

        assertIs("initiative.no-owner", "\"Literacy coaching\" has no owner. Name who answers for it.", "owner");
    }

    @Test
    void an_owner_who_leaves_is_named_with_the_day() {
        owner.setUntil(LocalDate.parse("2026-09-30"));

        assertIs("initiative.owner-left", "\"Literacy coaching\" is owned by Kwabena Stillhart, who leaves or left on 2026-09-30. "
                + "Name who answers for it.", "owner");
    }

    @Test
    void four_links_are_few_and_five_are_many() {
        for (int i = 0; i < 4; i++) {
            link(Strength.CORE);
        }
        assertEquals(List.of(), Checked.sentences(plan));

        link(Strength.CORE);

        assertIs("initiative.many-links", "\"Literacy coaching\" is said to support 5 elements. Which of them would miss it?", "links");
    }

    @Test
    void a_link_says_how_strong_it_is() {
        link(Strength.NOT_STATED);

        assertEquals(List.of("It is not stated how strongly \"Literacy coaching\" supports \"Shared vision\"."), Checked.sentences(plan));
    }

    @Test
    void an_audience_names_somebody() {
        initiative.setAudience(InitiativesFactory.eINSTANCE.createAudience());
        assertIs("audience.nobody", "\"Literacy coaching\": Audience names neither roles nor schools. Say whom it addresses.",
                "audience");

        var teacher = OrganizationFactory.eINSTANCE.createRole();
        teacher.setName("Teacher");
        plan.getDistrict().getRoles().add(teacher);
        initiative.getAudience().getRoles().add(teacher);

        assertEquals(List.of(), Checked.sentences(plan));
    }

    @Test
    void percentages_of_funding_add_up_to_no_more_than_all() {
        share(null, "60");
        share(null, "40");
        assertEquals(List.of(), Checked.sentences(plan));

        share(null, "0.5");

        assertIs("funding.over-hundred", "\"Literacy coaching\": the funding sources pay 100.5 % together. Correct the shares.", "funding");
    }

    @Test
    void amounts_and_percentages_add_up_to_no_more_than_the_cost() {
        initiative.setCost(new BigDecimal("1000"));
        share("600", null);
        share(null, "40");
        share(null, null);
        assertEquals(List.of(), Checked.sentences(plan));

        initiative.setCost(new BigDecimal("999"));

        assertIs("funding.over-cost", "\"Literacy coaching\": the funding sources pay $999.60 together, and the cost is $999. "
                + "Correct the shares or the cost.", "funding");
    }

    @Test
    void an_action_step_is_not_paid_more_than_it_costs_either() {
        var step = PlanningFactory.eINSTANCE.createActionStep();
        step.setName("Train facilitators");
        step.setCost(new BigDecimal("100"));
        FundShare share = MoneyFactory.eINSTANCE.createFundShare();
        share.setFund(fund());
        share.setAmount(new BigDecimal("101"));
        step.getFunding().add(share);
        var strategy = PlanningFactory.eINSTANCE.createStrategy();
        strategy.setName("Teams");
        strategy.getSteps().add(step);
        var goal = PlanningFactory.eINSTANCE.createGoal();
        goal.setName("Reading");
        goal.getStrategies().add(strategy);
        improvementPlan(PlanLevel.DISTRICT).getGoals().add(goal);

        assertEquals(List.of("funding.over-cost"), Checked.codes(plan));
    }

    @Test
    void what_is_rated_has_a_level_of_the_scale() {
        GroupRating rating = rating(RatingState.RATED, null);
        assertEquals(List.of("Rating of \"Fall 2026\" (Shared vision) is said to be rated and has no level. "
                + "Choose one, or say \"not rated\"."), Checked.sentences(plan));

        rating.setLevel(4);
        assertEquals(List.of(), Checked.sentences(plan));

        rating.setLevel(5);
        assertEquals(List.of("Rating of \"Fall 2026\" (Shared vision) has the level 5, which is not on the scale \"Four levels\". "
                + "Choose one of its levels."), Checked.sentences(plan));
    }

    @Test
    void a_contested_rating_may_have_no_level_and_0_is_none_of_this_scale() {
        rating(RatingState.CONTESTED, null);
        rating(RatingState.NOT_STATED, 0);

        assertEquals(List.of("rating.not-on-scale"), Checked.codes(plan));
    }

    @Test
    void what_is_not_rated_or_does_not_apply_has_no_level_and_a_vote_neither() {
        rating(RatingState.NOT_APPLICABLE, 3);
        var vote = EvidenceFactory.eINSTANCE.createVote();
        vote.setState(RatingState.NOT_RATED);
        vote.setLevel(2);
        rating(RatingState.NOT_RATED, null).getVotes().add(vote);

        assertEquals(List.of("Rating of \"Fall 2026\" (Shared vision) is not applicable and has the level 3. Clear the level, or say \"rated\".",
                "Vote of Rating of \"Fall 2026\" (Shared vision) is not rated and has the level 2. Clear the level, or say \"rated\"."),
                Checked.sentences(plan));
    }

    @Test
    void a_consensus_rule_that_counts_raters_has_its_numbers() {
        ConsensusRule rule = EvidenceFactory.eINSTANCE.createConsensusRule();
        rule.setName("Close enough");
        rule.setBasis(ConsensusBasis.CLOSE_ENOUGH);
        var collection = FrameworkFactory.eINSTANCE.createContentCollection();
        collection.setName("Rules");
        collection.getItems().add(rule);
        plan.getCollections().add(collection);
        assertEquals(List.of("consensus.number-missing", "consensus.number-missing"), Checked.codes(plan));

        rule.setAgreeing(75);
        rule.setLevelsTogether(2);
        assertEquals(List.of(), Checked.codes(plan));

        rating(RatingState.RATED, 4);
        cycle().setRule(rule);
        assertEquals(List.of(), Checked.codes(plan));
        rule.setLevelsTogether(4);
        assertEquals(List.of("consensus.all-agree"), Checked.codes(plan));

        rule.setBasis(ConsensusBasis.CONSENT);
        rule.setLevelsTogether(null);
        rule.setAgreeing(null);
        assertEquals(List.of(), Checked.codes(plan));
    }

    @Test
    void a_plan_of_a_school_or_a_department_names_it() {
        ImprovementPlan district = improvementPlan(PlanLevel.DISTRICT);
        assertEquals(List.of(), Checked.codes(plan));

        district.setLevel(PlanLevel.SCHOOL);
        improvementPlan(PlanLevel.DEPARTMENT);

        assertEquals(List.of("improvement.no-school", "improvement.no-department"), Checked.codes(plan));
    }

    @Test
    void help_is_promised_to_somebody() {
        SupportAssignment help = SupportFactory.eINSTANCE.createSupportAssignment();
        help.setName("Coaching");
        plan.getSupportAssignments().add(help);
        assertEquals(List.of("\"Coaching\" names nobody who receives it. Choose a school, a team, a group of schools or a person."),
                Checked.sentences(plan));

        School school = OrganizationFactory.eINSTANCE.createSchool();
        school.setName("Ferry Landing");
        plan.getDistrict().getSchools().add(school);
        help.setSchool(school);

        assertEquals(List.of(), Checked.codes(plan));
    }

    @Test
    void an_association_of_standards_has_two_ends_in_the_plan_or_elsewhere() {
        StandardsDocument document = StandardsFactory.eINSTANCE.createStandardsDocument();
        document.setName("Mathematics");
        StandardAssociation association = StandardsFactory.eINSTANCE.createStandardAssociation();
        association.setKind("isChildOf");
        document.getAssociations().add(association);
        plan.getStandards().add(document);
        assertEquals(List.of("standard.no-end"), Checked.codes(plan));

        association.setOriginUri("https://case.example.org/uri/1");
        assertEquals(List.of("standard.no-end"), Checked.codes(plan));

        association.setDestination(document);
        assertEquals(List.of(), Checked.codes(plan));
    }

    private void assertIs(String code, String message, String feature) {
        Diagnostic found = Checked.only(plan);
        assertEquals(code, found.code());
        assertEquals(message, found.message());
        assertEquals(Optional.of("initiative"), found.object());
        assertEquals(Optional.of(feature), found.feature());
        assertTrue(initiative.eClass().getEStructuralFeature(feature) != null);
    }

    private Element element() {
        var framework = FrameworkFactory.eINSTANCE.createFramework();
        framework.setName("Framework");
        var category = FrameworkFactory.eINSTANCE.createCategory();
        category.setName("Category");
        Element element = FrameworkFactory.eINSTANCE.createElement();
        element.setName("Shared vision");
        category.getElements().add(element);
        framework.getCategories().add(category);
        plan.getFrameworks().add(framework);
        return element;
    }

    private void link(Strength strength) {
        ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
        link.setElement(element());
        link.setStrength(strength);
        initiative.getLinks().add(link);
    }

    private Fund fund() {
        Fund fund = MoneyFactory.eINSTANCE.createFund();
        fund.setName("Title II-A");
        plan.getFunds().add(fund);
        return fund;
    }

    private void share(String amount, String percent) {
        FundShare share = MoneyFactory.eINSTANCE.createFundShare();
        share.setFund(fund());
        share.setAmount(amount == null ? null : new BigDecimal(amount));
        share.setPercent(percent == null ? null : new BigDecimal(percent));
        initiative.getFunding().add(share);
    }

    private AssessmentCycle cycle() {
        if (plan.getAssessmentCycles().isEmpty()) {
            scale.setName("Four levels");
            for (int value = 1; value <= 4; value++) {
                RatingLevel level = EvidenceFactory.eINSTANCE.createRatingLevel();
                level.setName("Level " + value);
                level.setValue(value);
                scale.getLevels().add(level);
            }
            var collection = FrameworkFactory.eINSTANCE.createContentCollection();
            collection.setName("Scales");
            collection.getItems().add(scale);
            plan.getCollections().add(collection);
            AssessmentCycle cycle = EvidenceFactory.eINSTANCE.createAssessmentCycle();
            cycle.setName("Fall 2026");
            cycle.setScale(scale);
            plan.getAssessmentCycles().add(cycle);
        }
        return plan.getAssessmentCycles().get(0);
    }

    private GroupRating rating(RatingState state, Integer level) {
        GroupRating rating = EvidenceFactory.eINSTANCE.createGroupRating();
        rating.setTarget(element());
        rating.setState(state);
        rating.setLevel(level);
        cycle().getRatings().add(rating);
        return rating;
    }

    private ImprovementPlan improvementPlan(PlanLevel level) {
        ImprovementPlan improvement = PlanningFactory.eINSTANCE.createImprovementPlan();
        improvement.setName("Plan of " + level);
        improvement.setLevel(level);
        plan.getImprovementPlans().add(improvement);
        return improvement;
    }
}
