package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.coherence.Findings;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.coherence.ui.internal.LookContent;
import org.throughline.coherence.ui.internal.OtherYears;
import org.throughline.coherence.ui.internal.SupportContent;
import org.throughline.given.Given;
import org.throughline.model.framework.Element;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.tests.bot.Bot;

/** The plan against that of another year, in the window: what is new, worse, better and gone, with the figures of both. */
class OtherYearTest {

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;
    private final OtherYears years = Given.service(OtherYears.class);
    private final Findings findings = Given.service(Findings.class);
    private Path before;

    @TempDir
    Path folder;

    @BeforeEach
    void openTheExample() throws Exception {
        InstanceScope.INSTANCE.getNode("org.throughline.coherence.ui/otherYear").clear();
        before = folder.resolve("riverbend-2025.throughline");
        Files.copy(TheWindow.example(folder), before);
        try (var session = Given.service(Plans.class).open(before)) {
            session.change("As it was a year ago", () -> yearAgo(session.plan()));
            session.save();
        }
        the.open(folder.resolve("riverbend.throughline"));
    }

    /** One more supported the element that nothing supports now, less was required on Wednesdays, and a fund was over by more. */
    private static void yearAgo(DistrictPlan plan) {
        plan.setName("Riverbend Unified 2025-26");
        ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
        link.setElement(element(plan, "E10"));
        link.setStrength(Strength.CORE);
        called(plan.getInitiatives(), "I12").getLinks().add(link);
        var team = called(plan.getInitiatives(), "I01");
        team.setHours(team.getHours().subtract(BigDecimal.TEN));
        var fund = called(plan.getFunds(), "T2A");
        fund.setAvailable(fund.getAvailable().subtract(BigDecimal.valueOf(100_000)));
    }

    @AfterEach
    void leave() throws Exception {
        years.end();
        the.leave();
        the.window.getActivePage().showView(SupportContent.VIEW_ID);
        bot.settle();
    }

    @Test
    void what_is_new_worse_better_and_gone_stands_with_the_figures_of_both_years() throws Exception {
        LookContent look = look();
        int all = look.found().texts().size();
        byte[] file = Files.readAllBytes(before);
        years.compare(before, findings);
        the.paint();

        List<String> texts = look.found().texts();
        assertEquals("E10 ", texts.get(0).substring(0, 4), "What is new stands first: " + texts.get(0));
        assertEquals("111 \u00B7 before 101", note(look, "Wednesday early release holds 37"));
        assertEquals("100,000 \u00B7 before 200,000", note(look, "Have a look: Title II, Part A pays $1,543,500"));
        assertEquals("before 1", note(look, "E10 ", "thin support"));
        assertTrue(texts.size() > all, "What is gone is listed, too.");
        assertTrue(index(look, "Wednesday early release holds 37") < index(look, "Have a look: Title II, Part A pays $1,543,500"), "Worse stands before better.");
        assertArrayEquals(file, Files.readAllBytes(before), "The other year is left as it is.");

        look.found().choose(index(look, "Wednesday early release holds 37"));
        assertTrue(look.said().contains("In Riverbend Unified 2025-26: Wednesday early release holds 37 hours a year, and up to 101 are required"), look.said());
        look.found().choose(0);
        assertTrue(look.said().contains("In Riverbend Unified 2025-26 this was not found."), look.said());
        look.found().choose(index(look, "E10 ", "thin support"));
        assertTrue(look.said().contains("This was found in Riverbend Unified 2025-26, and is not found any more."), look.said());
    }

    @Test
    void a_line_says_what_it_is_compared_with_and_ends_it() throws Exception {
        LookContent look = look();
        int all = look.found().texts().size();
        assertTrue(line().getText().contains(">Compare with another year\u2026<"), line().getText());
        years.compare(before, findings);
        the.paint();
        assertTrue(line().getText().startsWith("Compared with Riverbend Unified 2025-26 (riverbend-2025.throughline)."), line().getText());

        choose("end");
        assertEquals(all, look.found().texts().size());
        assertTrue(line().getText().contains(">Compare with riverbend-2025.throughline<"), "The last one is offered first: " + line().getText());
        choose("last");
        assertTrue(line().getText().startsWith("Compared with "), line().getText());
        the.open(TheWindow.example(Files.createDirectories(folder.resolve("again"))));
        look();
        assertFalse(line().getText().startsWith("Compared with "), "Another plan is compared with nothing.");
    }

    @Test
    void support_says_how_many_elements_have_more_and_less() throws Exception {
        look();
        years.compare(before, findings);
        the.show(SupportContent.VIEW_ID);
        assertTrue(bot.visibleTexts().stream().anyMatch(t -> t.contains(">1 with less support than in Riverbend Unified 2025-26<")), bot.visibleTexts().toString());
        years.end();
        the.paint();
        assertTrue(bot.visibleTexts().stream().noneMatch(t -> t.contains("less support than")));
    }

    @Test
    void what_cannot_be_read_is_said_in_a_sentence() throws Exception {
        LookContent look = look();
        Path rubbish = Files.writeString(folder.resolve("rubbish.throughline"), "not a plan");
        assertFalse(assertThrows(PlanException.class, () -> years.compare(rubbish, findings)).getMessage().isBlank());
        assertTrue(assertThrows(PlanException.class, () -> years.compare(folder.resolve("riverbend.throughline"), findings)).getMessage().startsWith("That is the plan in this window."));

        years.compare(before, findings);
        years.end();
        the.paint();
        Files.delete(before);
        List<String> said = bot.answerNextDialog("OK");
        choose("last");
        assertTrue(said.stream().anyMatch(t -> t.startsWith("There is no plan \"")), said.toString());
        assertTrue(look.found().texts().size() >= 70, "The findings are still there.");
    }

    private LookContent look() throws Exception {
        the.window.getActivePage().showView(LookContent.VIEW_ID);
        the.paint();
        var content = (LookContent) the.content(LookContent.VIEW_ID);
        bot.waitUntil("the findings are there", () -> content.found().texts().size() >= 70);
        bot.settle();
        return content;
    }

    private Link line() {
        return bot.control(Link.class, l -> l.getText().contains("<a href=\"last\"") || l.getText().contains("<a href=\"other\""));
    }

    private void choose(String what) {
        var event = new Event();
        event.text = what;
        line().notifyListeners(SWT.Selection, event);
        the.paint();
    }

    private static int index(LookContent look, String beginning, String... within) {
        List<String> texts = look.found().texts();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).startsWith(beginning) && List.of(within).stream().allMatch(texts.get(i)::contains)) {
                return i;
            }
        }
        throw new AssertionError(beginning + " is not among " + texts);
    }

    private static String note(LookContent look, String beginning, String... within) {
        return look.found().notes().get(index(look, beginning, within));
    }

    private static Element element(DistrictPlan plan, String code) {
        return called(plan.getFrameworks().get(0).getCategories().stream().flatMap(c -> c.getElements().stream()).toList(), code);
    }

    private static <T extends Named> T called(List<T> all, String code) {
        return all.stream().filter(a -> code.equals(a.getCode())).findFirst().orElseThrow();
    }
}
