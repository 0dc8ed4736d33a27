package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Strength;
import org.throughline.ui.Listing;
import org.throughline.ui.SpokenGrid;
import org.throughline.ui.Stage;

/**
 * Initiatives as rows, elements as columns, and how strongly the one supports the other as a mark, or what people get from it
 * as a figure. Arrows go from cell to cell and to the heads; Enter on what a total is sorts by it. The keys 1, 2 and 3 set the strength of the focused cell, 0 and
 * Delete take the link away, Enter opens what is focused; the menu of a cell offers the same.
 */
public final class SupportMatrix {

    private final Stage stage;
    private final MatrixModel model = new MatrixModel();
    private final MatrixGrid grid;
    private final SpokenGrid spoken;
    private final MatrixKeys keys;
    private final Consumer<EObject> opener;
    private final Consumer<MatrixExplanation> explained;
    private MatrixWords words;

    /**
     * An empty matrix.
     *
     * @param opener is told what to open
     * @param explained is told what the focused cell or head means, whenever that changes
     */
    SupportMatrix(Composite parent, Stage stage, Consumer<EObject> opener, Consumer<MatrixExplanation> explained) {
        this.stage = stage;
        this.opener = opener;
        this.explained = explained;
        words = new MatrixWords(stage.words(), false);
        grid = new MatrixGrid(parent, stage, model, () -> words);
        spoken = new SpokenGrid(grid.table(), () -> words.reworded(Messages.Matrix_name), this::spoken);
        keys = new MatrixKeys(grid, model, this::explain, this::open);
        NatTable table = grid.table();
        table.addConfiguration(keys);
        table.configure();
        table.addKeyListener(KeyListener.keyPressedAdapter(this::keyPressed));
        table.addMouseListener(MouseListener.mouseDoubleClickAdapter(e -> {
            // a total was sorted by with the first click
            if (!(keys.focus() instanceof MatrixFocus.Total)) {
                open();
            }
        }));
        new Tip(table);
        if (!stage.presented()) {
            new MatrixMenu(table, model, keys, this::words, this::openInitiative);
        }
    }

    /** The widget. */
    public Control control() {
        return grid.table();
    }

    /** Shows a picture of the session's plan, in words that are the district's; hours are those of some months or of the year. */
    void show(Session ofPlan, SupportPicture support, Describer describer, boolean someMonths) {
        words = new MatrixWords(describer, someMonths);
        boolean sameSize = model.show(ofPlan, support);
        if (!sameSize) {
            grid.fit();
        }
        grid.table().refresh(!sameSize);
        if (!sameSize) {
            keys.markAgain();
        }
        explain(keys.focus());
    }

    /** Shows this in cells and heads. */
    void measure(MatrixMeasure chosen) {
        model.measure(chosen);
        grid.table().refresh(false);
        explain(keys.focus());
    }

    /** Puts the focus on a cell, counted from 0. */
    public void focus(int row, int column) {
        keys.toCell(row, column);
        grid.table().setFocus();
    }

    /** What a cell shows: 0 for no link, otherwise the strength. */
    public int value(int row, int column) {
        return model.strength(row, column).getValue();
    }

    /** The text in the head of a column: the element's name, how many initiatives support it, what is chosen to be shown. */
    public String head(int column) {
        var element = model.columns().get(column);
        return String.join("\n", List.of(words.head(element, 0, model.measure()), words.head(element, 1, model.measure()), words.head(element, 2, model.measure())));
    }

    /** What the last row of heads holds. */
    public String caption() {
        return words.caption(model.measure());
    }

    /** What a cell says where it is copied. */
    public String text(int row, int column) {
        return model.cell(row, column).copied();
    }

    /** The name in front of a row. */
    public String name(int row) {
        return MatrixWords.name(model.initiative(row));
    }

    /** How many of the elements shown the initiative of a row supports. */
    public int supported(int row) {
        return model.supported(row);
    }

    /** The number of initiatives shown. */
    public int rowCount() {
        return model.rows().size();
    }

    /** The number of elements shown. */
    public int columnCount() {
        return model.columns().size();
    }

    /** What a cell means, in sentences. */
    public String sentence(int row, int column) {
        return explanation(new MatrixFocus.Cell(row, column)).text();
    }

    /** What a screen reader is told of where somebody is. */
    public String spoken() {
        return explanation(keys.focus()).text();
    }

    /** The whole matrix as a picture, also what is scrolled away. To be disposed of by who asks. */
    public Image whole() {
        return grid.whole();
    }

    /** Whether all of a row can be seen now. */
    public boolean inSight(int row) {
        return grid.inSight(row);
    }

