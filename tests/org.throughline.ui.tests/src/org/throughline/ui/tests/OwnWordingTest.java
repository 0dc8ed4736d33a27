package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.Session;
import org.throughline.model.framework.Adoption;
import org.throughline.model.framework.Element;
import org.throughline.ui.tests.bot.Bot;

/** A district words the framework its own way, goes back to the original, and takes a newer version over. */
class OwnWordingTest {

    private static final String NEWER = "Newer version of the framework";

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;

    @TempDir
    Path folder;
    private Session session;
    private Element first;
    private Element second;

    @BeforeEach
    void openTheExample() throws Exception {
        the.open(TheWindow.example(folder));
        session = the.plan.session().orElseThrow();
        first = session.plan().getFrameworks().get(0).getCategories().get(0).getElements().get(0);
        second = session.plan().getFrameworks().get(0).getCategories().get(0).getElements().get(1);
    }

    @AfterEach
    void leave() {
        the.leave();
    }

    @Test
    void a_value_of_ones_own_says_so_and_leads_back_to_the_original() {
        String original = first.getName();
        the.plan.select(first);
        bot.settle();
        assertEquals(List.of(), bot.links("Your wording"));

        bot.field("name").setText("How we work together");
        bot.waitUntil("the mark is there", () -> bot.links("Your wording").size() == 1);
        Link mark = bot.links("Your wording").get(0);
        assertTrue(mark.getToolTipText().contains(original), mark.getToolTipText());
        mark.notifyListeners(SWT.Selection, new Event());
        bot.waitUntil("the mark is gone", () -> bot.links("Your wording").isEmpty());

        assertEquals(original, first.getName());
        session.undo();
        assertEquals("How we work together", first.getName());
    }

    @Test
    void without_a_newer_version_there_is_nothing_to_take() {
        bot.settle();

        assertThrows(AssertionError.class, () -> bot.menu("Edit").menu(NEWER).click());
    }

    @Test
    void a_newer_version_is_shown_piece_by_piece_and_taken_in_one_step() {
        String name = first.getName();
        String sentence = second.getDescription();
        anOlderPlan("Older words", "Ours");
        List<String> dialog = bot.answerNextDialog("Take over");

        bot.menu("Edit").menu(NEWER).click();

        assertTrue(dialog.stream().anyMatch(t -> t.contains("changed from \"Older words\" to \"" + name + "\".")), dialog.toString());
        assertTrue(dialog.stream().anyMatch(t -> t.contains("You had changed it to \"Ours\".")), dialog.toString());
        assertTrue(dialog.contains(sentence), dialog.toString());
        assertEquals(name, first.getName());
        assertEquals("Ours", second.getDescription());
        session.undo();
        assertEquals("Older words", first.getName());
    }

    @Test
    void who_closes_the_list_takes_nothing() {
        anOlderPlan("Older words", "Ours");
        bot.answerNextDialog("Cancel");

        bot.menu("Edit").menu(NEWER).click();

        assertEquals("Older words", first.getName());
        assertEquals("2017", session.plan().getAdoptions().get(0).getVersion());
    }

    /** As if the framework had been taken over when it still had other words. */
    private void anOlderPlan(String name, String sentence) {
        Adoption adoption = session.plan().getAdoptions().stream().filter(a -> a.getCopy() == first.eContainer().eContainer()).findFirst().orElseThrow();
        String base = adoption.getBase().replace("\"" + first.getName() + "\"", "\"" + name + "\"")
                .replace(second.getDescription(), "As it was said before.");
        session.change("Older", () -> {
            adoption.setVersion("2017");
            adoption.setBase(base);
            first.setName(name);
            second.setDescription(sentence);
        });
        bot.settle();
    }
}
