package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.throughline.api.describe.Describer;
import org.throughline.api.describe.Describer.Section;
import org.throughline.api.describe.Describer.Shape;
import org.throughline.given.Given;
import org.throughline.model.evidence.EvidencePackage;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.money.Fund;
import org.throughline.model.money.FundShare;
import org.throughline.model.money.MoneyFactory;
import org.throughline.model.organization.OrganizationPackage;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.PlanFactory;
import org.throughline.model.plan.PlanPackage;
import org.throughline.model.support.SupportPackage;

/** What things are called: from words, annotations and names; in a plan's words, locale and currency. */
class DescriberTest {

    private static final String MEANING = "https://throughline.org/model/meaning";

    private final Describer describer = Given.service(Describer.class);
    private final DistrictPlan plan = PlanFactory.eINSTANCE.createDistrictPlan();

    @Test
    void a_name_is_spoken_where_nothing_else_is_said() {
        EClass walk = walk();

        assertEquals("Focus question", describer.featureName(walk.getEStructuralFeature("focusQuestion")));
    }

    @Test
    void an_annotation_counts_before_the_name_and_words_before_the_annotation() {
        EClass walk = walk();
        annotate(walk, "label", "Learning walk");
        annotate(walk.getEStructuralFeature("minutes"), "label", "Duration");
        annotate(walk.getEStructuralFeature("focusQuestion"), "label", "What we look for");

        assertEquals("Learning walk", describer.typeName(walk));
        assertEquals("Learning walks", describer.typeNames(walk));
        assertEquals("What we look for", describer.featureName(walk.getEStructuralFeature("focusQuestion")));
        assertEquals("Time in class", describer.featureName(walk.getEStructuralFeature("minutes")));
    }

    @Test
    void the_plans_vocabulary_counts_before_all_others() {
        say("class", "lesson", null);

        assertEquals("Time in lesson", describer.in(plan).featureName(walk().getEStructuralFeature("minutes")));
    }

    @Test
    void an_unknown_modules_class_has_sections_a_unit_a_shape_and_an_icon() {
        EClass walk = walk();
        annotate(walk, "icon", "walk");
        annotate(walk.getEStructuralFeature("minutes"), "section", "Time");
        annotate(walk.getEStructuralFeature("minutes"), "unit", "minutes");
        annotate(walk.getEStructuralFeature("focusQuestion"), "lines", "many");
        EObject object = EcoreUtil.create(walk);
        object.eSet(walk.getEStructuralFeature("minutes"), 1);

        List<Section> sections = describer.sections(walk);
        assertEquals(List.of("", "Time", "Looks"), sections.stream().map(Section::title).limit(3).toList());
        assertEquals("1 minute", describer.amount(object, walk.getEStructuralFeature("minutes")));
        assertEquals(Shape.LINES, describer.shape(walk.getEStructuralFeature("focusQuestion")));
        assertTrue(describer.help(walk.getEStructuralFeature("minutes")).endsWith("Unit: minutes."));
        assertTrue(describer.icon(walk).orElseThrow().getPath().endsWith("walk.svg"));
    }

    @Test
    void a_class_without_an_icon_has_that_of_its_supertype_or_none() {
        EClass special = EcoreFactory.eINSTANCE.createEClass();
        special.setName("SpecialInitiative");
        special.getESuperTypes().add(InitiativesPackage.Literals.INITIATIVE);
        annotate(special, "icon", "of-a-module-that-is-not-installed");

        assertEquals(describer.icon(InitiativesPackage.Literals.INITIATIVE), describer.icon(special));
        assertTrue(describer.icon(walk()).isEmpty());
    }

    @Test
    void a_subclass_speaks_as_its_supertype_does() {
        EClass special = EcoreFactory.eINSTANCE.createEClass();
        special.setName("SpecialInitiative");
        special.getESuperTypes().add(InitiativesPackage.Literals.INITIATIVE);
        EPackage holder = EcoreFactory.eINSTANCE.createEPackage();
        holder.setName("special");
        holder.getEClassifiers().add(special);
        EObject object = EcoreUtil.create(special);
        object.eSet(IdentityPackage.Literals.NAMED__NAME, "Rounds");
        object.eSet(InitiativesPackage.Literals.INITIATIVE__HOURS, new BigDecimal(1));

        assertEquals("Rounds, 1 hour a person a year.", describer.sentence(object));
        assertEquals(describer.sections(InitiativesPackage.Literals.INITIATIVE).stream().map(Section::title).toList(),
                describer.sections(special).stream().map(Section::title).toList());
    }

    @Test
    void two_that_are_called_after_each_other_have_labels() {
        EClass pair = EcoreFactory.eINSTANCE.createEClass();
        pair.setName("Pair");
        var other = EcoreFactory.eINSTANCE.createEReference();
        other.setName("other");
        other.setEType(pair);
        pair.getEStructuralFeatures().add(other);
        EPackage holder = EcoreFactory.eINSTANCE.createEPackage();
        holder.getEClassifiers().add(pair);
        EObject one = EcoreUtil.create(pair);
        EObject two = EcoreUtil.create(pair);
        one.eSet(other, two);
        two.eSet(other, one);

        assertEquals("Pair", describer.label(one));
    }

