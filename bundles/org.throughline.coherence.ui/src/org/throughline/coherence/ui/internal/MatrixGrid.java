package org.throughline.coherence.ui.internal;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DimensionallyDependentLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.config.DefaultGridLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.print.command.TurnViewportOffCommand;
import org.eclipse.nebula.widgets.nattable.print.command.TurnViewportOnCommand;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.throughline.model.initiatives.Initiative;
import org.throughline.ui.Content;
import org.throughline.ui.Stage;

/** The table of the matrix: names and the number of elements in front, element by element on top, marks in the middle. */
final class MatrixGrid {

    private static final int NAME_WIDTH = 272;
    private static final int COUNT_WIDTH = 38;
    private static final int NAMES_HEIGHT = 116;
    private static final int ROW_HEIGHT = 22;
    private static final int NARROWEST = 38;
    private static final int WIDEST = 96;
    private static final int SCROLL_BAR = 20;
    /** A picture with more pixels than this takes more memory than there may be. */
    private static final long LARGEST_PICTURE = 60_000_000;

    private final MatrixModel model;
    private final Stage stage;
    private final NatTable table;
    private final DataLayer body;
    private final DataLayer header;
    private final SelectionLayer selection;
    private int fitted;
    private final ViewportLayer viewport;
    private Optional<MatrixTotal> marked = Optional.empty();
    private Optional<Initiative> selected = Optional.empty();

