package org.throughline.exchange.excel.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Place;
import org.throughline.api.exchange.Answers;

/** A row of a sheet on its way into the plan: its cells by column, its object, and what became of it. */
final class Row {

    final Layout layout;
    final int index;
    final Map<Profile.Column, Cell> cells = new HashMap<>();
    final Map<Integer, Cell> all;
    /** Whether somebody said that the row is not to be read. */
    boolean leftOut;
    /** Whether somebody said that the row is a thing of its own. */
    boolean ofItsOwn;
    /** Whether another row has the same key and another name. */
    boolean besidesAnother;
    EObject object;
    boolean created;
    boolean updated;

    Row(Layout layout, Table.Row row, Answers answers) {
        this.layout = layout;
        this.index = row.index();
        all = new TreeMap<>(row.cells());
        layout.columns().keySet().forEach(column -> answers.to(Cell.key(layout.table().title(), index, column)).ifPresent(a -> answer(column, a)));
        layout.columns().forEach((i, column) -> {
            if (all.containsKey(i)) {
                cells.put(column, all.get(i));
            }
        });
    }

    private void answer(int column, String answer) {
        if (answer.equalsIgnoreCase(Answers.NOTHING)) {
            all.remove(column);
        } else if (answer.equalsIgnoreCase(Answers.LEAVE_OUT)) {
            leftOut = true;
        } else if (answer.equalsIgnoreCase(Answers.NEW)) {
            ofItsOwn = true;
        } else {
            all.put(column, Cell.answered(layout.table().title(), index, column, answer));
        }
    }

    /** The column of the key that stands first in the sheet: where one answers what a row as a whole is. */
    int keyColumn() {
        return layout.columns().entrySet().stream().filter(e -> layout.mapping().match().contains(e.getValue().header()))
                .mapToInt(Map.Entry::getKey).min().orElseThrow();
    }

    /** The place of this row in a column. */
    Place place(int column) {
        return Cell.place(layout.table().title(), index, column);
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
