package org.throughline.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeHelper;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DimensionallyDependentLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionBindings;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/**
 * A grid with a head, a row for filters under it, numbers in front of the rows and columns that stay in sight. It shows what
 * it is given, knows which cells are selected, and says what was clicked. Rows and columns are counted from 0.
 */
final class ObjectGrid {

    /** What the grid shows. */
    interface Source {

        int rows();

        int columns();

        String cell(int column, int row);

        /** What stands in front of a row. */
        String number(int row);

        /** Labels of {@link GridLook} for a cell. */
        List<String> look(int column, int row);

        /** The head's text, or the filter's. */
        String head(int column, boolean filter);

        /** Labels of {@link GridLook} for a filter. */
        List<String> filterLook(int column);
    }

    private static final int ROW_HEIGHT = 26;
    private static final int HEAD_HEIGHT = 62;
    private static final int NUMBER_WIDTH = 52;
    private static final int WIDTH = 140;
    private static final int FILTER_ROW = 1;
    private static final int ROWS_OF_HEAD = 2;

    private final NatTable table;
    private final DataLayer body;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final FreezeLayer frozen;
    private final Source source;
    private int wanted;

    ObjectGrid(Composite parent, Palette palette, Source source, IntConsumer headClicked, IntConsumer filterClicked) {
        this.source = source;
        body = new DataLayer(new Content(source::rows, source::columns, source::cell), WIDTH, ROW_HEIGHT);
        body.setConfigLabelAccumulator((labels, column, row) -> source.look(column, row).forEach(labels::addLabelOnTop));
        selection = new SelectionLayer(body, false);
        viewport = new ViewportLayer(selection);
        frozen = new FreezeLayer(selection);
        var cells = new CompositeFreezeLayer(frozen, viewport, selection, false);
        var numbers = new RowHeaderLayer(new DataLayer(new Content(source::rows, () -> 1, (c, row) -> source.number(row)), NUMBER_WIDTH, ROW_HEIGHT), cells, selection);
        var headData = heads(new Content(() -> ROWS_OF_HEAD, source::columns, (column, row) -> source.head(column, row == FILTER_ROW)), WIDTH);
        headData.setConfigLabelAccumulator((labels, column, row) -> headLook(labels, column, row));
        var head = new ColumnHeaderLayer(headData, cells, selection);
        var cornerData = heads(new Content(() -> ROWS_OF_HEAD, () -> 1, (column, row) -> row == FILTER_ROW ? Messages.Table_filterRow : ""), NUMBER_WIDTH);
        cornerData.setConfigLabelAccumulator((labels, column, row) -> labels.addLabel(GridLook.QUIET));
        var corner = new DimensionallyDependentLayer(cornerData, numbers, head);
        table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
                new GridLayer(cells, head, numbers, corner, false), false);
        table.setBackground(palette.page());
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new ByMouse(headClicked, filterClicked));
        table.addConfiguration(new GridLook(palette));
        table.configure();
        table.addListener(SWT.Resize, e -> freeze());
    }

    NatTable table() {
        return table;
    }

    /** Shows other columns, of these widths, the first of which stay in sight as far as they leave room for others. */
    void columns(List<Integer> widths, int fixed) {
        wanted = fixed;
        FreezeHelper.unfreeze(frozen, viewport);
        selection.clear(false);
        for (int column = 0; column < widths.size(); column++) {
            body.setColumnWidthByPosition(column, widths.get(column), false);
        }
        viewport.resetOrigin(0, 0);
        table.refresh();
        freeze();
    }

    /** Lets columns stay in sight; in a narrow window fewer or none, so that one can get to the others. */
    private void freeze() {
        int room = (table.getClientArea().width - NUMBER_WIDTH) / 2;
        int fixed = 0;
        for (int width = 0; fixed < wanted && fixed < source.columns() - 1 && width + width(fixed) <= room; fixed++) {
            width += width(fixed);
        }
        if (fixed != frozen.getColumnCount()) {
            FreezeHelper.unfreeze(frozen, viewport);
            viewport.resetOrigin(0, viewport.getOrigin().getY());
            if (fixed > 0) {
                FreezeHelper.freeze(frozen, viewport, new PositionCoordinate(frozen, 0, -1), new PositionCoordinate(frozen, fixed - 1, -1));
            }
            table.refresh(false);
        }
    }

    /** How wide a column is. */
    int width(int column) {
        return body.getColumnWidthByPosition(column);
    }

    /** Shows the same rows with other values. */
    void repaint() {
        table.refresh(false);
    }

    /** Shows other rows in the same place; nothing is selected then. */
    void rowsChanged() {
        int origin = viewport.getOriginRowPosition();
        // what is selected would be compared with each row, which takes a second for 50,000
        selection.clear(false);
        table.refresh();
        scrollTo(origin);
    }

    /** The cell that has the focus. */
    Optional<CellPlace> focused() {
        PositionCoordinate at = selection.getSelectionAnchor();
        return place(at.columnPosition, at.rowPosition);
    }

    /** The corner of the selection that moves while Shift is held. */
    Optional<CellPlace> moving() {
        PositionCoordinate at = selection.getLastSelectedCellPosition();
        return at == null ? Optional.empty() : place(at.columnPosition, at.rowPosition);
    }

    private Optional<CellPlace> place(int column, int row) {
        return column < 0 || row < 0 || column >= source.columns() || row >= source.rows() ? Optional.empty() : Optional.of(new CellPlace(column, row));
    }

    /** Puts the focus on a cell, or draws the selection from the focused cell to there. */
    void select(CellPlace place, boolean extend) {
        selection.selectCell(place.column(), place.row(), extend, false);
        viewport.moveCellPositionIntoViewport(place.column(), place.row());
    }

    /** Brings a cell into sight. */
    void reveal(CellPlace place) {
        viewport.moveCellPositionIntoViewport(place.column(), place.row());
    }

    /** Selects cells without a change of what is in sight; the first one has the focus. */
    void selectAgain(List<Rectangle> regions, CellPlace focus) {
        selection.selectCell(focus.column(), focus.row(), false, false);
        regions.forEach(r -> selection.addSelection(r));
        selection.moveSelectionAnchor(focus.column(), focus.row());
    }

    /** Selects everything; the focus stays. */
    void selectAll(int rows) {
        focused().ifPresent(f -> selectAgain(List.of(new Rectangle(0, 0, source.columns(), rows)), f));
    }

    /** The selected cells: x and width count columns, y and height rows. */
    List<Rectangle> selected() {
        var all = new Rectangle(0, 0, source.columns(), source.rows());
        return selection.getSelectionModel().getSelections().stream().map(all::intersection).filter(r -> !r.isEmpty()).toList();
    }

    /** How many whole rows are in sight. */
    int page() {
        return Math.max(1, viewport.getRowCount() - 1);
    }

    /** Brings a row to the top, as far as there are rows below it. */
    void scrollTo(int row) {
        viewport.setOriginY(viewport.getScrollableLayer().getStartYOfRowPosition(Math.max(0, Math.min(row, source.rows() - 1))));
    }

    /** The row at the top. */
    int top() {
        return viewport.getOriginRowPosition();
    }

    /** Where a cell is in the widget; empty where it is out of sight. */
    Optional<Rectangle> bounds(CellPlace place) {
        for (int row = ROWS_OF_HEAD; row < table.getRowCount(); row++) {
            if (table.getRowIndexByPosition(row) == place.row()) {
                return bounds(place.column(), row);
            }
        }
        return Optional.empty();
    }

    /** Where a column's filter is in the widget. */
    Optional<Rectangle> filterBounds(int column) {
        viewport.moveColumnPositionIntoViewport(column);
        return bounds(column, FILTER_ROW);
    }

    private Optional<Rectangle> bounds(int column, int position) {
        for (int x = 1; x < table.getColumnCount(); x++) {
            if (table.getColumnIndexByPosition(x) == column) {
                return Optional.of(table.getBoundsByPosition(x, position));
            }
        }
        return Optional.empty();
    }

    /** The cell at a point of the widget. */
    Optional<CellPlace> at(int x, int y) {
        LabelStack region = table.getRegionLabelsByXY(x, y);
        return region == null || !region.hasLabel(GridRegion.BODY) ? Optional.empty()
                : place(table.getColumnIndexByPosition(table.getColumnPositionByX(x)), table.getRowIndexByPosition(table.getRowPositionByY(y)));
    }

    /** Tells when other cells are selected. */
    void whenSelected(Runnable work) {
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                work.run();
            }
        });
    }

    private void headLook(LabelStack labels, int column, int row) {
        if (row == FILTER_ROW) {
            labels.addLabelOnTop(GridLook.FILTER);
            source.filterLook(column).forEach(labels::addLabelOnTop);
        }
    }

    private static DataLayer heads(Content content, int width) {
        var layer = new DataLayer(content, width, ROW_HEIGHT);
        layer.setRowHeightByPosition(0, HEAD_HEIGHT);
        return layer;
    }

    /** Cells are selected by the mouse as usual; a click on a head sorts, one below it opens the filter. */
    private static final class ByMouse extends DefaultSelectionBindings {

        private final IntConsumer head;
        private final IntConsumer filter;

        ByMouse(IntConsumer head, IntConsumer filter) {
            this.head = head;
            this.filter = filter;
        }

        @Override
        public void configureUiBindings(UiBindingRegistry bindings) {
            configureBodyMouseClickBindings(bindings);
            configureRowHeaderMouseClickBindings(bindings);
            configureBodyMouseDragMode(bindings);
            bindings.registerSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE), (table, event) -> {
                int column = table.getColumnIndexByPosition(table.getColumnPositionByX(event.x));
                if (column >= 0) {
                    (table.getRowPositionByY(event.y) == FILTER_ROW ? filter : head).accept(column);
                }
            });
        }
    }
}
