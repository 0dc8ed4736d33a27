package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.coherence.ui.internal.SupportMatrix;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.workbench.internal.Commands;

/** The main job in the real window: open the example, change a strength, see it, undo, save, open again. */
class MainJobTest {

    private static final List<String> WORDS_OF_PROGRAMMERS = List.of("perspective", "workspace", "resource", "null",
            "eobject", "container", "xmi", "exception", "configuration", "quarantine", "notstated");

    private final TheWindow the = new TheWindow();
    private final Shell shell = the.shell;
    private final Bot bot = the.bot;
    private final OpenPlan plan = the.plan;

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void givenACopyOfTheExample() throws Exception {
        file = TheWindow.example(folder);
    }

    @AfterEach
    void closeWithoutSaving() {
        the.leave();
    }

    @Test
    void the_example_opens_from_the_first_screen_or_over_another_plan() throws Exception {
        if (plan.session().isEmpty()) {
            new Commands(plan, () -> shell).openExample();
        } else {
            open();
        }
        bot.waitUntil("the matrix has the example's initiatives", () -> matrix().rowCount() == 60);

        assertTrue(shell.getText().startsWith("Riverbend Unified"), shell.getText());
        assertTrue(matrix().head(9).endsWith("\n0 !\n0"), matrix().head(9));
    }

    @Test
    void a_key_changes_a_strength_and_the_matrix_shows_it() throws Exception {
        open();
        int before = matrix().value(0, 0);
        assertEquals(2, before);

        matrix().focus(0, 0);
        Bot.pressKey(matrix().control(), '3');
        bot.settle();

        assertEquals(3, matrix().value(0, 0));
        assertTrue(matrix().head(0).endsWith("\n8\n14"), matrix().head(0));
        assertTrue(shell.getText().startsWith("*"), shell.getText());
    }

    @Test
    void undo_and_redo_go_back_and_forth_and_say_what() throws Exception {
        open();
        matrix().focus(0, 9);
        Bot.pressKey(matrix().control(), '1');
        assertTrue(matrix().head(9).endsWith("\n1\n1"), matrix().head(9));

        assertEquals("Undo: Change strength", bot.menu("Edit").menu("Undo").text());
        bot.menu("Edit").menu("Undo").click();
        assertTrue(matrix().head(9).endsWith("\n0 !\n0"), matrix().head(9));
        assertFalse(shell.getText().startsWith("*"), shell.getText());

        bot.menu("Edit").menu("Redo").click();
        assertEquals(1, matrix().value(0, 9));
    }

    @Test
    void what_is_saved_is_there_when_it_is_opened_again() throws Exception {
        open();
        matrix().focus(5, 9);
        Bot.pressKey(matrix().control(), '2');
        bot.menu("File").menu("Save").click();
        assertFalse(shell.getText().startsWith("*"), shell.getText());

        open();

        assertEquals(2, matrix().value(5, 9));
    }

    @Test
    void saving_without_a_change_leaves_the_same_bytes() throws Exception {
        byte[] before = Files.readAllBytes(file);
        open();
        plan.session().orElseThrow().save();

        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void the_filter_answers_for_higher_need_schools() throws Exception {
        open();
        the.choose("place", plan.session().orElseThrow().plan().getDistrict().getSchoolGroups().stream().filter(g -> "HIGH".equals(g.getCode())).findFirst().orElseThrow().getId());

        assertTrue(matrix().head(8).endsWith("\n0 !\n0"), matrix().head(8));
        the.choose("place", "");
        assertTrue(matrix().head(8).endsWith("\n2\n5"), matrix().head(8));
    }

    @Test
    void what_people_get_stands_beside_what_is_claimed() throws Exception {
        open();
        the.choose("measure", "LINKS");
        assertEquals("1", matrix().text(0, 0));
        assertTrue(matrix().head(2).endsWith("\n18\n4"), matrix().head(2));

        the.choose("measure", "HOURS");
        assertEquals("Hours a year for each person", matrix().caption());
        assertEquals("(17)", matrix().text(0, 0));
        assertTrue(matrix().sentence(0, 0).contains("17 hours a year for each person, planned"), matrix().sentence(0, 0));
        // The reading course for grades K to 2: teachers are counted for K to 5 alone.
        assertEquals("Claimed only", matrix().text(4, 2));
        assertTrue(matrix().sentence(4, 2).contains("Claimed only: nobody knows how many hours"), matrix().sentence(4, 2));
        assertEquals("", matrix().text(4, 9));

        the.choose("measure", "REACHED");
        assertEquals("People reached of those intended", matrix().caption());
        assertEquals("Claimed only", matrix().text(0, 0));

        the.choose("measure", "COST");
        assertEquals("$784k", matrix().text(3, 5));
        assertEquals("What they cost a year", matrix().caption());

        the.choose("measure", "STRENGTH");
        assertEquals("2", matrix().text(0, 0));
        assertEquals("Their strength, added up", matrix().caption());
    }

    @Test
    void a_page_made_from_the_metamodel_changes_a_name_and_the_matrix_follows() throws Exception {
        open();
        plan.select(plan.session().orElseThrow().plan().getInitiatives().get(3));
        bot.settle();

        bot.field("name").setText("Literacy coaching");
        bot.settle();

        assertEquals("I04  Literacy coaching", matrix().name(3));
        assertEquals("Undo: Change name", bot.menu("Edit").menu("Undo").text());
    }

    @Test
    void a_wrong_number_is_not_taken() throws Exception {
        open();
        plan.select(plan.session().orElseThrow().plan().getInitiatives().get(3));
        bot.settle();

        bot.field("hours").setText("a dozen");
        bot.settle();

        assertFalse(plan.session().orElseThrow().dirty());
    }

    @Test
    void no_word_of_programmers_is_on_the_screen() throws Exception {
        open();
        plan.select(plan.session().orElseThrow().plan().getInitiatives().get(0));
        bot.settle();

        var found = bot.visibleTexts().stream().map(t -> t.toLowerCase(Locale.US))
                .filter(t -> WORDS_OF_PROGRAMMERS.stream().anyMatch(w -> t.matches("(?s).*\\b" + w + "\\b.*"))).toList();

        assertEquals(List.of(), found);
    }

    private void open() throws Exception {
        the.open(file);
    }

    private SupportMatrix matrix() {
        return the.matrix();
    }
}
