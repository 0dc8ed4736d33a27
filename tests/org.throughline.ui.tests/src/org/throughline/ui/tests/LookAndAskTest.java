package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.coherence.ui.internal.LookContent;
import org.throughline.coherence.ui.internal.QuestionsContent;
import org.throughline.coherence.ui.internal.SentenceList;
import org.throughline.coherence.ui.internal.SupportContent;
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
        the.window.getActivePage().showView(SupportContent.VIEW_ID);
        bot.settle();
    }

    @Test
    void the_ten_questions_are_answered_with_their_figures() throws Exception {
        QuestionsContent questions = questions();
        FIGURES.forEach((number, figure) -> {
            questions.asked().choose(number - 1);
            int row = questions.figures().texts().indexOf(figure.get(0));
            assertTrue(row >= 0, "question " + number + ": " + questions.figures().texts());
            assertEquals(figure.get(1), questions.figures().notes().get(row), "question " + number);
            assertTrue(questions.said().contains("Rests on: "), "question " + number + " says no coverage");
        });
    }

    @Test
    void a_figure_opens_what_it_is_about() throws Exception {
        QuestionsContent questions = questions();
        questions.asked().choose(6);
        questions.figures().choose(questions.figures().texts().indexOf("Vacant at Ferry Landing Elementary"));
        Bot.pressKey(questions.figures().control(), '\r');
        bot.settle();
        assertTrue(the.plan.selected().map(o -> ((Named) o).getName()).orElse("").contains("Ferry Landing"), the.plan.selected().toString());
    }

    @Test
    void a_question_that_a_view_answers_better_opens_it() throws Exception {
        QuestionsContent questions = questions();
        questions.asked().choose(9);
        click("Open the view");
        assertEquals("Support", the.window.getActivePage().getActivePart().getTitle());
    }

    @Test
    void the_most_pressing_is_first_and_says_how_it_was_found() throws Exception {
        LookContent look = look();
        assertTrue(look.found().texts().get(0).contains("0.67 filled coaching posts"), look.found().texts().get(0));
        look.found().choose(0);
        assertTrue(look.said().contains("How this was found: ") && look.said().contains("Rests on: "), look.said());
        look.behind().choose(0);
        look.behind().open();
        bot.settle();
        assertTrue(the.plan.selected().isPresent());
    }

    @Test
    void what_is_no_problem_is_settled_with_its_reason_and_can_be_taken_back() throws Exception {
        SentenceList findings = look().found();
        int all = findings.texts().size();
        String first = findings.texts().get(0);
        findings.choose(0);
        assertFalse(bot.button("Not a problem").widget().isEnabled(), "It needs a reason.");

        reason().setText("The posts are filled in January.");
        click("Not a problem");
        bot.waitUntil("the finding is settled", () -> findings.texts().size() == all - 1);

        Disposition settled = the.plan.session().orElseThrow().plan().getDispositions().get(0);
        assertEquals(Judgement.NOT_APROBLEM, settled.getJudgement());
        assertEquals("The posts are filled in January.", settled.getReason());
        assertFalse(findings.texts().get(0).equals(first));

        bot.button("Show what was settled (1)").widget().setSelection(true);
        bot.button("Show what was settled (1)").widget().notifyListeners(SWT.Selection, new Event());
        bot.waitUntil("what was settled is shown", () -> findings.texts().size() == all);
        findings.choose(all - 1);
        click("Take back");
        bot.waitUntil("it is open again", () -> findings.texts().get(0).equals(first));

        assertTrue(the.plan.session().orElseThrow().plan().getDispositions().isEmpty());
    }

    @Test
    void every_view_is_found_in_the_menu_and_the_window_is_put_back_in_order() {
        var page = the.window.getActivePage();
        for (String view : List.of("Support", "Worth a look", "Questions", "Contents", "Details", "Things to fix")) {
            bot.menu("View").menu(view).click();
            bot.settle();
            assertTrue(page.getActivePart().getTitle().startsWith(view), view + ": " + page.getActivePart().getTitle());
        }
        page.setPartState(page.getActivePartReference(), IWorkbenchPage.STATE_MAXIMIZED);
        bot.menu("View").menu("Put the window back in order").click();
        bot.settle();
        assertTrue(page.isPartVisible(page.findView(SupportContent.VIEW_ID)), "The matrix is in front again.");
    }

    @Test
    void findings_follow_what_is_changed() throws Exception {
        SentenceList findings = look().found();
        assertTrue(findings.texts().contains("A09 and A13 have no owner."));
        var session = the.plan.session().orElseThrow();
        session.change("Give an owner", () -> session.plan().getImprovementPlans().get(0).getGoals().stream().flatMap(g -> g.getStrategies().stream())
                .flatMap(s -> s.getSteps().stream()).filter(s -> s.getOwner() == null && s.getDepartment() == null)
                .forEach(s -> s.setOwner(session.plan().getDistrict().getStaff().get(0))));
        bot.waitUntil("nobody is missing", () -> !findings.texts().contains("A09 and A13 have no owner."));
    }

    private QuestionsContent questions() throws Exception {
        the.window.getActivePage().showView(QuestionsContent.VIEW_ID);
        var content = (QuestionsContent) the.content(QuestionsContent.VIEW_ID);
        bot.waitUntil("the questions are there", () -> content.asked().texts().size() >= 10);
        bot.settle();
        return content;
    }

    private LookContent look() throws Exception {
        the.window.getActivePage().showView(LookContent.VIEW_ID);
        // until it is drawn it shows what was found in the plan before
        the.paint();
        var content = (LookContent) the.content(LookContent.VIEW_ID);
        bot.waitUntil("the findings are there", () -> content.found().texts().size() >= 70);
        bot.settle();
        return content;
    }

    private void click(String button) {
        bot.button(button).click();
        bot.settle();
    }

    private Text reason() {
        return bot.textWithHint("Because\u2026");
    }
}
