package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.organization.Person;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.workbench.internal.Commands;

/** A spreadsheet is brought in step by step: what it holds, what its columns mean, what would happen. */
class ImportInStepsTest {

    private static final String NEXT = "Next >";
    private static final String FINISH = "Bring it in";

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;
    private final Commands commands = new Commands(the.plan, () -> the.shell);

    @TempDir
    Path folder;
    private Path plan;
    private Optional<String> before;

    @BeforeEach
    void openTheExample() throws Exception {
        before = Optional.ofNullable(System.getProperty("throughline.state"));
        System.setProperty("throughline.state", folder.resolve("state").toString());
        plan = TheWindow.example(folder);
        the.open(plan);
    }

    @AfterEach
    void leave() {
        the.leave();
        the.plan.imported(List.of());
        before.ifPresentOrElse(b -> System.setProperty("throughline.state", b), () -> System.clearProperty("throughline.state"));
    }

    @Test
    void a_roster_that_nobody_knows_is_brought_in_and_undone_and_found_again() throws Exception {
        byte[] bytes = Files.readAllBytes(plan);
        Optional<ImportResult> done = importing(roster("roster.xlsx"), dialog -> {
            waitFor(dialog, NEXT);
            assertTrue(has(dialog, "This workbook is new here."), dialog.visibleTexts().toString());
            dialog.button(NEXT).click();
            Table preview = dialog.tableWith("Row");
            assertEquals("Bldg", preview.getItem(2).getText(2));
            assertEquals("Staff", dialog.tableWith("Holds").getItem(0).getText(1));
            assertEquals(3, dialog.control(Spinner.class).getSelection());
            dialog.button(NEXT).click();
            Table columns = dialog.tableWith("Is taken for");
            assertEquals(List.of("Name", "School", "Department", "Title", "Leave it out"), column(columns, 3));
            assertEquals("B-1 \u00B7 B-2 \u00B7 B-3", columns.getItem(4).getText(2));
            Bot.select(columns, 4);
            Bot.choose(dialog.comboBoxWith("A field of our own"), "A field of our own");
            assertEquals("A field of our own", columns.getItem(4).getText(3));
            dialog.button(NEXT).click();
            waitFor(dialog, FINISH);
            assertTrue(has(dialog, "Rows read: 3. New: 3."), dialog.visibleTexts().toString());
            assertFalse(session().dirty(), "Nothing is changed before the end.");
            dialog.text("roster").widget().setText("Staff roster");
            dialog.button(FINISH).click();
        });

        assertEquals(3, done.orElseThrow().created());
        Person ada = person("Ada Quill").orElseThrow();
        assertEquals("Ferry Landing Elementary", ada.getSchool().getName());
        assertEquals("B-1", ada.getExtraFields().get(0).getValue());
        bot.settle();
        assertEquals("Undo: Import roster.xlsx", bot.menu("Edit").menu("Undo").text());
        bot.menu("Edit").menu("Undo").click();
        session().save();
        assertArrayEquals(bytes, Files.readAllBytes(plan));

        Optional<ImportResult> again = importing(roster("next.xlsx"), dialog -> {
            waitFor(dialog, FINISH);
            assertFalse(has(dialog, "Remember these choices"), "What is known is not asked again.");
            dialog.button(FINISH).click();
        });
        assertEquals(3, again.orElseThrow().created());
        assertEquals("B-1", person("Ada Quill").orElseThrow().getExtraFields().get(0).getValue());
    }

    @Test
    void another_head_row_another_kind_and_a_sheet_left_out_are_chosen_in_the_second_step() throws Exception {
        importing(roster("roster.xlsx"), dialog -> {
            waitFor(dialog, NEXT);
            dialog.button(NEXT).click();
            Spinner head = dialog.control(Spinner.class);
            head.setSelection(4);
            head.notifyListeners(SWT.Selection, new Event());
            assertEquals("4", dialog.tableWith("Holds").getItem(0).getText(2));
            assertEquals("4 \u25B8", dialog.tableWith("Row").getItem(3).getText(0));
            Combo kind = dialog.comboBoxWith("Schools");
            Bot.choose(kind, "Schools");
            assertEquals("Schools", dialog.tableWith("Holds").getItem(0).getText(1));
            Bot.choose(kind, "(leave it out)");
            assertFalse(dialog.button(NEXT).widget().isEnabled(), "Nothing would be read.");
            dialog.button("Cancel").click();
        });
        assertFalse(session().dirty());
    }

    @Test
    void the_workbook_as_received_is_settled_by_answering_its_questions() throws Exception {
        importing(Given.RIVERBEND.resolve("riverbend-as-received.xlsx"), dialog -> {
            waitFor(dialog, FINISH);
            Table questions = dialog.tableWith("Your answer");
            int asked = questions.getItemCount();
            // of the 17 that an empty plan leaves open, the example's own field is known
            assertEquals(16, asked);
            choose(dialog, questions, "\"Bluff St\"", "Bluff Street Elementary (likely)");
            choose(dialog, questions, "\"E11\"", "It stands for nothing");
            type(dialog, questions, "Inititives 26-27 FINAL v3!J8", "12");
            assertEquals("Bluff Street Elementary", answer(questions, "\"Bluff St\""));
            assertEquals("It stands for nothing", answer(questions, "\"E11\""));
            assertTrue(has(dialog, "Only you can decide: " + (asked - 3) + " of " + asked), dialog.visibleTexts().toString());
            dialog.button(FINISH).click();
        });
        var initiatives = session().plan().getInitiatives();
        assertEquals("12", initiatives.stream().filter(i -> "I04".equals(i.getCode())).findFirst().orElseThrow().getHours().toPlainString());
        assertTrue(the.plan.imported().size() > 10);
    }

