package org.throughline.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;

/**
 * A table of all objects of one kind, into which one types as into a spreadsheet. It is made from the metamodel alone: columns
 * are what one can write in a line, in the describer's order. What a person does is one change of the session, whatever the
 * number of cells; nothing is changed before somebody has seen what cannot be taken.
 *
 * <p>Smallest example:
 * <pre>new ObjectTable(parent, memory, plan::select).show(session, OrganizationPackage.Literals.SCHOOL, describer.in(session.plan()));</pre>
 */
public final class ObjectTable {

    private final Composite holder;
    private final TableContent content;
    private final TableWork work;
    private final ObjectGrid grid;
    private final GridKeys keys;
    private final TableBar bar;
    private final TableStatus status;
    private final TableFields fields;
    private final TableColumns layout;
    private final Consumer<EObject> opener;

    /**
     * An empty table.
     *
     * @param memory keeps what is hidden
     * @param opener is told which object to open
     */
    public ObjectTable(Composite parent, TableMemory memory, Consumer<EObject> opener) {
        this.opener = opener;
        Palette palette = Palette.of(parent.getDisplay());
        content = new TableContent(memory);
        holder = new Composite(parent, SWT.NONE);
        holder.setBackground(palette.page());
        holder.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(holder);
        work = new TableWork(content, this::ask, objects -> Deletions.mayDelete(holder.getShell(), content.session(), objects), this::say);
        bar = new TableBar(holder, palette, actions());
        grid = new ObjectGrid(holder, palette, content, this::sort, this::filter);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 160).applyTo(grid.table());
        status = new TableStatus(holder, palette, this::showAll);
        layout = new TableColumns(grid, content);
        keys = new GridKeys(grid, content, new ByKey());
        fields = new TableFields(grid, content, palette, work, keys, this::arrange);
        grid.table().addKeyListener(KeyListener.keyPressedAdapter(keys::pressed));
        grid.table().addMouseListener(MouseListener.mouseDoubleClickAdapter(e -> grid.at(e.x, e.y).ifPresent(c -> {
            if (c.column() == 0 && content.object(c.row()).isPresent()) {
                open();
            } else {
                fields.edit(true);
            }
        })));
        grid.table().setMenu(bar.menu(grid.table()));
        grid.whenSelected(bar::refresh);
        speak();
    }

    /** The widget. */
    public Control control() {
        return holder;
    }

    /** The grid in it, for tests and pictures. */
    public Control grid() {
        return grid.table();
    }

    /** Puts the focus into the cells. */
    public void setFocus() {
        grid.table().setFocus();
    }

    /**
     * Shows all objects of a kind. One that is shown already keeps its place, its selection and its filters.
     *
     * @param words the describer in the plan's words
     */
    public void show(Session session, EClass kind, Describer words) {
        if (content.shows(session, kind)) {
            update(words);
        } else {
            fields.close();
            content.open(session, kind, words);
            layout.apply();
            say(session.readOnly() ? Messages.Table_readOnly : content.objectCount() == 0 ? NLS.bind(Messages.Table_none, content.kindName(true)) : "");
            if (content.rows() > 0) {
                grid.select(new CellPlace(0, 0), false);
            }
            refreshStatus();
        }
    }

    /** The heads of the columns that are shown, with units. */
    public List<String> heads() {
        return content.shownColumns().stream().map(c -> c.head() + (c.unit().isEmpty() ? "" : " (" + c.unit() + ")")).toList();
    }

    /** The number of objects shown. */
    public int rowCount() {
        return content.objectCount();
    }

    /** What the cells of a row say, counted from 0, under {@link #heads()}. */
    public List<String> row(int row) {
        EObject object = content.object(row).orElseThrow(() -> new IndexOutOfBoundsException(row));
        return content.shownColumns().stream().map(c -> c.text(object)).toList();
    }

    /** The rows shown as texts under {@link #heads()}, each about its object. */
    public Listing listing() {
        return new Listing(heads(), IntStream.range(0, rowCount()).mapToObj(r -> new Listing.Line(row(r), content.object(r))).toList());
    }

    /** What a cell says. */
    public String text(int row, String head) {
        return row(row).get(column(head));
    }

    /** Puts the focus on a cell, by the head of its column. */
    public void focus(int row, String head) {
        grid.select(new CellPlace(column(head), row), false);
        grid.table().setFocus();
    }

    /** The row and the head of the cell that has the focus, with what it says; empty if none has. */
    public String focused() {
        return grid.focused().map(this::sentence).orElse("");
    }

    /** Sorts by a column as a click on its head does: again the other way round, again as the plan has it. */
    public void sort(String head) {
        sort(column(head));
    }

    /** Shows the rows that meet this condition and those of other columns; an empty text takes the condition away. */
    public void filter(String head, String condition) {
        arrange(() -> content.objects().filter(content.shownColumns().get(column(head)), condition));
    }

    /** Shows a column or hides it, by its head; it stays so for this kind. */
    public void showColumn(String head, boolean shown) {
        content.allColumns().stream().filter(c -> c.head().equals(head)).findFirst().ifPresent(c -> arrange(() -> layout.show(c, shown)));
    }

    /** Brings a row to the top, as far as there are rows below it. */
    public void scrollTo(int row) {
        grid.scrollTo(row);
    }

    /** The row at the top. */
    public int top() {
        return grid.top();
    }

    /** Puts into the selected cells what stands in the first column of them. */
    public void fillRight() {
        if (onObject()) {
            work.fillRight(grid.selected());
        }
    }

    /** What stands below the table. */
    public String status() {
        return status.text();
    }

    private int column(String head) {
        for (int column = 0; column < content.columns(); column++) {
            if (content.shownColumns().get(column).head().equals(head)) {
                return column;
            }
        }
        throw new IllegalArgumentException("There is no column \"" + head + "\" in " + heads());
    }

    private List<TableAction> actions() {
        return List.of(
                new TableAction(Messages.Table_actionAdd, Messages.Key_add, this::add, this::writable, true),
                new TableAction(Messages.Table_actionDelete, Messages.Key_delete, () -> work.delete(grid.selected()), () -> writable() && onObject(), true),
                new TableAction(Messages.Table_actionOpen, Messages.Key_open, this::open, this::onObject, true),
                new TableAction(Messages.Table_actionEdit, Messages.Key_edit, () -> fields.edit(true), () -> writable() && grid.focused().isPresent(), false),
                new TableAction(Messages.Table_actionCopy, Messages.Key_copy, this::copy, this::onObject, true),
                new TableAction(Messages.Table_actionCut, Messages.Key_cut, this::cut, () -> writable() && onObject(), false),
                new TableAction(Messages.Table_actionPaste, Messages.Key_paste, this::paste, () -> writable() && grid.focused().isPresent(), true),
                new TableAction(Messages.Table_actionClear, Messages.Key_clear, () -> work.clear(grid.selected()), () -> writable() && onObject(), false),
                new TableAction(Messages.Table_actionFillDown, Messages.Key_fillDown, () -> work.fillDown(grid.selected()), () -> writable() && onObject(), true),
                new TableAction(Messages.Table_actionFillRight, Messages.Key_fillRight, this::fillRight, () -> writable() && onObject(), false),
                new TableAction(Messages.Table_actionFilter, Messages.Key_filter, this::filter, content::isOpen, true),
                new TableAction(Messages.Table_actionShowAll, "", this::showAll, () -> content.isOpen() && content.objects().filtered(), false),
                new TableAction(Messages.Table_actionReplace, Messages.Key_replace, this::replace, this::writable, true),
                new TableAction(Messages.Table_actionColumns, "", () -> layout.menu(grid.table(), this::arrange), content::isOpen, true));
    }

    private boolean writable() {
        return content.isOpen() && !content.session().readOnly();
    }

    private boolean onObject() {
        return grid.focused().flatMap(c -> content.object(c.row())).isPresent();
    }

    private void update(Describer words) {
        List<ObjectColumn> before = content.shownColumns();
        var mark = new Mark();
        boolean others = content.update(words);
        boolean columns = !before.equals(content.shownColumns());
        if (columns) {
            layout.apply();
        }
        if (others || columns) {
            fields.close();
            mark.restore();
        } else {
            grid.repaint();
        }
        refreshStatus();
    }

    /** Arranges the rows or columns otherwise; the focus goes with its object. */
    private void arrange(Runnable work) {
        var mark = new Mark();
        work.run();
        mark.restore();
        refreshStatus();
    }

    /** What had the focus and was selected, and which row was at the top, before something changes. */
    private final class Mark {

        private final Optional<CellPlace> focus = grid.focused();
        private final Optional<EObject> object = focus.flatMap(f -> content.object(f.row()));
        private final List<Rectangle> selected = grid.selected();
        private final int top = grid.top();

        void restore() {
            grid.rowsChanged();
            grid.scrollTo(top);
            if (content.rows() > 0 && content.columns() > 0) {
                int row = object.map(content.objects().shown()::indexOf).filter(r -> r >= 0).orElse(Math.min(focus.map(CellPlace::row).orElse(0), content.rows() - 1));
                int column = Math.min(focus.map(CellPlace::column).orElse(0), content.columns() - 1);
                boolean same = focus.filter(new CellPlace(column, row)::equals).isPresent();
                grid.selectAgain(same ? selected : List.of(), new CellPlace(column, row));
            }
        }
    }

    private void refreshStatus() {
        status.count(content.objectCount(), content.objects().total(), content.objects().filtered());
        bar.refresh();
    }

    private void sort(int column) {
        fields.close();
        arrange(() -> content.objects().sort(content.shownColumns().get(column)));
    }

    private void filter(int column) {
        fields.filter(column);
    }

    /** Opens the filter of the column that has the focus. */
    public void filter() {
        fields.filter(grid.focused().map(CellPlace::column).orElse(0));
    }

    private void showAll() {
        fields.close();
        arrange(content.objects()::clearFilters);
        grid.table().setFocus();
    }

    private void add() {
        Optional<EObject> beside = grid.focused().flatMap(c -> content.object(c.row()));
        work.add(beside).ifPresent(added -> {
            int row = content.objects().shown().indexOf(added);
            int column = Math.max(0, content.shownColumns().stream().map(ObjectColumn::key).toList().indexOf("name"));
            grid.select(new CellPlace(column, row), false);
            grid.table().setFocus();
        });
    }

    /** Opens the object of the row that has the focus. */
    public void open() {
        grid.focused().flatMap(c -> content.object(c.row())).ifPresent(opener);
    }

    private void copy() {
        List<Rectangle> cells = objectCells();
        if (!cells.isEmpty()) {
            var clipboard = new Clipboard(grid.table().getDisplay());
            clipboard.setContents(new Object[] {work.copied(cells)}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private void cut() {
        copy();
        work.clear(grid.selected());
    }

    private void paste() {
        var clipboard = new Clipboard(grid.table().getDisplay());
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        if (text == null) {
            say(Messages.Table_nothingToPaste);
        } else {
            work.paste((String) text, grid.selected());
        }
    }

    private void replace() {
        if (!work.refuses()) {
            var dialog = new ReplaceDialog(holder.getShell(), r -> r.in(content.objects().shown(), content.shownColumns(), content.words()));
            if (dialog.open() == Window.OK) {
                work.replace(dialog.chosen());
            }
        }
    }

    private List<Rectangle> objectCells() {
        var objects = new Rectangle(0, 0, content.columns(), content.objectCount());
        return grid.selected().stream().map(objects::intersection).filter(r -> !r.isEmpty()).toList();
    }

    private boolean ask(Intake intake) {
        return new IntakeDialog(holder.getShell(), intake, content.kindName(intake.newRows() != 1)).open() == Window.OK;
    }

    private void say(String sentence) {
        status.say(sentence);
    }

    private String sentence(CellPlace place) {
        ObjectColumn column = content.shownColumns().get(place.column());
        String row = content.object(place.row()).map(content.words()::label).orElseGet(() -> NLS.bind(Messages.Table_newRow, content.kindName(false)));
        String text = content.object(place.row()).map(column::text).orElse("");
        return NLS.bind(Messages.Table_spoken, new Object[] {row, column.head(), text.isEmpty() ? Messages.Table_emptyCell : text});
    }

    /** Reads the focused cell aloud. */
    private void speak() {
        var spoken = new SpokenGrid(grid.table(), () -> Messages.Table_name, () -> content.isOpen() ? grid.focused().map(this::sentence).orElse("") : "");
        grid.whenSelected(spoken::moved);
    }

    /** What keys do. */
    private final class ByKey implements GridKeys.Work {

        @Override
        public void edit(boolean offerAll) {
            fields.edit(offerAll);
        }

        @Override
        public void type(char first) {
            fields.type(first);
        }

        @Override
        public void clear() {
            work.clear(grid.selected());
        }

        @Override
        public void copy() {
            ObjectTable.this.copy();
        }

        @Override
        public void cut() {
            ObjectTable.this.cut();
        }

        @Override
        public void paste() {
            ObjectTable.this.paste();
        }

        @Override
        public void fillDown() {
            work.fillDown(grid.selected());
        }

        @Override
        public void fillRight() {
            ObjectTable.this.fillRight();
        }

        @Override
        public void replace() {
            ObjectTable.this.replace();
        }

        @Override
        public void filter() {
            ObjectTable.this.filter();
        }

        @Override
        public void add() {
            ObjectTable.this.add();
        }

        @Override
        public void delete() {
            work.delete(grid.selected());
        }

        @Override
        public void open() {
            ObjectTable.this.open();
        }
    }
}
