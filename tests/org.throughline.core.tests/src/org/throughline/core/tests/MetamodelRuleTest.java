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
import org.throughline.api.diagnostic.Severity;
import org.throughline.model.calendar.CalendarFactory;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.evidence.EvidenceFactory;
import org.throughline.model.evidence.EvidenceItem;
import org.throughline.model.framework.Category;
import org.throughline.model.framework.Element;
import org.throughline.model.framework.Framework;
import org.throughline.model.framework.FrameworkFactory;
import org.throughline.model.framework.Indicator;
import org.throughline.model.identity.Identified;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.money.Fund;
import org.throughline.model.money.MoneyFactory;
import org.throughline.model.organization.Headcount;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.Person;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.ModuleContent;
import org.throughline.model.plan.PlanFactory;

/** What the metamodel states is checked: each kind of statement with a plan that breaks it and one that just keeps it. */
class MetamodelRuleTest {

    private final DistrictPlan plan = PlanFactory.eINSTANCE.createDistrictPlan();

    @BeforeEach
    void givenAPlanWithADistrict() {
        plan.setName("Riverbend");
        plan.setDistrict(OrganizationFactory.eINSTANCE.createDistrict());
        plan.getDistrict().setName("Riverbend");
    }

    @Test
    void what_is_sound_is_left_alone() {
        school("S01", "Ferry Landing");
        fund("2026-07-01", "2027-06-30");

        assertEquals(List.of(), Checked.sentences(plan));
    }

    @Test
    void what_is_required_is_missed_and_the_object_named_by_what_it_belongs_to() {
        Initiative initiative = initiative("Literacy coaching");
        initiative.getLinks().add(identified(InitiativesFactory.eINSTANCE.createElementLink(), "link"));

        Diagnostic found = Checked.only(plan);

        assertEquals("value.required", found.code());
        assertEquals(Severity.WARNING, found.severity());
        assertEquals("Support of \"Literacy coaching\" has no element. Fill it in.", found.message());
        assertEquals(Optional.of("link"), found.object());
        assertEquals(Optional.of("element"), found.feature());
    }

    @Test
    void a_number_below_its_bound_is_said_with_the_bound_and_its_unit() {
        Headcount headcount = identified(OrganizationFactory.eINSTANCE.createHeadcount(), "headcount");
        headcount.setSchool(school("S01", "Ferry Landing"));
        headcount.setPeople(-3);
        plan.getDistrict().getHeadcounts().add(headcount);

        Diagnostic found = Checked.only(plan);

        assertEquals("value.range", found.code());
        assertEquals("Headcount of Ferry Landing: People is -3. It has to be at least 0 people.", found.message());
        assertEquals(Optional.of("-3"), found.value());
        assertEquals(Optional.of("people"), found.feature());
    }

    @Test
    void a_bound_belongs_to_what_is_allowed() {
        Headcount headcount = OrganizationFactory.eINSTANCE.createHeadcount();
        headcount.setSchool(school("S01", "Ferry Landing"));
        headcount.setPeople(0);
        plan.getDistrict().getHeadcounts().add(headcount);

        assertEquals(List.of(), Checked.sentences(plan));
    }

    @Test
    void each_value_of_a_list_has_to_keep_the_bounds() {
        Initiative initiative = initiative("Literacy coaching");
        initiative.getMonths().addAll(List.of(12, 13, 1));

        assertEquals(List.of("\"Literacy coaching\": Months is 13. It has to be between Jan and Dec."), Checked.sentences(plan));
    }

    @Test
    void a_percentage_lies_between_0_and_100_without_being_told() {
        School school = school("S01", "Ferry Landing");
        for (String percent : List.of("-0.1", "100.1", "120")) {
            school.setMultilingualLearners(new BigDecimal(percent));

            assertEquals(List.of("\"Ferry Landing\": Multilingual learners is " + percent + "%. It has to be between 0% and 100%."),
                    Checked.sentences(plan));
        }
    }

    @Test
    void nothing_and_everything_are_percentages() {
        School school = school("S01", "Ferry Landing");
        for (String percent : List.of("0", "100", "100.0")) {
            school.setMultilingualLearners(new BigDecimal(percent));

            assertEquals(List.of(), Checked.sentences(plan));
        }
    }

