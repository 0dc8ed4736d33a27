package org.throughline.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The line below a table: how many rows are shown, the way back to all, and what was done last or why not. */
final class TableStatus {

    private final Composite line;
    private final Link shown;
    private final Label said;

    TableStatus(Composite parent, Palette palette, Runnable showAll) {
        line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        shown = new Link(line, SWT.NONE);
        shown.setForeground(palette.quiet());
        shown.setLinkForeground(palette.accent());
        shown.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> showAll.run()));
        said = new Label(line, SWT.WRAP);
        said.setForeground(palette.ink());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(said);
    }

    void count(int rows, int all, boolean filtered) {
        shown.setText(NLS.bind(Messages.Table_shown, rows, all) + (filtered ? "  <a>" + Messages.Table_showAll + "</a>" : ""));
        line.layout();
    }

    void say(String sentence) {
        said.setText(Scene.plain(sentence));
        line.getParent().layout(new Control[] {said});
    }

    String text() {
        return (shown.getText().replaceAll("</?a>", "") + " " + said.getText().replace("&&", "&")).strip();
    }
}
