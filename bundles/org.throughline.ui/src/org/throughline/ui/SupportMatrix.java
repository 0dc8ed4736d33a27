package org.throughline.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DimensionallyDependentLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.config.DefaultGridLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.CellSelectionEvent;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.throughline.api.coherence.Dose;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Strength;

/**
 * Initiatives as rows, elements as columns, and how strongly the one supports the other as a mark, or what people get from it
 * as a figure. The keys 1, 2 and 3
 * set the strength of the focused cell, 0 and Delete take the link away, Enter opens the initiative; the menu of a cell
 * offers the same.
 */
public final class SupportMatrix {

    private static final int NAME_WIDTH = 272;
    private static final int NAMES_HEIGHT = 116;
    private static final int ROW_HEIGHT = 24;
    private static final int NARROWEST = 38;
    private static final int WIDEST = 96;
    private static final int SCROLL_BAR = 20;
    private static final List<Strength> CHOICES = List.of(Strength.CORE, Strength.SUPPORTS, Strength.TOUCHES, Strength.NOT_STATED);

    private final NatTable table;
    private final DataLayer body;
    private final DataLayer header;
    private final SelectionLayer selection;
    private final Consumer<Initiative> opener;
    private MatrixWords words = new MatrixWords(UnaryOperator.identity());
    private Session session;
    private SupportPicture picture;
    private MatrixMeasure measure = MatrixMeasure.STRENGTH;

