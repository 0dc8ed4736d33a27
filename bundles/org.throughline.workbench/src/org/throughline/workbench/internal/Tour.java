package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.throughline.ui.MatrixMeasure;
import org.throughline.ui.OpenPlan;

/** Shows the real window step by step, takes a picture of each, and ends. */
final class Tour {

    private final Optional<Path> file;
    private final Commands commands;
    private final OpenPlan plan;
    private final IWorkbenchWindow window;
    private final Film film;

    Tour(Path folder, Optional<Path> file, Commands commands, OpenPlan plan, IWorkbenchWindow window) {
        this.file = file;
        this.commands = commands;
        this.plan = plan;
        this.window = window;
        film = new Film(window.getShell(), folder);
    }

    void start() {
        film.picture("1-first-screen", () -> { });
        film.picture("2-which-elements-lack-support", () -> file.ifPresent(commands::open));
        film.picture("3-higher-need-schools", () -> matrix().filter("Higher-need schools"));
        film.picture("4-an-initiative", () -> {
            matrix().filter("All schools");
            plan.session().map(s -> s.plan().getInitiatives().get(3)).ifPresent(plan::select);
        });
        film.picture("5-a-change", () -> {
            plan.session().ifPresent(s -> s.change("Rename the initiative", () ->
                s.plan().getInitiatives().get(3).setName("Literacy coaching")));
        });
        film.picture("6-hours-for-each-person", () -> matrix().measure(MatrixMeasure.HOURS));
        film.picture("7-cost", () -> matrix().measure(MatrixMeasure.COST));
        film.picture("8-worth-a-look", () -> show(LookView.ID));
        film.picture("9-questions", () -> show(QuestionsView.ID));
        film.then(() -> {
            plan.session().ifPresent(s -> s.undo());
            PlatformUI.getWorkbench().close();
        });
        film.start();
    }

    private void show(String view) {
        try {
            window.getActivePage().showView(view);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    private MatrixView matrix() {
        return (MatrixView) window.getActivePage().findView(MatrixView.ID);
    }
}
