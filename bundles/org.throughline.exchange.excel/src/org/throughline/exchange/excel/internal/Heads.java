package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of a sheet that may hold its headers, each alone and together with the row above it.
 *
 * @param table the sheet
 * @param rows the candidates, from the top
 */
record Heads(Table table, List<Row> rows) {

    /** Titles and notes above the headers take a few rows, not more. */
    private static final int LOOK_AT = 20;

    /**
     * A candidate.
     *
     * @param index its position, or that of the lower of two rows, among the table's rows
     * @param heads its columns
     */
    record Row(int index, List<Head> heads) {
    }

    /**
     * A column's head.
     *
     * @param cell its cell; under two rows with both texts
     * @param names what the column may be called, in the form in which names are compared, the fullest first
     */
    record Head(Cell cell, List<String> names) {
    }

    static Heads of(Table table) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < Math.min(LOOK_AT, table.rows().size()); i++) {
            rows.add(new Row(i, table.rows().get(i).cells().values().stream().map(Heads::head).toList()));
            if (i > 0 && table.rows().get(i - 1).index() == table.rows().get(i).index() - 1) {
                rows.add(new Row(i, both(table.rows().get(i - 1).spread(), table.rows().get(i).cells())));
            }
        }
        return new Heads(table, rows);
    }

    /** The headers where a row above says what several columns have in common. */
    private static List<Head> both(Map<Integer, Cell> above, Map<Integer, Cell> below) {
        var columns = new TreeMap<Integer, Head>();
        above.forEach((column, cell) -> columns.put(column, head(cell)));
        below.forEach((column, cell) -> columns.put(column, above.containsKey(column) ? new Head(cell.with(above.get(column).text() + " " + cell.text()),
                List.of(Profile.normal(above.get(column).text() + cell.text()), Profile.normal(cell.text()))) : head(cell)));
        return List.copyOf(columns.values());
    }

    private static Head head(Cell cell) {
        return new Head(cell, List.of(Profile.normal(cell.text())));
    }
}
