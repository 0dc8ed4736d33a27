package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.throughline.ui.ContentView;
import org.throughline.ui.OpenPlan;

/** Shows every view of every part of the window, and some of them presented, and takes a picture of each. */
final class Gallery {

    /** Whether the tour that is asked for is this one. */
    static boolean wanted() {
        return Boolean.getBoolean("throughline.gallery");
    }

    private static final List<String> PARTS = List.of("overview", "coherence", "organization", "plan");

    private final Film film;
    private final Optional<Path> file;
    private final Commands commands;
    private final IWorkbenchWindow window;
    private final Set<String> seen = new LinkedHashSet<>();

    Gallery(Path folder, Optional<Path> file, Commands commands, IWorkbenchWindow window) {
        this.file = file;
        this.commands = commands;
        this.window = window;
        film = new Film(window.getShell(), folder);
    }

    void start() {
        film.picture("start", () -> { });
        film.then(() -> file.ifPresent(commands::open));
        film.then(() -> Services.get(OpenPlan.class).session().map(s -> s.plan().getInitiatives().get(3)).ifPresent(Services.get(OpenPlan.class)::select));
        // the views of a part are known once it was shown
        PARTS.forEach(part -> film.then(() -> show(part)));
        film.then(() -> {
            PARTS.forEach(this::views);
            film.then(() -> PlatformUI.getWorkbench().close());
        });
        film.start();
    }

    private void show(String part) {
        Arrays.stream(PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives()).filter(p -> p.getId().endsWith(".workbench." + part))
                .findFirst().ifPresent(window.getActivePage()::setPerspective);
    }

    private void views(String part) {
        show(part);
        IPerspectiveDescriptor shown = window.getActivePage().getPerspective();
        for (IViewReference view : window.getActivePage().getViewReferences()) {
            String name = view.getId().replaceAll(".*\\.", "");
            if (seen.add(part.equals("plan") && name.equals("page") ? "page-wide" : name)) {
                film.picture(part + "-" + name, () -> {
                    window.getActivePage().setPerspective(shown);
                    activate(view.getId());
                });
                if (view.getPart(true) instanceof ContentView) {
                    film.picture(part + "-" + name + "-presented", () -> presented = Present.active(window));
                    film.then(() -> presented.ifPresent(Shell::close));
                }
            }
        }
    }

    private Optional<Shell> presented = Optional.empty();

    private void activate(String view) {
        IWorkbenchPage page = window.getActivePage();
        try {
            page.showView(view);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }
}
