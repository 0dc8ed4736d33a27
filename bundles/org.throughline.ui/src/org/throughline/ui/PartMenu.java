package org.throughline.ui;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MenuListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What can be done with a line of a table of parts, besides typing. */
final class PartMenu {

    PartMenu(Scene scene, TableViewer viewer, Supplier<Optional<EObject>> chosen, Runnable remove) {
        var menu = new Menu(viewer.getTable());
        MenuItem open = item(menu, Messages.Page_open + "\t" + Messages.Page_openKey, () -> chosen.get().ifPresent(scene.opener()));
        MenuItem delete = item(menu, Messages.Page_removeShort + "\t" + Messages.Page_deleteKey, remove);
        menu.addMenuListener(MenuListener.menuShownAdapter(e -> {
            open.setEnabled(chosen.get().isPresent());
            delete.setEnabled(scene.editable() && chosen.get().isPresent());
        }));
        viewer.getTable().setMenu(menu);
    }

    private static MenuItem item(Menu menu, String text, Runnable work) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
        return item;
    }
}
