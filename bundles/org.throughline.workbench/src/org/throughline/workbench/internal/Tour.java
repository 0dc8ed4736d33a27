package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.throughline.ui.ContentView;
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
        film.picture("01-first-screen", () -> { });
        film.picture("02-overview", () -> file.ifPresent(commands::open));
        film.picture("03-which-elements-lack-support", () -> window.getActivePage().setPerspective(
                PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(CoherenceArrangement.ID)));
        film.picture("04-higher-need-schools", () -> choose(Map.of("place", group("Higher-need schools"))));
        film.picture("05-an-initiative", () -> {
            choose(Map.of("place", ""));
            plan.session().map(s -> s.plan().getInitiatives().get(3)).ifPresent(plan::select);
        });
        film.picture("06-a-change", () -> {
            plan.session().ifPresent(s -> s.change("Rename the initiative", () ->
                s.plan().getInitiatives().get(3).setName("Literacy coaching")));
        });
        film.picture("07-hours-for-each-person", () -> choose(Map.of("measure", "HOURS")));
        film.picture("08-cost", () -> choose(Map.of("measure", "COST")));
        film.picture("09-worth-a-look", () -> show("org.throughline.coherence.look"));
        film.picture("10-questions", () -> show("org.throughline.coherence.questions"));
        film.picture("11-a-table", () -> show(TableView.ID));
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

    private static void choose(Map<String, String> chosen) {
        ContentView.open("org.throughline.coherence.matrix", chosen);
    }

    /** The id of a group of schools. */
    private String group(String name) {
        return plan.session().map(s -> s.plan().getDistrict()).stream().flatMap(d -> d.getSchoolGroups().stream()).filter(g -> name.equals(g.getName()))
                .map(g -> g.getId()).findFirst().orElse("");
    }
}
