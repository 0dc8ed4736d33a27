package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer.MoveDirectionEnum;
import org.eclipse.nebula.widgets.nattable.selection.command.MoveSelectionCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.CellSelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;

/** Goes through the matrix by arrows and clicks: from cell to cell, and beyond the first to the heads. */
final class MatrixKeys extends AbstractUiBindingConfiguration {

    private static final List<Integer> ARROWS = List.of(SWT.ARROW_UP, SWT.ARROW_DOWN, SWT.ARROW_LEFT, SWT.ARROW_RIGHT);

    private final NatTable table;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final MatrixModel model;
    private final Consumer<MatrixFocus> told;
    private MatrixFocus focus = new MatrixFocus.Nowhere();
    private final Runnable open;
    private boolean leaving;

    /**
     * @param told is told where somebody goes
     * @param open opens what is there, or sorts by it
     */
    MatrixKeys(MatrixGrid grid, MatrixModel model, Consumer<MatrixFocus> told, Runnable open) {
        this.open = open;
        table = grid.table();
        selection = grid.selection();
        this.model = model;
        this.told = told;
        viewport = grid.viewport();
        selection.addLayerListener(event -> {
            if (event instanceof CellSelectionEvent && !leaving) {
                anchor().ifPresent(this::go);
            }
        });
        table.addMouseListener(MouseListener.mouseDownAdapter(this::clicked));
        // with another width of its columns the table forgets where somebody is
        table.addListener(SWT.Resize, e -> markAgain());
    }

