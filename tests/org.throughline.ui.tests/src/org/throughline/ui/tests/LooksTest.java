package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.ui.tests.bot.Pixels;

/** Every view as it is on the screen, on the sample: what is written can be read, is whole, and is in the user's words. */
class LooksTest {

    private static final double READABLE = 4.5;
    private static final int FADE_MS = 600;
    private static final int USUAL_WIDTH = 1400;
    /** Words of programmers, and what is left when a text was not filled in. */
    private static final Pattern BANNED = Pattern.compile("\\b(null|EObject|EClass|EReference|workspace|perspectives?|xmi|ecore|exception|uuid|bundle|instance|boolean|"
            + "string|object|metamodel|repository|stack ?trace|plug-?in|parse[dr]?|invalid|foo|todo|fixme)\\b|org\\.throughline|org\\.eclipse|\\{\\d\\}|NLS missing", Pattern.CASE_INSENSITIVE);

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;

    @TempDir
    Path folder;

    @BeforeEach
    void openTheExample() throws Exception {
        // at 200 percent a small screen has no room for the window that people have
        assumeTrue(the.shell.getDisplay().getBounds().width >= the.shell.getSize().x && the.shell.getSize().x >= USUAL_WIDTH, "The screen is too small.");
        the.open(TheWindow.example(folder));
        // a window in the background is drawn fainter
        the.shell.forceActive();
        bot.waitUntil("the window is in front", () -> the.shell.getDisplay().getActiveShell() == the.shell);
        the.plan.select(the.plan.session().orElseThrow().plan().getInitiatives().get(3));
    }

    @AfterEach
    void leave() {
        the.leave();
    }

    @Test
    void what_is_written_stands_out_from_its_ground() throws Exception {
        var faint = new TreeSet<String>();
        var seen = new int[1];
        the.everyView((view, name) -> {
            List<Control> written = written().stream().filter(LooksTest::isInSight).filter(Control::isEnabled).toList();
            seen[0] += written.size();
            List<Control> first = faint(written, new Pixels(the.shell.getDisplay()));
            if (!first.isEmpty()) {
                // the desktop lets colors change over a moment where something can be used that could not before
                bot.pause(FADE_MS);
                var pixels = new Pixels(the.shell.getDisplay());
                faint(first, pixels).forEach(c -> faint.add(name + ": \"" + text(c) + "\" has " + String.format(Locale.ROOT, "%.2f", pixels.contrast(c))));
            }
        });

        assertTrue(seen[0] > 100, "Only " + seen[0] + " texts were looked at.");
        assertEquals(List.of(), List.copyOf(faint));
    }

    private static List<Control> faint(List<Control> written, Pixels pixels) {
        return written.stream().filter(c -> pixels.contrast(c) < READABLE).toList();
    }

    @Test
    void nothing_is_cut_off() throws Exception {
        var cut = new TreeSet<String>();
        the.everyView((view, name) -> written().forEach(c -> {
            boolean wraps = (c.getStyle() & SWT.WRAP) != 0;
            Point size = c.getSize();
            Point needed = wraps ? c.computeSize(size.x, SWT.DEFAULT) : c.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            if (wraps ? needed.y > size.y + 1 : needed.x > size.x + 1) {
                cut.add(name + ": \"" + text(c) + "\" needs " + needed + " and has " + size);
            }
        }));

        assertEquals(List.of(), List.copyOf(cut));
    }

    @Test
    void the_words_are_those_of_people_in_schools() throws Exception {
        var wrong = new TreeSet<String>();
        the.everyView((view, name) -> bot.visibleTexts().stream().filter(t -> BANNED.matcher(t).find()).forEach(t -> wrong.add(name + ": " + t)));

        assertEquals(List.of(), List.copyOf(wrong));
    }

    /** Labels, links and buttons with something written on them. */
    private List<Control> written() {
        return all(the.shell, new ArrayList<>()).stream().filter(c -> !text(c).isBlank()).toList();
    }

    private static List<Control> all(Composite parent, List<Control> found) {
        for (Control child : parent.getChildren()) {
            if (child.isVisible()) {
                found.add(child);
                if (child instanceof Composite composite) {
                    all(composite, found);
                }
            }
        }
        return found;
    }

    private static String text(Control control) {
        return switch (control) {
            case Label label when (label.getStyle() & SWT.SEPARATOR) == 0 -> label.getText();
            case Link link -> link.getText();
            case Button button -> button.getText();
            default -> "";
        };
    }

    /** Whether all of it is on the screen, and not scrolled away. */
    private static boolean isInSight(Control control) {
        Rectangle at = control.getDisplay().map(control.getParent(), null, control.getBounds());
        for (Composite parent = control.getParent(); parent != null; parent = parent.getParent()) {
            Rectangle area = control.getDisplay().map(parent, null, parent.getClientArea());
            if (!area.intersection(at).equals(at)) {
                return false;
            }
        }
        return at.width > 0 && at.height > 0;
    }
}
