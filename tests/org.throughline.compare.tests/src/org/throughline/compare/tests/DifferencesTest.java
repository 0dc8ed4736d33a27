package org.throughline.compare.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.compare.Comparison;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.compare.Difference;
import org.throughline.api.compare.Difference.Kind;
import org.throughline.api.compare.Version;
import org.throughline.given.Given;
import org.throughline.model.identity.ExtraField;
import org.throughline.model.identity.IdentityFactory;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.School;
import org.throughline.model.plan.ChangeEntry;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.PlanFactory;
import org.throughline.model.plan.VocabularyEntry;
import org.throughline.model.planning.Goal;
import org.throughline.model.planning.PlanningFactory;
import org.throughline.model.planning.Strategy;

/** What differs between two versions is found by identity, said in a sentence, and can be taken. */
class DifferencesTest {

    private final Comparisons comparisons = Given.service(Comparisons.class);

    @TempDir
    Path folder;
    private Copies copies;
    private Version before;

    @BeforeEach
    void givenTheSample() throws Exception {
        copies = Copies.ofRiverbend(folder);
        before = new Version("yesterday", copies.session());
    }

    @AfterEach
    void close() {
        copies.close();
    }

    @Test
    void the_same_plan_does_not_differ() throws Exception {
        assertEquals(List.of(), comparisons.compare(before, new Version("today", copies.session())).differences());
    }

    @Test
    void a_value_that_changed() throws Exception {
        Initiative was = Copies.initiative(before.session().plan(), "I03");
        Difference d = only(p -> Copies.initiative(p, "I03").setHours(new BigDecimal("99")));

        assertEquals(Kind.CHANGED, d.kind());
        assertEquals(List.of(was.getId(), "Initiative", "hours", was.getHours().toPlainString(), "99"),
                List.of(d.id(), d.type(), d.feature(), d.from(), d.to()));
        assertEquals("The hours planned of initiative \"" + was.getName() + "\" changed from " + was.getHours().toPlainString() + " to 99.", d.sentence());
        assertEquals(Optional.of(was), d.before());
    }

    @Test
    void a_name_is_said_as_it_was() throws Exception {
        String was = Copies.school(before.session().plan(), "S07").getName();

        assertEquals("The name of school \"" + was + "\" changed from \"" + was + "\" to \"Ferry Landing\".",
                only(p -> Copies.school(p, "S07").setName("Ferry Landing")).sentence());
    }

    @Test
    void a_value_that_was_taken_out_and_one_that_was_not_there() throws Exception {
        String name = Copies.goal(before.session().plan(), 0).getName();

        assertEquals("The \"To be reached\" of goal \"" + name + "\" changed from " + Copies.goal(before.session().plan(), 0).getTarget().toPlainString() + " to nothing.",
                only(p -> Copies.goal(p, 0).setTarget(null)).sentence());
        assertEquals("The description of goal \"" + name + "\" changed from nothing to \"By reading more\".",
                only(p -> Copies.goal(p, 0).setDescription("By\nreading more")).sentence());
    }

    @Test
    void an_owner_that_changed() throws Exception {
        DistrictPlan plan = before.session().plan();
        Initiative was = Copies.initiative(plan, "I03");
        int other = plan.getDistrict().getStaff().indexOf(was.getOwner()) == 0 ? 1 : 0;
        Difference d = only(p -> Copies.initiative(p, "I03").setOwner(Copies.person(p, other)));

        assertEquals("The owner of initiative \"" + was.getName() + "\" changed from \"" + was.getOwner().getName() + "\" to \""
                + Copies.person(plan, other).getName() + "\".", d.sentence());
        assertEquals("owner", d.feature());
    }

    @Test
    void what_was_added_to_a_list_and_taken_out_of_it() throws Exception {
        DistrictPlan plan = before.session().plan();
        String goal = Copies.goal(plan, 0).getName();
        String gone = Copies.goal(plan, 0).getElements().get(0).getName();
        String come = plan.getFrameworks().get(0).getCategories().get(4).getElements().get(1).getName();
        Consumer<DistrictPlan> add = p -> Copies.goal(p, 0).getElements().add(p.getFrameworks().get(0).getCategories().get(4).getElements().get(1));

        assertEquals("\"" + come + "\" was added to the elements of goal \"" + goal + "\".", only(add).sentence());
        assertEquals("\"" + gone + "\" was taken out of the elements of goal \"" + goal + "\".", only(p -> Copies.goal(p, 0).getElements().remove(0)).sentence());
        assertEquals("The elements of goal \"" + goal + "\" changed: \"" + come + "\" was added, \"" + gone + "\" was taken out.",
                only(add.andThen(p -> Copies.goal(p, 0).getElements().remove(0))).sentence());
    }