    @Test
    void a_part_is_not_larger_than_the_whole_whatever_the_digits() {
        School school = school("S01", "Ferry Landing");
        school.setTeachers(new BigDecimal("31.0"));
        school.setOutOfFieldTeachers(new BigDecimal("31"));
        assertEquals(List.of(), Checked.codes(plan));

        school.setOutOfFieldTeachers(new BigDecimal("31.5"));

        assertEquals("value.exceeds", Checked.only(plan).code());
        assertEquals("\"Ferry Landing\": Out-of-field teachers is 31.5, and Teachers only 31. Correct one of them.",
                Checked.only(plan).message());
    }

    @Test
    void a_part_of_something_unknown_may_be_of_any_size() {
        school("S01", "Ferry Landing").setOutOfFieldTeachers(new BigDecimal("31.5"));

        assertEquals(List.of(), Checked.codes(plan));
    }

    @Test
    void dates_stand_in_order_and_may_be_the_same() {
        fund("2026-07-01", "2026-07-01");
        assertEquals(List.of(), Checked.codes(plan));

        fund("2026-07-01", "2026-06-30");

        Diagnostic found = Checked.only(plan);
        assertEquals("value.order", found.code());
        assertEquals("\"Title II-A\": Ends, Jun 30, 2026, is before Starts, Jul 1, 2026. Correct one of them.", found.message());
        assertEquals(Optional.of("ends"), found.feature());
    }

    @Test
    void a_short_text_is_short_as_people_count() {
        Element element = element("E01");
        element.setShortHeader("\uD83D\uDE00".repeat(24));
        assertEquals(List.of(), Checked.codes(plan));

        element.setShortHeader("Learning in teams of four");

        assertEquals("value.too-long", Checked.only(plan).code());
        assertTrue(Checked.only(plan).message().contains("has 25 characters, and there is room for 24"), Checked.only(plan).message());
    }

    @Test
    void two_of_a_kind_with_one_code_are_both_named() {
        school("S01", "Ferry Landing");
        school("S01", "Alder Creek").setId("second");

        Diagnostic found = Checked.only(plan);

        assertEquals("code.repeated", found.code());
        assertEquals("\"Ferry Landing\" and \"Alder Creek\" have the same code, S01. Change one of them.", found.message());
        assertEquals(Optional.of("second"), found.object());
    }

    @Test
    void objects_of_two_kinds_or_of_two_frameworks_may_have_one_code() {
        school("X1", "Ferry Landing");
        Initiative initiative = initiative("Literacy coaching");
        initiative.setCode("X1");
        element("E01");
        element("E01");

        assertEquals(List.of(), Checked.codes(plan));
    }

    @Test
    void what_has_no_name_is_missing_one_unless_a_text_or_a_code_stands_for_it() {
        Element element = element("E01");
        Indicator indicator = FrameworkFactory.eINSTANCE.createIndicator();
        indicator.setText("Teams look at student work every week.");
        element.getIndicators().add(indicator);
        assertEquals(List.of(), Checked.codes(plan));

        indicator.setText(" ");

        assertEquals("name.missing", Checked.only(plan).code());
        assertTrue(Checked.only(plan).message().startsWith("Indicator of Element \"E01\" has neither a name nor a code."),
                Checked.only(plan).message());
    }

    @Test
    void content_of_no_module_is_bare() {
        ModuleContent content = identified(PlanFactory.eINSTANCE.createModuleContent(), "bare");
        content.setName("Unit 1");
        plan.getModules().add(content);

        assertEquals("object.bare", Checked.only(plan).code());
        assertEquals(Optional.of("bare"), Checked.only(plan).object());
    }

    @Test
    void grades_are_single_or_from_to() {
        School school = school("S01", "Ferry Landing");
        for (String grades : List.of("K-5", "PK-12", "6-8", "9", "K", "6, 8", "k-2; 4", "K\u20135", "PK - 2")) {
            school.setGrades(grades);

            assertEquals(List.of(), Checked.sentences(plan));
        }
    }

    @Test
    void other_grades_are_not_understood() {
        School school = school("S01", "Ferry Landing");
        for (String grades : List.of("K through 5", "13", "5-K", "5-5", "6,", "0", "elementary")) {
            school.setGrades(grades);

            assertEquals("value.form", Checked.only(plan).code());
            assertEquals("\"Ferry Landing\": Grades is \"" + grades + "\". Write grades such as K-5, PK or 6, 8.", Checked.only(plan).message());
        }
    }

