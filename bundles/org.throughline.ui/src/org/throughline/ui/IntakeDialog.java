package org.throughline.ui;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** What cannot be put into cells, cell by cell with the reason, before anything is changed. */
final class IntakeDialog extends TitledDialog {

    private static final int LONGEST = 200;

    private final Intake intake;
    private final String kind;

    /**
     * @param kind what new rows are called
     */
    IntakeDialog(Shell parent, Intake intake, String kind) {
        super(parent, Messages.Intake_title, new Point(820, 520));
        this.intake = intake;
        this.kind = kind;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(intake.refusedCount() == 1 ? Messages.Intake_one : Messages.Intake_several, intake.refusedCount()));
        setMessage(NLS.bind(Messages.Intake_rest, intake.taken())
                + (intake.newRows() == 0 ? "" : " " + NLS.bind(Messages.Intake_newRows, intake.newRows(), kind))
                + (intake.refusedCount() > intake.refused().size() ? " " + NLS.bind(Messages.Intake_bounded, intake.refused().size()) : ""));
        Composite area = room((Composite) super.createDialogArea(parent), GridLayoutFactory.fillDefaults());
        Table table = table(area, SWT.VIRTUAL, Messages.Intake_title);
        column(table, Messages.Intake_cell, 240);
        column(table, Messages.Intake_value, 170);
        column(table, Messages.Intake_why, 360);
        table.addListener(SWT.SetData, e -> {
            Intake.Refused refused = intake.refused().get(e.index);
            ((TableItem) e.item).setText(new String[] {refused.cell(), line(refused.text()), refused.why()});
        });
        table.setItemCount(intake.refused().size());
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 200).applyTo(table);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Intake_take, false).setEnabled(intake.taken() > 0);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
    }

    private static String line(String text) {
        String one = text.replaceAll("\\s+", " ");
        return one.length() > LONGEST ? one.substring(0, LONGEST) + "\u2026" : one;
    }
}
