package org.throughline.ui;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The objects that a figure counts: one is opened at once, of several the one that is chosen from a menu. */
final class MadeOf {

    /** More than this are not read in a menu. */
    private static final int MOST = 30;

    private final Control at;
    private final Stage stage;
    private final List<? extends EObject> objects;

    MadeOf(Control at, Stage stage, List<? extends EObject> objects) {
        this.at = at;
        this.stage = stage;
        this.objects = objects;
    }

    void open() {
        if (objects.size() == 1) {
            stage.plan().select(objects.getFirst());
            return;
        }
        var menu = new Menu(at);
        for (EObject object : objects.subList(0, Math.min(MOST, objects.size()))) {
            var item = new MenuItem(menu, SWT.PUSH);
            item.setText(Scene.plain(stage.words().label(object)));
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> stage.plan().select(object)));
        }
        if (objects.size() > MOST) {
            var more = new MenuItem(menu, SWT.PUSH);
            more.setText(NLS.bind(Messages.Mentions_more, objects.size() - MOST));
            more.setEnabled(false);
        }
        // after what was chosen was done
        menu.addListener(SWT.Hide, e -> e.display.asyncExec(menu::dispose));
        menu.setVisible(true);
    }
}
