package org.throughline.exchange.ui.internal;

import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.throughline.ui.Palette;

/** The first rows of a sheet as a table, with the row of the headers standing out. */
final class Preview {

    private static final int WIDTH = 190;
    /** Whoever wants to see more columns opens the sheet. */
    private static final int MOST_COLUMNS = 40;

    private final Table table;
    private final Palette palette;

    Preview(Composite parent) {
        table = StepPage.table(parent, SWT.NONE, Messages.Sheets_preview, new String[] {Messages.Sheets_row}, new int[] {70});
        palette = Palette.of(parent.getDisplay());
    }

    Control control() {
        return table;
    }

    /** Shows rows; the one of the headers is counted from 1. */
    void show(List<List<String>> rows, int headRow) {
        table.setRedraw(false);
        table.removeAll();
        int columns = Math.min(MOST_COLUMNS, rows.stream().mapToInt(List::size).max().orElse(0));
        while (table.getColumnCount() > columns + 1) {
            table.getColumn(table.getColumnCount() - 1).dispose();
        }
        while (table.getColumnCount() < columns + 1) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(letter(table.getColumnCount() - 2));
            column.setWidth(WIDTH);
        }
        for (int row = 0; row < rows.size(); row++) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(0, row + 1 == headRow ? (row + 1) + " \u25B8" : Integer.toString(row + 1));
            for (int column = 0; column < Math.min(columns, rows.get(row).size()); column++) {
                item.setText(column + 1, rows.get(row).get(column).replaceAll("\\s+", " "));
            }
            if (row + 1 == headRow) {
                item.setBackground(palette.focus());
                item.setForeground(palette.ink());
                item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            }
        }
        table.setRedraw(true);
    }

    /** A column's letter as Excel shows it. */
    private static String letter(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letter(column / 26 - 1) + letter(column % 26);
    }
}
