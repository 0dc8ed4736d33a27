package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where things stand in a sheet: which row holds the headers, and which column stands for what.
 *
 * @param table the sheet as it was read
 * @param mapping what the sheet stands for
 * @param header the position of the header row, or of the lower of two, among the table's rows
 * @param columns what each column stands for
 * @param others the cells of the header row that the mapping does not know; under a header of two rows with both texts
 * @param titled whether the sheet has a title of the mapping
 */
record Layout(Table table, Profile.Sheet mapping, int header, Map<Integer, Profile.Column> columns, List<Cell> others, boolean titled) {

    /**
     * A mapping with everything that it and its columns are called, in the form in which names are compared.
     *
     * @param mapping the mapping
     * @param titles the titles of its sheet
     * @param columns its columns by each of their headers
     */
    record Known(Profile.Sheet mapping, Set<String> titles, Map<String, List<Profile.Column>> columns) {

        static Known of(Profile.Sheet mapping) {
            var columns = new HashMap<String, List<Profile.Column>>();
            mapping.columns().forEach(column -> Stream.concat(Stream.of(column.header()), column.aliases().stream()).map(Profile::normal).distinct()
                    .forEach(name -> columns.computeIfAbsent(name, n -> new ArrayList<>()).add(column)));
            return new Known(mapping, Stream.concat(Stream.of(mapping.sheet()), mapping.aliases().stream()).map(Profile::normal)
                    .collect(Collectors.toSet()), columns);
        }
    }

    /** The best layout of a sheet under any of several mappings; empty if none fits. */
    static Optional<Layout> best(Heads heads, List<Known> known) {
        return known.stream().map(k -> of(heads, k)).flatMap(Optional::stream).max(Comparator.comparingDouble(Layout::score));
    }

    /** The best layout of a sheet under a mapping; empty if no row looks like its headers. */
    static Optional<Layout> of(Heads heads, Known known) {
        boolean titled = known.titles().contains(Profile.normal(heads.table().title()));
        Layout best = null;
        for (Heads.Row row : heads.rows()) {
            Layout layout = at(heads.table(), known, row, titled);
            if (layout.fits() && (best == null || layout.columns.size() > best.columns.size())) {
                best = layout;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How well the sheet answers the mapping: more than 1 where it has the mapping's title, else the share of columns. */
    double score() {
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
        // The columns of a cross table are named after objects; only the key and the title can be known.
        boolean enough = columns.size() >= 2 || mapping.columns().size() < 2 || titled && mapping.crossTab() != null && !others.isEmpty();
        return hasKey && hasPlace && enough && (titled || score() >= 0.5)
                && (mapping.crossTab() == null || mapping.crossTab().months() == null || MonthMarks.areMonths(others));
    }

    private boolean has(String header) {
        return columns.values().stream().anyMatch(c -> c.header().equals(header));
    }

    private static Layout at(Table table, Known known, Heads.Row row, boolean titled) {
        var columns = new HashMap<Integer, Profile.Column>();
        var others = new ArrayList<Cell>();
        for (Heads.Head head : row.heads()) {
            Optional<Profile.Column> column = head.names().stream().flatMap(name -> known.columns().getOrDefault(name, List.of()).stream())
                    .filter(c -> !columns.containsValue(c)).findFirst();
            if (column.isPresent()) {
                columns.put(head.cell().column(), column.get());
            } else {
                others.add(head.cell());
            }
        }
        return new Layout(table, known.mapping(), row.index(), columns, others, titled);
    }
}
