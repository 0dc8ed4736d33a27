package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.LeftBehind;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.workbench.internal.help.About;
import org.throughline.workbench.internal.keep.Keeping;

/** What the window says and does when work was left behind, or somebody else is at it. */
class NeverLostTest {

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;
    private final Keeping keeping = new Keeping(the.plan);

    @TempDir
    Path folder;
    Path file;

    @BeforeEach
    void example() throws Exception {
        file = TheWindow.example(folder);
    }

    @AfterEach
    void leave() throws Exception {
        the.leave();
        the.open(TheWindow.example(Files.createDirectories(folder.resolve("last"))));
    }

    @Test
    void work_that_came_back_is_said_and_can_be_taken_back() throws Exception {
        String name;
        Path crashed = folder.resolve("crashed.throughline");
        try (Session before = Given.service(Safekeeping.class).open(file, "Dana")) {
            name = before.plan().getName();
            before.change("Call it otherwise", () -> before.plan().setName("Otherwise"));
            before.settle();
            Files.copy(file, crashed);
            Files.copy(folder.resolve(".riverbend.throughline.journal"), folder.resolve(".crashed.throughline.journal"));
        }
        keeping.open(crashed);
        bot.settle();
        assertEquals("*Otherwise - Throughline", the.shell.getText());
        follow(link("A change that was not saved when Throughline ended came back: \"Call it otherwise\""), "Take them back");
        assertEquals(name + " - Throughline", the.shell.getText());
        assertEquals(List.of(), bot.links("came back"));
        assertTrue(Files.exists(folder.resolve(".crashed.throughline.lock")));
        the.plan.close();
        assertFalse(Files.exists(folder.resolve(".crashed.throughline.lock")));
        assertFalse(Files.exists(folder.resolve(".crashed.throughline.journal")));
    }

    @Test
    void a_plan_that_somebody_has_open_is_looked_at_or_worked_on_as_a_copy() throws Exception {
        try (Session dana = Given.service(Safekeeping.class).open(file, "Dana")) {
            keeping.open(file);
            bot.settle();
            assertTrue(the.plan.session().orElseThrow().readOnly());
            follow(link("has been open since"), "Work in a copy");
            Session copy = the.plan.session().orElseThrow();
            assertFalse(copy.readOnly());
            assertTrue(copy.file().isEmpty());
            assertEquals(List.of(), bot.links("has been open since"));

            keeping.open(file);
            follow(link("has been open since"), "Work in it all the same");
            assertFalse(the.plan.session().orElseThrow().readOnly());
            assertEquals(file, the.plan.session().orElseThrow().file().orElseThrow());
            the.plan.close();
            assertFalse(dana.readOnly());
        }
    }

    @Test
    void a_plan_without_a_file_is_kept_until_it_has_one() throws Exception {
        List<LeftBehind> leftBefore = Keeping.leftBehind();
        keeping.openCopy(file);
        Session copy = the.plan.session().orElseThrow();
        copy.change("Call it otherwise", () -> copy.plan().setName("Otherwise"));
        copy.settle();
        assertEquals(leftBefore, Keeping.leftBehind(), "It is open here.");
        copy.saveAs(folder.resolve("saved.throughline"));
        assertTrue(Files.readString(folder.resolve("saved.throughline")).contains("Otherwise"));
    }

    @Test
    void what_is_copied_for_support_has_nothing_of_the_plan_in_it() throws Exception {
        Path marked = folder.resolve("MARKER-plan.throughline");
        Files.copy(file, marked);
        keeping.open(marked);
        Session session = the.plan.session().orElseThrow();
        session.change("MARKER-step", () -> session.plan().setName("MARKER-name"));
        ILog.get().error("MARKER-sentence", new IllegalStateException("MARKER-message in " + marked));
        String copied = new About(the.shell, the.plan.session()).forSupport();
        assertFalse(copied.contains("MARKER"), copied);
        assertTrue(copied.contains("java.lang.IllegalStateException"), copied);
        assertTrue(copied.contains("Java: "), copied);
    }

    private Link link(String text) {
        bot.settle();
        List<Link> links = bot.links(text);
        assertEquals(1, links.size(), text + " in " + bot.visibleTexts());
        assertTrue(links.get(0).isVisible());
        assertTrue(links.get(0).getSize().y > 0 && links.get(0).getSize().x > 300, "It has room: " + links.get(0).getBounds());
        return links.get(0);
    }

    private void follow(Link link, String way) {
        assertTrue(link.getText().contains("<a>" + way + "</a>"), link.getText());
        var click = new Event();
        click.text = way;
        link.notifyListeners(SWT.Selection, click);
        bot.settle();
    }
}
