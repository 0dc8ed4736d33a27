package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.throughline.ui.ContentView;
import org.throughline.ui.OpenPlan;

/** Shows the real window step by step, takes a picture of each, and ends. */
final class Tour {

    private static final int SETTLE_MS = 700;

    private final Path folder;
    private final Optional<Path> file;
    private final Commands commands;
    private final OpenPlan plan;
    private final IWorkbenchWindow window;
    private final Queue<Runnable> steps = new ArrayDeque<>();

    Tour(Path folder, Optional<Path> file, Commands commands, OpenPlan plan, IWorkbenchWindow window) {
        this.folder = folder;
        this.file = file;
        this.commands = commands;
        this.plan = plan;
        this.window = window;
    }

    void start() {
        step("1-first-screen", () -> { });
        step("2-which-elements-lack-support", () -> file.ifPresent(commands::open));
        step("3-higher-need-schools", () -> choose(Map.of("place", group("Higher-need schools"))));
        step("4-an-initiative", () -> {
            choose(Map.of("place", ""));
            plan.session().map(s -> s.plan().getInitiatives().get(3)).ifPresent(plan::select);
        });
        step("5-a-change", () -> {
            plan.session().ifPresent(s -> s.change("Rename the initiative", () ->
                s.plan().getInitiatives().get(3).setName("Literacy coaching")));
        });
        step("6-hours-for-each-person", () -> choose(Map.of("measure", "HOURS")));
        step("7-cost", () -> choose(Map.of("measure", "COST")));
        step("8-worth-a-look", () -> show("org.throughline.coherence.look"));
        step("9-questions", () -> show("org.throughline.coherence.questions"));
        steps.add(() -> {
            plan.session().ifPresent(s -> s.undo());
            PlatformUI.getWorkbench().close();
        });
        next();
    }

    private void show(String view) {
        try {
            window.getActivePage().showView(view);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void choose(Map<String, String> chosen) {
        ContentView.open("org.throughline.coherence.matrix", chosen);
    }

    /** The id of a group of schools. */
    private String group(String name) {
        return plan.session().map(s -> s.plan().getDistrict()).stream().flatMap(d -> d.getSchoolGroups().stream()).filter(g -> name.equals(g.getName()))
                .map(g -> g.getId()).findFirst().orElse("");
    }

    private void step(String name, Runnable work) {
        steps.add(work);
        steps.add(() -> picture(name));
    }

    private void next() {
        Display display = window.getShell().getDisplay();
        display.timerExec(SETTLE_MS, () -> {
            Runnable step = steps.poll();
            if (step != null) {
                boolean last = steps.isEmpty();
                step.run();
                if (!last) {
                    next();
                }
            }
        });
    }

    private void picture(String name) {
        Shell shell = window.getShell();
        Rectangle area = shell.getBounds();
        var image = new Image(shell.getDisplay(), area.width, area.height);
        var gc = new GC(shell.getDisplay());
        gc.copyArea(image, area.x, area.y);
        gc.dispose();
        var loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        image.dispose();
    }
}