    /** The number of whole rows that fit. */
    int rowsOnAPage() {
        return grid.rowsOnAPage();
    }

    /** The number of whole columns that fit. */
    int columnsOnAPage() {
        return grid.columnsOnAPage();
    }

    /** Scrolls so that this row and this column are first, as far as there are others behind them. */
    void scrollTo(int row, int column) {
        grid.viewport().setOriginY(grid.viewport().getScrollableLayer().getStartYOfRowPosition(row));
        grid.viewport().setOriginX(grid.viewport().getScrollableLayer().getStartXOfColumnPosition(column));
    }

    /** What is shown, line by line. */
    Listing listing() {
        return new SupportListing(model, words).listing();
    }

    private MatrixWords words() {
        return words;
    }

    private void explain(MatrixFocus at) {
        grid.mark(at instanceof MatrixFocus.Total(MatrixTotal total) ? Optional.of(total) : Optional.empty());
        explained.accept(explanation(at));
        spoken.moved();
    }

    private MatrixExplanation explanation(MatrixFocus at) {
        return new MatrixExplanations(model, words).of(at);
    }

    private void keyPressed(KeyEvent e) {
        if (e.keyCode == SWT.TAB && (e.stateMask & SWT.MOD1) != 0) {
            // Tab goes from cell to cell
            grid.table().traverse((e.stateMask & SWT.SHIFT) == 0 ? SWT.TRAVERSE_TAB_NEXT : SWT.TRAVERSE_TAB_PREVIOUS);
        }
        if ((e.stateMask & SWT.MODIFIER_MASK) == 0) {
            press(e.character);
        }
    }

    /** Does what a key does at the focused cell. */
    void press(char key) {
        if (keys.focus() instanceof MatrixFocus.Cell(int row, int column) && !stage.presented()) {
            if (key >= '0' && key <= '3') {
                model.set(row, column, Strength.get(key - '0'));
            } else if (key == SWT.DEL || key == SWT.BS) {
                model.set(row, column, Strength.NOT_STATED);
            }
        }
    }

    private void open() {
        switch (keys.focus()) {
            case MatrixFocus.Column(int column) -> opener.accept(model.element(column));
            case MatrixFocus.Total(MatrixTotal total) -> sort(total);
            default -> openInitiative();
        }
    }

    private void sort(MatrixTotal total) {
        model.sort(total);
        grid.table().refresh(false);
        explain(keys.focus());
    }

    /** Marks what is selected in the window where it is one of the initiatives, and scrolls to it when it becomes so. */
    void select(Optional<EObject> object) {
        grid.select(object.filter(Initiative.class::isInstance).map(Initiative.class::cast));
    }

    private void openInitiative() {
        switch (keys.focus()) {
            case MatrixFocus.Cell(int row, int column) -> opener.accept(model.initiative(row));
            case MatrixFocus.Row(int row) -> opener.accept(model.initiative(row));
            default -> { }
        }
    }

    /** The sentence behind what the mouse rests on. */
    private final class Tip extends NatTableContentTooltip {

        Tip(NatTable table) {
            super(table, GridRegion.BODY, GridRegion.COLUMN_HEADER, GridRegion.ROW_HEADER, GridRegion.CORNER);
        }

        @Override
        protected String getText(Event event) {
            return at(event.x, event.y).map(a -> explanation(a).text()).orElse(null);
        }
    }

    private Optional<MatrixFocus> at(int x, int y) {
        NatTable table = grid.table();
        var point = new Point(table.getColumnIndexByPosition(table.getColumnPositionByX(x)), table.getRowIndexByPosition(table.getRowPositionByY(y)));
        var region = table.getRegionLabelsByXY(x, y);
        if (region == null) {
            return Optional.empty();
        }
        if (region.hasLabel(GridRegion.COLUMN_HEADER)) {
            return point.x >= 0 && point.x < columnCount() ? Optional.of(new MatrixFocus.Column(point.x)) : Optional.empty();
        }
        if (region.hasLabel(GridRegion.ROW_HEADER)) {
            return point.y >= 0 && point.y < rowCount() ? Optional.of(new MatrixFocus.Row(point.y)) : Optional.empty();
        }
        if (region.hasLabel(GridRegion.CORNER)) {
            return MatrixGrid.total(table.getColumnPositionByX(x), table.getRowPositionByY(y)).map(MatrixFocus.Total::new);
        }
        return region.hasLabel(GridRegion.BODY) && model.has(point.y, point.x) ? Optional.of(new MatrixFocus.Cell(point.y, point.x)) : Optional.empty();
    }
}
