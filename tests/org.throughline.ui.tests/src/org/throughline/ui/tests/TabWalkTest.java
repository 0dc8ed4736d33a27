package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.ui.tests.bot.Bot;

/** By Tab alone one gets to everything in each view that can be used by the keyboard. */
class TabWalkTest {

    private static final int MOST_STEPS = 600;
    private static final long PATIENCE_MS = 150;

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
        var reachedInAll = new int[1];
        the.everyView((view, name) -> {
            Set<Control> reached = new LinkedHashSet<>(walk(false));
            the.show(view);
            reached.addAll(walk(true));
            reachedInAll[0] += reached.size();
            usable(the.shell, new ArrayList<>()).stream().filter(c -> !reached(c, reached)).forEach(c -> missed.add(name + ": " + named(c)));
        });

        assertTrue(reachedInAll[0] > 100, "Only " + reachedInAll[0] + " were reached.");
        assertEquals(List.of(), List.copyOf(missed));
    }

    /**
     * Goes on by the keyboard from where the view put the focus, until one is where one was. Who comes into a view from another one
     * lands where the view puts the focus, so that what stands before it is reached backward.
     */
    private Set<Control> walk(boolean backward) {
        the.shell.forceActive();
        var reached = new LinkedHashSet<Control>();
        // after a dialog or a presentation no window may be active
        the.shell.forceActive();
        bot.waitUntil("something has the focus", () -> focus() != null);
        while (reached.size() < MOST_STEPS && focus() != null && reached.add(focus())) {
            Control at = focus();
            // a text of several lines and a table take Tab for themselves, as in a spreadsheet: Ctrl+Tab leaves them
            boolean lines = (at.getStyle() & SWT.MULTI) != 0 && (at instanceof Text || at instanceof StyledText);
            boolean gone = false;
            for (int press = lines ? 0 : stops(at); press > 0 && !gone; press--) {
                gone = left(at, backward, false);
            }
            if (!gone) {
                left(at, backward, true);
            }
        }
        return reached;
    }

    /** A sentence with several links is as many stops. */
    private static int stops(Control control) {
        return control instanceof Link link ? Math.max(1, link.getText().split("<a", -1).length - 1) : 1;
    }

    private Control focus() {
        return the.shell.getDisplay().getFocusControl();
    }

    /** Presses the real key and says whether the focus went elsewhere. */
    private boolean left(Control at, boolean backward, boolean control) {
        if (backward) {
            post(SWT.KeyDown, SWT.SHIFT);
        }
        if (control) {
            post(SWT.KeyDown, SWT.CTRL);
        }
        post(SWT.KeyDown, SWT.TAB);
        post(SWT.KeyUp, SWT.TAB);
        if (control) {
            post(SWT.KeyUp, SWT.CTRL);
        }
        if (backward) {
            post(SWT.KeyUp, SWT.SHIFT);
        }
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (System.currentTimeMillis() < end && (focus() == at || focus() == null)) {
            if (!the.shell.getDisplay().readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
        bot.settle();
        return focus() != at;
    }

    private void post(int type, int key) {
        var event = new Event();
        event.type = type;
        event.keyCode = key;
        assertTrue(the.shell.getDisplay().post(event), "The key could not be pressed.");
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
            case ToolBar bar -> Stream.of(bar.getItems()).anyMatch(i -> i.isEnabled() && (i.getStyle() & SWT.SEPARATOR) == 0 && i.getControl() == null);
            // a link that leads somewhere
            case Link link -> link.getText().contains("<a");
            case StyledText text -> text.getEditable();
            case Canvas canvas -> canvas.getListeners(SWT.KeyDown).length > 0;
            default -> false;
        };
    }

    /** Whether it was reached, or something in it, or another of the choices among which arrows go. */
    private static boolean reached(Control control, Set<Control> reached) {
        return reached.contains(control) || reached.stream().anyMatch(r -> within(r, control))
                || (control.getStyle() & SWT.RADIO) != 0 && reached.stream().anyMatch(r -> r instanceof Button && r.getParent() == control.getParent());
    }

    private static boolean within(Control control, Control holder) {
        Control at = control;
        while (at != null && at != holder) {
            at = at.getParent();
        }
        return at == holder;
    }

    private static String named(Control control) {
        return control.getClass().getSimpleName() + " " + switch (control) {
            case Text text -> text.getMessage() + text.getText();
            case Button button -> button.getText();
            case Link link -> link.getText();
            case Combo combo -> combo.getText();
            case Table table -> Stream.of(table.getColumns()).map(TableColumn::getText).toList().toString();
            case ToolBar bar -> Stream.of(bar.getItems()).map(i -> i.getText() + i.getToolTipText()).toList().toString();
            default -> String.valueOf(control.getToolTipText());
        };
    }
}
