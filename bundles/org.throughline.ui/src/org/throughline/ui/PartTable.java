package org.throughline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * A list of parts as a table that one types into: what tells most in columns, the rest on the page that a row opens. The
 * last line is empty; what is typed there is a new part.
 */
final class PartTable {

    /** So many lines are seen; more are scrolled to. */
    private static final int SEEN = 12;
    private static final int FIRST = 300;
    private static final int OPEN_WIDTH = 54;
    private static final int SCROLL_BAR = 18;

    private final Scene scene;
    private final EObject owner;
    private final EReference list;
    private final Note note;
    private final Composite all;
    private final Composite holder;
    private final TableViewer viewer;
    private final PartColumns measure;
    private final List<EStructuralFeature> columns;
    private final List<PartLine> lines = new ArrayList<>();
    private Optional<Control> add = Optional.empty();
    private Optional<Control> more = Optional.empty();
    private int most = FIRST;
    /** Whether there is a table although there is nothing in it yet. */
    private boolean begun;

    /** @param room how wide the table is going to be */
    PartTable(Composite parent, Scene scene, EObject owner, EReference list, int room, Note note) {
        this.scene = scene;
        this.owner = owner;
        this.list = list;
        this.note = note;
        all = new Composite(parent, SWT.NONE);
        all.setData("feature", list.getName());
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(all);
        holder = new Composite(all, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(holder);
        viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setHeaderForeground(Palette.of(viewer.getTable().getDisplay()).quiet());
        viewer.getTable().setLinesVisible(true);
        Spoken.called(viewer.getTable(), scene.words().featureName(list));
        // what a narrow cell cuts
        ColumnViewerToolTipSupport.enableFor(viewer);
        measure = new PartColumns(viewer.getTable(), scene, list);
        columns = measure.thatFit(Parts.of(owner, list), room - OPEN_WIDTH - SCROLL_BAR);
        columns(room - OPEN_WIDTH - SCROLL_BAR);
        keys();
        fill();
        scene.followers().add(this::follow);
    }

    Composite control() {
        return all;
    }

    private boolean takesMore() {
        return scene.editable() && Parts.takes(list);
    }

    private void columns(int room) {
        var layout = new ColumnWidths();
        holder.setLayout(layout);
        for (EStructuralFeature feature : columns) {
            TableViewerColumn column = column(scene.words().featureName(feature), line -> line.text(feature));
            column.getColumn().setToolTipText(scene.words().help(feature));
            column.setEditingSupport(new PartEditing(viewer, scene, feature, this::below, this::written, this::say));
            layout.share(column.getColumn(), measure.weight(feature), columns.size() > 2 ? measure.wanted(feature, Parts.of(owner, list), room) : measure.narrowest(feature));
        }
        TableViewerColumn open = column("", line -> line.part().isPresent() ? Messages.Page_open : "");
        layout.share(open.getColumn(), 0, OPEN_WIDTH);
    }

    private TableViewerColumn column(String title, Function<PartLine, String> text) {
        var column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(new PartLabels(scene.palette(), column.getColumn(), text));
        return column;
    }

    private void keys() {
        var focus = new TableViewerFocusCellManager(viewer, new FocusCellOwnerDrawHighlighter(viewer));
        TableViewerEditor.create(viewer, focus, new Activation(viewer), ColumnViewerEditor.TABBING_HORIZONTAL
                | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR | ColumnViewerEditor.TABBING_VERTICAL | ColumnViewerEditor.KEYBOARD_ACTIVATION);
        Table table = viewer.getTable();
        table.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        table.addMouseListener(MouseListener.mouseUpAdapter(e -> {
            ViewerCell cell = viewer.getCell(new Point(e.x, e.y));
            if (e.button == 1 && cell != null && cell.getColumnIndex() == table.getColumnCount() - 1) {
                ((PartLine) cell.getElement()).part().ifPresent(scene.opener());
            }
        }));
        new PartMenu(scene, viewer, this::chosen, this::remove);
    }

    private void key(KeyEvent e) {
        if (e.character == SWT.DEL && !viewer.isCellEditorActive()) {
            remove();
        } else if (e.character == SWT.CR && (e.stateMask & SWT.ALT) != 0) {
            chosen().ifPresent(scene.opener());
        }
    }

    private Optional<EObject> chosen() {
        return Optional.ofNullable((PartLine) viewer.getStructuredSelection().getFirstElement()).flatMap(PartLine::part);
    }

    private void remove() {
        chosen().filter(p -> scene.editable() && Deletions.mayDelete(viewer.getTable().getShell(), scene.session(), List.of(p))).ifPresent(part -> {
            int row = viewer.getTable().getSelectionIndex();
            scene.session().change(NLS.bind(Messages.Page_remove, scene.words().label(part)), () -> scene.session().delete(part));
            if (follow()) {
                scene.room().run();
            }
            viewer.getTable().setSelection(Math.min(row, viewer.getTable().getItemCount() - 1));
            viewer.getTable().setFocus();
        });
    }

    /** As in a spreadsheet, Enter goes on to the line below. */
    private void below() {
        Table table = viewer.getTable();
        int next = table.getSelectionIndex() + 1;
        if (next > 0 && next < table.getItemCount()) {
            table.setSelection(next);
            var event = new Event();
            event.item = table.getItem(next);
            table.notifyListeners(SWT.Selection, event);
        }
        table.setFocus();
    }

    /** The last line has become a part: there is another empty one now. */
    private void written(PartLine line) {
        viewer.update(line, null);
        if (takesMore() && lines.get(lines.size() - 1).part().isPresent()) {
            var empty = new PartLine(scene, owner, list, Optional.empty());
            lines.add(empty);
            viewer.add(empty);
            size();
            scene.room().run();
        }
    }

    private void say(Optional<String> wrong) {
        if (note.typed(wrong)) {
            scene.room().run();
        }
    }

    private boolean follow() {
        List<EObject> parts = shownParts();
        if (parts.equals(lines.stream().flatMap(l -> l.part().stream()).toList())) {
            // Not a new input: somebody may be typing into a cell.
            IntStream.range(0, lines.size()).filter(this::isOther).forEach(i -> viewer.update(lines.get(i), null));
            return false;
        }
        fill();
        return true;
    }

    private boolean isOther(int row) {
        PartLine line = lines.get(row);
        TableItem item = viewer.getTable().getItem(row);
        return IntStream.range(0, columns.size()).anyMatch(i -> !item.getText(i).equals(line.text(columns.get(i))));
    }

    private List<EObject> shownParts() {
        List<EObject> parts = Parts.of(owner, list);
        return parts.subList(0, Math.min(most, parts.size()));
    }

    private void fill() {
        List<EObject> parts = shownParts();
        lines.clear();
        parts.forEach(p -> lines.add(new PartLine(scene, owner, list, Optional.of(p))));
        begun &= parts.isEmpty();
        if (takesMore() && (!parts.isEmpty() || begun)) {
            lines.add(new PartLine(scene, owner, list, Optional.empty()));
        }
        viewer.setInput(lines.toArray());
        size();
        add.ifPresent(Control::dispose);
        more.ifPresent(Control::dispose);
        int count = Parts.of(owner, list).size();
        more = parts.size() == count ? Optional.empty() : Optional.of(scene.command(all, NLS.bind(Messages.Page_showAll, count), this::unfold));
        add = takesMore() ? Optional.of(scene.command(all, NLS.bind(Messages.Page_add, scene.kind(list.getEReferenceType())), this::begin))
                : parts.isEmpty() ? Optional.of(scene.quiet(all, Messages.Page_noneYet)) : Optional.empty();
    }

    private void unfold() {
        most = Integer.MAX_VALUE;
        fill();
        scene.room().run();
    }

    /** To the empty line, ready to type. */
    private void begin() {
        if (lines.isEmpty()) {
            begun = true;
            fill();
            scene.room().run();
        }
        viewer.getTable().setFocus();
        viewer.editElement(lines.get(lines.size() - 1), 0);
    }

    private void size() {
        Table table = viewer.getTable();
        var data = (GridData) holder.getLayoutData();
        int height = table.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        int line = Math.max(table.getItemHeight(), 1);
        data.heightHint = lines.size() > SEEN ? height - (lines.size() - SEEN) * line : height;
        data.exclude = lines.isEmpty();
        holder.setVisible(!lines.isEmpty());
    }

    /** A letter, F2, Enter or a double click begins to edit. */
    private static final class Activation extends ColumnViewerEditorActivationStrategy {

        Activation(TableViewer viewer) {
            super(viewer);
            setEnableEditorActivationWithKeyboard(true);
        }

        @Override
        protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent e) {
            return switch (e.eventType) {
                case ColumnViewerEditorActivationEvent.KEY_PRESSED -> (e.stateMask & (SWT.MOD1 | SWT.ALT)) == 0
                        && (e.keyCode == SWT.F2 || e.character == SWT.CR || e.character == ' ' || TypedCell.isPrintable(e.character));
                case ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION, ColumnViewerEditorActivationEvent.TRAVERSAL,
                    ColumnViewerEditorActivationEvent.PROGRAMMATIC -> true;
                default -> false;
            };
        }
    }
}