    @Test
    void whole_words_are_replaced_with_their_case_and_number() {
        say("coach", "learning partner", null);
        say("PLC", "learning team", null);
        say("Initiative", "Effort", null);
        say("quarter", "term", "terms");

        assertReworded("Coach, coaches, COACH and the coach's time", "Learning partner, learning partners, LEARNING PARTNER and the learning partner's time");
        assertReworded("Coaching is another word", "Coaching is another word");
        assertReworded("PLC time for PLCs", "Learning team time for learning teams");
        assertReworded("2 initiatives. Initiatives first", "2 efforts. Efforts first");
        assertReworded("a quarter, headquarters", "a term, headquarters");
    }

    @Test
    void the_article_fits_the_new_word() {
        say("initiative", "program", null);
        say("coach", "instructional partner", null);

        assertReworded("Add an initiative", "Add a program");
        assertReworded("A coach and the coach", "An instructional partner and the instructional partner");
    }

    @Test
    void words_may_change_places_and_longer_ones_come_first() {
        say("school", "campus", "campuses");
        say("campus", "school", "schools");
        say("funding source", "grant", null);
        say("source", "origin", null);

        assertReworded("School and campus, schools and campuses", "Campus and school, campuses and schools");
        assertReworded("Funding sources and their source", "Grants and their origin");
    }

    @Test
    void what_stands_in_quotation_marks_stays() {
        say("coach", "learning partner", null);

        assertReworded("\"Coach academy\" has no coach.", "\"Coach academy\" has no learning partner.");
    }

    @Test
    void an_entry_without_a_word_says_nothing() {
        say("coach", null, null);
        say(null, "partner", null);
        say(" ", "partner", null);

        assertReworded("A coach", "A coach");
    }

    @Test
    void the_districts_data_is_never_reworded() {
        say("initiative", "effort", null);
        say("element", "pillar", null);
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        initiative.setName("Initiative for elements");
        initiative.setTopic("An initiative");
        initiative.getLinks().add(InitiativesFactory.eINSTANCE.createElementLink());

        Describer words = describer.in(plan);
        assertEquals("Initiative for elements", words.label(initiative));
        assertEquals("Initiative for elements supports 1 pillar.", words.sentence(initiative));
        assertEquals("An initiative", words.text(initiative, InitiativesPackage.Literals.INITIATIVE__TOPIC));
    }

    @Test
    void names_help_sections_units_and_choices_are_in_the_districts_words() {
        say("initiative", "effort", null);
        say("school", "campus", "campuses");
        say("hour", "clock hour", null);
        say("student", "learner", null);
        Describer words = describer.in(plan);

        assertEquals("Effort", words.typeName(InitiativesPackage.Literals.INITIATIVE));
        assertEquals("Efforts", words.typeNames(InitiativesPackage.Literals.INITIATIVE));
        assertEquals("Available for efforts", words.featureName(org.throughline.model.money.MoneyPackage.Literals.FUND__AVAILABLE));
        assertTrue(words.help(InitiativesPackage.Literals.INITIATIVE_AT_SCHOOL).startsWith("How far an effort has come at one campus"));
        assertTrue(words.sections(OrganizationPackage.Literals.SCHOOL).stream().map(Section::title).toList().contains("Learners"));
        assertEquals("clock hours a year", words.unit(InitiativesPackage.Literals.INITIATIVE__HOURS));
        assertEquals("What changed for learners", words.text(InitiativesPackage.Literals.INITIATIVE__MEASURE,
                org.throughline.model.initiatives.EffectMeasure.STUDENT));
    }

    @Test
    void a_staff_member_is_renamed_in_the_plural_too() {
        say("staff member", "colleague", null);

        assertEquals("Colleagues", describer.in(plan).typeNames(OrganizationPackage.Literals.PERSON));
    }

    @Test
    void an_initiative_without_details_is_still_a_sentence() {
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        assertEquals("An initiative without a name.", describer.sentence(initiative));
        initiative.setName("Rounds");
        assertEquals("Rounds is an initiative.", describer.sentence(initiative));
        initiative.setCost(new BigDecimal("120000"));
        assertEquals("Rounds, $120,000.", describer.sentence(initiative));
        Fund fund = MoneyFactory.eINSTANCE.createFund();
        fund.setName("Title II-A");
        FundShare share = MoneyFactory.eINSTANCE.createFundShare();
        share.setFund(fund);
        initiative.getFunding().add(share);
        assertEquals("Rounds, $120,000 from Title II-A.", describer.sentence(initiative));
    }

