package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.coherence.ui.internal.QuestionsContent;
import org.throughline.coherence.ui.internal.SupportContent;
import org.throughline.coherence.ui.internal.SupportMatrix;
import org.throughline.given.Tables;
import org.throughline.model.framework.Element;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.planning.SavedQuestion;
import org.throughline.ui.tests.bot.Bot;

/** The matrix in its frame: filters, what a cell means, the list, copies, saved questions. */
class SupportViewTest {

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;

    @TempDir
    Path folder;

    @BeforeEach
    void openTheExample() throws Exception {
        the.window.getActivePage().showView(SupportContent.VIEW_ID);
        the.open(TheWindow.example(folder));
    }

    @AfterEach
    void leave() throws Exception {
        the.leave();
        the.window.getActivePage().showView(SupportContent.VIEW_ID);
        click("Clear");
        the.choose("measure", "STRENGTH");
    }

    @Test
    void it_is_sorted_by_a_total_with_the_keyboard_and_says_so() throws Exception {
        var matrix = the.matrix();
        String first = matrix.name(0);
        String element = matrix.head(0);
        matrix.focus(0, 0);
        keys(SWT.ARROW_UP, SWT.ARROW_LEFT, SWT.CR);

        List<Integer> supported = IntStream.range(0, matrix.rowCount()).mapToObj(matrix::supported).toList();
        assertEquals(supported.stream().sorted(Comparator.reverseOrder()).toList(), supported);
        assertEquals("Elements it supports: now the most first. Click here or press Enter to sort it otherwise.", matrix.spoken());

        keys(SWT.ARROW_DOWN, SWT.CR);
        List<Integer> initiatives = IntStream.range(0, matrix.columnCount()).mapToObj(c -> Integer.valueOf(matrix.head(c).split("\n")[1].replaceAll("\\D", ""))).toList();
        assertEquals(initiatives.stream().sorted(Comparator.reverseOrder()).toList(), initiatives);

        keys(SWT.CR, SWT.CR, SWT.ARROW_UP, SWT.CR, SWT.CR);
        assertEquals(List.of(first, element), List.of(matrix.name(0), matrix.head(0)), "In the order of the plan again.");
    }

    @Test
    void a_row_stays_where_it_is_while_somebody_types_into_a_sorted_matrix() throws Exception {
        var matrix = the.matrix();
        matrix.focus(0, 0);
        keys(SWT.ARROW_UP, SWT.ARROW_LEFT, SWT.CR);
        String last = matrix.name(59);
        assertEquals(0, matrix.supported(59));
        matrix.focus(59, 0);

        Bot.pressKey(matrix.control(), '3');
        bot.settle();

        assertEquals(1, matrix.supported(59));
        assertEquals(last, matrix.name(59));
        matrix.focus(0, 0);
        keys(SWT.ARROW_UP, SWT.ARROW_LEFT, SWT.CR, SWT.CR);
    }

    @Test
    void a_new_initiative_is_scrolled_into_sight() {
        assertFalse(the.matrix().inSight(59));

        bot.menu("Edit").menu("Add an initiative").click();
        the.paint();

        assertEquals(61, the.matrix().rowCount());
        assertTrue(the.matrix().inSight(60));
    }

    @Test
    void the_figures_at_the_foot_lead_to_what_they_count() {
        String foot = bot.links("without support").getFirst().getText();

        assertTrue(foot.contains("<a href=\"0\">1 without support</a>") && foot.contains("<a href=\"2\">14 of 60 initiatives linked to no element yet</a>"), foot);
    }

    private void keys(int... keys) {
        for (int key : keys) {
            Bot.pressKey(the.matrix().control(), key, SWT.NONE);
            bot.settle();
        }
    }

    @Test
    void a_role_is_chosen_in_the_bar_and_the_question_says_so() throws Exception {
        var combo = bot.comboBoxWith("Elementary classroom teacher");
        combo.select(combo.indexOf("Elementary classroom teacher"));
        combo.notifyListeners(SWT.Selection, new Event());
        bot.settle();

        Set<String> all = Tables.of("role-groups").stream().filter(r -> Tables.list(r.get("Roles")).contains("T-ES")).map(r -> r.get("Code")).collect(Collectors.toSet());
        long expected = Tables.of("initiatives").stream().filter(r -> Tables.list(r.get("Roles")).stream().anyMatch(c -> c.equals("T-ES") || all.contains(c))).count();
        assertEquals(expected, matrix().rowCount());
        assertTrue(bot.visibleTexts().contains("Which initiatives support which elements for elementary classroom teacher?"), bot.visibleTexts().toString());
        assertTrue(bot.visibleTexts().stream().anyMatch(t -> t.contains(" of 60 say for whom")));
        click("Clear");
        assertEquals(60, matrix().rowCount());
        assertTrue(bot.visibleTexts().contains("Which elements lack support?"));
    }

