package org.throughline.exchange.ui.internal;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** The window of the steps: large enough for a table, and never larger than the screen. */
final class ImportDialog extends WizardDialog {

    private static final Point WANTED = new Point(1080, 760);

    private final ImportWizard wizard;

    ImportDialog(Shell parent, ImportWizard wizard) {
        super(parent, wizard);
        this.wizard = wizard;
        setHelpAvailable(false);
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.APPLICATION_MODAL | getDefaultOrientation());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.FINISH_ID).setText(Messages.Import_finish);
        setButtonLayoutData(getButton(IDialogConstants.FINISH_ID));
    }

    @Override
    protected Point getInitialSize() {
        Rectangle screen = getParentShell() == null ? getShell().getDisplay().getBounds() : getParentShell().getMonitor().getClientArea();
        return new Point(Math.min(WANTED.x, screen.width - 40), Math.min(WANTED.y, screen.height - 80));
    }

    @Override
    public void create() {
        super.create();
        getShell().getDisplay().asyncExec(wizard::begin);
    }
}
