package org.throughline.exchange.ui.internal;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.MappedSheet;
import org.throughline.api.exchange.MappingChoice;
import org.throughline.ui.Spoken;

/** The second step: which sheets are read, what they hold, and where their headers stand. */
final class SheetsPage extends StepPage {

    /** Headers stand in one of the first rows. */
    private static final int LAST_HEAD_ROW = 20;

    private Table sheets;
    private Combo kind;
    private Spinner head;
    private Preview preview;
    private List<MappingChoice> kinds = List.of();

    SheetsPage(ImportSteps steps) {
        super("sheets", Messages.Sheets_title, Messages.Sheets_whatToDo, steps);
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(16, 12).spacing(8, 10).numColumns(4).applyTo(page);
        sheets = table(page, SWT.CHECK, Messages.Sheets_title, new String[] {Messages.Sheets_sheet, Messages.Sheets_holds, Messages.Sheets_headRow, Messages.Sheets_rows},
                new int[] {300, 300, 120, 100});
        sheets.addListener(SWT.Selection, this::chosen);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(600, 170).applyTo(sheets);
        label(page, Messages.Sheets_holdsLabel);
        kind = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        kind.setVisibleItemCount(20);
        Spoken.called(kind, Messages.Sheets_holdsLabel);
        kind.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> kindChosen()));
        GridDataFactory.swtDefaults().hint(280, SWT.DEFAULT).applyTo(kind);
        label(page, Messages.Sheets_headRowLabel);
        head = new Spinner(page, SWT.BORDER);
        head.setValues(1, 1, LAST_HEAD_ROW, 0, 1, 5);
        Spoken.called(head, Messages.Sheets_headRowLabel);
        head.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> headChosen()));
        preview = new Preview(page);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(600, 200).applyTo(preview.control());
        setControl(page);
    }

    private static void label(Composite page, String text) {
        new Label(page, SWT.NONE).setText(text);
    }

    @Override
    void refresh() throws ExchangeException {
        kinds = steps().kinds();
        kind.setItems(Stream.concat(Stream.of(Messages.Sheets_leaveOut), kinds.stream().map(MappingChoice::name)).toArray(String[]::new));
        sheets.removeAll();
        steps().mapping().sheets().forEach(s -> show(new TableItem(sheets, SWT.NONE), s));
        List<MappedSheet> all = steps().mapping().sheets();
        int open = all.stream().filter(s -> !s.known()).findFirst().map(all::indexOf).orElse(0);
        sheets.select(open);
        selected();
    }

    private static void show(TableItem item, MappedSheet sheet) {
        item.setText(new String[] {sheet.title(), sheet.taken() ? sheet.kindName() : Messages.Sheets_leftOut, Integer.toString(sheet.headRow()), Integer.toString(sheet.rows())});
        item.setChecked(sheet.taken());
    }

    /** A sheet was selected, or taken or left out by its check mark. */
    private void chosen(Event e) {
        if (e.detail == SWT.CHECK) {
            var item = (TableItem) e.item;
            MappedSheet sheet = steps().sheet(item.getText());
            sheets.setSelection(item);
            boolean unknown = item.getChecked() && sheet.kind().isEmpty();
            if (!unknown) {
                steps().set(sheet.take(item.getChecked()));
            }
            show(item, steps().sheet(sheet.title()));
            shown(this::selected);
            if (unknown) {
                // it is read once somebody says what it holds
                setMessage(NLS.bind(Messages.Sheets_sayFirst, sheet.title()), INFORMATION);
                kind.setFocus();
            }
        } else {
            shown(this::selected);
        }
    }

    private MappedSheet sheet() {
        return steps().sheet(sheets.getSelection()[0].getText());
    }

    private void selected() throws ExchangeException {
        if (sheets.getSelectionCount() > 0) {
            MappedSheet sheet = sheet();
            boolean free = !sheet.fixed();
            kind.setEnabled(free);
            head.setEnabled(free && sheet.taken());
            head.setSelection(sheet.headRow());
            int at = kinds.stream().map(MappingChoice::key).toList().indexOf(sheet.kind());
            kind.select(sheet.taken() ? at + 1 : 0);
            kind.setToolTipText(at < 0 ? "" : kinds.get(at).help());
            preview.show(steps().book().firstRows(sheet.title(), LAST_HEAD_ROW), sheet.headRow());
        }
        setErrorMessage(steps().taken().isEmpty() ? Messages.Sheets_none : null);
        setPageComplete(!steps().taken().isEmpty());
        setMessage(steps().mapping().complete() ? null : NLS.bind(Messages.Sheets_some, steps().taken().size(), steps().mapping().sheets().size()), INFORMATION);
    }

    private void kindChosen() {
        MappedSheet sheet = sheet();
        shown(() -> {
            if (kind.getSelectionIndex() == 0) {
                steps().set(sheet.take(false));
            } else {
                String key = kinds.get(kind.getSelectionIndex() - 1).key();
                if (sheet.known() && sheet.kind().equals(key)) {
                    steps().set(sheet.take(true));
                } else {
                    steps().set(sheet.title(), key, sheet.headRow());
                }
            }
            show(sheets.getSelection()[0], sheet());
            selected();
        });
    }

    private void headChosen() {
        MappedSheet sheet = sheet();
        if (head.getSelection() != sheet.headRow()) {
            shown(() -> {
                steps().set(sheet.title(), sheet.kind(), head.getSelection());
                show(sheets.getSelection()[0], sheet());
                selected();
            });
        }
    }
}
