package org.throughline.workbench.internal;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** The menu by which every view is found again, whatever somebody has done to the window. */
final class ViewMenu {

    private static final List<String> VIEWS = List.of(MatrixView.ID, LookView.ID, QuestionsView.ID, PlanView.ID, PageView.ID, FixView.ID);

    private ViewMenu() {
    }

    static MenuManager of(IWorkbenchWindow window) {
        var menu = new MenuManager(Messages.Menu_view, "view");
        VIEWS.forEach(id -> menu.add(Menus.plain(PlatformUI.getWorkbench().getViewRegistry().find(id).getLabel(), () -> show(window, id))));
        menu.add(new Separator());
        menu.add(new Arrangements(window).menu());
        menu.add(Menus.plain(Messages.Menu_reset, () -> window.getActivePage().resetPerspective()));
        return menu;
    }

    private static void show(IWorkbenchWindow window, String id) {
        try {
            window.getActivePage().showView(id);
        } catch (PartInitException e) {
            // The workbench shows the failure in the view's place.
            ILog.get().error("The view " + id + " could not be shown.", e);
        }
    }
}
