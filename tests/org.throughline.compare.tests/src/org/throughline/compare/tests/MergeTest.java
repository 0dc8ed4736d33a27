package org.throughline.compare.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.compare.Choice;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.compare.Conflict;
import org.throughline.api.compare.Conflict.Kind;
import org.throughline.api.compare.Difference;
import org.throughline.api.compare.Merge;
import org.throughline.api.compare.Version;
import org.throughline.given.Given;
import org.throughline.model.framework.Element;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Decision;
import org.throughline.model.initiatives.DecisionKind;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.Goal;
import org.throughline.model.planning.ImprovementPlan;
import org.throughline.model.planning.Need;
import org.throughline.model.planning.PlanningFactory;
import org.throughline.model.planning.RootCause;

/** Two versions become one: what one side did is taken, what collides is said, and nothing is lost on the way. */
class MergeTest {

    private final Comparisons comparisons = Given.service(Comparisons.class);

    @TempDir
    Path folder;
    private Copies copies;
    private Version base;
    private Version a;
    private Version b;

    @BeforeEach
    void givenTheSample() throws Exception {
        copies = Copies.ofRiverbend(folder);
        base = new Version("the last save", copies.session());
    }

    @AfterEach
    void close() {
        copies.close();
    }

    @Test
    void what_only_one_side_did_is_taken() throws Exception {
        given(p -> Copies.initiative(p, "I03").setHours(new BigDecimal("99")), p -> {
            Copies.initiative(p, "I03").setName("Renamed");
            Copies.initiative(p, "I04").setHours(new BigDecimal("98"));
        });

        DistrictPlan merged = merged(0);
        assertEquals("Renamed", Copies.initiative(merged, "I03").getName());
        assertEquals(new BigDecimal("99"), Copies.initiative(merged, "I03").getHours());
        assertEquals(new BigDecimal("98"), Copies.initiative(merged, "I04").getHours());
    }

    @Test
    void what_both_did_alike_is_taken_once() throws Exception {
        Consumer<DistrictPlan> same = p -> {
            Copies.initiative(p, "I03").setHours(new BigDecimal("99"));
            EcoreUtil.delete(Copies.school(p, "S07"), true);
            p.getImprovementPlans().get(0).getGoals().move(0, 2);
        };
        given(same, same);

        assertEquals(List.of(), merge().conflicts());
        assertTrue(merge().apply("Merge").isEmpty());
    }

    @Test
    void what_both_added_is_kept_from_both() throws Exception {
        given(p -> p.getInitiatives().add(initiative("Walks")), p -> p.getInitiatives().add(initiative("Talks")));

        List<String> names = merged(0).getInitiatives().stream().map(Named::getName).toList();
        assertEquals(List.of("Walks", "Talks"), names.subList(names.size() - 2, names.size()));
    }

    @Test
    void lists_take_what_each_side_added_and_leave_what_each_side_took_out() throws Exception {
        given(p -> Copies.goal(p, 0).getElements().add(element(p, 4, 1)), p -> {
            Copies.goal(p, 0).getElements().remove(0);
            Copies.goal(p, 0).getElements().add(element(p, 3, 1));
        });
        List<String> was = Copies.goal(base.session().plan(), 0).getElements().stream().map(Named::getName).toList();

        List<String> names = Copies.goal(merged(0), 0).getElements().stream().map(Named::getName).toList();
        assertFalse(names.contains(was.get(0)));
        assertTrue(names.containsAll(List.of(element(base.session().plan(), 4, 1).getName(), element(base.session().plan(), 3, 1).getName())), names.toString());
        assertTrue(names.containsAll(was.subList(1, was.size())), names.toString());
    }

