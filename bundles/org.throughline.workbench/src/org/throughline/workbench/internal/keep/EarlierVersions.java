package org.throughline.workbench.internal.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.throughline.api.session.Backup;
import org.throughline.ui.TitledDialog;

/** The backups of a plan, one of which is looked at or put back. */
public final class EarlierVersions extends TitledDialog {

    /** The button that opens a copy of the chosen one; the other way out is OK, to put it back. */
    public static final int LOOK = IDialogConstants.CLIENT_ID;
    private static final DateTimeFormatter ON = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu, h:mm:ss a", Locale.US);
    private static final int KILOBYTE = 1024;

    private final List<Backup> backups;
    private Table table;
    private Optional<Backup> chosen = Optional.empty();

    /** Shows these, the newest first. */
    public EarlierVersions(Shell parent, List<Backup> backups) {
        super(parent, Messages.Earlier_title, new Point(640, 460));
        this.backups = backups;
    }

    /** The one that was chosen when the dialog was closed. */
    public Optional<Backup> chosen() {
        return chosen;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.Earlier_title);
        setMessage(backups.isEmpty() ? Messages.Earlier_empty : Messages.Earlier_message);
        Composite area = room((Composite) super.createDialogArea(parent), GridLayoutFactory.fillDefaults());
        table = table(area, SWT.SINGLE, Messages.Earlier_title);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column(table, Messages.Earlier_number, 60);
        column(table, Messages.Earlier_on, 380);
        column(table, Messages.Earlier_size, 110);
        for (Backup backup : backups) {
            new TableItem(table, SWT.NONE).setText(new String[] {Integer.toString(backup.number()), ON.format(backup.on()), size(backup)});
        }
        if (!backups.isEmpty()) {
            table.select(0);
        }
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> buttonPressed(LOOK)));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, LOOK, Messages.Earlier_look, true).setEnabled(!backups.isEmpty());
        createButton(parent, IDialogConstants.OK_ID, Messages.Earlier_restore, false).setEnabled(!backups.isEmpty());
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void buttonPressed(int button) {
        chosen = button == IDialogConstants.CANCEL_ID || table.getSelectionIndex() < 0 ? Optional.empty()
                : Optional.of(backups.get(table.getSelectionIndex()));
        if (button == LOOK) {
            setReturnCode(LOOK);
            close();
        } else {
            super.buttonPressed(button);
        }
    }

    private static String size(Backup backup) {
        try {
            return "%,d KB".formatted(Files.size(backup.file()) / KILOBYTE);
        } catch (IOException e) {
            return "";
        }
    }
}
