package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.throughline.ui.ContentView;
import org.throughline.ui.OpenPlan;
import org.throughline.workbench.internal.head.Words;

/** Shows every view of every part of the window, and some of them presented, and takes a picture of each. */
final class Gallery {

    /** Whether the tour that is asked for is this one. */
    static boolean wanted() {
        return Boolean.getBoolean("throughline.gallery");
    }

    private final Film film;
    private final Optional<Path> file;
    private final Commands commands;
    private final IWorkbenchWindow window;
    private final Set<String> seen = new LinkedHashSet<>();
    private Optional<Shell> presented = Optional.empty();

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
        Words.shown().forEach(part -> film.then(() -> window.getActivePage().setPerspective(part)));
        film.then(() -> {
            Words.shown().forEach(this::views);
            film.then(() -> PlatformUI.getWorkbench().close());
        });
        film.start();
    }

    private void views(IPerspectiveDescriptor shown) {
        window.getActivePage().setPerspective(shown);
        String part = shown.getId().replaceAll(".*\\.", "");
        for (IViewReference view : window.getActivePage().getViewReferences()) {
            String name = view.getId().replaceAll(".*\\.", "");
            if (seen.add(part.equals("plan") && name.equals("page") ? "page-wide" : name)) {
                film.picture(part + "-" + name, () -> {
                    window.getActivePage().setPerspective(shown);
                    ContentView.open(view.getId());
                });
                if (view.getPart(true) instanceof ContentView) {
                    film.picture(part + "-" + name + "-presented", () -> presented = Present.active(window));
                    film.then(() -> presented.ifPresent(Shell::close));
                }
            }
        }
    }
}
