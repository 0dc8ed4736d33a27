package org.throughline.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.throughline.ui.CellField.Task;
import org.throughline.ui.CellField.Way;

/** Opens the field over a cell or a filter, and puts what was typed where it belongs. */
final class TableFields {

    private final ObjectGrid grid;
    private final TableContent content;
    private final Palette palette;
    private final TableWork work;
    private final GridKeys keys;
    private final Consumer<Runnable> arrange;
    private Optional<CellField> field = Optional.empty();

    /**
     * @param arrange does what shows other rows
     */
    TableFields(ObjectGrid grid, TableContent content, Palette palette, TableWork work, GridKeys keys, Consumer<Runnable> arrange) {
        this.grid = grid;
        this.content = content;
        this.palette = palette;
        this.work = work;
        this.keys = keys;
        this.arrange = arrange;
    }

    /** Opens the focused cell with what stands there. */
    void edit(boolean offerAll) {
        grid.focused().ifPresent(c -> {
            ObjectColumn column = content.shownColumns().get(c.column());
            String text = content.object(c.row()).flatMap(o -> column.feature().map(f -> content.reader().write(o, f))).orElse("");
            open(c, text, false, offerAll && column.chosen());
        });
    }

    /** Opens the focused cell with the character that is typed. */
    void type(char first) {
        grid.focused().ifPresent(c -> open(c, String.valueOf(first), true, false));
    }

    /** Opens the filter of a column. */
    void filter(int column) {
        close();
        ObjectColumn of = content.shownColumns().get(column);
        grid.filterBounds(column).ifPresent(bounds -> {
            boolean words = of.feature().filter(f -> !content.words().choices(f).isEmpty()).isPresent();
            var opened = new CellField(grid.table(), palette, bounds, false, false, new Task(
                    typed -> words ? content.reader().proposals(of.feature().orElseThrow(), typed.replaceFirst("^[<>=]+", "")) : List.of(), true,
                    (typed, way) -> leaveFilter(column, typed, way), this::closed));
            field = Optional.of(opened);
            Spoken.called(opened.control(), Messages.Table_filterRow + ": " + of.head());
            opened.start(content.objects().filter(of), words);
            // rows follow while one types
            opened.control().addModifyListener(e -> apply(of, opened.control().getText()));
        });
    }

    /** Closes what is open without taking anything. */
    void close() {
        field.filter(CellField::open).ifPresent(CellField::close);
        field = Optional.empty();
    }

    private Optional<String> leaveFilter(int column, String typed, Way way) {
        apply(content.shownColumns().get(column), typed);
        int next = column + (way == Way.RIGHT ? 1 : way == Way.LEFT ? -1 : 0);
        if (next != column && next >= 0 && next < content.columns()) {
            grid.table().getDisplay().asyncExec(() -> {
                if (!grid.table().isDisposed()) {
                    filter(next);
                }
            });
        } else if (way == Way.DOWN && content.rows() > 0) {
            grid.select(new CellPlace(column, 0), false);
        }
        return Optional.empty();
    }

    private void apply(ObjectColumn column, String typed) {
        if (!content.objects().filter(column).equals(typed)) {
            arrange.accept(() -> content.objects().filter(column, typed));
        }
    }

    private void open(CellPlace place, String text, boolean typing, boolean offerAll) {
        close();
        ObjectColumn column = content.shownColumns().get(place.column());
        if (work.refuses() || !work.editable(place)) {
            return;
        }
        grid.reveal(place);
        grid.bounds(place).ifPresent(bounds -> {
            boolean several = column.feature().filter(f -> f.isMany()).isPresent();
            var opened = new CellField(grid.table(), palette, bounds, column.lines() && !typing, typing, new Task(
                    typed -> column.chosen() ? content.reader().proposals(column.feature().orElseThrow(), typed) : List.of(), several,
                    (typed, way) -> leave(place, typed, way), this::closed));
            field = Optional.of(opened);
            Spoken.called(opened.control(), column.head());
            opened.start(text, offerAll);
        });
    }

    private Optional<String> leave(CellPlace place, String typed, Way way) {
        if (way == Way.EVERYWHERE) {
            return work.typeEverywhere(place, typed, grid.selected());
        }
        Optional<EObject> before = content.object(place.row());
        int count = content.objectCount();
        Optional<String> why = work.type(place, typed);
        if (why.isEmpty()) {
            // a new object may stand elsewhere than in the last row
            int row = before.isEmpty() && content.objectCount() > count ? content.newest().map(content.objects().shown()::indexOf).orElse(place.row()) : place.row();
            if (way != Way.AWAY) {
                grid.select(new CellPlace(place.column(), row), false);
                keys.go(way);
            }
        }
        return why;
    }

    private void closed() {
        if (!grid.table().isDisposed()) {
            grid.table().setFocus();
        }
    }
}