    @Test
    void a_value_that_both_changed_is_the_first_version_s_until_somebody_chooses() throws Exception {
        given(p -> Copies.initiative(p, "I03").setHours(new BigDecimal("99")), p -> Copies.initiative(p, "I03").setHours(new BigDecimal("12")));
        Initiative was = Copies.initiative(base.session().plan(), "I03");

        Conflict c = onlyConflict();
        assertEquals(List.of(Kind.CHANGED_CHANGED, was.getId(), "Initiative", "hours", was.getHours().toPlainString(), "99", "12", Choice.A),
                List.of(c.kind(), c.id(), c.type(), c.feature(), c.base(), c.a(), c.b(), c.chosen()));
        assertEquals(Set.of(Choice.A, Choice.B, Choice.BASE), c.choices());
        assertEquals("Both sides changed the hours planned of initiative \"" + was.getName() + "\": to 99 in mine, to 12 in hers. Before: "
                + was.getHours().toPlainString() + ".", c.sentence());
        assertEquals(new BigDecimal("99"), Copies.initiative(chosen(c, Choice.A), "I03").getHours());
        assertEquals(new BigDecimal("12"), Copies.initiative(chosen(c, Choice.B), "I03").getHours());
        assertEquals(was.getHours(), Copies.initiative(chosen(c, Choice.BASE), "I03").getHours());
    }

    @Test
    void texts_of_several_lines_are_both_kept() throws Exception {
        given(p -> Copies.goal(p, 0).setDescription("By reading"), p -> Copies.goal(p, 0).setDescription("By writing"));

        Conflict c = onlyConflict();
        assertEquals(Choice.BOTH, c.chosen());
        assertEquals("By reading\nBy writing", Copies.goal(merged(1), 0).getDescription());
    }

    @Test
    void what_one_side_deleted_and_the_other_changed_is_kept() throws Exception {
        given(p -> EcoreUtil.delete(Copies.goal(p, 0), true), p -> Copies.goal(p, 0).getStrategies().get(0).setName("Other words"));
        Goal was = Copies.goal(base.session().plan(), 0);

        Conflict c = onlyConflict();
        assertEquals(Kind.CHANGED_DELETED, c.kind());
        assertEquals(List.of(was.getId(), was.getName(), "", was.getName()), List.of(c.id(), c.base(), c.a(), c.b()));
        assertEquals("Goal \"" + was.getName() + "\" was deleted in mine, and strategy \"" + was.getStrategies().get(0).getName()
                + "\" in it was changed in hers.", c.sentence());
        assertEquals(parts(was), parts(Copies.goal(merged(1), 0)), "with all its parts");
        assertEquals(2, chosen(c, Choice.A).getImprovementPlans().get(0).getGoals().size());
    }

    @Test
    void what_one_side_deleted_and_nobody_touched_is_gone() throws Exception {
        given(p -> { }, p -> EcoreUtil.delete(Copies.school(p, "S07"), true));

        assertEquals(23, merged(0).getDistrict().getSchools().size());
    }

    @Test
    void what_one_side_deleted_and_the_other_put_something_into_is_kept() throws Exception {
        given(p -> {
            Goal goal = PlanningFactory.eINSTANCE.createGoal();
            goal.setName("New");
            p.getImprovementPlans().get(0).getGoals().add(goal);
        }, p -> EcoreUtil.delete(p.getImprovementPlans().get(0), true));

        Conflict c = onlyConflict();
        assertTrue(c.sentence().endsWith("was deleted in hers, and goal \"New\" was put into it in mine."), c.sentence());
        assertEquals(4, merged(1).getImprovementPlans().get(0).getGoals().size());
        assertEquals(0, chosen(c, Choice.B).getImprovementPlans().size());
    }

    @Test
    void what_one_side_deleted_and_the_other_refers_to_now_is_kept() throws Exception {
        given(p -> EcoreUtil.delete(Copies.school(p, "S07"), true), p -> {
            Initiative initiative = initiative("Walks");
            initiative.setAudience(InitiativesFactory.eINSTANCE.createAudience());
            initiative.getAudience().getSchools().add(Copies.school(p, "S07"));
            p.getInitiatives().add(initiative);
        });
        Conflict c = onlyConflict();

        assertEquals(Kind.CHANGED_DELETED, c.kind());
        assertTrue(c.sentence().endsWith("was deleted in mine, and the audience of initiative \"Walks\" refers to it in hers."), c.sentence());
        DistrictPlan merged = merged(1);
        Initiative walks = merged.getInitiatives().get(merged.getInitiatives().size() - 1);
        assertSame(Copies.school(merged, "S07"), walks.getAudience().getSchools().get(0));
        DistrictPlan without = chosen(c, Choice.A);
        assertEquals(List.of(), without.getInitiatives().get(without.getInitiatives().size() - 1).getAudience().getSchools());
    }