    @Test
    void an_object_that_was_added_stands_for_its_parts() throws Exception {
        Difference d = only(p -> {
            Goal goal = PlanningFactory.eINSTANCE.createGoal();
            goal.setName("Write every day");
            Strategy strategy = PlanningFactory.eINSTANCE.createStrategy();
            strategy.setName("Journals");
            goal.getStrategies().add(strategy);
            p.getImprovementPlans().get(0).getGoals().add(1, goal);
        });

        assertEquals(Kind.ADDED, d.kind());
        assertEquals("Goal \"Write every day\" was added to " + improvementPlan() + ", with 1 part.", d.sentence());
        assertEquals(List.of("Goal", "", "", "Write every day"), List.of(d.type(), d.feature(), d.from(), d.to()));
        assertTrue(d.before().isEmpty() && d.after().isPresent());
    }

    @Test
    void an_object_that_was_removed_takes_the_references_to_it_along() throws Exception {
        School school = Copies.school(before.session().plan(), "S07");
        Difference d = only(p -> EcoreUtil.delete(Copies.school(p, "S07"), true));

        assertEquals(Kind.REMOVED, d.kind());
        assertEquals("School \"" + school.getName() + "\" was removed from district \"" + before.session().plan().getDistrict().getName() + "\".", d.sentence());
        assertEquals(school.getId(), d.id());
    }

    @Test
    void an_object_that_moved_to_another_owner() throws Exception {
        DistrictPlan plan = before.session().plan();
        Difference d = only(p -> Copies.goal(p, 1).getStrategies().add(0, Copies.goal(p, 0).getStrategies().get(0)));

        assertEquals(Kind.MOVED, d.kind());
        assertEquals("Strategy \"" + Copies.goal(plan, 0).getStrategies().get(0).getName() + "\" moved from goal \"" + Copies.goal(plan, 0).getName()
                + "\" to goal \"" + Copies.goal(plan, 1).getName() + "\".", d.sentence());
    }

    @Test
    void parts_and_references_in_another_order() throws Exception {
        Difference parts = only(p -> p.getImprovementPlans().get(0).getGoals().move(0, 2));
        assertEquals(Kind.REORDERED, parts.kind());
        assertEquals("The order of the goals of " + improvementPlan() + " changed.", parts.sentence());

        Goal goal = Copies.goal(before.session().plan(), 0);
        before.session().change("One more", () -> goal.getElements().add(before.session().plan().getFrameworks().get(0).getCategories().get(4).getElements().get(1)));
        Version after = copies.again(before);
        after.session().change("Turn round", () -> Copies.goal(after.session().plan(), 0).getElements().move(0, goal.getElements().size() - 1));
        Difference references = comparisons.compare(before, after).differences().get(0);
        assertEquals(Kind.REORDERED, references.kind());
        assertEquals("The order of the elements of goal \"" + goal.getName() + "\" changed.", references.sentence());
    }

    @Test
    void a_part_without_an_identity_is_said_of_its_owner() throws Exception {
        Initiative was = Copies.initiative(before.session().plan(), "I03");
        Difference d = only(p -> Copies.initiative(p, "I03").getAudience().setSubject("Reading"));

        assertEquals("audience.subject", d.feature());
        assertEquals(was.getId(), d.id());
        assertTrue(d.sentence().startsWith("The subject of the audience of initiative \"" + was.getName() + "\" "), d.sentence());
    }

    @Test
    void a_part_without_an_identity_that_is_gone() throws Exception {
        Difference d = only(p -> Copies.initiative(p, "I03").setAudience(null));

        assertEquals(Kind.CHANGED, d.kind());
        assertEquals("audience", d.feature());
        assertTrue(d.sentence().startsWith("The audience of initiative ") && d.sentence().endsWith(" to nothing."), d.sentence());
    }

    @Test
    void a_list_of_parts_without_identities_is_said_once() throws Exception {
        before.session().change("Fields", () -> Copies.school(before.session().plan(), "S07").getExtraFields().addAll(List.of(field("Mood", "3"), field("Bus", "12"))));
        Version after = copies.again(before);
        after.session().change("Fields", () -> {
            School school = Copies.school(after.session().plan(), "S07");
            school.getExtraFields().get(0).setValue("4");
            school.getExtraFields().add(field("Bell", "8:05"));
        });
        List<Difference> found = comparisons.compare(before, after).differences();

        assertEquals(1, found.size(), found.toString());
        assertEquals("extraFields", found.get(0).feature());
        assertTrue(found.get(0).sentence().endsWith("changed: \"Mood: 4\" and \"Bell: 8:05\" were added, \"Mood: 3\" was taken out."), found.get(0).sentence());
    }

    @Test
    void it_is_said_in_the_words_of_the_district() throws Exception {
        Difference d = comparisons.compare(before, copies.version("today", p -> {
            VocabularyEntry entry = PlanFactory.eINSTANCE.createVocabularyEntry();
            entry.setTerm("goal");
            entry.setOurs("aim");
            p.getVocabulary().add(entry);
            Copies.goal(p, 0).setTarget(new BigDecimal("81"));
        })).differences().stream().filter(x -> x.feature().equals("target")).findFirst().orElseThrow();

        assertTrue(d.sentence().startsWith("The \"To be reached\" of aim \""), d.sentence());
    }

