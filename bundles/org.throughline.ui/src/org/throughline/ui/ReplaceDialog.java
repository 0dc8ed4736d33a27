package org.throughline.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.throughline.ui.Replacing.Hit;

/** Finds a text in the rows shown and shows what each would be with another in its place; each can be left as it is. */
final class ReplaceDialog extends TitledDialog {

    private final Function<Replacing, List<Hit>> search;
    private Text find;
    private Text replacement;
    private Button matchCase;
    private Button wholeWord;
    private Table table;
    private List<Hit> chosen = List.of();

    /**
     * @param search finds what would be replaced
     */
    ReplaceDialog(Shell parent, Function<Replacing, List<Hit>> search) {
        super(parent, Messages.Replace_title, new Point(900, 600));
        this.search = search;
    }

    /** What was ticked when the dialog was closed with Replace. */
    List<Hit> chosen() {
        return chosen;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.Replace_what);
        Composite area = room((Composite) super.createDialogArea(parent), GridLayoutFactory.fillDefaults().numColumns(4).spacing(10, 8));
        find = text(area, Messages.Replace_find);
        replacement = text(area, Messages.Replace_with);
        matchCase = box(area, Messages.Replace_case);
        wholeWord = box(area, Messages.Replace_word);
        table = table(area, SWT.CHECK, Messages.Replace_what);
        column(table, Messages.Replace_object, 220);
        column(table, Messages.Replace_field, 120);
        column(table, Messages.Replace_before, 250);
        column(table, Messages.Replace_after, 250);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> count()));
        GridDataFactory.fillDefaults().span(4, 1).grab(true, true).hint(SWT.DEFAULT, 240).applyTo(table);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Replace_replace, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        // once there is a button to disable
        look();
    }

    @Override
    protected void okPressed() {
        chosen = ticked();
        super.okPressed();
    }

    private Text text(Composite area, String name) {
        new Label(area, SWT.NONE).setText(name);
        var text = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
        text.addModifyListener(e -> look());
        text.setData("feature", name);
        Spoken.called(text, name);
        return text;
    }

    private Button box(Composite area, String name) {
        var box = new Button(area, SWT.CHECK);
        box.setText(name);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
        box.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> look()));
        return box;
    }

    private void look() {
        table.setRedraw(false);
        table.removeAll();
        for (Hit hit : search.apply(new Replacing(find.getText(), replacement.getText(), matchCase.getSelection(), wholeWord.getSelection()))) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {hit.label(), hit.column().head(), around(hit.from(), hit.to()), around(hit.to(), hit.from())});
            item.setChecked(true);
            item.setData(hit);
        }
        table.setRedraw(true);
        count();
    }

    private void count() {
        int all = table.getItemCount();
        int marked = ticked().size();
        setMessage(find.getText().isEmpty() ? Messages.Replace_hint : all == 0 ? NLS.bind(Messages.Replace_nothing, find.getText())
                : all == Replacing.MOST_HITS ? NLS.bind(Messages.Replace_first, all) : NLS.bind(Messages.Replace_count, marked, all));
        getButton(IDialogConstants.OK_ID).setEnabled(marked > 0);
    }

    private List<Hit> ticked() {
        return Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(i -> (Hit) i.getData()).toList();
    }

    /** The part of a text in which it differs from another, with some words around it. */
    private static String around(String text, String other) {
        int most = 60;
        int lead = 20;
        int first = 0;
        while (first < Math.min(text.length(), other.length()) && text.charAt(first) == other.charAt(first)) {
            first++;
        }
        int from = Math.max(0, first - lead);
        int to = Math.min(text.length(), from + most);
        return ((from > 0 ? "\u2026" : "") + text.substring(from, to) + (to < text.length() ? "\u2026" : "")).replaceAll("\\s+", " ");
    }
}
