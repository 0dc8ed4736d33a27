package org.throughline.compare.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.describe.ChangeSentences;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.Goal;
import org.throughline.model.planning.PlanningFactory;

/** What a step of a person changed is said in sentences, each thing once. */
class ChangeSentencesTest {

    @TempDir
    Path folder;
    private Copies copies;
    private Session session;
    private DistrictPlan plan;
    private String goal;

    @BeforeEach
    void givenTheSample() throws Exception {
        copies = Copies.ofRiverbend(folder);
        session = copies.session();
        plan = session.plan();
        goal = "goal \"" + Copies.goal(plan, 0).getName() + "\"";
    }

    @AfterEach
    void close() {
        copies.close();
    }

    @Test
    void a_value_is_said_once_however_often_it_was_set() {
        Initiative one = Copies.initiative(plan, "I03");
        String hours = one.getHours().toPlainString();

        assertEquals(List.of("The hours planned of initiative \"" + one.getName() + "\" changed from " + hours + " to 12."), said(p -> {
            one.setHours(new BigDecimal("99"));
            one.setHours(new BigDecimal("12"));
        }));
        assertEquals(List.of(), said(p -> {
            one.setHours(new BigDecimal("99"));
            one.setHours(new BigDecimal("12"));
        }));
    }

    @Test
    void what_is_made_and_filled_in_one_step_is_added() {
        assertEquals(List.of("Goal \"Write\" was added to improvement plan \"" + plan.getImprovementPlans().get(0).getName() + "\"."), said(p -> {
            Goal added = PlanningFactory.eINSTANCE.createGoal();
            p.getImprovementPlans().get(0).getGoals().add(added);
            added.setName("Write");
            added.setTarget(BigDecimal.TEN);
        }));
    }

    @Test
    void what_is_deleted_is_removed_and_those_who_lose_it_are_named() {
        var school = Copies.school(plan, "S07");
        List<String> said = said(p -> session.delete(school));

        assertTrue(said.contains("School \"" + school.getName() + "\" was removed from district \"" + plan.getDistrict().getName() + "\"."), said.toString());
        assertTrue(said.stream().anyMatch(s -> s.startsWith("\"" + school.getName() + "\" was taken out of ")), said.toString());
    }

    @Test
    void what_goes_from_one_owner_to_another_is_moved() {
        var strategy = Copies.goal(plan, 0).getStrategies().get(0);

        assertEquals(List.of("Strategy \"" + strategy.getName() + "\" moved from " + goal + " to goal \"" + Copies.goal(plan, 1).getName() + "\"."),
                said(p -> Copies.goal(p, 1).getStrategies().add(strategy)));
    }

    @Test
    void lists_say_what_came_and_went_and_their_order() {
        var element = plan.getFrameworks().get(0).getCategories().get(4).getElements().get(1);

        assertEquals(List.of("\"" + element.getName() + "\" was added to the elements of " + goal + "."), said(p -> Copies.goal(p, 0).getElements().add(element)));
        assertEquals(List.of("The order of the elements of " + goal + " changed."), said(p -> Copies.goal(p, 0).getElements().move(0, element)));
        assertEquals(List.of("\"" + element.getName() + "\" was taken out of the elements of " + goal + "."), said(p -> Copies.goal(p, 0).getElements().remove(element)));
    }

    @Test
    void long_texts_are_cut_off_and_stand_in_one_line() {
        String text = "One line\nand " + "many more ".repeat(20);
        List<String> said = said(p -> Copies.goal(p, 0).setDescription(text));

        assertTrue(said.get(0).startsWith("The description of " + goal + " changed from nothing to \"One line and many more "), said.toString());
        assertTrue(said.get(0).endsWith("...\".") && said.get(0).length() < 250, said.toString());
    }

    @Test
    void undo_says_the_opposite() {
        said(p -> Copies.goal(p, 0).setDescription("By reading"));
        List<List<String>> heard = new ArrayList<>();
        session.listen((event, changes) -> heard.add(sentences(changes)));
        session.undo();

        assertEquals(List.of(List.of("The description of " + goal + " changed from \"By reading\" to nothing.")), heard);
    }

    private List<String> said(Consumer<DistrictPlan> work) {
        return sentences(session.change("Work", () -> work.accept(plan)));
    }

    private List<String> sentences(ChangeSet set) {
        return new ChangeSentences(Given.service(Describer.class).in(plan)).of(set);
    }
}
