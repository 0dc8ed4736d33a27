package org.throughline.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.config.DefaultGridLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.session.Session;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Strength;

/**
 * Initiatives as rows, elements as columns, and how strongly the one supports the other as a mark. The keys 1, 2 and 3
 * set the strength of the focused cell, 0 and Delete take the link away, Enter opens the initiative.
 */
public final class SupportMatrix {

    private static final int NAME_WIDTH = 330;
    private static final int HEADER_HEIGHT = 92;

    private final NatTable table;
    private final SelectionLayer selection;
    private final Consumer<Initiative> opener;
    private Session session;
    private SupportPicture picture;

    /**
     * An empty matrix.
     *
     * @param opener is told which initiative to open
     */
    public SupportMatrix(Composite parent, Consumer<Initiative> opener) {
        this.opener = opener;
        IDataProvider cells = new Content(() -> rows().size(), () -> columns().size(),
                (column, row) -> strength(rows().get(row), columns().get(column).element()));
        IDataProvider names = new Content(() -> rows().size(), () -> 1, (column, row) -> name(rows().get(row)));
        IDataProvider heads = new Content(() -> 1, () -> columns().size(), (column, row) -> head(columns().get(column)));
        var body = new DataLayer(cells, 86, 24);
        selection = new SelectionLayer(body);
        var viewport = new ViewportLayer(selection);
        var rowHeader = new RowHeaderLayer(new DataLayer(names, NAME_WIDTH, 24), viewport, selection);
        var columnHeader = new ColumnHeaderLayer(new DataLayer(heads, 86, HEADER_HEIGHT), viewport, selection);
        var corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(heads, names), NAME_WIDTH, HEADER_HEIGHT),
                rowHeader, columnHeader);
        table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL
                | SWT.H_SCROLL, new GridLayer(viewport, columnHeader, rowHeader, corner, false), false);
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new DefaultGridLayerConfiguration(
                (GridLayer) table.getLayer()) {
            @Override
            protected void addEditingUIConfig() {
                // Cells are changed by a key of their own, not by an editor.
            }

            @Override
            protected void addEditingHandlerConfig() {
                // As above.
            }
        });
        table.addConfiguration(new MatrixLook());
        table.configure();
        table.addKeyListener(KeyListener.keyPressedAdapter(this::keyPressed));
        table.addMouseListener(MouseListener.mouseDoubleClickAdapter(e -> focused().ifPresent(c -> opener.accept(c.initiative()))));
    }

    /** The widget. */
    public Control control() {
        return table;
    }

    /** Shows a picture of the session's plan. */
    public void show(Session ofPlan, SupportPicture support) {
        boolean sameSize = picture != null && picture.initiatives().size() == support.initiatives().size()
                && picture.elements().size() == support.elements().size();
        session = ofPlan;
        picture = support;
        table.refresh(!sameSize);
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

    /** The text in the head of a column. */
    public String head(int column) {
        return head(columns().get(column));
    }

    /** The name in front of a row. */
    public String name(int row) {
        return name(rows().get(row));
    }

    /** The number of initiatives shown. */
    public int rowCount() {
        return rows().size();
    }

    /** Scrolls so that this row is on top. */
    public void scrollTo(int row) {
        var viewport = (ViewportLayer) ((GridLayer) table.getLayer()).getBodyLayer();
        viewport.setOriginY(viewport.getScrollableLayer().getStartYOfRowPosition(row));
    }

    private record Focused(Initiative initiative, Element element) {
    }

    private Optional<Focused> focused() {
        PositionCoordinate at = selection.getSelectionAnchor();
        return at.rowPosition < 0 || at.rowPosition >= rows().size() || at.columnPosition < 0 ? Optional.empty()
                : Optional.of(new Focused(rows().get(at.rowPosition), columns().get(at.columnPosition).element()));
    }

    private void keyPressed(KeyEvent e) {
        focused().ifPresent(cell -> {
            if (e.character >= '0' && e.character <= '3') {
                set(cell, Strength.get(e.character - '0'));
            } else if (e.character == SWT.DEL || e.character == SWT.BS) {
                set(cell, Strength.NOT_STATED);
            } else if (e.character == SWT.CR) {
                opener.accept(cell.initiative());
            }
        });
    }

    private void set(Focused cell, Strength strength) {
        if (session.readOnly()) {
            return;
        }
        Optional<ElementLink> known = link(cell.initiative(), cell.element());
        session.change("Change strength", () -> {
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

    private static String name(Initiative initiative) {
        return (initiative.getCode() == null ? "" : initiative.getCode() + "  ")
                + (initiative.getName() == null ? "" : initiative.getName());
    }

    private static String head(ElementSupport e) {
        String name = Optional.ofNullable(e.element().getShortHeader()).orElse(e.element().getName());
        return e.element().getCode() + "\n" + name + "\n" + e.count() + " / " + e.points() + (e.unsupported() ? " !" : "");
    }

    private List<Initiative> rows() {
        return picture == null ? List.of() : picture.initiatives();
    }

    private List<ElementSupport> columns() {
        return picture == null ? List.of() : picture.elements();
    }
}
