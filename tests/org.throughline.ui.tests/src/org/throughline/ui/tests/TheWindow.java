package org.throughline.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.throughline.api.session.Plans;
import org.throughline.given.Given;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.SupportMatrix;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.workbench.internal.MatrixView;
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
        PlatformUI.getWorkbench().showPerspective("org.throughline.workbench.coherence", window);
        plan.open(Given.service(Plans.class).open(file));
        PlatformUI.getWorkbench().showPerspective("org.throughline.workbench.coherence", window);
        window.getActivePage().showView("org.throughline.workbench.matrix");
        bot.waitUntil("the matrix is filled", () -> matrix().rowCount() == 60);
        bot.settle();
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

    MatrixView view() {
        return (MatrixView) window.getActivePage().findView("org.throughline.workbench.matrix");
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
