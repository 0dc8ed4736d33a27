package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.api.validation.QuickFix;
import org.throughline.api.validation.Repair;
import org.throughline.api.validation.Rule;
import org.throughline.given.Given;
import org.throughline.model.evidence.EvidenceFactory;
import org.throughline.model.evidence.RatingState;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.money.Fund;
import org.throughline.model.money.MoneyFactory;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.ModuleContent;
import org.throughline.model.plan.PlanFactory;

/** Each fix says what it does, does it, and is taken back in one step. Where a person has to choose, there is none. */
class FixesTest {

    @TempDir
    Path folder;
    private Session session;
    private DistrictPlan plan;

    @BeforeEach
    void givenANewPlan() throws Exception {
        session = Given.service(Plans.class).create("Riverbend", "aspen2018");
        plan = session.plan();
        given(p -> {
            p.setDistrict(OrganizationFactory.eINSTANCE.createDistrict());
            p.getDistrict().setName("Riverbend");
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void the_second_of_two_codes_becomes_the_next_free_one() throws Exception {
        given(p -> List.of("S07", "S08", "S07").forEach(code -> school(code, "School " + p.getDistrict().getSchools().size())));

        assertFixes("code.repeated", "Give the code S09 to \"School 2\"");

        assertEquals("S09", plan.getDistrict().getSchools().get(2).getCode());
    }

    @Test
    void a_code_without_a_number_gets_one_and_a_ninth_is_followed_by_a_tenth() {
        given(p -> List.of("HIGH", "HIGH", "X9", "X9").forEach(code -> school(code, "School " + p.getDistrict().getSchools().size())));

        assertEquals(List.of("Give the code HIGH-2 to \"School 1\"", "Give the code X10 to \"School 3\""), labels());
    }

    @Test
    void three_with_one_code_are_told_apart_one_after_the_other() {
        given(p -> List.of("S07", "S07", "S07").forEach(code -> school(code, "School " + p.getDistrict().getSchools().size())));

        for (Diagnostic problem : Given.service(org.throughline.api.validation.Validation.class).check(plan)) {
            Checked.fix(session, problem).orElseThrow().apply(session);
        }

        assertEquals(List.of("S07", "S08", "S09"), plan.getDistrict().getSchools().stream().map(School::getCode).toList());
    }

    @Test
    void dates_in_the_wrong_order_change_places() throws Exception {
        given(p -> {
            Fund fund = MoneyFactory.eINSTANCE.createFund();
            fund.setName("Title II-A");
            fund.setStarts(LocalDate.parse("2027-06-30"));
            fund.setEnds(LocalDate.parse("2026-07-01"));
            p.getFunds().add(fund);
        });

        assertFixes("value.order", "Swap the two dates of \"Title II-A\"");

        assertEquals(LocalDate.parse("2027-06-30"), plan.getFunds().get(0).getEnds());
    }

    @Test
    void a_link_without_an_element_is_removed_whatever_else_it_says() throws Exception {
        given(p -> {
            ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
            link.setStrength(Strength.CORE);
            initiative("Literacy coaching").getLinks().add(link);
        });

        assertFixes("value.required", "Remove the link from \"Literacy coaching\"");

        assertEquals(List.of(), plan.getInitiatives().get(0).getLinks());
    }

    @Test
    void content_of_no_module_is_deleted() throws Exception {
        given(p -> {
            ModuleContent content = PlanFactory.eINSTANCE.createModuleContent();
            content.setName("Unit 1");
            p.getModules().add(content);
        });

        assertFixes("object.bare", "Delete \"Unit 1\"");

        assertEquals(List.of(), plan.getModules());
    }

    @Test
    void what_is_empty_is_deleted_unless_something_refers_to_it() throws Exception {
        given(p -> p.getDistrict().getSchools().add(OrganizationFactory.eINSTANCE.createSchool()));
        assertFixes("name.missing", "Delete a school");
        session.undo();

        given(p -> {
            var headcount = OrganizationFactory.eINSTANCE.createHeadcount();
            headcount.setSchool(p.getDistrict().getSchools().get(0));
            p.getDistrict().getHeadcounts().add(headcount);
        });

        assertEquals(List.of("name.missing"), Checked.codes(plan));
        assertEquals(List.of(), labels());
    }

    @Test
    void what_has_anything_in_it_is_for_a_person_to_complete() {
        given(p -> {
            School school = OrganizationFactory.eINSTANCE.createSchool();
            school.setEnrollment(0);
            p.getDistrict().getSchools().add(school);
        });

        assertEquals(List.of("name.missing"), Checked.codes(plan));
        assertEquals(List.of(), labels());
    }

    @Test
    void what_was_not_rated_loses_its_level() throws Exception {
        given(p -> {
            var cycle = EvidenceFactory.eINSTANCE.createAssessmentCycle();
            cycle.setName("Fall 2026");
            var rating = EvidenceFactory.eINSTANCE.createGroupRating();
            rating.setTarget(p.getFrameworks().get(0));
            rating.setState(RatingState.NOT_RATED);
            rating.setLevel(2);
            cycle.getRatings().add(rating);
            p.getAssessmentCycles().add(cycle);
        });
        String framework = plan.getFrameworks().get(0).getName();

        assertFixes("rating.level-without-rating", "Clear the level of rating of \"Fall 2026\" (" + framework + ")");

        assertEquals(null, plan.getAssessmentCycles().get(0).getRatings().get(0).getLevel());
    }

    @Test
    void a_fraction_among_percentages_becomes_a_percentage() throws Exception {
        given(p -> List.of("12", "40", "7.5", "0.88").forEach(share ->
                school("S" + share, "School " + share).setMultilingualLearners(new BigDecimal(share))));

        assertFixes("value.fraction", "Make it 88%");

        assertEquals(0, new BigDecimal(88).compareTo(plan.getDistrict().getSchools().get(3).getMultilingualLearners()));
    }

    @Test
    void where_a_person_has_to_choose_there_is_no_fix() {
        given(p -> {
            Initiative initiative = initiative("Literacy coaching");
            initiative.setOwner(null);
            initiative.setHours(new BigDecimal(-1));
            p.getFrameworks().get(0).getCategories().get(0).getElements().get(0).setShortHeader("Far too long for any narrow column");
        });

        assertEquals(3, Checked.codes(plan).size());
        assertEquals(List.of(), labels());
    }

    @Test
    void a_problem_that_is_gone_has_no_fix() {
        given(p -> List.of("S07", "S07").forEach(code -> school(code, "School")));
        Diagnostic problem = Checked.only(plan);
        given(p -> p.getDistrict().getSchools().get(0).setCode("S01"));

        assertEquals(Optional.empty(), Checked.fix(session, problem));
    }

    @Test
    void what_cannot_be_saved_cannot_be_fixed() throws Exception {
        given(p -> List.of("S07", "S07").forEach(code -> school(code, "School")));
        Path file = folder.resolve("plan.throughline");
        session.saveAs(file);
        Files.writeString(file, Files.readString(file).replaceFirst("<schools(?=\\s)", "<schools unheardOf=\"1\""));

        try (Session partial = Given.service(Plans.class).open(file)) {
            assertTrue(partial.readOnly());
            assertEquals(Optional.empty(), Checked.fix(partial, Checked.only(partial.plan())));
        }
    }

    @Test
    void a_district_adds_a_rule_and_a_repair_and_one_that_fails_takes_no_other_away() {
        Rule rule = p -> List.of(Diagnostic.of(org.throughline.api.diagnostic.Severity.WARNING, "given.rename", "Rename it.").on(p.getId()));
        Rule broken = p -> {
            throw new IllegalStateException("on purpose");
        };
        Repair repair = (s, problem) -> problem.code().equals("given.rename")
                ? Optional.of(new QuickFix("Rename the plan", () -> s.plan().setName("Renamed"))) : Optional.empty();
        Repair brokenRepair = (s, problem) -> {
            throw new IllegalStateException("on purpose");
        };
        var registered = List.of(register(Rule.class, rule, 0), register(Rule.class, broken, 0), register(Repair.class, repair, 0),
                register(Repair.class, brokenRepair, 1));
        try {
            assertEquals(List.of("given.rename", "rule.failed"), Checked.codes(plan).stream().sorted().toList());
            assertTrue(Checked.sentences(plan).stream().anyMatch(s -> s.contains("on purpose") && s.contains(broken.getClass().getName())));
            assertEquals(List.of("Rename the plan"), labels());
        } finally {
            registered.forEach(ServiceRegistration::unregister);
        }
        assertEquals(List.of(), Checked.codes(plan));
    }

    /** The only problem has this code; its fix has this label, takes the problem away, and undo and redo go back and forth. */
    private void assertFixes(String code, String label) throws Exception {
        Diagnostic problem = Checked.only(plan);
        assertEquals(code, problem.code());
        byte[] before = bytes();
        QuickFix fix = Checked.fix(session, problem).orElseThrow();
        assertEquals(label, fix.label());

        assertFalse(fix.apply(session).isEmpty());
        assertEquals(List.of(), Checked.sentences(plan));
        assertEquals(Optional.of(label), session.undoLabel());
        byte[] after = bytes();

        session.undo();
        assertEquals(new String(before), new String(bytes()));
        assertEquals(List.of(code), Checked.codes(plan));
        session.redo();
        assertEquals(new String(after), new String(bytes()));
    }

    private byte[] bytes() throws Exception {
        Path file = folder.resolve(java.util.UUID.randomUUID() + ".throughline");
        session.saveAs(file);
        return Files.readAllBytes(file);
    }

    private List<String> labels() {
        return Given.service(org.throughline.api.validation.Validation.class).check(plan).stream()
                .flatMap(d -> Checked.fix(session, d).stream()).map(QuickFix::label).toList();
    }

    private void given(Consumer<DistrictPlan> work) {
        session.change("Given", () -> work.accept(plan));
    }

    private School school(String code, String name) {
        School school = OrganizationFactory.eINSTANCE.createSchool();
        school.setCode(code);
        school.setName(name);
        plan.getDistrict().getSchools().add(school);
        return school;
    }

    private Initiative initiative(String name) {
        var owner = OrganizationFactory.eINSTANCE.createPerson();
        owner.setName("Kwabena Stillhart");
        plan.getDistrict().getStaff().add(owner);
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        initiative.setName(name);
        initiative.setOwner(owner);
        plan.getInitiatives().add(initiative);
        return initiative;
    }

    private static <T> ServiceRegistration<?> register(Class<T> type, T service, int ranking) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("service.ranking", ranking);
        return FrameworkUtil.getBundle(FixesTest.class).getBundleContext().registerService(type, service, properties);
    }
}
