package org.throughline.coherence.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.throughline.api.session.Session;

/** What the verb bench asks of the window: to end once it can be used, or to scroll and say how long a paint takes. */
enum Measure {

    NOTHING, START, REPAINT;

    private static final int FRAMES = 200;
    private static final int EDITS = 21;
    private static final int WARM_UP = 50;
    private static final int ROUNDS = 3;
    private static final double PERCENTILE = 0.95;

    /** What is asked for. */
    static Measure wanted() {
        return switch (System.getProperty("throughline.measure", "")) {
            case "start" -> START;
            case "repaint" -> REPAINT;
            default -> NOTHING;
        };
    }

    /** Goes on from the moment at which the matrix was painted for the first time. */
    void ready(SupportMatrix matrix, Session session) {
        ProcessHandle.current().info().startInstant().ifPresent(start ->
            System.out.println("ready " + Duration.between(start, Instant.now()).toMillis()));
        if (this == REPAINT) {
            System.out.println("repaint " + repaint(matrix) + " " + edit(matrix, session) + " " + parts() + " " + heap() + " " + resident());
        }
        if (this != NOTHING) {
            PlatformUI.getWorkbench().close();
        }
    }

    /** From a key on a cell until it is painted: the median in ms. What it does is taken back. */
    private static double edit(SupportMatrix matrix, Session session) {
        var times = new double[EDITS];
        for (int i = 0; i < EDITS; i++) {
            matrix.focus(0, 0);
            long began = System.nanoTime();
            matrix.press(i % 2 == 0 ? '1' : '3');
            matrix.control().update();
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        while (session.undoLabel().isPresent()) {
            session.undo();
        }
        Arrays.sort(times);
        return times[EDITS / 2];
    }

    /** From one part of the window to the next until all of it is painted, when each was seen once before: the slowest in ms. */
    private static double parts() {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        // one without a word is not shown at the top
        List<IPerspectiveDescriptor> parts = Arrays.stream(PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives())
                .filter(p -> !p.getLabel().isBlank()).toList();
        IPerspectiveDescriptor before = page.getPerspective();
        double slowest = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            for (IPerspectiveDescriptor part : parts) {
                long began = System.nanoTime();
                page.setPerspective(part);
                settle(Display.getCurrent());
                slowest = round == 0 ? 0 : Math.max(slowest, (System.nanoTime() - began) / 1e6);
            }
        }
        // where the next start begins
        page.setPerspective(before);
        return slowest;
    }

    private static void settle(Display display) {
        do {
            display.update();
        } while (display.readAndDispatch());
    }

    /** What is in use of Java's memory once it was tidied up, in bytes. */
    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** What the process has of the machine's memory, in bytes; 0 where the system does not say it as Linux does. */
    private static long resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(l -> l.startsWith("VmRSS:")).mapToLong(l -> 1024 * Long.parseLong(l.replaceAll("[^0-9]", ""))).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static int next(int at, int page, int count) {
        return at + page < count ? at + page : 0;
    }

    /** One paint of the matrix after scrolling by a page: the 95th percentile in ms. */
    private static double repaint(SupportMatrix matrix) {
        Display display = matrix.control().getDisplay();
        var began = new long[1];
        var took = new double[1];
        Listener before = e -> began[0] = e.widget == matrix.control() ? System.nanoTime() : began[0];
        Listener after = e -> took[0] = (System.nanoTime() - began[0]) / 1e6;
        // A filter hears of the paint before NatTable does, a listener added last after it.
        display.addFilter(SWT.Paint, before);
        matrix.control().addListener(SWT.Paint, after);
        var frames = new double[FRAMES];
        int row = 0;
        int column = 0;
        for (int frame = -WARM_UP; frame < FRAMES; frame++) {
            row = next(row, matrix.rowsOnAPage(), matrix.rowCount());
            // in turns down and to the right, so that a large matrix is gone through in both directions
            column = frame % 4 == 0 ? next(column, matrix.columnsOnAPage(), matrix.columnCount()) : column;
            took[0] = 0;
            matrix.scrollTo(row, column);
            matrix.control().redraw();
            while (took[0] == 0) {
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
            if (frame >= 0) {
                frames[frame] = took[0];
            }
        }
        display.removeFilter(SWT.Paint, before);
        matrix.control().removeListener(SWT.Paint, after);
        Arrays.sort(frames);
        return frames[(int) (PERCENTILE * FRAMES)];
    }
}
