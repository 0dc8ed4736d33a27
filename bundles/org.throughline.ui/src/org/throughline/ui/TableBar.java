package org.throughline.ui;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What can be done with a table, in words: the most used in a bar, everything with its key in the menu of a cell. */
final class TableBar {

    private static final int APART = 14;

    private final Composite bar;
    private final List<TableAction> actions;

    TableBar(Composite parent, Palette palette, List<TableAction> actions) {
        this.actions = actions;
        bar = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).spacing(2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(bar);
        for (TableAction action : actions.stream().filter(TableAction::inBar).toList()) {
            var link = new Link(bar, SWT.NONE);
            link.setText("<a>" + Scene.plain(action.text()) + "</a>");
            // the menu has the keys, too; here they would be louder than what they do
            link.setToolTipText(action.key().isEmpty() ? null : action.key());
            link.setForeground(palette.quiet());
            link.setLinkForeground(palette.accent());
            link.setData(action);
            link.setLayoutData(new RowData(link.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + APART, SWT.DEFAULT));
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        }
    }

    /** Shows what can be done now. */
    void refresh() {
        for (Control link : bar.getChildren()) {
            link.setEnabled(((TableAction) link.getData()).enabled().getAsBoolean());
        }
    }

    /** The menu of a cell. */
    Menu menu(Control owner) {
        var menu = new Menu(owner);
        menu.addListener(SWT.Show, e -> {
            for (MenuItem item : menu.getItems()) {
                item.dispose();
            }
            for (TableAction action : actions) {
                var item = new MenuItem(menu, SWT.PUSH);
                item.setText(Scene.plain(action.text()) + (action.key().isEmpty() ? "" : "\t" + action.key()));
                item.setEnabled(action.enabled().getAsBoolean());
                item.addSelectionListener(SelectionListener.widgetSelectedAdapter(s -> action.run()));
            }
        });
        return menu;
    }
}
