package org.throughline.exchange.excel.internal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.exchange.Answers;

/** Rows without a code that are probably another row, under a name of their own. */
final class Duplicates {

    /** In how many columns beside the key two rows have to agree. */
    private static final int AGREE = 2;

    /** Where more rows have no code, codes are not what tells rows apart. */
    private static final int MOST = 200;

    private final Map<Layout, List<Row>> coded = new IdentityHashMap<>();
    private int looked;

    /** The row that a row without a code probably repeats, where the other rows have codes. */
    Optional<Row> of(Row row, List<Row> rows) {
        Set<Profile.Column> columns = row.cells.keySet();
        String code = row.layout.mapping().match().getFirst();
        boolean comparable = !row.ofItsOwn && !row.layout.mapping().matchAll() && row.layout.mapping().match().size() > 1 && row.cell(code).isEmpty();
        List<Row> others = comparable ? coded.computeIfAbsent(row.layout, l -> rows.stream().filter(r -> r.layout == l && r.cell(code).isPresent()).toList())
                : List.of();
        return others.isEmpty() || looked++ > MOST ? Optional.empty() : others.stream()
                .filter(other -> isNamedAlike(row, other) && columns.stream().filter(c -> !isKey(row, c)).filter(c -> agree(row, other, c)).count() >= AGREE
                        && columns.stream().filter(c -> !isKey(row, c)).allMatch(c -> agree(row, other, c))).findFirst();
    }

    /** Asks whether a row repeats another. */
    static void ask(Row row, Row other, Problems problems) {
        String name = row.layout.mapping().match().get(1);
        String first = other.cell(row.layout.mapping().match().getFirst()).map(Cell::text).orElse("");
        problems.ask(Diagnostic.of(Severity.WARNING, "excel.likely-duplicate", "\"" + row.cell(name).map(Cell::text).orElse("")
                + "\" has no code and is probably " + first + " \"" + other.cell(name).map(Cell::text).orElse("") + "\" once more. It was left out; answer "
                + Answers.NEW + " if it is something of its own.").at(row.place(row.keyColumn())).about(row.cell(name).map(Cell::text).orElse("")),
                Cell.key(row.layout.table().title(), row.index, row.keyColumn()), Optional.of(Answers.LEAVE_OUT),
                List.of(Answers.LEAVE_OUT, Answers.NEW));
    }

    private static boolean isNamedAlike(Row row, Row other) {
        String name = row.layout.mapping().match().get(1);
        return row.cell(name).isPresent() && other.cell(name).isPresent() && Alike.isSimilar(row.cell(name).get().text(), other.cell(name).get().text());
    }

    private static boolean isKey(Row row, Profile.Column column) {
        return row.layout.mapping().match().contains(column.header());
    }

    private static boolean agree(Row row, Row other, Profile.Column column) {
        return other.cells.containsKey(column) && Profile.same(other.cells.get(column).text(), row.cells.get(column).text());
    }
}
