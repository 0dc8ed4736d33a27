package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.e4.ui.css.swt.theme.IThemeManager;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.Palette;
import org.throughline.workbench.internal.head.Head;
import org.throughline.workbench.internal.modules.ModuleWork;

/** How the window begins, what it is called, and how it ends. */
final class Advisor extends WorkbenchAdvisor {

    private final Optional<FirstPlan> first;
    private final Optional<Path> tour;

    /** A window on this plan, if there is one; with a folder for the tour, the window shows itself and ends. */
    Advisor(Optional<FirstPlan> first, Optional<Path> tour) {
        this.first = first;
        this.tour = tour;
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return System.getProperty("throughline.measure") == null ? OverviewArrangement.ID : CoherenceArrangement.ID;
    }

    /** Whoever left without saving did so on purpose; what was kept of it goes. */
    @Override
    public void postShutdown() {
        Services.get(OpenPlan.class).close();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer window) {
        return new WorkbenchWindowAdvisor(window) {

            private final OpenPlan plan = Services.get(OpenPlan.class);
            private final Commands commands = new Commands(plan, () -> window.getWindow().getShell());
            private final Occasion occasion = new Occasion();

            @Override
            public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer bars) {
                return new Menus(bars, commands, plan, occasion);
            }

            @Override
            public void preWindowOpen() {
                Display display = Display.getCurrent();
                if (Palette.of(display).dark()) {
                    Services.get(IThemeManager.class).getEngineForDisplay(display).setTheme("org.throughline.workbench.dark", false);
                }
                occasion.begin();
                window.setInitialSize(new Point(1440, 900));
                window.setShowCoolBar(true);
                window.setShowStatusLine(false);
                window.setShowPerspectiveBar(false);
                window.setTitle("Throughline");
            }

            @Override
            public void postWindowCreate() {
                Head.into(window.getWindow());
                DropFiles.into(window.getWindow().getShell(), commands);
            }

            @Override
            public void postWindowOpen() {
                showAnswer();
                new Person(plan).sign();
                plan.watch(() -> window.setTitle(title(plan)));
                // once the window has been drawn: what a module breaks until then is held against it
                Display.getCurrent().asyncExec(() -> new ModuleWork(commands::mayLeave).started(window.getWindow().getShell()));
                if (tour.isEmpty()) {
                    first.ifPresent(commands::show);
                } else {
                    if (Gallery.wanted()) {
                        new Gallery(tour.get(), first.map(FirstPlan::file), commands, window.getWindow()).start();
                        return;
                    }
                    new Tour(tour.get(), first.map(FirstPlan::file), commands, plan, window.getWindow()).start();
                }
            }

            /** The answer has the focus at first, not the field to find things with. */
            private void showAnswer() {
                IWorkbenchPage page = window.getWindow().getActivePage();
                ViewMenu.showAnswer(page);
            }

            @Override
            public boolean preWindowShellClose() {
                return commands.mayLeave();
            }
        };
    }

    static String title(OpenPlan plan) {
        return plan.session().map(s -> (s.dirty() ? "*" : "") + s.plan().getName() + (s.readOnly() ? " " + Messages.Window_readOnly : "") + " - Throughline")
                .orElse("Throughline");
    }
}
