package org.throughline.workbench.internal.help;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.session.Session;
import org.throughline.ui.Spoken;

/** Says what runs here and where its files are; what somebody who helps has to know is copied without anything of a plan. */
public final class About extends TitleAreaDialog {

    private static final int COPY = IDialogConstants.CLIENT_ID;

    private final Installation installation;

    /** About this installation and the plan that is open in it. */
    public About(Shell parent, Optional<Session> session) {
        super(parent);
        installation = new Installation(session);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** What is copied for support. */
    public String forSupport() {
        return installation.forSupport();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.About_title);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(760, 520);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.About_title);
        setMessage(Messages.About_message);
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(14, 6).applyTo(area);
        installation.facts().forEach((name, value) -> fact(area, name, value));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, Messages.About_copy, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == COPY) {
            var clipboard = new Clipboard(getShell().getDisplay());
            clipboard.setContents(new Object[] {forSupport()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
            setMessage(Messages.About_copied);
        } else {
            super.buttonPressed(button);
        }
    }

    /** A value can be marked and copied, so it is a field, not a label. */
    private static void fact(Composite area, String name, String value) {
        boolean last = name.equals(Messages.About_errors);
        var label = new Label(area, SWT.NONE);
        label.setText(name);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        var text = new Text(area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | (last ? SWT.BORDER | SWT.V_SCROLL : SWT.NONE));
        text.setText(value);
        Spoken.called(text, name);
        text.addTraverseListener(e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        GridDataFactory.fillDefaults().grab(true, last).hint(480, SWT.DEFAULT).applyTo(text);
    }
}
