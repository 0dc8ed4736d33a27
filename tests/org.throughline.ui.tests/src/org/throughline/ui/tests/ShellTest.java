package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.model.identity.Named;
import org.throughline.model.organization.Person;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.workbench.internal.Commands;
import org.throughline.workbench.internal.DropFiles;
import org.throughline.workbench.internal.OneWindow;
import org.throughline.workbench.internal.Present;
import org.throughline.workbench.internal.Remembered;

/** The frame of the window: its parts as words, finding, going back, what is kept, later starts, presenting. */
class ShellTest {

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;
    private IPerspectiveDescriptor before;

    @TempDir
    Path folder;

    @BeforeEach
    void openTheExample() throws Exception {
        before = the.window.getActivePage().getPerspective();
        the.open(TheWindow.example(folder));
    }

    @AfterEach
    void leave() {
        the.leave();
        the.window.getActivePage().setPerspective(before);
        bot.settle();
    }

    @Test
    void the_parts_of_the_window_are_words() {
        for (String word : List.of("Overview", "Organization", "Plan", "Coherence")) {
            ToolItem item = bot.tool("  " + word + "  ");
            item.setSelection(true);
            item.notifyListeners(SWT.Selection, new Event());
            bot.settle();

            assertEquals(word, the.window.getActivePage().getPerspective().getLabel());
            assertTrue(item.getSelection());
        }
    }