    @Test
    void years_funds_and_months_are_chosen_in_a_window_of_their_own() throws Exception {
        click("More filters\u2026");
        var more = new Bot(List.of(the.shell.getDisplay().getShells()).stream().filter(s -> s.getText().equals("More filters")).findFirst().orElseThrow());
        check(more, "October");
        check(more, "Title II, Part A");
        long expected = Tables.of("initiatives").stream().filter(r -> Tables.list(r.get("Months")).contains("10")
                && Tables.list(r.get("Fund")).stream().anyMatch(f -> f.startsWith("T2A"))).count();

        assertEquals(expected, matrix().rowCount());
        assertTrue(bot.visibleTexts().contains("Which initiatives support which elements, paid from Title II, Part A, in October?"), bot.visibleTexts().toString());
        var years = more.comboBoxWith("First two years");
        years.select(years.indexOf("First two years"));
        years.notifyListeners(SWT.Selection, new Event());
        assertTrue(bot.visibleTexts().contains("Which initiatives support which elements for first- and second-year staff, paid from Title II, Part A, in October?"),
                bot.visibleTexts().toString());
        assertTrue(bot.visibleTexts().stream().anyMatch(t -> t.equals("More filters (3)\u2026")));
        the.shell.setFocus();
        List.of(the.shell.getDisplay().getShells()).stream().filter(s -> s.getText().equals("More filters")).forEach(s -> s.close());
        bot.settle();
    }

    @Test
    void a_cell_says_what_it_means_and_opens_what_it_is_made_of() {
        matrix().focus(3, 5);
        bot.settle();
        ElementLink link = initiative(3).getLinks().stream().filter(l -> matrix().head(5).startsWith(head(l.getElement()))).findFirst().orElseThrow();

        String said = matrix().spoken();
        assertTrue(said.contains(initiative(3).getName()) && said.contains(link.getElement().getName()), said);
        assertTrue(said.contains("$784k") && said.contains("Rests on: ") && said.contains("Nobody is named who claims it."), said);
        assertTrue(bot.visibleTexts().contains(said), "It stands under the matrix.");
        follow(1);
        assertEquals(link.getElement(), the.plan.selected().orElseThrow());
        follow(2);
        assertEquals(link, the.plan.selected().orElseThrow());
        Bot.pressKey(matrix().control(), '\r');
        assertEquals(initiative(3), the.plan.selected().orElseThrow());
    }

    @Test
    void arrows_go_from_cell_to_cell_also_after_the_window_became_narrower() {
        var shell = the.window.getShell();
        var size = shell.getSize();
        matrix().focus(0, 0);
        bot.settle();
        shell.setSize(size.x - 120, size.y);
        bot.settle();

        key(SWT.ARROW_RIGHT);
        assertEquals(matrix().sentence(0, 1), matrix().spoken());
        key(SWT.ARROW_DOWN);
        assertEquals(matrix().sentence(1, 1), matrix().spoken());
        shell.setSize(size);
        bot.settle();
        key(SWT.ARROW_LEFT);
        assertEquals(matrix().sentence(1, 0), matrix().spoken());
    }

    @Test
    void arrows_go_on_to_the_heads() {
        matrix().focus(0, 1);
        key(SWT.ARROW_UP);
        assertTrue(matrix().spoken().contains("initiatives support it"), matrix().spoken());
        key(SWT.ARROW_RIGHT);
        assertTrue(matrix().spoken().contains(element(2).getName()), matrix().spoken());
        Bot.pressKey(matrix().control(), '\r');
        assertEquals(element(2), the.plan.selected().orElseThrow());

        key(SWT.ARROW_DOWN);
        matrix().focus(1, 0);
        key(SWT.ARROW_LEFT);
        assertTrue(matrix().spoken().contains("It supports " + matrix().supported(1) + " of the 10 elements shown."), matrix().spoken());
        key(SWT.ARROW_RIGHT);
        assertTrue(matrix().spoken().contains(element(0).getName()), matrix().spoken());
    }

    @Test
    void rows_say_how_many_elements_they_support() throws Exception {
        List<String> elements = Tables.of("links").get(0).keySet().stream().filter(k -> k.matches("E\\d\\d")).toList();
        for (var row : Tables.of("links")) {
            long linked = elements.stream().filter(e -> !row.getOrDefault(e, "").isEmpty()).count();
            int at = the.plan.session().orElseThrow().plan().getInitiatives().stream().map(Initiative::getCode).toList().indexOf(row.get("Initiative"));
            assertEquals(linked, matrix().supported(at), row.get("Initiative"));
        }
    }

