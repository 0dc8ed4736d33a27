package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.model.plan.PlanFactory;
import org.throughline.ui.tests.bot.Bot;

/** Help that is part of the program: each view says what it is for, and the menu has the first steps and the keys. */
class HelpTest {

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
        shown().ifPresent(Shell::close);
        the.leave();
        the.window.getActivePage().resetPerspective();
        the.window.getActivePage().setPerspective(before);
        bot.settle();
    }

    @Test
    void f1_says_of_each_view_what_it_is_for() throws Exception {
        List<IViewDescriptor> views = Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
                .filter(v -> v.getId().startsWith("org.throughline.") && !v.getId().startsWith("org.throughline.bench.")).toList();
        assertTrue(views.size() >= 15, views.toString());
        var wrong = new ArrayList<String>();
        for (IViewDescriptor view : views) {
            the.window.getActivePage().showView(view.getId());
            the.shell.forceActive();
            bot.waitUntil("the window is in front", () -> the.shell.getDisplay().getActiveShell() == the.shell);

            Bot.pressKey(the.shell, SWT.F1, SWT.NONE);
            bot.waitUntil("help is there for " + view.getLabel(), () -> shown().isPresent());

            String text = text();
            shown().ifPresent(Shell::close);
            if (!text.startsWith(view.getLabel() + "\n") || text.length() < 200 || text.contains("has not written yet") || text.contains("**")) {
                wrong.add(view.getLabel() + ": " + text);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void only_views_that_people_use_are_offered() {
        List<String> offered = Arrays.stream(the.shell.getMenuBar().getItems()).filter(i -> i.getText().replace("&", "").equals("View")).flatMap(i -> {
            i.getMenu().notifyListeners(SWT.Show, new Event());
            return Arrays.stream(i.getMenu().getItems());
        }).map(i -> i.getText()).toList();

        assertTrue(offered.contains("Support") && offered.contains("Ratings"), offered.toString());
        assertFalse(offered.contains("Bare"), "It is there to be measured, and would close the window.");
    }

    @Test
    void the_menu_has_the_first_steps_and_the_keys() {
        bot.menu("Help").menu("First steps").click();
        bot.settle();
        Shell first = shown().orElseThrow();
        assertTrue(text().contains("5. Hand the superintendent a two-page report"), text());

        bot.menu("Help").menu("Keys").click();
        bot.settle();
        assertTrue(text().contains("Ctrl+F\tfinds anything in the plan"), text());
        assertEquals(first, shown().orElseThrow(), "There is one window for help.");

        new Bot(first).button("First steps").click();
        bot.settle();
        assertTrue(text().startsWith("First steps\n"), text());
    }

    @Test
    void every_key_of_the_window_is_among_the_keys() {
        bot.menu("Help").menu("Keys").click();
        bot.settle();

        List<String> keys = Arrays.stream(the.window.getService(IBindingService.class).getBindings())
                .filter(b -> "org.throughline.workbench.keys".equals(b.getSchemeId()) && b.getParameterizedCommand() != null)
                .map(b -> b.getTriggerSequence().format().replace("Shift+Ctrl+", "Ctrl+Shift+").replace("\u2190", "Left").replace("\u2192", "Right"))
                .distinct().toList();
        assertTrue(keys.size() > 15, keys.toString());
        assertEquals(List.of(), keys.stream().filter(k -> !text().contains(k)).toList());
    }

    @Test
    void help_speaks_in_the_districts_words_and_escape_closes_it() throws Exception {
        the.plan.session().orElseThrow().change("Rename a word", () -> {
            var word = PlanFactory.eINSTANCE.createVocabularyEntry();
            word.setTerm("initiative");
            word.setOurs("effort");
            the.plan.session().orElseThrow().plan().getVocabulary().add(word);
        });
        the.window.getActivePage().showView("org.throughline.coherence.matrix");
        bot.menu("Help").menu("What is this").click();
        bot.settle();
        assertTrue(text().contains("A row for each effort"), text());

        Shell help = shown().orElseThrow();
        help.traverse(SWT.TRAVERSE_ESCAPE);
        bot.settle();
        assertTrue(help.isDisposed());
        assertFalse(shown().isPresent());
    }

    private String text() {
        return new Bot(shown().orElseThrow()).control(StyledText.class).getText();
    }

    private Optional<Shell> shown() {
        return Arrays.stream(the.shell.getShells()).filter(s -> s.isVisible() && s.getText().endsWith("Help")).findFirst();
    }
}
