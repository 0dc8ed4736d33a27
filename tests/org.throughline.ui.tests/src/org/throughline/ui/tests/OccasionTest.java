package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.ui.tests.bot.Bot;

/** The window for planners, and for a session with a team: the answer alone, and larger. */
class OccasionTest {

    private static final String PAGE = "org.throughline.workbench.page";
    private static final String CONTENTS = "org.throughline.workbench.contents";
    private static final String FIX = "org.throughline.workbench.fix";

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;
    private final IWorkbenchPage page = the.window.getActivePage();
    private IPerspectiveDescriptor before;

    @TempDir
    Path folder;

    @BeforeEach
    void openTheExample() throws Exception {
        before = page.getPerspective();
        the.open(TheWindow.example(folder));
    }

    @AfterEach
    void leave() {
        the.choose("measure", "STRENGTH");
        arrange("For planners");
        the.leave();
        page.setPerspective(before);
        bot.settle();
    }

    @Test
    void in_a_session_with_a_team_the_answer_stands_alone_and_larger() {
        int wide = the.matrix().control().getSize().x;
        int high = question().getFont().getFontData()[0].getHeight();
        the.choose("measure", "COST");
        arrange("For a session with a team");

        assertTrue(question().getFont().getFontData()[0].getHeight() >= high * 1.25, question().getFont().getFontData()[0] + " against " + high);
        assertTrue(the.matrix().control().getSize().x > wide * 1.5, the.matrix().control().getSize().x + " against " + wide);
        assertEquals("COST", the.view().chosen().get("measure"), "What was chosen stays.");
        for (String part : List.of("overview", "coherence", "organization")) {
            show(part);
            assertNull(page.findViewReference(FIX), part);
            assertTrue(folded(PAGE) && folded(CONTENTS), part);
        }
        show("plan");
        assertNull(page.findViewReference(FIX));
        assertFalse(folded(PAGE) || folded(CONTENTS), "Where details are the answer they stay, with where they are chosen.");
        show("coherence");
    }

    @Test
    void put_back_in_order_it_is_as_the_session_wants_it_until_planners_want_it() {
        arrange("For a session with a team");
        page.setPartState(page.findViewReference(PAGE), IWorkbenchPage.STATE_RESTORED);
        assertFalse(folded(PAGE));
        bot.menu("View").menu("Put the window back in order").click();
        bot.settle();
        assertTrue(folded(PAGE));
        assertNull(page.findViewReference(FIX));

        int larger = question().getFont().getFontData()[0].getHeight();
        arrange("For planners");
        assertTrue(question().getFont().getFontData()[0].getHeight() < larger);
        assertNotNull(page.findViewReference(FIX));
        assertFalse(folded(PAGE) || folded(CONTENTS));
    }

    @Test
    void present_is_one_key_away() {
        arrange("For a session with a team");
        the.shell.forceActive();
        bot.waitUntil("the window is in front", () -> the.shell.getDisplay().getActiveShell() == the.shell);
        Bot.pressKey(the.shell, SWT.F5, SWT.NONE);
        bot.waitUntil("it is presented", () -> presented() != null);
        presented().close();
    }

    private Shell presented() {
        return Stream.of(the.shell.getShells()).filter(s -> s.isVisible() && s.getText().equals("Support")).findFirst().orElse(null);
    }

    private void arrange(String name) {
        bot.menu("View").menu("Arrangements").menu(name).choose();
        the.paint();
    }

    private void show(String part) {
        page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("org.throughline.workbench." + part));
        the.paint();
    }

    private boolean folded(String view) {
        IViewReference reference = page.findViewReference(view);
        return page.getPartState(reference) == IWorkbenchPage.STATE_MINIMIZED;
    }

    private Label question() {
        return bot.control(Label.class, l -> l.getText().startsWith("Which elements lack support"));
    }
}