    @Test
    void the_history_of_changes_is_no_difference() throws Exception {
        assertEquals(List.of(), comparisons.compare(before, copies.version("today", p -> p.getHistory().add(entry("Rename", 1)))).differences());
    }

    @Test
    void all_taken_the_plan_is_the_later_one_and_undone_the_earlier_one() throws Exception {
        byte[] start = copies.bytes(before.session());
        Version after = copies.version("today", DifferencesTest::much);
        Comparison comparison = comparisons.compare(before, after);
        comparison.take("Take all", comparison.differences());

        assertArrayEquals(copies.bytes(after.session()), copies.bytes(before.session()));
        assertEquals(Optional.of("Take all"), before.session().undoLabel());
        before.session().undo();
        assertArrayEquals(start, copies.bytes(before.session()));
        before.session().redo();
        assertArrayEquals(copies.bytes(after.session()), copies.bytes(before.session()));
    }

    @Test
    void each_can_be_taken_by_itself() throws Exception {
        Version after = copies.version("today", DifferencesTest::much);
        int count = comparisons.compare(before, after).differences().size();
        assertTrue(count > 8, count + " differences");
        for (int i = 0; i < count; i++) {
            Comparison comparison = comparisons.compare(before, after);
            Difference one = comparison.differences().get(i);
            comparison.take("Take one", List.of(one));

            List<Difference> left = comparisons.compare(new Version("once", copies.session()), before).differences();
            assertEquals(List.of(one.key()), left.stream().map(Difference::key).toList(), one.sentence());
            assertEquals(List.of(), copies.again(before).session().problems(), one.sentence());
            before.session().undo();
        }
    }

    @Test
    void an_object_that_was_deleted_comes_back_with_what_referred_to_it() throws Exception {
        Version damaged = copies.version("now", p -> EcoreUtil.delete(Copies.school(p, "S07"), true));
        Comparison comparison = comparisons.compare(damaged, before);
        comparison.take("Restore", comparison.differences().stream().filter(d -> d.kind() == Kind.ADDED).toList());

        assertTrue(damaged.session().plan().getDistrict().getSchools().stream().anyMatch(s -> "S07".equals(s.getCode())));
        assertEquals(List.of(), copies.again(damaged).session().problems());
    }

    @Test
    void what_was_found_before_a_change_is_not_taken_after_it() throws Exception {
        Version after = copies.version("today", DifferencesTest::much);
        Comparison comparison = comparisons.compare(before, after);
        before.session().change("Meanwhile", () -> before.session().plan().setName("Another"));

        String message = assertThrows(IllegalStateException.class, () -> comparison.take("Take", comparison.differences())).getMessage();
        assertEquals("The plan was changed since it was compared. Compare it again.", message);
        assertEquals("Another", before.session().plan().getName());
    }

    private Difference only(Consumer<DistrictPlan> work) throws Exception {
        List<Difference> found = comparisons.compare(before, copies.version("today", work)).differences();
        assertEquals(1, found.size(), found.stream().map(Difference::sentence).toList().toString());
        return found.get(0);
    }

    private String improvementPlan() {
        return "improvement plan \"" + before.session().plan().getImprovementPlans().get(0).getName() + "\"";
    }

    /** One of each kind. */
    static void much(DistrictPlan p) {
        Copies.initiative(p, "I03").setHours(new BigDecimal("99"));
        Copies.initiative(p, "I04").setOwner(Copies.person(p, 7));
        Copies.initiative(p, "I05").getAudience().setSubject("Reading");
        Copies.initiative(p, "I06").setAudience(null);
        Copies.goal(p, 0).getElements().remove(0);
        Copies.goal(p, 2).getStrategies().add(Copies.goal(p, 0).getStrategies().get(0));
        p.getImprovementPlans().get(0).getGoals().move(0, 2);
        EcoreUtil.delete(Copies.school(p, "S07"), true);
        EcoreUtil.delete(Copies.initiative(p, "I20"), true);
        School school = OrganizationFactory.eINSTANCE.createSchool();
        school.setName("Ferry Landing");
        school.getExtraFields().add(field("Mood", "3"));
        p.getDistrict().getSchools().add(3, school);
        Copies.school(p, "S09").getExtraFields().add(field("Bus", "12"));
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        initiative.setName("Walks");
        initiative.setAudience(InitiativesFactory.eINSTANCE.createAudience());
        initiative.getAudience().getSchools().add(Copies.school(p, "S09"));
        p.getInitiatives().add(initiative);
        p.getHistory().add(entry("Much", 2));
    }

    static ExtraField field(String name, String value) {
        ExtraField field = IdentityFactory.eINSTANCE.createExtraField();
        field.setName(name);
        field.setValue(value);
        return field;
    }

    static ChangeEntry entry(String what, int minute) {
        ChangeEntry entry = PlanFactory.eINSTANCE.createChangeEntry();
        entry.setWhat(what);
        entry.setOn(Instant.parse("2026-11-20T10:00:00Z").plusSeconds(60L * minute));
        return entry;
    }
}
