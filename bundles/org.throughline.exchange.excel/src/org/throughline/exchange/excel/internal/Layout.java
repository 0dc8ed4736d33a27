package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where things stand in a sheet: which row holds the headers, and which column stands for what.
 *
 * @param table the sheet as it was read
 * @param mapping what the sheet stands for
 * @param header the position of the header row among the table's rows
 * @param columns what each column stands for
 * @param others the cells of the header row that the mapping does not know
 */
record Layout(Table table, Profile.Sheet mapping, int header, Map<Integer, Profile.Column> columns, List<Cell> others) {

    /** Titles and notes above the headers take a few rows, not more. */
    private static final int LOOK_AT = 20;

    /** The best layout of a sheet under a mapping; empty if no row looks like its headers. */
    static Optional<Layout> of(Table table, Profile.Sheet mapping) {
        Layout best = null;
        for (int i = 0; i < Math.min(LOOK_AT, table.rows().size()); i++) {
            Layout layout = at(table, mapping, i);
            if (layout.fits() && (best == null || layout.columns.size() > best.columns.size())) {
                best = layout;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How well the sheet answers the mapping: more than 1 where it has the mapping's title, else the share of columns. */
    double score() {
        boolean titled = Profile.same(mapping.sheet(), table.title())
                || mapping.aliases().stream().anyMatch(a -> Profile.same(a, table.title()));
        double share = (double) columns.size() / mapping.columns().size();
        return titled ? 1 + share : share;
    }

    /** The rows below the headers. */
    List<Table.Row> rows() {
        return table.rows().subList(header + 1, table.rows().size());
    }

    private boolean fits() {
        // Where all have to match, a column that is missing is one that nobody has filled; the first one has to be there.
        boolean hasKey = mapping.match().stream().limit(mapping.matchAll() ? 1 : mapping.match().size()).anyMatch(this::has);
        boolean hasPlace = mapping.within().stream().allMatch(s -> has(s.header()));
        boolean titled = score() > 1;
        // The columns of a cross table are named after objects; only the key and the title can be known.
        boolean enough = columns.size() >= 2 || mapping.columns().size() < 2 || titled && mapping.crossTab() != null && !others.isEmpty();
        return hasKey && hasPlace && enough && (titled || score() >= 0.5);
    }

    private boolean has(String header) {
        return columns.values().stream().anyMatch(c -> c.header().equals(header));
    }

    private static Layout at(Table table, Profile.Sheet mapping, int index) {
        var columns = new HashMap<Integer, Profile.Column>();
        var others = new ArrayList<Cell>();
        for (Cell cell : table.rows().get(index).cells().values()) {
            Optional<Profile.Column> column = mapping.columns().stream().filter(c -> c.isCalled(cell.text()))
                    .filter(c -> !columns.containsValue(c)).findFirst();
            if (column.isPresent()) {
                columns.put(cell.column(), column.get());
            } else {
                others.add(cell);
            }
        }
        return new Layout(table, mapping, index, columns, others);
    }
}