    @Test
    void a_link_is_an_address_or_a_path() {
        EvidenceItem evidence = evidence();
        for (String link : List.of("https://www.ed.gov/a?b=c#d", "evidence/walkthroughs october.xlsx", "..\\shared\\a.pdf", "urn:uuid:1")) {
            evidence.setLocation(link);

            assertEquals(List.of(), Checked.sentences(plan));
        }
    }

    @Test
    void half_an_address_is_none() {
        EvidenceItem evidence = evidence();
        for (String link : List.of("www.ed.gov", "http:/ed.gov", "https://", "https://ed.gov/a b", "a\nb")) {
            evidence.setLocation(link);

            assertEquals("value.form", Checked.only(plan).code());
        }
    }

    @Test
    void one_fraction_among_percentages_is_a_note() {
        school("S01", "A").setMultilingualLearners(new BigDecimal("12"));
        school("S02", "B").setMultilingualLearners(new BigDecimal("40"));
        school("S03", "C").setMultilingualLearners(new BigDecimal("7.5"));
        school("S04", "D").setMultilingualLearners(new BigDecimal("0.88"));

        Diagnostic found = Checked.only(plan);

        assertEquals("value.fraction", found.code());
        assertEquals(Severity.INFO, found.severity());
        assertEquals("\"D\": Multilingual learners is 0.88%, and in all others of its kind more than 1. Is 88% meant?", found.message());
    }

    @Test
    void two_small_percentages_may_well_be_right() {
        school("S01", "A").setMultilingualLearners(new BigDecimal("12"));
        school("S02", "B").setMultilingualLearners(new BigDecimal("40"));
        school("S03", "C").setMultilingualLearners(new BigDecimal("7.5"));
        school("S04", "D").setMultilingualLearners(new BigDecimal("0.88"));
        school("S05", "E").setMultilingualLearners(new BigDecimal("1"));

        assertEquals(List.of(), Checked.sentences(plan));
    }

    @Test
    void a_time_slot_shares_no_more_hours_than_it_has() {
        TimeSlot slot = CalendarFactory.eINSTANCE.createTimeSlot();
        slot.setName("Wednesday early release");
        slot.setHoursPerYear(new BigDecimal(36));
        slot.setSchoolHours(new BigDecimal(40));
        plan.getTimeSlots().add(slot);

        assertEquals(List.of("value.exceeds"), Checked.codes(plan));
    }

    private School school(String code, String name) {
        School school = OrganizationFactory.eINSTANCE.createSchool();
        school.setCode(code);
        school.setName(name);
        plan.getDistrict().getSchools().add(school);
        return school;
    }

    private Initiative initiative(String name) {
        Person owner = OrganizationFactory.eINSTANCE.createPerson();
        owner.setName("Kwabena Stillhart");
        plan.getDistrict().getStaff().add(owner);
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        initiative.setName(name);
        initiative.setOwner(owner);
        plan.getInitiatives().add(initiative);
        return initiative;
    }

    private void fund(String starts, String ends) {
        Fund fund = MoneyFactory.eINSTANCE.createFund();
        fund.setId("fund " + ends);
        fund.setName("Title II-A");
        fund.setStarts(LocalDate.parse(starts));
        fund.setEnds(LocalDate.parse(ends));
        plan.getFunds().add(fund);
    }

    private Element element(String code) {
        Framework framework = FrameworkFactory.eINSTANCE.createFramework();
        framework.setName("Framework");
        Category category = FrameworkFactory.eINSTANCE.createCategory();
        category.setName("Category");
        Element element = FrameworkFactory.eINSTANCE.createElement();
        element.setCode(code);
        category.getElements().add(element);
        framework.getCategories().add(category);
        plan.getFrameworks().add(framework);
        return element;
    }

    private EvidenceItem evidence() {
        var cycle = EvidenceFactory.eINSTANCE.createAssessmentCycle();
        cycle.setName("Fall 2026");
        var rating = EvidenceFactory.eINSTANCE.createGroupRating();
        rating.setTarget(element("E01"));
        EvidenceItem evidence = EvidenceFactory.eINSTANCE.createEvidenceItem();
        evidence.setName("Walkthroughs");
        rating.getEvidence().add(evidence);
        cycle.getRatings().add(rating);
        plan.getAssessmentCycles().add(cycle);
        return evidence;
    }

    private static <T extends Identified> T identified(T object, String id) {
        object.setId(id);
        return object;
    }
}