    @Test
    void a_workbook_that_is_known_needs_no_answer_and_shows_no_empty_table() throws Exception {
        importing(Given.RIVERBEND.resolve("riverbend.xlsx"), dialog -> {
            waitFor(dialog, FINISH);
            dialog.waitUntil("it was tried", () -> dialog.visibleTexts().contains("Nothing needs an answer: every cell was understood."));
            assertEquals(List.of(), dialog.tables());
            dialog.button("Cancel").click();
        });
    }

    @Test
    void a_cancelled_import_changes_nothing() throws Exception {
        byte[] bytes = Files.readAllBytes(plan);
        Optional<ImportResult> done = importing(Given.RIVERBEND.resolve("riverbend.xlsx"), dialog -> {
            waitFor(dialog, FINISH);
            assertTrue(has(dialog, "What would happen") || has(dialog, "Rows read: "), dialog.visibleTexts().toString());
            dialog.button("Cancel").click();
        });
        assertTrue(done.isEmpty());
        assertFalse(session().dirty());
        session().save();
        assertArrayEquals(bytes, Files.readAllBytes(plan));
    }

    @Test
    void a_file_is_chosen_in_the_first_step_and_what_is_no_workbook_is_a_sentence() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.xlsx"), "Dear all,");
        Path empty = SmallWorkbook.make(folder.resolve("empty.xlsx"), "Nothing", new String[0][]);
        Path roster = roster("roster.xlsx");
        Runnable done = bot.inNextDialog(dialog -> {
            var path = dialog.textWithHint("An Excel workbook (.xlsx)");
            assertFalse(dialog.button(NEXT).widget().isEnabled());
            path.setText(letter.toString());
            dialog.settle();
            assertTrue(has(dialog, "is not a workbook"), dialog.visibleTexts().toString());
            path.setText(empty.toString());
            dialog.settle();
            assertTrue(has(dialog, "There is nothing in"), dialog.visibleTexts().toString());
            assertFalse(dialog.button(NEXT).widget().isEnabled());
            path.setText(roster.toString());
            waitFor(dialog, NEXT);
            dialog.button("Cancel").click();
        });
        bot.menu("File").menu("Import a spreadsheet").click();
        done.run();
    }

    private Optional<ImportResult> importing(Path file, Consumer<Bot> steps) {
        Runnable done = bot.inNextDialog(steps);
        Optional<ImportResult> result = commands.importFrom(file);
        done.run();
        bot.settle();
        return result;
    }

    private static void waitFor(Bot dialog, String button) {
        dialog.waitUntil("\"" + button + "\" can be pressed", () -> dialog.button(button).widget().isEnabled());
        dialog.settle();
    }

    private static boolean has(Bot dialog, String text) {
        return dialog.visibleTexts().stream().anyMatch(t -> t.contains(text));
    }

    private static List<String> column(Table table, int column) {
        return Arrays.stream(table.getItems()).map(i -> i.getText(column)).toList();
    }

    private static int row(Table table, String about) {
        int row = column(table, 0).indexOf(about);
        assertTrue(row >= 0, about + " is not among " + column(table, 0));
        return row;
    }

    private static void choose(Bot dialog, Table questions, String about, String answer) {
        Bot.select(questions, row(questions, about));
        Bot.choose(dialog.comboBoxWith("(open)"), answer);
        dialog.settle();
    }

    private static void type(Bot dialog, Table questions, String about, String answer) {
        Bot.select(questions, row(questions, about));
        Combo combo = dialog.comboBoxWith("(open)");
        combo.setText(answer);
        combo.notifyListeners(SWT.DefaultSelection, new Event());
        dialog.settle();
    }

    private static String answer(Table questions, String about) {
        return questions.getItem(row(questions, about)).getText(2);
    }

    private Path roster(String name) throws Exception {
        return SmallWorkbook.make(folder.resolve(name), "List", new String[][] {{"Staff roster 2026-27"}, {}, {"Who", "Bldg", "Dept.", "Title", "Badge"},
            {"Ada Quill", "Ferry Landing Elementary", "ESS", "Social worker", "B-1"}, {"Bo Trask", "Bluff Street Elementary", "ESS", "Counselor", "B-2"},
            {"Cy Vance", "Ferry Landing", "ESS", "Nurse", "B-3"}});
    }

    private Session session() {
        return the.plan.session().orElseThrow();
    }

    private Optional<Person> person(String name) {
        return session().plan().getDistrict().getStaff().stream().filter(p -> name.equals(p.getName())).findFirst();
    }
}