    @Test
    void what_is_kept_keeps_the_references_to_it() throws Exception {
        given(p -> EcoreUtil.delete(Copies.school(p, "S07"), true), p -> Copies.school(p, "S07").setName("Ferry Landing"));
        int before = referring(base.session().plan());

        assertTrue(before > 0);
        assertEquals(before, referring(merged(1)));
    }

    @Test
    void what_both_moved_apart_is_in_the_first_version_s_place() throws Exception {
        given(p -> Copies.goal(p, 1).getStrategies().add(Copies.goal(p, 0).getStrategies().get(0)),
                p -> Copies.goal(p, 2).getStrategies().add(Copies.goal(p, 0).getStrategies().get(0)));
        DistrictPlan plan = base.session().plan();
        String name = Copies.goal(plan, 0).getStrategies().get(0).getName();

        Conflict c = onlyConflict();
        assertEquals(Kind.MOVED_MOVED, c.kind());
        assertEquals(List.of(Copies.goal(plan, 0).getName(), Copies.goal(plan, 1).getName(), Copies.goal(plan, 2).getName()), List.of(c.base(), c.a(), c.b()));
        assertTrue(Copies.goal(chosen(c, Choice.A), 1).getStrategies().stream().anyMatch(s -> s.getName().equals(name)));
        assertTrue(Copies.goal(chosen(c, Choice.B), 2).getStrategies().stream().anyMatch(s -> s.getName().equals(name)));
        assertEquals(name, Copies.goal(chosen(c, Choice.BASE), 0).getStrategies().get(0).getName());
    }

    @Test
    void what_was_put_into_each_other_stays_where_the_first_version_has_it() throws Exception {
        copies.close();
        Path file = folder.resolve("causes.throughline");
        base.session().change("Causes", () -> {
            Need need = PlanningFactory.eINSTANCE.createNeed();
            need.getCauses().addAll(List.of(cause("One"), cause("Two")));
            base.session().plan().getImprovementPlans().get(0).getNeeds().add(need);
        });
        base.session().saveAs(file);
        copies = new Copies(file, folder);
        base = new Version("the last save", copies.session());
        given(p -> causes(p).get(0).getCauses().add(causes(p).get(1)), p -> causes(p).get(1).getCauses().add(causes(p).get(0)));

        assertEquals(List.of(Kind.MOVED_MOVED, Kind.MOVED_MOVED), merge().conflicts().stream().map(Conflict::kind).toList());
        List<RootCause> causes = causes(merged(2));
        assertEquals(List.of("One"), causes.stream().map(Named::getName).toList());
        assertEquals(List.of("Two"), causes.get(0).getCauses().stream().map(Named::getName).toList());
    }

    @Test
    void an_order_that_both_changed_is_the_first_version_s_and_nothing_of_the_list_is_lost() throws Exception {
        given(p -> {
            p.getImprovementPlans().get(0).getGoals().move(0, 2);
            p.getImprovementPlans().get(0).getGoals().add(1, goal("Mine"));
        }, p -> {
            p.getImprovementPlans().get(0).getGoals().move(2, 0);
            p.getImprovementPlans().get(0).getGoals().add(goal("Hers"));
        });
        List<String> was = names(base.session().plan());

        Conflict c = onlyConflict();
        assertEquals(Kind.ORDER_ORDER, c.kind());
        assertEquals("Both sides changed the order of the goals of improvement plan \"" + base.session().plan().getImprovementPlans().get(0).getName()
                + "\", and not in the same way.", c.sentence());
        assertEquals(List.of(was.get(2), "Mine", was.get(0), "Hers", was.get(1)), names(merged(1)));
        assertEquals(List.of(was.get(1), was.get(2), "Mine", was.get(0), "Hers"), names(chosen(c, Choice.B)));
    }