    /**
     * An empty matrix.
     *
     * @param opener is told which initiative to open
     */
    public SupportMatrix(Composite parent, Consumer<Initiative> opener) {
        this.opener = opener;
        IDataProvider cells = new Content(() -> rows().size(), () -> columns().size(),
                (column, row) -> cell(rows().get(row), columns().get(column).element()));
        IDataProvider names = new Content(() -> rows().size(), () -> 1, (column, row) -> MatrixWords.name(rows().get(row)));
        IDataProvider heads = new Content(() -> 3, () -> columns().size(), (column, row) -> MatrixWords.head(columns().get(column), row, measure));
        IDataProvider captions = new Content(() -> 3, () -> 1, (column, row) ->
                List.of("", words.words().apply(Messages.Matrix_count), words.caption(measure)).get(row));
        body = new DataLayer(cells, NARROWEST, ROW_HEIGHT);
        selection = new SelectionLayer(body);
        var viewport = new ViewportLayer(selection);
        var rowHeader = new RowHeaderLayer(new DataLayer(names, NAME_WIDTH, ROW_HEIGHT), viewport, selection);
        header = tall(new DataLayer(heads, NARROWEST, ROW_HEIGHT));
        header.setConfigLabelAccumulator((labels, column, row) -> {
            if (row == 0) {
                labels.addLabelOnTop(MatrixLook.NAME);
            } else if (columns().get(column).unsupported()) {
                labels.addLabelOnTop(MatrixLook.MISSING);
            }
        });
        var columnHeader = new ColumnHeaderLayer(header, viewport, selection);
        var corner = new DimensionallyDependentLayer(tall(new DataLayer(captions, NAME_WIDTH, ROW_HEIGHT)), rowHeader, columnHeader);
        var grid = new GridLayer(viewport, columnHeader, rowHeader, corner, false);
        table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, grid, false);
        Palette palette = Palette.of(parent.getDisplay());
        table.setBackground(palette.page());
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new WithoutEditors(grid));
        table.addConfiguration(new MatrixLook(palette));
        table.configure();
        table.addKeyListener(KeyListener.keyPressedAdapter(this::keyPressed));
        table.addMouseListener(MouseListener.mouseDoubleClickAdapter(e -> focused().ifPresent(c -> opener.accept(c.initiative()))));
        table.addListener(SWT.Resize, e -> fit());
        new Explanation();
        addMenu();
        speak();
    }

    /** The widget. */
    public Control control() {
        return table;
    }

    /** Shows a picture of the session's plan, in words that are the district's. */
    public void show(Session ofPlan, SupportPicture support, Describer describer) {
        words = new MatrixWords(describer::reworded);
        boolean sameSize = picture != null && picture.initiatives().size() == support.initiatives().size()
                && picture.elements().size() == support.elements().size();
        session = ofPlan;
        picture = support;
        if (!sameSize) {
            fit();
        }
        table.refresh(!sameSize);
    }

    /** Shows this in cells and heads. */
    public void measure(MatrixMeasure chosen) {
        measure = chosen;
        table.refresh(false);
    }

    /** Puts the focus on a cell, counted from 0. */
    public void focus(int row, int column) {
        selection.selectCell(column, row, false, false);
        table.setFocus();
    }

    /** What a cell shows: 0 for no link, otherwise the strength; for tests and for reading aloud. */
    public int value(int row, int column) {
        return strength(rows().get(row), columns().get(column).element()).getValue();
    }

    /** The text in the head of a column: the element's name, how many initiatives support it, what is chosen to be shown. */
    public String head(int column) {
        ElementSupport element = columns().get(column);
        return MatrixWords.head(element, 0, measure) + "\n" + MatrixWords.head(element, 1, measure) + "\n" + MatrixWords.head(element, 2, measure);
    }

    /** What the last row of heads holds. */
    public String caption() {
        return words.caption(measure);
    }

    /** What a cell says where it is copied. */
    public String text(int row, int column) {
        return cell(rows().get(row), columns().get(column).element()).copied();
    }

    /** The name in front of a row. */
    public String name(int row) {
        return MatrixWords.name(rows().get(row));
    }

    /** The number of initiatives shown. */
    public int rowCount() {
        return rows().size();
    }

    /** The number of whole rows that fit. */
    public int rowsOnAPage() {
        return Math.max(1, (table.getClientArea().height - header.getHeight()) / ROW_HEIGHT);
    }

    /** Scrolls so that this row is on top, as far as there are rows below it. */
    public void scrollTo(int row) {
        var viewport = (ViewportLayer) ((GridLayer) table.getLayer()).getBodyLayer();
        viewport.setOriginY(viewport.getScrollableLayer().getStartYOfRowPosition(row));
    }

    /** What a cell means, in a sentence. */
    public String sentence(int row, int column) {
        Initiative initiative = rows().get(row);
        Element element = columns().get(column).element();
        return words.sentence(initiative, element, link(initiative, element))
                + link(initiative, element).map(l -> words.dose(measure, dose(initiative))).orElse("");
    }

    private static DataLayer tall(DataLayer layer) {
        layer.setRowHeightByPosition(0, NAMES_HEIGHT);
        return layer;
    }

    /** Shares the width among the columns. */
    private void fit() {
        int free = table.getClientArea().width - NAME_WIDTH - SCROLL_BAR;
        if (!columns().isEmpty() && free > 0) {
            int width = Math.clamp(free / columns().size(), NARROWEST, WIDEST);
            body.setDefaultColumnWidth(width);
            header.setDefaultColumnWidth(width);
            table.refresh();
        }
    }

    private record Focused(int row, int column, Initiative initiative, Element element) {
    }

    private Optional<Focused> focused() {
        PositionCoordinate at = selection.getSelectionAnchor();
        return at.rowPosition < 0 || at.rowPosition >= rows().size() || at.columnPosition < 0 || at.columnPosition >= columns().size()
                ? Optional.empty() : Optional.of(new Focused(at.rowPosition, at.columnPosition, rows().get(at.rowPosition),
                        columns().get(at.columnPosition).element()));
    }

    private void keyPressed(KeyEvent e) {
        focused().ifPresent(cell -> {
            if (e.character >= '0' && e.character <= '3' && (e.stateMask & SWT.MODIFIER_MASK) == 0) {
                set(cell, Strength.get(e.character - '0'));
            } else if (e.character == SWT.DEL || e.character == SWT.BS) {
                set(cell, Strength.NOT_STATED);
            } else if (e.character == SWT.CR) {
                opener.accept(cell.initiative());
            }
        });
    }

    private void addMenu() {
        var menu = new Menu(table);
        for (Strength choice : CHOICES) {
            item(menu, SWT.RADIO, words.choice(choice) + "\t" + choice.getValue(), () -> focused().ifPresent(c -> set(c, choice))).setData(choice);
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem show = item(menu, SWT.PUSH, Messages.Matrix_show, () -> focused().ifPresent(c -> opener.accept(c.initiative())));
        table.setMenu(menu);
        table.addMenuDetectListener(e -> {
            Point at = table.toControl(e.x, e.y);
            int column = table.getColumnPositionByX(at.x);
            int row = table.getRowPositionByY(at.y);
            e.doit = table.getRegionLabelsByXY(at.x, at.y) != null && table.getRegionLabelsByXY(at.x, at.y).hasLabel(GridRegion.BODY);
            if (e.doit) {
                show.setText(words.words().apply(Messages.Matrix_show));
                focus(table.getRowIndexByPosition(row), table.getColumnIndexByPosition(column));
                Strength now = focused().map(c -> strength(c.initiative(), c.element())).orElse(Strength.NOT_STATED);
                for (MenuItem item : menu.getItems()) {
                    if (item.getData() instanceof Strength choice) {
                        item.setText(words.choice(choice) + "\t" + choice.getValue());
                        item.setSelection(choice == now);
                        item.setEnabled(!session.readOnly());
                    }
                }
            }
        });
    }

    private static MenuItem item(Menu menu, int style, String text, Runnable work) {
        var item = new MenuItem(menu, style);
        item.setText(text);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (style != SWT.RADIO || item.getSelection()) {
                work.run();
            }
        }));
        return item;
    }

    /** Reads the focused cell aloud. */
    private void speak() {
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = focused().map(c -> sentence(c.row(), c.column())).orElse(words.words().apply(Messages.Matrix_name));
            }
        });
        table.addLayerListener(event -> {
            if (event instanceof CellSelectionEvent) {
                table.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
            }
        });
    }

    private void set(Focused cell, Strength strength) {
        Optional<ElementLink> known = link(cell.initiative(), cell.element());
        if (session.readOnly() || known.map(l -> strength != Strength.NOT_STATED && l.getStrength() == strength)
                .orElse(strength == Strength.NOT_STATED)) {
            return;
        }
        session.change(Messages.Matrix_change, () -> {
            if (strength == Strength.NOT_STATED) {
                known.ifPresent(cell.initiative().getLinks()::remove);
            } else {
                known.orElseGet(() -> newLink(cell)).setStrength(strength);
            }
        });
    }

    private static ElementLink newLink(Focused cell) {
        ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
        link.setElement(cell.element());
        cell.initiative().getLinks().add(link);
        return link;
    }

    private static Optional<ElementLink> link(Initiative initiative, Element element) {
        return initiative.getLinks().stream().filter(l -> l.getElement() == element).findFirst();
    }

    private static Strength strength(Initiative initiative, Element element) {
        return link(initiative, element).map(ElementLink::getStrength).orElse(Strength.NOT_STATED);
    }

    private Dose dose(Initiative initiative) {
        return picture.doses().getOrDefault(initiative, Dose.UNKNOWN);
    }

    private MatrixCell cell(Initiative initiative, Element element) {
        Optional<ElementLink> link = link(initiative, element);
        return new MatrixCell(link.isPresent(), link.map(ElementLink::getStrength).orElse(Strength.NOT_STATED), measure, measure.of(dose(initiative)));
    }

    private List<Initiative> rows() {
        return picture == null ? List.of() : picture.initiatives();
    }

    private List<ElementSupport> columns() {
        return picture == null ? List.of() : picture.elements();
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

    /** The sentence behind what the mouse rests on. */
    private final class Explanation extends NatTableContentTooltip {

        Explanation() {
            super(table, GridRegion.BODY, GridRegion.COLUMN_HEADER, GridRegion.ROW_HEADER);
        }

        @Override
        protected String getText(Event event) {
            int column = table.getColumnIndexByPosition(table.getColumnPositionByX(event.x));
            int row = table.getRowIndexByPosition(table.getRowPositionByY(event.y));
            var region = table.getRegionLabelsByXY(event.x, event.y);
            if (region == null) {
                return null;
            }
            if (region.hasLabel(GridRegion.COLUMN_HEADER) && column >= 0 && column < columns().size()) {
                return words.explanation(columns().get(column), measure);
            }
            if (region.hasLabel(GridRegion.ROW_HEADER) && row >= 0 && row < rows().size()) {
                return name(row);
            }
            return region.hasLabel(GridRegion.BODY) && row >= 0 && row < rows().size() && column >= 0 && column < columns().size()
                    ? sentence(row, column) : null;
        }
    }
}