    @Test
    void numbers_days_and_money_are_the_plans_and_not_the_machines() {
        Fund fund = MoneyFactory.eINSTANCE.createFund();
        fund.setAvailable(new BigDecimal("1234567.5"));
        fund.setEnds(LocalDate.of(2027, 6, 30));
        EStructuralFeature available = org.throughline.model.money.MoneyPackage.Literals.FUND__AVAILABLE;
        EStructuralFeature ends = org.throughline.model.money.MoneyPackage.Literals.FUND__ENDS;

        assertEquals("$1,234,567.50", describer.text(fund, available));
        assertEquals("Jun 30, 2027", describer.text(fund, ends));
        plan.setLocale("de-DE");
        assertEquals("1.234.567,50\u00A0\u20AC", describer.in(plan).text(fund, available));
        assertEquals("30.06.2027", describer.in(plan).text(fund, ends));
        plan.setLocale("nowhere at all");
        assertEquals("$1,234,567.50", describer.in(plan).text(fund, available));
    }

    @Test
    void pages_begin_with_what_a_thing_is_and_end_with_its_lists() {
        assertTitles(OrganizationPackage.Literals.SCHOOL, "", "Students", "Staff", "Leadership and support", "In other systems", "Fields of your own");
        assertTitles(InitiativesPackage.Literals.INITIATIVE, "", "What it supports", "Whom it addresses", "Time", "Money", "Evidence", "Decision",
                "What it asks", "At each school", "In other systems", "Fields of your own");
        assertTitles(org.throughline.model.money.MoneyPackage.Literals.FUND, "", "Money", "When it can be spent", "Rules", "In other systems", "Fields of your own");
        assertTitles(SupportPackage.Literals.SUPPORT_ASSIGNMENT, "", "Who gives it", "Who receives it", "Promised and given", "In other systems", "Fields of your own");
        assertTitles(EvidencePackage.Literals.ASSESSMENT_CYCLE, "", "What was rated", "Who rated", "Ratings", "In other systems", "Fields of your own");
        assertTitles(PlanPackage.Literals.DISTRICT_PLAN, "", "Words of your own", "What it holds", "In other systems", "Fields of your own");
    }

    @Test
    void what_is_shown_only_where_it_is_filled_is_left_out_elsewhere() {
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        assertTrue(describer.sections(initiative).stream().noneMatch(s -> s.title().equals("Fields of your own")));
        initiative.getExtraFields().add(org.throughline.model.identity.IdentityFactory.eINSTANCE.createExtraField());
        assertTrue(describer.sections(initiative).stream().anyMatch(s -> s.title().equals("Fields of your own")));
    }

    @Test
    void months_are_chosen_in_the_order_of_a_school_year() {
        EStructuralFeature months = InitiativesPackage.Literals.INITIATIVE__MONTHS;

        assertEquals(List.of("Jul", "Aug"), describer.choices(months).stream().limit(2).map(m -> describer.text(months, m)).toList());
    }

    private void assertTitles(EClass type, String... titles) {
        assertEquals(List.of(titles), describer.sections(type).stream().map(Section::title).toList());
    }

    private void assertReworded(String ours, String theirs) {
        assertEquals(theirs, describer.in(plan).reworded(ours));
    }

    private void say(String term, String ours, String plural) {
        var entry = PlanFactory.eINSTANCE.createVocabularyEntry();
        entry.setTerm(term);
        entry.setOurs(ours);
        entry.setOursPlural(plural);
        plan.getVocabulary().add(entry);
    }

    /** A class of a module that is not installed: nothing but its description. */
    private static EClass walk() {
        EClass walk = EcoreFactory.eINSTANCE.createEClass();
        walk.setName("Walk");
        walk.getESuperTypes().add(PlanPackage.Literals.MODULE_CONTENT);
        feature(walk.getEStructuralFeatures(), "focusQuestion", EcorePackage.Literals.ESTRING);
        feature(walk.getEStructuralFeatures(), "minutes", EcorePackage.Literals.EINTEGER_OBJECT);
        var looks = EcoreFactory.eINSTANCE.createEReference();
        looks.setName("looks");
        looks.setEType(IdentityPackage.Literals.EXTRA_FIELD);
        looks.setContainment(true);
        looks.setUpperBound(-1);
        walk.getEStructuralFeatures().add(looks);
        EPackage walks = EcoreFactory.eINSTANCE.createEPackage();
        walks.setName("walks");
        walks.setNsPrefix("walks");
        walks.setNsURI("https://example.org/walks");
        walks.getEClassifiers().add(walk);
        return walk;
    }

    private static void feature(EList<EStructuralFeature> features, String name, EClassifier type) {
        var attribute = EcoreFactory.eINSTANCE.createEAttribute();
        attribute.setName(name);
        attribute.setEType(type);
        features.add(attribute);
    }

    private static void annotate(org.eclipse.emf.ecore.EModelElement element, String key, String value) {
        EcoreUtil.setAnnotation(element, MEANING, key, value);
    }
}
