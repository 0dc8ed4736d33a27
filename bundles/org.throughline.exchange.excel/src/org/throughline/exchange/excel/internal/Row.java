package org.throughline.exchange.excel.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

/** A row of a sheet on its way into the plan: its cells by column, its object, and what became of it. */
final class Row {

    final Layout layout;
    final int index;
    final Map<Profile.Column, Cell> cells = new HashMap<>();
    final Map<Integer, Cell> all;
    EObject object;
    boolean created;
    boolean updated;

    Row(Layout layout, Table.Row row) {
        this.layout = layout;
        this.index = row.index();
        this.all = row.cells();
        layout.columns().forEach((i, column) -> {
            if (row.cells().containsKey(i)) {
                cells.put(column, row.cells().get(i));
            }
        });
    }

    /** The cell under a header of the mapping. */
    Optional<Cell> cell(String header) {
        return cells.entrySet().stream().filter(e -> e.getKey().header().equals(header)).map(Map.Entry::getValue).findFirst();
    }

    /** Whether every object that the row's object lies in is named, and any column of the key is filled. */
    boolean hasKey() {
        return layout.mapping().within().stream().allMatch(s -> cell(s.header()).isPresent())
                && layout.mapping().match().stream().anyMatch(k -> cell(k).isPresent());
    }
}
