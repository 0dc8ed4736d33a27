package org.throughline.workbench.internal.help;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
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
import org.throughline.ui.LongText;
import org.throughline.ui.TitledDialog;

/** Says what runs here and where its files are; what somebody who helps has to know is copied without anything of a plan. */
public final class About extends TitledDialog {

    private static final int COPY = IDialogConstants.CLIENT_ID;

    private final Installation installation;

    /** About this installation and the plan that is open in it. */
    public About(Shell parent, Optional<Session> session) {
        super(parent, Messages.About_title, new Point(760, 520));
        installation = new Installation(session);
    }

    /** What is copied for support. */
    public String forSupport() {
        return installation.forSupport();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.About_title);
        setMessage(Messages.About_message);
        Composite area = room((Composite) super.createDialogArea(parent), GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 6));
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
        Text text = LongText.toRead(area, last ? SWT.BORDER | SWT.V_SCROLL : SWT.NONE, name);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, last).hint(480, SWT.DEFAULT).applyTo(text);
    }
}
