package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.model.identity.Named;
import org.throughline.model.planning.Disposition;
import org.throughline.model.planning.Judgement;
import org.throughline.ui.tests.bot.Bot;

/** What is worth a look, what is settled about it, and the ten questions, in the window. */
class LookAndAskTest {

    /** By question: a figure of the sample that has to stand on the screen. */
    private static final Map<Integer, List<String>> FIGURES = new TreeMap<>(Map.of(1, List.of("Most hours required of one", "62 hours a year"),
            2, List.of("Title II, Part A", "$1,543,500"), 3, List.of("Together", "$443,000"),
            4, List.of("Wednesday early release, most required of one person", "111 hours a year"),
            5, List.of("Schools without the second step", "3 schools"), 6, List.of("Paid from money that ends", "$400,500"),
            7, List.of("Filled posts for ten new teachers, Higher-need schools", "0.67 FTE"), 8, List.of("State an evidence level", "0 initiatives"),
            9, List.of("Gap, teachers in their first two years", "21.27 points"), 10, List.of("E09 Protected time, people and money", "1")));

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;

    @TempDir
    Path folder;

    @BeforeEach
    void openTheExample() throws Exception {
        the.open(TheWindow.example(folder));
    }

    @AfterEach
    void leave() throws Exception {
        the.leave();
        the.window.getActivePage().showView("org.throughline.workbench.matrix");
        bot.settle();
    }

    @Test
    void the_ten_questions_are_answered_with_their_figures() throws Exception {
        Table questions = show("org.throughline.workbench.questions", "Questions", 10);
        FIGURES.forEach((number, figure) -> {
            choose(questions, number - 1);
            TableItem row = bot.row(bot.tableWith("Figure"), figure.get(0));
            assertEquals(figure.get(1), row.getText(1), "question " + number);
            assertTrue(bot.visibleTexts().stream().anyMatch(t -> t.startsWith("Rests on: ")), "question " + number + " says no coverage");
        });
    }

    @Test
    void a_figure_opens_what_it_is_about() throws Exception {
        Table questions = show("org.throughline.workbench.questions", "Questions", 10);
        choose(questions, 6);
        Table figures = bot.tableWith("Figure");
        choose(figures, Arrays.asList(figures.getItems()).indexOf(bot.row(figures, "Vacant at Ferry Landing Elementary")));
        figures.notifyListeners(SWT.DefaultSelection, event(figures));
        bot.settle();
        assertTrue(the.plan.selected().map(o -> ((Named) o).getName()).orElse("").contains("Ferry Landing"), the.plan.selected().toString());
    }

    @Test
    void the_most_pressing_is_first_and_says_how_it_was_found() throws Exception {
        Table findings = show("org.throughline.workbench.look", "Worth a look", 70);
        assertTrue(findings.getItem(0).getText().contains("0.67 filled coaching posts"), findings.getItem(0).getText());
        choose(findings, 0);
        assertTrue(bot.visibleTexts().stream().anyMatch(t -> t.contains("How this was found: ") && t.contains("Rests on: ")));
        assertTrue(bot.tableWith("What is behind it").getItemCount() > 0);
    }

    @Test
    void what_is_no_problem_is_settled_with_its_reason_and_can_be_taken_back() throws Exception {
        Table findings = show("org.throughline.workbench.look", "Worth a look", 70);
        int all = findings.getItemCount();
        String first = findings.getItem(0).getText();
        choose(findings, 0);
        assertFalse(bot.button("Not a problem").widget().isEnabled(), "It needs a reason.");

        reason().setText("The posts are filled in January.");
        click("Not a problem");
        bot.waitUntil("the finding is settled", () -> findings.getItemCount() == all - 1);

        Disposition settled = the.plan.session().orElseThrow().plan().getDispositions().get(0);
        assertEquals(Judgement.NOT_APROBLEM, settled.getJudgement());
        assertEquals("The posts are filled in January.", settled.getReason());
        assertFalse(findings.getItem(0).getText().equals(first));

        bot.button("Show what was settled (1)").widget().setSelection(true);
        bot.button("Show what was settled (1)").widget().notifyListeners(SWT.Selection, new Event());
        bot.waitUntil("what was settled is shown", () -> findings.getItemCount() == all);
        choose(findings, all - 1);
        click("Take back");
        bot.waitUntil("it is open again", () -> findings.getItem(0).getText().equals(first));

        assertTrue(the.plan.session().orElseThrow().plan().getDispositions().isEmpty());
    }

    @Test
    void every_view_is_found_in_the_menu_and_the_window_is_put_back_in_order() {
        var page = the.window.getActivePage();
        for (String view : List.of("Coherence", "Worth a look", "Questions", "Contents", "Details", "Things to fix")) {
            bot.menu("View").menu(view).click();
            bot.settle();
            assertTrue(page.getActivePart().getTitle().startsWith(view), view + ": " + page.getActivePart().getTitle());
        }
        page.setPartState(page.getActivePartReference(), IWorkbenchPage.STATE_MAXIMIZED);
        bot.menu("View").menu("Put the window back in order").click();
        bot.settle();
        assertTrue(page.isPartVisible(the.view()), "The matrix is in front again.");
    }

    @Test
    void findings_follow_what_is_changed() throws Exception {
        Table findings = show("org.throughline.workbench.look", "Worth a look", 70);
        var session = the.plan.session().orElseThrow();
        session.change("Give an owner", () -> session.plan().getImprovementPlans().get(0).getGoals().stream().flatMap(g -> g.getStrategies().stream())
                .flatMap(s -> s.getSteps().stream()).filter(s -> s.getOwner() == null && s.getDepartment() == null)
                .forEach(s -> s.setOwner(session.plan().getDistrict().getStaff().get(0))));
        bot.waitUntil("nobody is missing", () -> Arrays.stream(findings.getItems()).noneMatch(i -> i.getText().equals("A09 and A13 have no owner.")));
    }

    private Table show(String view, String header, int atLeast) throws Exception {
        the.window.getActivePage().showView(view);
        bot.settle();
        Table table = bot.tableWith(header);
        bot.waitUntil("the list is filled", () -> table.getItemCount() >= atLeast);
        bot.settle();
        return table;
    }

    private void choose(Table table, int row) {
        table.setSelection(row);
        table.notifyListeners(SWT.Selection, event(table));
        bot.settle();
    }

    private static Event event(Table table) {
        var event = new Event();
        event.item = table.getSelection()[0];
        return event;
    }

    private void click(String button) {
        bot.button(button).widget().notifyListeners(SWT.Selection, new Event());
        bot.settle();
    }

    private Text reason() {
        return bot.textWithHint("Because\u2026");
    }
}