    @Test
    void the_tree_of_the_plan_cannot_be_closed_by_one_click_anywhere() {
        for (String part : List.of("overview", "coherence", "organization", "plan")) {
            the.window.getActivePage().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("org.throughline.workbench." + part));
            the.paint();

            List<CTabItem> tabs = bot.tabs("Contents");
            assertEquals(List.of(false), tabs.stream().map(CTabItem::getShowClose).toList(), part);
        }
    }

    @Test
    void who_has_not_said_her_name_is_offered_it_beside_the_first_change_and_signs_with_it() {
        var memory = new Remembered("person");
        memory.put("name", "");
        memory.put("offered", "");
        assertTrue(bot.links("Your changes are noted as").isEmpty(), "Nothing was changed yet.");
        var session = the.plan.session().orElseThrow();
        session.change("Rename", () -> session.plan().getInitiatives().getFirst().setName("Another name"));
        bot.settle();
        Runnable done = bot.inNextDialog(dialog -> {
            dialog.text(the.plan.signedAs()).widget().setText("Ana Planner");
            dialog.button("OK").click();
        });

        bot.links("Your changes are noted as").getFirst().notifyListeners(SWT.Selection, new Event());
        done.run();
        bot.settle();

        assertEquals(Optional.of("Ana Planner"), session.signedBy());
        assertEquals(Optional.of("Ana Planner"), memory.get("name"));
        assertTrue(bot.links("Your changes are noted as").isEmpty(), "It is not offered again.");
        memory.put("name", "");
        the.plan.signAs(System.getProperty("user.name"));
    }

    @Test
    void what_can_be_chosen_is_said_as_it_is_in_each_part() {
        var said = Map.of("overview", "Choose something at the left, or Show on a card, to see and change it here.",
                "coherence", "Choose something at the left, or double-click a row of the matrix, to see and change it here.",
                "organization", "Choose something at the left, or a row of a table and Open, to see and change it here.",
                "plan", "Choose something at the left to see and change it here.");
        said.forEach((part, sentence) -> {
            the.window.getActivePage().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("org.throughline.workbench." + part));
            the.show("org.throughline.workbench.page");

            assertTrue(bot.visibleTexts().contains(sentence), part + ": " + bot.visibleTexts());
        });
    }

    @Test
    void anything_is_found_while_one_types_and_opened_by_enter() {
        bot.menu("Edit").menu("Find").click();
        Text field = (Text) the.shell.getDisplay().getFocusControl();
        field.setText("advanced-course");
        bot.settle();
        Table results = popup().orElseThrow();
        assertTrue(results.getItem(0).getText(0).toLowerCase().contains("advanced-course"), results.getItem(0).getText(0));

        Bot.pressKey(field, SWT.CR);
        bot.settle();

        assertTrue(((Named) the.plan.selected().orElseThrow()).getName().toLowerCase().contains("advanced-course"));
        assertTrue(popup().isEmpty(), "The list is gone.");
        assertEquals("Details", the.window.getActivePage().getActivePart().getTitle());
    }

    @Test
    void what_is_nowhere_is_said() {
        bot.menu("Edit").menu("Find").click();
        Text field = (Text) the.shell.getDisplay().getFocusControl();
        field.setText("zzz nowhere");
        bot.settle();

        assertTrue(shells().stream().filter(s -> s != the.shell).flatMap(s -> new Bot(s).visibleTexts().stream()).anyMatch(t -> t.startsWith("Nothing in this plan")));
        Bot.pressKey(field, SWT.ESC);
        bot.settle();
        assertEquals("", field.getText());
    }

    @Test
    void one_goes_back_and_forward_and_what_was_deleted_is_passed_over() {
        var initiatives = the.plan.session().orElseThrow().plan().getInitiatives();
        var first = initiatives.get(0);
        var second = initiatives.get(1);
        var third = initiatives.get(2);
        List.of(first, second, third).forEach(the.plan::select);

        the.plan.session().orElseThrow().change("Delete", () -> the.plan.session().orElseThrow().delete(second));
        bot.menu("View").menu("Back").click();
        assertEquals(Optional.of(first), the.plan.selected());
        bot.menu("View").menu("Forward").click();
        assertEquals(Optional.of(third), the.plan.selected());
    }

    @Test
    void an_arrangement_is_kept_under_a_name_and_forgotten() {
        var page = the.window.getActivePage();
        page.hideView(page.findView("org.throughline.workbench.page"));
        answerInput("My corner");
        bot.menu("View").menu("Arrangements").menu("Keep this").click();
        bot.settle();
        assertEquals("My corner", the.window.getActivePage().getPerspective().getLabel());

        the.window.getActivePage().setPerspective(before);
        bot.menu("View").menu("Arrangements").menu("My corner").click();
        bot.settle();
        assertEquals("My corner", the.window.getActivePage().getPerspective().getLabel());
        assertNull(page.findView("org.throughline.workbench.page"), "What was closed stays closed in it.");

        bot.menu("View").menu("Arrangements").menu("Forget").click();
        bot.settle();
        assertNull(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithLabel("My corner"));
        page.setPerspective(before);
        bot.menu("View").menu("Put the window back in order").click();
    }

    @Test
    void a_plan_that_is_dropped_on_the_window_is_opened_and_is_among_the_recent_ones() throws Exception {
        Path dropped = TheWindow.example(folder.resolve("other").toFile().mkdirs() ? folder.resolve("other") : folder);
        assertNotNull(the.shell.getData(DND.DROP_TARGET_KEY), "The window takes files.");
        DropFiles.take(dropped, new Commands(the.plan, () -> the.shell));
        bot.waitUntil("it is open", () -> the.plan.session().flatMap(s -> s.file()).filter(dropped::equals).isPresent());

        assertTrue(bot.menu("File").menu("Recent plans").menu("riverbend.throughline").text().contains(dropped.getParent().toString()));
    }

    @Test
    void a_later_start_hands_its_file_to_the_window_that_is_there() throws Exception {
        Path meeting = OneWindow.meeting(folder);
        assertFalse(OneWindow.hand(meeting, Optional.empty()), "There is no window yet.");
        var taken = new ArrayBlockingQueue<Optional<Path>>(2);
        try (OneWindow window = OneWindow.listen(meeting, taken::add).orElseThrow()) {
            assertTrue(OneWindow.hand(meeting, Optional.of(folder.resolve("a plan.throughline"))));
            assertEquals(Optional.of(folder.resolve("a plan.throughline")), taken.poll(5, TimeUnit.SECONDS));
            assertTrue(OneWindow.hand(meeting, Optional.empty()));
            assertEquals(Optional.empty(), taken.poll(5, TimeUnit.SECONDS));
        }
        assertFalse(OneWindow.hand(meeting, Optional.empty()), "The window is gone.");
    }

    @Test
    void what_is_presented_names_nobody_unless_one_wants_it() throws Exception {
        the.window.getActivePage().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("org.throughline.workbench.overview"));
        the.window.getActivePage().showView("org.throughline.workbench.today");
        the.paint();
        List<String> people = the.plan.session().orElseThrow().plan().getDistrict().getStaff().stream().map(Person::getName).toList();
        assertTrue(bot.visibleTexts().stream().anyMatch(t -> people.stream().anyMatch(t::contains)), "The window shows names.");

        Shell room = Present.active(the.window).orElseThrow();
        the.paint();
        var there = new Bot(room);
        assertEquals(List.of(), there.visibleTexts().stream().filter(t -> people.stream().anyMatch(t::contains)).toList());

        Button names = there.button("Show people's names").widget();
        names.setSelection(true);
        names.notifyListeners(SWT.Selection, new Event());
        the.paint();
        assertTrue(there.visibleTexts().stream().anyMatch(t -> people.stream().anyMatch(t::contains)), "They are shown where one wants them.");
        room.close();
        bot.settle();
    }

    @Test
    void the_overview_opens_what_it_shows() throws Exception {
        the.window.getActivePage().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("org.throughline.workbench.overview"));
        the.window.getActivePage().showView("org.throughline.workbench.today");
        the.paint();
        List<String> texts = bot.visibleTexts();
        assertTrue(texts.contains("What matters in Riverbend Unified 2026-27 today?"));
        assertTrue(texts.stream().anyMatch(t -> t.startsWith("Inventory of all initiatives")), "What is due is there.");
        assertTrue(texts.stream().anyMatch(t -> t.contains("0.67 filled coaching posts") || t.startsWith("The links to")), "What matters most is there.");

        var link = bot.links("Move principal business meeting").getFirst();
        link.notifyListeners(SWT.Selection, new Event());
        bot.settle();

        assertTrue(((Named) the.plan.selected().orElseThrow()).getName().startsWith("Move principal business meeting"));
    }

    private List<Shell> shells() {
        return List.of(the.shell.getDisplay().getShells()).stream().filter(Shell::isVisible).toList();
    }

    private Optional<Table> popup() {
        return shells().stream().filter(s -> s != the.shell && s.getParent() == the.shell).map(s -> new Bot(s).tables()).flatMap(List::stream).findFirst();
    }

    /** Types into the dialog that opens next, and says OK. */
    private void answerInput(String text) {
        the.shell.getDisplay().timerExec(100, () -> shells().stream().filter(s -> s != the.shell && s.getParent() == the.shell).findFirst().ifPresent(dialog -> {
            var in = new Bot(dialog);
            in.text("").widget().setText(text);
            in.button("OK").click();
        }));
    }
}