    @Test
    void two_decisions_about_one_initiative_become_one_with_what_both_say() throws Exception {
        given(p -> Copies.initiative(p, "I50").setDecision(decision(DecisionKind.STOP, "No hours", null)),
                p -> Copies.initiative(p, "I50").setDecision(decision(DecisionKind.STOP, "No money", "The cabinet")));
        assertNull(Copies.initiative(base.session().plan(), "I50").getDecision());

        assertEquals("reason", onlyConflict().feature().replace("decision.", ""));
        Decision decision = Copies.initiative(merged(1), "I50").getDecision();
        assertEquals("No hours\nNo money", decision.getReason());
        assertEquals("The cabinet", decision.getDecidedBy());
    }

    @Test
    void where_there_is_room_for_one_the_other_is_said() throws Exception {
        copies.close();
        Path file = folder.resolve("decided.throughline");
        base.session().change("Decide", () -> Copies.initiative(base.session().plan(), "I50").setDecision(decision(DecisionKind.STOP, "No hours", null)));
        base.session().saveAs(file);
        copies = new Copies(file, folder);
        base = new Version("the last save", copies.session());
        given(p -> Copies.initiative(p, "I50").getDecision().setReason("No people"),
                p -> Copies.initiative(p, "I50").setDecision(decision(DecisionKind.KEEP, "It works", null)));

        List<Conflict> conflicts = merge().conflicts();
        assertEquals(List.of(Kind.CHANGED_DELETED, Kind.ONE_PLACE), conflicts.stream().map(Conflict::kind).toList());
        assertEquals("No people", Copies.initiative(merged(2), "I50").getDecision().getReason());
        assertEquals("It works", Copies.initiative(chosen(conflicts.get(1), Choice.B), "I50").getDecision().getReason());
    }

    @Test
    void histories_are_one_in_the_order_of_time() throws Exception {
        given(p -> p.getHistory().addAll(List.of(DifferencesTest.entry("first", 1), DifferencesTest.entry("third", 3))),
                p -> p.getHistory().add(DifferencesTest.entry("second", 2)));

        assertEquals(List.of("first", "second", "third"), merged(0).getHistory().stream().map(h -> h.getWhat()).toList());
    }

    @Test
    void a_history_in_another_order_is_taken_as_it_is() throws Exception {
        copies.close();
        Path file = folder.resolve("history.throughline");
        base.session().change("Entries", () -> base.session().plan().getHistory().addAll(List.of(DifferencesTest.entry("one", 1), DifferencesTest.entry("two", 2))));
        base.session().saveAs(file);
        copies = new Copies(file, folder);
        base = new Version("the last save", copies.session());
        given(p -> { }, p -> p.getHistory().move(0, 1));

        assertEquals(List.of("two", "one"), merged(0).getHistory().stream().map(h -> h.getWhat()).toList());
    }

    @Test
    void both_sides_changes_are_listed() throws Exception {
        given(p -> Copies.initiative(p, "I03").setHours(new BigDecimal("99")), DifferencesTest::much);

        assertEquals(List.of("hours"), merge().ofA().stream().map(Difference::feature).toList());
        assertEquals(comparisons.compare(base, b).differences(), merge().ofB());
    }

    @Test
    void it_is_one_change_that_can_be_undone_and_done_again_after_saves_in_between() throws Exception {
        given(p -> {
            Copies.initiative(p, "I04").setHours(new BigDecimal("98"));
            p.getHistory().add(DifferencesTest.entry("mine", 9));
        }, DifferencesTest::much);
        byte[] before = copies.bytes(a.session());
        merge().apply("Merge hers");
        byte[] after = copies.bytes(a.session());

        assertEquals("Merge hers", a.session().undoLabel().orElseThrow());
        a.session().undo();
        assertArrayEquals(before, copies.bytes(a.session()));
        a.session().redo();
        assertArrayEquals(after, copies.bytes(a.session()));
    }

