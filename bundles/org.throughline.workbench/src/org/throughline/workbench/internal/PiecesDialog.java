package org.throughline.workbench.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.content.Moves;
import org.throughline.api.content.Piece;
import org.throughline.ui.LongText;
import org.throughline.ui.TitledDialog;

/**
 * What a newer version changes, piece by piece, each to be taken or left. What the district changed itself is left unless
 * it is marked; all else is taken unless the mark is removed.
 */
final class PiecesDialog extends TitledDialog {

    private static final int ALL = IDialogConstants.CLIENT_ID;
    private static final int NONE = IDialogConstants.CLIENT_ID + 1;
    private static final int LINES_OF_TEXT = 4;

    private final Moves moves;
    private Table table;
    private Label sentence;
    private Text yours;
    private Text theirs;
    private List<Piece> chosen = List.of();

    PiecesDialog(Shell parent, Moves moves) {
        super(parent, Messages.Newer_title, new Point(900, 620));
        this.moves = moves;
    }

    /** The pieces that were marked when the dialog was closed. */
    List<Piece> chosen() {
        return chosen;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.Newer_what, new Object[] {moves.newer().name(),
                Objects.toString(moves.newer().adoption().getVersion(), ""), moves.newer().version()}));
        setMessage(moves.pieces().isEmpty() ? Messages.Newer_nothing
                : NLS.bind(Messages.Newer_message, moves.pieces().size(), moves.pieces().size() - moves.withoutCollisions().size()));
        Composite area = room((Composite) super.createDialogArea(parent), GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true));
        list(area);
        sentence = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(400, 3 * table.getItemHeight()).applyTo(sentence);
        yours = side(area, Messages.Newer_yours);
        theirs = side(area, Messages.Newer_theirs);
        show();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, ALL, Messages.Newer_markAll, false);
        createButton(parent, NONE, Messages.Newer_markNone, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.Newer_take, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == ALL || button == NONE) {
            Arrays.stream(table.getItems()).forEach(i -> i.setChecked(button == ALL));
        } else {
            super.buttonPressed(button);
        }
    }

    @Override
    protected void okPressed() {
        chosen = Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(i -> (Piece) i.getData()).toList();
        super.okPressed();
    }

    private void list(Composite area) {
        table = table(area, SWT.CHECK | SWT.SINGLE, Messages.Newer_piece);
        column(table, Messages.Newer_piece, 430);
        column(table, Messages.Newer_yours, 205);
        column(table, Messages.Newer_theirs, 205);
        for (Piece piece : moves.pieces()) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {line(piece.sentence()), line(piece.yours()), line(piece.theirs())});
            item.setChecked(!piece.collides());
            item.setData(piece);
        }
        if (table.getItemCount() > 0) {
            table.select(0);
        }
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> show()));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, 220).applyTo(table);
    }

    private static Text side(Composite area, String name) {
        var column = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(column);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(column);
        new Label(column, SWT.NONE).setText(name);
        var text = LongText.toRead(column, SWT.BORDER | SWT.V_SCROLL, name);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, LINES_OF_TEXT * text.getLineHeight()).applyTo(text);
        return text;
    }

    /** Shows the piece that is selected in full. */
    private void show() {
        boolean any = table.getSelectionCount() == 1;
        Piece piece = any ? (Piece) table.getSelection()[0].getData() : null;
        sentence.setText(any ? piece.sentence().replace("&", "&&") : "");
        yours.setText(any ? piece.yours() : "");
        theirs.setText(any ? piece.theirs() : "");
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
