package org.throughline.workbench.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.eclipse.ui.views.IViewRegistry;
import org.throughline.ui.ContentView;

/** The menu by which every view is found again, whatever somebody has done to the window. */
final class ViewMenu {

    private static final String PLATFORM = "org.eclipse.";
    /** What is there to be measured, and not to be used. */
    private static final String BENCH = "org.throughline.bench.";
    private static final List<String> OURS = List.of(PlanView.ID, PageView.ID, FixView.ID);

    private ViewMenu() {
    }

    static MenuManager of(IWorkbenchWindow window, Occasion occasion) {
        var menu = new MenuManager(Messages.Menu_view, "view");
        IViewRegistry views = PlatformUI.getWorkbench().getViewRegistry();
        Stream<IViewDescriptor> brought = Stream.of(views.getViews()).filter(v -> !v.getId().startsWith(PLATFORM) && !v.getId().startsWith(BENCH) && !OURS.contains(v.getId()))
                .sorted(Comparator.comparing(IViewDescriptor::getLabel));
        Stream.concat(brought, OURS.stream().map(views::find)).forEach(v -> menu.add(Menus.plain(v.getLabel(), () -> ContentView.open(v.getId()))));
        menu.add(new Separator());
        menu.add(new Arrangements(window, occasion).menu());
        menu.add(Menus.plain(Messages.Menu_reset, () -> {
            occasion.putInOrder(window.getActivePage());
            showAnswer(window.getActivePage());
        }));
        return menu;
    }

    /** Brings the first view in front that is not of the workbench: what answers. */
    static void showAnswer(IWorkbenchPage page) {
        Stream.of(page.getViewReferences()).filter(v -> !OURS.contains(v.getId())).findFirst().map(v -> v.getView(true)).ifPresent(page::activate);
    }
}
