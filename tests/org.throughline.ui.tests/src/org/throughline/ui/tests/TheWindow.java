package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.throughline.api.session.Plans;
import org.throughline.coherence.ui.internal.SupportContent;
import org.throughline.coherence.ui.internal.SupportMatrix;
import org.throughline.given.Given;
import org.throughline.ui.ContentView;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.ViewContent;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.workbench.internal.TableView;

/** The window that the tests run in, with the example in it. */
final class TheWindow {

    final IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    final Shell shell = window.getShell();
    final Bot bot = new Bot(shell);
    final OpenPlan plan = Given.service(OpenPlan.class);

    /** A copy of the example in a folder. */
    static Path example(Path folder) throws Exception {
        return Files.copy(Path.of(System.getProperty("throughline.example")), folder.resolve("riverbend.throughline"));
    }

    /** Opens the example and waits until it is shown. */
    void open(Path file) throws Exception {
        window.getActivePage().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("org.throughline.workbench.coherence"));
        plan.open(Given.service(Plans.class).open(file));
        window.getActivePage().showView("org.throughline.coherence.matrix");
        bot.waitUntil("the matrix is filled", () -> matrix().rowCount() == 60);
        bot.settle();
    }

    /** Shows every view of every part of the window, one after the other, and then the part that was shown before. */
    void everyView(BiConsumer<String, String> look) {
        var page = window.getActivePage();
        IPerspectiveDescriptor before = page.getPerspective();
        for (String part : List.of("overview", "coherence", "organization", "plan")) {
            page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("org.throughline.workbench." + part));
            for (IViewReference view : page.getViewReferences()) {
                show(view.getId());
                look.accept(view.getId(), part + ", " + view.getPartName());
            }
        }
        page.setPerspective(before);
        bot.settle();
    }

    /** Brings a view to the front and lets it be drawn. */
    void show(String view) {
        assertTrue(ContentView.open(view), view);
        paint();
    }

    /** Lets the window draw what is new in it, and work out what is drawn then. */
    void paint() {
        for (int i = 0; i < 5; i++) {
            bot.settle();
            shell.getDisplay().update();
        }
        bot.settle();
    }

    /** Takes every change back, so that nothing asks whether to save. */
    void leave() {
        plan.session().ifPresent(s -> {
            while (s.undoLabel().isPresent()) {
                s.undo();
            }
        });
    }

    /** What the matrix' view shows. */
    SupportContent view() {
        return (SupportContent) content(SupportContent.VIEW_ID);
    }

    /** What a view shows. */
    ViewContent content(String view) {
        return ((ContentView) window.getActivePage().findView(view)).content().orElseThrow();
    }

    /** Chooses in the matrix, and sees it. */
    void choose(String name, String value) {
        view().choose(Map.of(name, value));
        bot.settle();
    }

    /** The view of tables, brought to the front, with this kind in it. */
    TableView tables(EClass kind) throws Exception {
        var tables = (TableView) window.getActivePage().showView("org.throughline.workbench.table");
        tables.show(kind);
        bot.settle();
        return tables;
    }

    SupportMatrix matrix() {
        return view().matrix();
    }
}
