package org.throughline.ui;

import java.util.Arrays;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A listing as a table that a screen reader knows; a double click or Enter opens what a line is about. */
final class ListingTable {

    private static final int WIDEST = 420;

    private final Table table;
    private final Stage stage;
    private Listing shown;

    ListingTable(Composite parent, Stage stage, Supplier<String> name) {
        this.stage = stage;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        Spoken.called(table, name);
        table.setHeaderForeground(Palette.of(table.getDisplay()).quiet());
        table.setFont(stage.text(table));
        table.addListener(SWT.SetData, e -> ((TableItem) e.item).setText(shown.lines().get(e.index).cells().toArray(String[]::new)));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e ->
            shown.lines().get(table.getSelectionIndex()).about().ifPresent(stage.plan()::select)));
    }

    Control control() {
        return table;
    }

    void show(Listing listing) {
        if (listing.equals(shown)) {
            return;
        }
        boolean otherHeads = shown == null || !shown.heads().equals(listing.heads());
        shown = listing;
        table.setItemCount(0);
        if (otherHeads) {
            Arrays.stream(table.getColumns()).forEach(TableColumn::dispose);
            listing.heads().forEach(head -> new TableColumn(table, SWT.NONE).setText(head));
        }
        table.setItemCount(listing.lines().size());
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(Math.min(column.getWidth() + 12, stage.length(WIDEST)));
        }
    }
}