    @Test
    void undone_after_a_signed_save_the_history_has_its_own_entries_only() throws Exception {
        given(p -> { }, p -> {
            for (int i = 0; i < 499; i++) {
                p.getHistory().add(DifferencesTest.entry("hers " + i, i));
            }
        });
        a.session().sign("Ana");
        merge().apply("Merge hers");
        a.session().change("Rename", () -> a.session().plan().setName("Mine"));
        copies.bytes(a.session());
        assertEquals(500, a.session().plan().getHistory().size());
        a.session().undo();
        a.session().undo();
        copies.bytes(a.session());

        assertEquals(List.of(), a.session().plan().getHistory().stream().map(h -> h.getWhat()).filter(w -> w.startsWith("hers")).toList());
    }

    private void given(Consumer<DistrictPlan> mine, Consumer<DistrictPlan> hers) throws Exception {
        a = copies.version("mine", mine);
        b = copies.version("hers", hers);
    }

    private Merge merge() throws Exception {
        return comparisons.merge(base, a, b);
    }

    private Conflict onlyConflict() throws Exception {
        List<Conflict> found = merge().conflicts();
        assertEquals(1, found.size(), found.stream().map(Conflict::sentence).toList().toString());
        return found.get(0);
    }

    /** The merged plan as it is read again from its file. */
    private DistrictPlan merged(int conflicts) throws Exception {
        assertEquals(conflicts, merge().conflicts().size(), merge().conflicts().toString());
        return applied(merge());
    }

    private DistrictPlan chosen(Conflict c, Choice choice) throws Exception {
        Merge merge = merge().with(Map.of(c.key(), choice));
        assertEquals(choice, merge.conflicts().stream().filter(x -> x.key().equals(c.key())).findFirst().orElseThrow().chosen());
        return applied(merge);
    }

    private DistrictPlan applied(Merge merge) throws Exception {
        byte[] before = copies.bytes(a.session());
        boolean changed = !merge.apply("Merge").isEmpty();
        Version read = copies.again(a);
        assertEquals(List.of(), read.session().problems());
        if (changed) {
            a.session().undo();
        }
        assertArrayEquals(before, copies.bytes(a.session()));
        return read.session().plan();
    }

    private static int parts(Goal goal) {
        int[] count = {0};
        goal.eAllContents().forEachRemaining(o -> count[0]++);
        return count[0];
    }

    private static int referring(DistrictPlan plan) {
        School school = Copies.school(plan, "S07");
        return EcoreUtil.UsageCrossReferencer.find(school, plan).size();
    }

    private static List<String> names(DistrictPlan plan) {
        ImprovementPlan improvement = plan.getImprovementPlans().get(0);
        return improvement.getGoals().stream().map(Named::getName).toList();
    }

    private static List<RootCause> causes(DistrictPlan plan) {
        return plan.getImprovementPlans().get(0).getNeeds().get(0).getCauses();
    }

    private static RootCause cause(String name) {
        RootCause cause = PlanningFactory.eINSTANCE.createRootCause();
        cause.setName(name);
        return cause;
    }

    private static Goal goal(String name) {
        Goal goal = PlanningFactory.eINSTANCE.createGoal();
        goal.setName(name);
        return goal;
    }

    private static Initiative initiative(String name) {
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        initiative.setName(name);
        return initiative;
    }

    private static Decision decision(DecisionKind kind, String reason, String by) {
        Decision decision = InitiativesFactory.eINSTANCE.createDecision();
        decision.setKind(kind);
        decision.setReason(reason);
        decision.setDecidedBy(by);
        return decision;
    }

    private static Element element(DistrictPlan plan, int category, int n) {
        return plan.getFrameworks().get(0).getCategories().get(category).getElements().get(n);
    }
}
