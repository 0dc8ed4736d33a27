package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.ui.tests.bot.Bot;

/** By Tab alone one gets to everything in each view that can be used by the keyboard. */
class TabWalkTest {

    private static final int MOST_STEPS = 600;
    private static final List<String> PARTS = List.of("overview", "coherence", "organization", "plan");

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;

    @TempDir
    Path folder;

    @BeforeEach
    void openTheExample() throws Exception {
        the.open(TheWindow.example(folder));
        the.plan.select(the.plan.session().orElseThrow().plan().getInitiatives().get(3));
    }

    @AfterEach
    void leave() {
        the.leave();
    }

    @Test
    void tab_reaches_everything_that_can_be_used() throws Exception {
        var missed = new TreeSet<String>();
        int reachedInAll = 0;
        IPerspectiveDescriptor before = the.window.getActivePage().getPerspective();
        for (String part : PARTS) {
            the.window.getActivePage().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("org.throughline.workbench." + part));
            for (IViewReference view : the.window.getActivePage().getViewReferences()) {
                the.window.getActivePage().showView(view.getId());
                the.paint();
                HashSet<Control> reached = walk();
                reachedInAll += reached.size();
                usable(the.shell, new ArrayList<>()).stream().filter(c -> !reached.contains(c) && !holds(c, reached))
                        .forEach(c -> missed.add(part + ", " + view.getPartName() + ": " + named(c)));
            }
        }
        the.window.getActivePage().setPerspective(before);
        bot.settle();

        assertTrue(reachedInAll > 100, "Only " + reachedInAll + " were reached.");
        assertEquals(List.of(), List.copyOf(missed));
    }

    /** Presses Tab until one is where one was. */
    private HashSet<Control> walk() {
        var reached = new HashSet<Control>();
        for (int step = 0; step < MOST_STEPS; step++) {
            Control at = the.shell.getDisplay().getFocusControl();
            if (at == null || !reached.add(at) && step > 3) {
                // round once more from where the circle closed would show nothing new
                if (at == null || step > 3 && reached.size() < step) {
                    break;
                }
            }
            at.traverse(SWT.TRAVERSE_TAB_NEXT);
            bot.settle();
        }
        return reached;
    }

    /** What takes keys, is enabled and can be seen. */
    private static List<Control> usable(Composite parent, List<Control> found) {
        for (Control child : parent.getChildren()) {
            if (child.isVisible() && child.isEnabled() && child.getSize().x > 0 && child.getSize().y > 0) {
                if (takesKeys(child)) {
                    found.add(child);
                }
                if (child instanceof Composite composite) {
                    usable(composite, found);
                }
            }
        }
        return found;
    }

    private static boolean takesKeys(Control control) {
        return switch (control) {
            case Text text -> true;
            case Combo combo -> true;
            case Button button -> true;
            case Tree tree -> true;
            case Table table -> true;
            // a link that leads somewhere
            case Link link -> link.getText().contains("<a");
            case StyledText text -> text.getEditable();
            case Canvas canvas -> canvas.getListeners(SWT.KeyDown).length > 0;
            default -> false;
        };
    }

    private static boolean holds(Control control, HashSet<Control> reached) {
        return control instanceof Composite composite && reached.stream().anyMatch(r -> {
            for (Control at = r; at != null; at = at.getParent()) {
                if (at == composite) {
                    return true;
                }
            }
            return false;
        });
    }

    private static String named(Control control) {
        return control.getClass().getSimpleName() + " " + switch (control) {
            case Text text -> text.getMessage() + text.getText();
            case Button button -> button.getText();
            case Link link -> link.getText();
            case Combo combo -> combo.getText();
            default -> String.valueOf(control.getToolTipText());
        };
    }
}