    @Override
    public void configureUiBindings(UiBindingRegistry bindings) {
        ARROWS.forEach(arrow -> bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, arrow), (of, event) -> arrow(arrow)));
        // before the table goes to the next row
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR), (of, event) -> open.run());
    }

    /** Where somebody is; nowhere if that is gone. */
    MatrixFocus focus() {
        boolean there = switch (focus) {
            case MatrixFocus.Cell(int row, int column) -> model.has(row, column);
            case MatrixFocus.Row(int row) -> row < model.rows().size();
            case MatrixFocus.Column(int column) -> column < model.columns().size();
            case MatrixFocus.Total(MatrixTotal total) -> true;
            case MatrixFocus.Nowhere() -> true;
        };
        return there ? focus : new MatrixFocus.Nowhere();
    }

    /** Goes there; the head of a row or a column marks all of it. */
    void go(MatrixFocus next) {
        focus = next;
        switch (next) {
            case MatrixFocus.Column(int column) -> {
                viewport.moveColumnPositionIntoViewport(column);
                mark(() -> selection.selectColumn(column, 0, false, false));
            }
            case MatrixFocus.Row(int row) -> {
                viewport.moveRowPositionIntoViewport(row);
                mark(() -> selection.selectRow(0, row, false, false));
            }
            case MatrixFocus.Total(MatrixTotal total) -> mark(selection::clear);
            default -> { }
        }
        told.accept(next);
    }

    /** Marks where somebody is, after the table forgot it. */
    void markAgain() {
        switch (focus()) {
            case MatrixFocus.Column(int column) -> mark(() -> selection.selectColumn(column, 0, false, false));
            case MatrixFocus.Row(int row) -> mark(() -> selection.selectRow(0, row, false, false));
            case MatrixFocus.Cell(int row, int column) when anchor().isEmpty() -> mark(() -> selection.selectCell(column, row, false, false));
            default -> { }
        }
    }

    private void mark(Runnable selecting) {
        leaving = true;
        selecting.run();
        leaving = false;
    }

    /** Goes to a cell. */
    void toCell(int row, int column) {
        selection.selectCell(column, row, false, false);
        selection.fireCellSelectionEvent(column, row, true, false, false);
    }

    private void arrow(int arrow) {
        switch (focus()) {
            case MatrixFocus.Column(int column) -> fromColumn(arrow, column);
            case MatrixFocus.Row(int row) -> fromRow(arrow, row);
            // who comes by keyboard is nowhere yet
            case MatrixFocus.Nowhere() when model.has(0, 0) -> toCell(0, 0);
            case MatrixFocus.Total(MatrixTotal total) -> fromTotal(arrow, total);
            case MatrixFocus.Cell(int row, int column) when arrow == SWT.ARROW_UP && row == 0 -> go(new MatrixFocus.Column(column));
            case MatrixFocus.Cell(int row, int column) when arrow == SWT.ARROW_LEFT && column == 0 -> go(new MatrixFocus.Row(row));
            default -> table.doCommand(new MoveSelectionCommand(direction(arrow), 1, false, false));
        }
    }

    private void fromColumn(int arrow, int column) {
        int next = arrow == SWT.ARROW_LEFT ? column - 1 : arrow == SWT.ARROW_RIGHT ? column + 1 : column;
        if (arrow == SWT.ARROW_DOWN && !model.rows().isEmpty()) {
            toCell(0, column);
        } else if (next < 0) {
            go(new MatrixFocus.Total(MatrixTotal.ELEMENTS));
        } else if (next != column && next >= 0 && next < model.columns().size()) {
            go(new MatrixFocus.Column(next));
        }
    }

    private void fromRow(int arrow, int row) {
        int next = arrow == SWT.ARROW_UP ? row - 1 : arrow == SWT.ARROW_DOWN ? row + 1 : row;
        if (arrow == SWT.ARROW_RIGHT && !model.columns().isEmpty()) {
            toCell(row, 0);
        } else if (next < 0) {
            go(new MatrixFocus.Total(MatrixTotal.MEASURED));
        } else if (next != row && next >= 0 && next < model.rows().size()) {
            go(new MatrixFocus.Row(next));
        }
    }

    /** The totals stand one above the other, between the heads of the columns and the names of the rows. */
    private void fromTotal(int arrow, MatrixTotal total) {
        int next = total.ordinal() + (arrow == SWT.ARROW_DOWN ? 1 : arrow == SWT.ARROW_UP ? -1 : 0);
        if (arrow == SWT.ARROW_RIGHT && !model.columns().isEmpty()) {
            go(new MatrixFocus.Column(0));
        } else if (next == MatrixTotal.values().length && !model.rows().isEmpty()) {
            go(new MatrixFocus.Row(0));
        } else if (next >= 0 && next < MatrixTotal.values().length) {
            go(new MatrixFocus.Total(MatrixTotal.values()[next]));
        }
    }

    private void clicked(MouseEvent e) {
        var region = table.getRegionLabelsByXY(e.x, e.y);
        int column = table.getColumnIndexByPosition(table.getColumnPositionByX(e.x));
        int row = table.getRowIndexByPosition(table.getRowPositionByY(e.y));
        if (region != null && region.hasLabel(GridRegion.COLUMN_HEADER) && column >= 0 && column < model.columns().size()) {
            go(new MatrixFocus.Column(column));
        } else if (region != null && region.hasLabel(GridRegion.ROW_HEADER) && row >= 0 && row < model.rows().size()) {
            go(new MatrixFocus.Row(row));
        } else if (region != null && region.hasLabel(GridRegion.CORNER) && e.button == 1) {
            MatrixGrid.total(table.getColumnPositionByX(e.x), table.getRowPositionByY(e.y)).ifPresent(total -> {
                go(new MatrixFocus.Total(total));
                open.run();
            });
        }
    }

    private Optional<MatrixFocus> anchor() {
        PositionCoordinate at = selection.getSelectionAnchor();
        return model.has(at.rowPosition, at.columnPosition) ? Optional.of(new MatrixFocus.Cell(at.rowPosition, at.columnPosition)) : Optional.empty();
    }

    private static MoveDirectionEnum direction(int arrow) {
        return switch (arrow) {
            case SWT.ARROW_UP -> MoveDirectionEnum.UP;
            case SWT.ARROW_DOWN -> MoveDirectionEnum.DOWN;
            case SWT.ARROW_LEFT -> MoveDirectionEnum.LEFT;
            default -> MoveDirectionEnum.RIGHT;
        };
    }
}
