package org.throughline.workbench.internal;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IPerspectiveRegistry;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.internal.registry.PerspectiveDescriptor;
import org.eclipse.ui.internal.registry.PerspectiveRegistry;

/** The arrangements of the window that a person keeps under names. */
public final class Arrangements {

    private final IWorkbenchWindow window;
    private final IPerspectiveRegistry registry = PlatformUI.getWorkbench().getPerspectiveRegistry();

    Arrangements(IWorkbenchWindow window) {
        this.window = window;
    }

    /** The menu: those that were kept, to keep this one, to let one go. */
    MenuManager menu() {
        var menu = new MenuManager(Messages.Menu_arrangements, "arrangements");
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> {
            kept().forEach(a -> shown.add(Menus.plain(a.getLabel().replace("&", "&&"), () -> window.getActivePage().setPerspective(a))));
            if (!kept().isEmpty()) {
                shown.add(new Separator());
            }
            shown.add(Menus.plain(Messages.Menu_keepArrangement, this::keep));
            if (isKept(window.getActivePage().getPerspective())) {
                IPerspectiveDescriptor now = window.getActivePage().getPerspective();
                shown.add(Menus.plain(NLS.bind(Messages.Menu_forgetArrangement, now.getLabel().replace("&", "&&")), () -> forget(now)));
            }
        });
        return menu;
    }

    private List<IPerspectiveDescriptor> kept() {
        return Arrays.stream(registry.getPerspectives()).filter(Arrangements::isKept).toList();
    }

    /** Whether somebody keeps this under a name of his own; what is installed is the original of itself. */
    public static boolean isKept(IPerspectiveDescriptor perspective) {
        return perspective instanceof PerspectiveDescriptor one && one.getOriginalId() != null && !one.getOriginalId().equals(one.getId());
    }

    /** The id of what is installed, also where somebody keeps a variant of it. */
    static String original(IPerspectiveDescriptor perspective) {
        return isKept(perspective) ? ((PerspectiveDescriptor) perspective).getOriginalId() : perspective.getId();
    }

    private void keep() {
        var ask = new InputDialog(window.getShell(), Messages.Arrangement_title, Messages.Arrangement_question, "",
                text -> text.isBlank() ? "" : registry.findPerspectiveWithLabel(text.strip()) != null ? Messages.Arrangement_taken : null);
        if (ask.open() == Window.OK) {
            keep(ask.getValue().strip());
        }
    }

    /** Keeps what the window looks like now. */
    private void keep(String name) {
        IWorkbenchPage page = window.getActivePage();
        // The registry's public way to copy a perspective does nothing any more; this is what the platform's own dialog calls.
        page.savePerspectiveAs(((PerspectiveRegistry) registry).createPerspective(name, (PerspectiveDescriptor) page.getPerspective()));
    }

    private void forget(IPerspectiveDescriptor arrangement) {
        window.getActivePage().setPerspective(registry.findPerspectiveWithId(OverviewArrangement.ID));
        registry.deletePerspective(arrangement);
    }
}