    MatrixGrid(Composite parent, Stage stage, MatrixModel model, Supplier<MatrixWords> words) {
        this.model = model;
        this.stage = stage;
        IDataProvider cells = new Content(() -> model.rows().size(), () -> model.columns().size(), (column, row) -> model.cell(row, column));
        IDataProvider names = new Content(() -> model.rows().size(), () -> 2,
                (column, row) -> column == 0 ? MatrixWords.name(model.initiative(row)) : Integer.toString(model.supported(row)));
        IDataProvider heads = new Content(() -> 3, () -> model.columns().size(),
                (column, row) -> words.get().head(model.columns().get(column), row, model.measure()));
        IDataProvider captions = new Content(() -> 3, () -> 2, (column, row) -> total(column, row)
                .map(t -> words.get().total(t, model.measure()) + MatrixWords.sign(t, model.sorting().of(t))).orElse(""));
        body = layer(cells, NARROWEST);
        selection = new SelectionLayer(body);
        viewport = new ViewportLayer(selection);
        DataLayer left = layer(names, NAME_WIDTH);
        left.setColumnWidthByPosition(1, stage.length(COUNT_WIDTH));
        left.setConfigLabelAccumulator((labels, column, row) -> {
            if (column == 1) {
                labels.addLabelOnTop(MatrixLook.FIGURE);
            } else if (selected.filter(i -> model.initiative(row) == i).isPresent()) {
                labels.addLabelOnTop(MatrixLook.SELECTED);
            }
        });
        var rowHeader = new RowHeaderLayer(left, viewport, selection);
        header = tall(layer(heads, NARROWEST));
        header.setConfigLabelAccumulator((labels, column, row) -> {
            if (row == 0) {
                labels.addLabelOnTop(MatrixLook.NAME);
            } else if (model.columns().get(column).unsupported()) {
                labels.addLabelOnTop(MatrixLook.MISSING);
            }
        });
        var columnHeader = new ColumnHeaderLayer(header, viewport, selection);
        DataLayer corner = tall(layer(captions, NAME_WIDTH));
        corner.setColumnWidthByPosition(1, stage.length(COUNT_WIDTH));
        corner.setConfigLabelAccumulator((labels, column, row) -> {
            if (row == 0 && column == 1) {
                labels.addLabelOnTop(MatrixLook.NAME);
            }
            if (marked.isPresent() && total(column, row).equals(marked)) {
                labels.addLabelOnTop(MatrixLook.MARKED);
            }
        });
        var grid = new GridLayer(viewport, columnHeader, rowHeader, new DimensionallyDependentLayer(corner, rowHeader, columnHeader), false);
        table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, grid, false);
        table.setBackground(stage.palette().page());
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new WithoutEditors(grid));
        table.addConfiguration(new MatrixLook(stage.palette(), stage.text(table), stage.scale()));
        table.addListener(SWT.Resize, e -> fit());
    }

    /** Which total's words stand in a cell of the corner. */
    static Optional<MatrixTotal> total(int column, int row) {
        return column == 1 && row == 0 ? Optional.of(MatrixTotal.ELEMENTS) : column != 0 || row == 0 ? Optional.empty()
                : Optional.of(row == 1 ? MatrixTotal.INITIATIVES : MatrixTotal.MEASURED);
    }

    /** Marks the words of a total as what somebody is on. */
    void mark(Optional<MatrixTotal> total) {
        if (!marked.equals(total)) {
            marked = total;
            table.redraw();
        }
    }

    /** Marks the name of an initiative as what is selected in the window, and scrolls to it where it is another one. */
    void select(Optional<Initiative> initiative) {
        boolean other = !selected.equals(initiative);
        selected = initiative;
        if (other) {
            initiative.map(model.rows()::indexOf).filter(row -> row >= 0).ifPresent(viewport::moveRowPositionIntoViewport);
            table.redraw();
        }
    }

    /** Whether all of a row can be seen now. */
    boolean inSight(int row) {
        int top = viewport.getScrollableLayer().getStartYOfRowPosition(row) - viewport.getOrigin().getY();
        return top >= 0 && top + viewport.getScrollableLayer().getRowHeightByPosition(row) <= viewport.getHeight();
    }

    NatTable table() {
        return table;
    }

    SelectionLayer selection() {
        return selection;
    }

    ViewportLayer viewport() {
        return viewport;
    }

    int rowsOnAPage() {
        return Math.max(1, (table.getClientArea().height - header.getHeight()) / stage.length(ROW_HEIGHT));
    }

    int columnsOnAPage() {
        return Math.max(1, (table.getClientArea().width - stage.length(NAME_WIDTH + COUNT_WIDTH)) / body.getDefaultColumnWidth());
    }

    /** Shares the width among the columns. */
    void fit() {
        int free = table.getClientArea().width - stage.length(NAME_WIDTH + COUNT_WIDTH) - SCROLL_BAR;
        if (!model.columns().isEmpty() && free > 0) {
            int width = Math.clamp(free / model.columns().size(), stage.length(NARROWEST), stage.length(WIDEST));
            if (width != fitted) {
                fitted = width;
                body.setDefaultColumnWidth(width);
                header.setDefaultColumnWidth(width);
                table.refresh();
            }
        }
    }

    /** The whole matrix, also what is scrolled away; of a very large one what is seen. To be disposed of by who asks. */
    Image whole() {
        table.doCommand(new TurnViewportOffCommand());
        try {
            boolean fits = (long) table.getLayer().getWidth() * table.getLayer().getHeight() <= LARGEST_PICTURE;
            Rectangle area = fits ? new Rectangle(0, 0, Math.max(1, table.getLayer().getWidth()), Math.max(1, table.getLayer().getHeight())) : table.getClientArea();
            var image = new Image(table.getDisplay(), area.width, area.height);
            var gc = new GC(image);
            gc.setBackground(stage.palette().page());
            gc.fillRectangle(area);
            table.getLayer().getLayerPainter().paintLayer(table.getLayer(), gc, 0, 0, area, table.getConfigRegistry());
            gc.dispose();
            return image;
        } finally {
            table.doCommand(new TurnViewportOnCommand());
        }
    }

    private DataLayer layer(IDataProvider data, int width) {
        return new DataLayer(data, stage.length(width), stage.length(ROW_HEIGHT));
    }

    private DataLayer tall(DataLayer layer) {
        layer.setRowHeightByPosition(0, stage.length(NAMES_HEIGHT));
        return layer;
    }

    /** Cells are changed by a key of their own, not by an editor. */
    private static final class WithoutEditors extends DefaultGridLayerConfiguration {

        WithoutEditors(GridLayer grid) {
            super(grid);
        }

        @Override
        protected void addEditingUIConfig() {
            // none
        }

        @Override
        protected void addEditingHandlerConfig() {
            // none
        }

        @Override
        protected void addAlternateRowColoringConfig(org.eclipse.nebula.widgets.nattable.layer.CompositeLayer layer) {
            // calm: no stripes
        }
    }
}