    @Test
    void as_a_list_it_has_a_line_for_each_link_and_opens_the_initiative() throws Exception {
        long links = Tables.of("links").stream().flatMap(r -> r.entrySet().stream()).filter(e -> e.getKey().matches("E\\d\\d") && !e.getValue().isEmpty()).count();
        ToolItem list = tool("As a list");
        list.setSelection(true);
        list.notifyListeners(SWT.Selection, new Event());
        bot.settle();
        Table table = bot.tableWith("Element");

        assertEquals(links, table.getItemCount());
        table.setSelection(0);
        table.notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals(initiative(0), the.plan.selected().orElseThrow());
        list.setSelection(false);
        list.notifyListeners(SWT.Selection, new Event());
        bot.settle();
    }

    @Test
    void the_table_and_the_whole_picture_are_copied() throws Exception {
        press("Copy table");
        var clipboard = new Clipboard(the.shell.getDisplay());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        assertTrue(text.startsWith("Initiative\tElement\tStrength\t"), text);
        assertTrue(text.contains(initiative(0).getName()), text);

        Image whole = matrix().whole();
        int height = whole.getBounds().height;
        whole.dispose();
        assertTrue(height > 60 * 24, "Sixty rows are higher than the window: " + height);
    }

    @Test
    void a_question_is_saved_found_asked_again_and_deleted_and_undo_brings_it_back() throws Exception {
        String group = the.plan.session().orElseThrow().plan().getDistrict().getSchoolGroups().stream().filter(g -> "HIGH".equals(g.getCode())).findFirst().orElseThrow().getId();
        the.choose("place", group);
        int seen = matrix().rowCount();
        bot.answerNextDialog("OK");
        press("Save question\u2026");
        SavedQuestion saved = the.plan.session().orElseThrow().plan().getSavedQuestions().get(0);
        assertEquals("Which initiatives support which elements in higher-need schools?", saved.getName());
        click("Clear");
        assertEquals(60, matrix().rowCount());

        the.window.getActivePage().showView(QuestionsContent.VIEW_ID);
        var questions = (QuestionsContent) the.content(QuestionsContent.VIEW_ID);
        bot.waitUntil("it is listed", () -> questions.asked().texts().contains(saved.getName()));
        questions.asked().choose(questions.asked().texts().indexOf(saved.getName()));
        questions.asked().open();
        bot.settle();
        assertEquals("Support", the.window.getActivePage().getActivePart().getTitle());
        assertEquals(seen, matrix().rowCount());

        the.window.getActivePage().showView(QuestionsContent.VIEW_ID);
        bot.settle();
        click("Delete");
        bot.waitUntil("it is gone", () -> !questions.asked().texts().contains(saved.getName()));
        the.plan.session().orElseThrow().undo();
        bot.waitUntil("it is back", () -> questions.asked().texts().contains(saved.getName()));
    }

    private SupportMatrix matrix() {
        return the.matrix();
    }

    private Initiative initiative(int row) {
        return the.plan.session().orElseThrow().plan().getInitiatives().get(row);
    }

    private Element element(int column) {
        return the.plan.session().orElseThrow().plan().getFrameworks().stream().flatMap(f -> f.getCategories().stream()).flatMap(c -> c.getElements().stream()).toList().get(column);
    }

    private static String head(Element element) {
        return element.getShortHeader() == null ? ((Named) element).getName() : element.getShortHeader();
    }

    private void key(int code) {
        var event = new Event();
        event.keyCode = code;
        matrix().control().notifyListeners(SWT.KeyDown, event);
        bot.settle();
    }

    private void follow(int link) {
        var event = new Event();
        event.text = Integer.toString(link);
        bot.links("the link between them").get(0).notifyListeners(SWT.Selection, event);
        bot.settle();
    }

    private static void check(Bot more, String text) {
        var box = more.button(text).widget();
        box.setSelection(!box.getSelection());
        more.button(text).click();
        more.settle();
    }

    private void click(String button) {
        if (button.equals("Clear") && bot.visibleTexts().stream().noneMatch("Clear"::equals)) {
            return;
        }
        bot.button(button).click();
        bot.settle();
    }

    private ToolItem tool(String text) {
        return bot.tool(text);
    }

    private void press(String text) {
        tool(text).notifyListeners(SWT.Selection, new Event());
        bot.settle();
    }
}
