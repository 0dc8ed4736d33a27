package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.throughline.api.session.LeftBehind;
import org.throughline.ui.LinkText;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.Palette;
import org.throughline.workbench.internal.keep.Keeping;

/** What is shown while no plan is open: the four ways to begin, and the plans of last time. */
public final class StartScreen extends Composite {

    /** The screen of a window. */
    public StartScreen(Composite parent) {
        this(parent, new Commands(Services.get(OpenPlan.class), parent::getShell));
    }

    private StartScreen(Composite parent, Commands commands) {
        super(parent, SWT.NONE);
        Palette palette = Palette.of(getDisplay());
        setBackground(palette.page());
        setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.swtDefaults().margins(60, 50).spacing(8, 8).applyTo(this);
        var title = new Label(this, SWT.NONE);
        title.setText("Throughline");
        title.setFont(JFaceResources.getHeaderFont());
        title.setForeground(palette.accent());
        text(Messages.Start_purpose);
        way(Messages.Start_example, Messages.Start_exampleHelp, commands::openExample);
        way(Messages.Start_spreadsheet, Messages.Start_spreadsheetHelp, commands::startFromSpreadsheet);
        way(Messages.Start_new, Messages.Start_newHelp, commands::newPlan);
        way(Messages.Start_open, Messages.Start_openHelp, commands::openPlan);
        List<LeftBehind> left = Keeping.leftBehind();
        if (!left.isEmpty()) {
            text(Messages.Start_leftBehind);
            left.forEach(plan -> left(plan, commands));
        }
        List<Path> recent = RecentPlans.all();
        if (!recent.isEmpty()) {
            text(Messages.Start_recent);
            recent.forEach(file -> recent(file, commands));
        }
    }

    private void recent(Path file, Commands commands) {
        link(file.getFileName().toString(), () -> commands.openInstead(file)).setToolTipText(file.toString());
    }

    /** A plan that was never saved has no name of a file; when it was touched last says which it is. */
    private void left(LeftBehind plan, Commands commands) {
        link(NLS.bind(Messages.Start_leftFrom, Keeping.when(plan)), () -> commands.pickUp(plan));
    }

    private Link link(String text, Runnable work) {
        var link = new Link(this, SWT.NONE);
        link.setText("<a>" + LinkText.of(text) + "</a>");
        link.setLinkForeground(Palette.of(getDisplay()).accent());
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
        return link;
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
