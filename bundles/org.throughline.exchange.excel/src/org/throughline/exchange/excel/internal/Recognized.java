package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.api.exchange.Answers;
import org.throughline.api.exchange.MappedColumn;
import org.throughline.api.exchange.MappedSheet;

/** What a profile says of the sheets of a workbook, in the terms in which a person chooses. */
final class Recognized {

    private final Kinds kinds;
    private final Map<String, Layout> layouts;

    /**
     * @param kinds what a sheet can hold
     * @param layouts the sheets that the profile knows, by their title
     */
    Recognized(Kinds kinds, Map<String, Layout> layouts) {
        this.kinds = kinds;
        this.layouts = layouts;
    }

    /** Whether the profile knows any sheet. */
    boolean any() {
        return !layouts.isEmpty();
    }

    /** What a sheet is taken for; empty if the profile does not know it. */
    Optional<MappedSheet> sheet(Table table) {
        return Optional.ofNullable(layouts.get(table.title())).map(layout -> {
            Profile.Sheet mapping = layout.mapping();
            Optional<Profile.Sheet> kind = mapping.crossTab() != null || mapping.onlyExisting() ? Optional.empty() : kinds.like(mapping);
            return new MappedSheet(table.title(), true, kind.orElse(mapping).sheet(), kinds.name(kind.orElse(mapping)),
                    table.rows().get(layout.header()).index() + 1, layout.rows().size(), true, kind.isEmpty(), columns(layout, kind));
        });
    }

    private static List<MappedColumn> columns(Layout layout, Optional<Profile.Sheet> kind) {
        Map<Integer, Cell> others = layout.others().stream().collect(Collectors.toMap(Cell::column, Function.identity()));
        var columns = new ArrayList<MappedColumn>();
        for (MappedColumn column : Guess.columns(layout.table(), layout.header())) {
            Profile.Column known = layout.columns().get(column.column());
            if (known != null) {
                columns.add(column.takenFor(to(layout.mapping(), known, kind), "It is called so."));
            } else if (others.containsKey(column.column())) {
                columns.add(column.takenFor(MappedColumn.LEFT_OUT, kind.isEmpty() ? "One column of the table." : "It is not known. You are asked about it."));
            }
        }
        return columns;
    }

    /** The key of what a column stands for among the columns of its kind. */
    private static String to(Profile.Sheet mapping, Profile.Column known, Optional<Profile.Sheet> kind) {
        if (known.extra()) {
            return Answers.FIELD;
        }
        if (kind.isEmpty()) {
            return known.header();
        }
        Optional<String> place = mapping.step(known).flatMap(s -> kind.get().within().stream().filter(o -> o.list().equals(s.list())).map(Profile.Step::header).findFirst());
        return place.or(() -> kind.get().columns().stream().filter(c -> !c.to().isEmpty() && c.to().equals(known.to())).map(Profile.Column::header).findFirst())
                .orElse(MappedColumn.LEFT_OUT);
    }
}
