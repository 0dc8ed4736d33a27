package org.throughline.exchange.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.throughline.api.exchange.Answers;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.MappedColumn;
import org.throughline.api.exchange.MappedSheet;
import org.throughline.api.exchange.MappingChoice;
import org.throughline.ui.Spoken;

/** The third step: what each column stands for. */
final class ColumnsPage extends StepPage {

    private Combo sheet;
    private Table columns;
    private Label asked;
    private Combo choice;
    private Label help;
    private List<MappedSheet> taken = List.of();
    private List<MappingChoice> choices = List.of();

    ColumnsPage(ImportSteps steps) {
        super("columns", Messages.Columns_title, Messages.Columns_whatToDo, steps);
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(16, 12).spacing(8, 10).numColumns(2).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.Columns_sheet);
        sheet = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        Spoken.called(sheet, Messages.Columns_sheet);
        sheet.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> shown(this::sheetChosen)));
        GridDataFactory.swtDefaults().hint(340, SWT.DEFAULT).applyTo(sheet);
        columns = table(page, SWT.NONE, Messages.Columns_title, new String[] {Messages.Columns_column, Messages.Columns_head, Messages.Columns_samples,
            Messages.Columns_takenFor, Messages.Columns_why}, new int[] {80, 170, 300, 190, 280});
        columns.addListener(SWT.Selection, e -> columnChosen());
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(600, 300).applyTo(columns);
        asked = new Label(page, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(asked);
        choice = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        choice.setVisibleItemCount(20);
        choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chosen()));
        GridDataFactory.swtDefaults().hint(340, SWT.DEFAULT).span(2, 1).applyTo(choice);
        help = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(600, 40).applyTo(help);
        Spoken.called(choice, Messages.Columns_takenFor);
        setControl(page);
    }

    @Override
    void refresh() throws ExchangeException {
        String before = sheet.getText();
        taken = steps().taken();
        sheet.setItems(taken.stream().map(s -> NLS.bind(Messages.Columns_sheetHolds, s.title(), s.kindName())).toArray(String[]::new));
        int open = taken.stream().filter(s -> !s.known()).findFirst().map(taken::indexOf).orElse(0);
        sheet.select(sheet.indexOf(before) >= 0 ? sheet.indexOf(before) : open);
        sheetChosen();
    }

    private void sheetChosen() throws ExchangeException {
        MappedSheet shown = shownSheet();
        choices = new ArrayList<>(List.of(new MappingChoice(MappedColumn.LEFT_OUT, Messages.Columns_leaveOut, Messages.Columns_leaveOutHelp),
                new MappingChoice(Answers.FIELD, Messages.Columns_field, Messages.Columns_fieldHelp)));
        choices.addAll(steps().features(shown));
        choice.setItems(choices.stream().map(MappingChoice::name).toArray(String[]::new));
        columns.removeAll();
        shown.columns().forEach(c -> show(new TableItem(columns, SWT.NONE), c));
        columns.select(shown.columns().stream().filter(c -> c.to().equals(MappedColumn.LEFT_OUT)).findFirst().map(shown.columns()::indexOf).orElse(0));
        columnChosen();
        check();
    }

    private MappedSheet shownSheet() {
        return steps().sheet(taken.get(sheet.getSelectionIndex()).title());
    }

    private void show(TableItem item, MappedColumn column) {
        item.setText(new String[] {column.letter(), column.head(), String.join(" \u00B7 ", column.samples()).replaceAll("\\s+", " "), name(column), column.reason()});
    }

    private String name(MappedColumn column) {
        return choices.stream().filter(c -> c.key().equals(column.to())).map(MappingChoice::name).findFirst().orElse(column.to());
    }

    private Optional<MappedColumn> column() {
        int at = columns.getSelectionIndex();
        return at < 0 ? Optional.empty() : Optional.of(shownSheet().columns().get(at));
    }

    private void columnChosen() {
        boolean free = column().isPresent() && !shownSheet().fixed();
        choice.setEnabled(free);
        asked.setText(shownSheet().fixed() ? Messages.Columns_fixed : column().map(c -> NLS.bind(Messages.Columns_asked, c.letter(), c.head())).orElse("").replace("&", "&&"));
        int at = column().map(c -> choices.stream().map(MappingChoice::key).toList().indexOf(c.to())).orElse(-1);
        choice.select(at);
        if (!free) {
            choice.deselectAll();
        }
        help.setText(free && at >= 0 ? choices.get(at).help().replace("&", "&&") : "");
    }

    private void chosen() {
        column().ifPresent(before -> shown(() -> {
            MappedColumn after = before.takenFor(choices.get(choice.getSelectionIndex()).key(), Messages.Columns_yourChoice);
            if (!after.to().equals(before.to())) {
                steps().set(shownSheet().with(after));
                show(columns.getItem(columns.getSelectionIndex()), after);
            }
            columnChosen();
            check();
        }));
    }

    private void check() throws ExchangeException {
        Optional<String> missing = steps().missing();
        setErrorMessage(missing.orElse(null));
        setPageComplete(missing.isEmpty());
    }
}
