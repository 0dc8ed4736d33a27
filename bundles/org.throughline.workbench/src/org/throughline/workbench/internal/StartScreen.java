package org.throughline.workbench.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.throughline.ui.Palette;

/** What is shown while no plan is open: the four ways to begin. */
final class StartScreen extends Composite {

    StartScreen(Composite parent, Commands commands) {
        super(parent, SWT.NONE);
        Palette palette = Palette.of(getDisplay());
        setBackground(palette.page());
        setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.swtDefaults().margins(60, 50).spacing(8, 8).applyTo(this);
        var title = new Label(this, SWT.NONE);
        title.setText("Throughline");
        title.setFont(JFaceResources.getBannerFont());
        title.setForeground(palette.accent());
        text(Messages.Start_purpose);
        way(Messages.Start_example, Messages.Start_exampleHelp, commands::openExample);
        way(Messages.Start_spreadsheet, Messages.Start_spreadsheetHelp, commands::startFromSpreadsheet);
        way(Messages.Start_new, Messages.Start_newHelp, commands::newPlan);
        way(Messages.Start_open, Messages.Start_openHelp, commands::openPlan);
    }

    private void way(String name, String help, Runnable work) {
        var button = new Button(this, SWT.PUSH);
        button.setText(name);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
        GridDataFactory.swtDefaults().hint(260, 40).indent(0, 14).applyTo(button);
        text(help);
    }

    private void text(String sentence) {
        var label = new Label(this, SWT.WRAP);
        label.setText(sentence);
        GridDataFactory.swtDefaults().hint(480, SWT.DEFAULT).applyTo(label);
    }
}
