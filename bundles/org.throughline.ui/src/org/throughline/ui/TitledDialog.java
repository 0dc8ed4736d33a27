package org.throughline.ui;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** A dialog with a title and a sentence on top, and room below them, of which a person can take more. */
public abstract class TitledDialog extends TitleAreaDialog {

    private final String name;
    private final Point size;

    /**
     * @param name what the window manager calls it
     * @param size how large it is at first
     */
    protected TitledDialog(Shell parent, String name, Point size) {
        super(parent);
        this.name = name;
        this.size = size;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(name);
    }

    @Override
    protected final Point getInitialSize() {
        return size;
    }

    /**
     * The room below the title, which fills the dialog.
     *
     * @param dialogArea what the platform gives for it
     * @param layout how what is in it is laid out; margins are given here
     */
    protected static Composite room(Composite dialogArea, GridLayoutFactory layout) {
        var room = new Composite(dialogArea, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(room);
        layout.margins(12, 8).applyTo(room);
        return room;
    }

    /**
     * A table with a head.
     *
     * @param called what it is called for those who hear the screen
     */
    protected static Table table(Composite room, int style, String called) {
        var table = new Table(room, style | SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.setHeaderForeground(Palette.of(table.getDisplay()).quiet());
        Spoken.called(table, called);
        return table;
    }

    /** Adds a column to a table. */
    protected static void column(Table table, String head, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(head);
        column.setWidth(width);
    }
}
