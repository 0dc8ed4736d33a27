package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.report.Report;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.workbench.internal.Commands;
import org.throughline.workbench.internal.Reports;

/** What else a newcomer does in the window: add, delete, bring in a spreadsheet, leave with changes. */
class OtherJobsTest {

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;
    private final Commands commands = new Commands(the.plan, () -> the.shell);

    @TempDir
    Path folder;

    @BeforeEach
    void openTheExample() throws Exception {
        the.open(TheWindow.example(folder));
    }

    @AfterEach
    void leave() {
        the.leave();
    }

    @Test
    void an_initiative_is_added_named_and_linked() {
        bot.menu("Edit").menu("Add an initiative").click();
        bot.settle();
        bot.field("name").setText("Instructional rounds");
        the.matrix().focus(60, 9);
        Bot.pressKey(the.matrix().control(), '3');
        bot.settle();

        assertEquals(61, the.matrix().rowCount());
        assertEquals("Instructional rounds", the.matrix().name(60));
        assertTrue(the.matrix().head(9).endsWith("\n1\n3"), the.matrix().head(9));
    }

    @Test
    void what_is_deleted_leaves_no_reference_and_comes_back_with_undo() throws Exception {
        Session session = the.plan.session().orElseThrow();
        the.plan.select(session.plan().getFunds().get(0));
        bot.menu("Edit").menu("Delete").click();
        bot.settle();
        assertEquals(7, session.plan().getFunds().size());
        session.saveAs(folder.resolve("without.throughline"));

        bot.menu("Edit").menu("Undo").click();

        assertEquals(8, session.plan().getFunds().size());
        assertEquals("Title I, Part A", session.plan().getInitiatives().get(3).getFunding().get(0).getFund().getName());
    }

    @Test
    void the_menu_of_a_cell_offers_what_the_keys_do() {
        the.matrix().focus(0, 9);

        Bot.contextMenu(the.matrix().control()).menu("Core").choose();

        assertEquals(3, the.matrix().value(0, 9));
    }

    @Test
    void what_a_spreadsheet_leaves_to_fix_is_listed_with_its_cell() throws Exception {
        Path workbook = SmallWorkbook.make(folder.resolve("sheet.xlsx"), "Initiatives", new String[][] {{"Code", "Name", "Hours"}, {"I04", "Elementary literacy coaching", "a dozen"}});
        List<String> dialog = bot.answerNextDialog("Bring it in");

        commands.importFrom(workbook);
        bot.settle();

        assertTrue(dialog.stream().anyMatch(t -> t.contains("Rows read: 1.")), dialog.toString());
        List<String> texts = bot.visibleTexts();
        assertTrue(texts.contains("Initiatives C2"), texts.toString());
        assertTrue(texts.contains("a dozen"), texts.toString());
    }

    @Test
    void what_can_be_fixed_is_fixed_from_its_row_and_undo_takes_it_back() {
        Session session = the.plan.session().orElseThrow();
        var school = session.plan().getDistrict().getSchools().get(1);
        String code = school.getCode();
        session.change("Give a code twice", () -> school.setCode(session.plan().getDistrict().getSchools().get(0).getCode()));
        bot.settle();
        Table table = bot.tableWith("Can be fixed");
        String label = "Give the code " + code + " to \"" + school.getName() + "\"";
        table.setSelection(List.of(table.getItems()).indexOf(bot.row(table, label)));

        Bot.contextMenu(table).menu(label).choose();
        bot.settle();

        assertEquals(code, school.getCode());
        assertFalse(bot.visibleTexts().contains(label));
        assertEquals("Undo: " + label, bot.menu("Edit").menu("Undo").text());
        bot.menu("Edit").menu("Undo").click();
        bot.settle();
        assertTrue(bot.visibleTexts().contains(label));
    }

    @Test
    void a_key_fixes_the_chosen_problem() {
        Session session = the.plan.session().orElseThrow();
        var fund = session.plan().getFunds().get(0);
        session.change("Turn the dates around", () -> {
            fund.setStarts(LocalDate.parse("2027-06-30"));
            fund.setEnds(LocalDate.parse("2026-07-01"));
        });
        bot.settle();
        Table table = bot.tableWith("Can be fixed");
        table.setSelection(List.of(table.getItems()).indexOf(bot.row(table, "Swap the two dates of \"" + fund.getName() + "\"")));

        Bot.pressKey(table, '1', SWT.MOD1);
        bot.settle();

        assertEquals(LocalDate.parse("2026-07-01"), fund.getStarts());
        assertEquals(LocalDate.parse("2027-06-30"), fund.getEnds());
    }

    @Test
    void every_report_is_in_the_menu_and_is_written_or_says_what_to_name() throws Exception {
        var reports = new Reports(the.plan, commands);
        for (Report report : Given.services(Report.class)) {
            assertTrue(bot.menu("File").menu("Reports").menu(report.title()).text().contains("..."), report.title());
        }
        Report school = Given.services(Report.class).stream().filter(r -> r.name().equals("school")).findFirst().orElseThrow();
        assertTrue(reports.write(school, Optional.of("S07"), folder.resolve("s07.html")));
        assertTrue(Files.readString(folder.resolve("s07.html")).contains("Ferry Landing"));

        List<String> dialog = bot.answerNextDialog("OK");
        assertFalse(reports.write(school, Optional.of("S99"), folder.resolve("s99.html")));
        assertTrue(dialog.stream().anyMatch(x -> x.contains("S99")), dialog.toString());
        assertFalse(Files.exists(folder.resolve("s99.html")));
    }

    @Test
    void a_spreadsheet_that_cannot_be_read_is_a_sentence() throws Exception {
        Path noise = Files.writeString(folder.resolve("letter.xlsx"), "Dear all,");
        List<String> dialog = bot.answerNextDialog("OK");

        commands.importFrom(noise);

        assertTrue(dialog.stream().anyMatch(t -> t.contains("letter.xlsx") && t.contains("is not a workbook")), dialog.toString());
        assertFalse(the.plan.session().orElseThrow().dirty());
    }

    @Test
    void who_leaves_with_changes_is_asked_and_may_stay_go_or_save() {
        Session session = the.plan.session().orElseThrow();
        session.change("Rename", () -> session.plan().setName("Other"));

        bot.answerNextDialog("Cancel");
        assertFalse(commands.mayLeave());
        bot.answerNextDialog("Don't save");
        assertTrue(commands.mayLeave());
        assertTrue(session.dirty());
        bot.answerNextDialog("Save");
        assertTrue(commands.mayLeave());
        assertFalse(session.dirty());
    }
}
