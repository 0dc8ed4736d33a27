package org.throughline.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Rectangle;
import org.throughline.api.describe.Describer;
import org.throughline.model.identity.Named;

/**
 * What can be done to the cells and rows of a table, each as one change. Cells are given as rectangles whose x and width
 * count columns, and y and height rows.
 */
final class TableWork {

    private final TableContent content;
    private final Predicate<Intake> ask;
    private final Predicate<List<EObject>> mayDelete;
    private final Consumer<String> say;

    /**
     * @param ask shows what cannot be taken, and says whether to take the rest
     * @param mayDelete says whether objects may be deleted, and asks if need be
     * @param say shows a sentence about what was done, or why not
     */
    TableWork(TableContent content, Predicate<Intake> ask, Predicate<List<EObject>> mayDelete, Consumer<String> say) {
        this.mayDelete = mayDelete;
        this.content = content;
        this.ask = ask;
        this.say = say;
    }

    /** The cells as text for a spreadsheet; without what is private. */
    String copied(List<Rectangle> cells) {
        TreeSet<Integer> rows = rows(cells);
        var columns = new TreeSet<Integer>();
        cells.forEach(r -> IntStream.range(r.x, r.x + r.width).forEach(columns::add));
        boolean secret = columns.stream().anyMatch(c -> content.shownColumns().get(c).isPrivate());
        var text = new ArrayList<List<String>>();
        for (int row : rows) {
            EObject object = content.object(row).orElseThrow();
            text.add(columns.stream().map(c -> cells.stream().anyMatch(r -> r.contains(c, row)) ? copied(object, content.shownColumns().get(c)) : "").toList());
        }
        say.accept(secret ? Messages.Table_copiedWithoutPrivate : NLS.bind(Messages.Table_copied, rows.size(), columns.size()));
        return TabbedText.of(text);
    }

    private String copied(EObject object, ObjectColumn column) {
        if (column.isPrivate()) {
            return "";
        }
        String text = column.feature().map(f -> content.reader().write(object, f)).orElseGet(() -> column.text(object));
        // a spreadsheet would compute a text that begins so; with the mark in front it stays a text
        return column.prose() && text.matches("(?s)'*[=+@-].*") ? "'" + text : text;
    }

    /** Puts text from a spreadsheet into cells: over and over where more cells are selected, beyond the last row as new objects. */
    void paste(String text, List<Rectangle> selected) {
        List<List<String>> source = TabbedText.rows(text);
        if (source.isEmpty() || selected.isEmpty() || refuses()) {
            return;
        }
        Rectangle target = selected.stream().reduce(Rectangle::union).orElseThrow();
        int wide = source.stream().mapToInt(List::size).max().orElse(1);
        boolean over = target.height % source.size() == 0 && target.width % wide == 0;
        int height = over ? target.height : source.size();
        int width = over ? target.width : wide;
        var intake = intake();
        for (int y = 0; y < height; y++) {
            List<String> line = source.get(y % source.size());
            for (int x = 0; x < width; x++) {
                put(intake, target.y + y, target.x + x, x % wide < line.size() ? line.get(x % wide) : "");
            }
        }
        take(Messages.Table_paste, intake);
    }

    private void put(Intake intake, int row, int column, String text) {
        if (column >= content.columns()) {
            if (!text.isBlank()) {
                intake.refuse(row, NLS.bind(Messages.Table_columnNumber, column + 1), text, Messages.Table_noColumn);
            }
        } else if (row >= content.rows() && content.home(Optional.empty()).isEmpty()) {
            if (!text.isBlank()) {
                intake.refuse(row, content.shownColumns().get(column).head(), text, NLS.bind(Messages.Table_noRow, content.kindName(true)));
            }
        } else {
            ObjectColumn to = content.shownColumns().get(column);
            intake.put(row, to, to.prose() && text.matches("(?s)'+[=+@-].*") ? text.substring(1) : text);
        }
    }

    /** Puts what was typed into one cell; a sentence where it is not understood. */
    Optional<String> type(CellPlace place, String text) {
        if (refuses()) {
            return Optional.empty();
        }
        var intake = intake();
        ObjectColumn column = content.shownColumns().get(place.column());
        boolean unchanged = content.object(place.row()).flatMap(o -> column.feature().map(f -> content.reader().write(o, f).equals(text.strip()))).orElse(false);
        if (unchanged) {
            return Optional.empty();
        }
        intake.put(place.row(), column, text);
        if (intake.refusedCount() > 0) {
            return Optional.of(intake.refused().get(0).why());
        }
        apply(content.object(place.row()).isPresent() ? NLS.bind(Messages.Page_change, Describer.inside(column.head()))
                : NLS.bind(Messages.Page_add, content.kindName(false)), intake);
        return Optional.empty();
    }

    /** Puts what was typed into every cell; a sentence where the first does not understand it. */
    Optional<String> typeEverywhere(CellPlace focus, String text, List<Rectangle> cells) {
        var first = intake();
        first.put(focus.row(), content.shownColumns().get(focus.column()), text);
        if (first.refusedCount() > 0) {
            return Optional.of(first.refused().get(0).why());
        }
        var intake = intake();
        each(cells, (row, column) -> intake.put(row, column, text));
        take(Messages.Table_fill, intake);
        return Optional.empty();
    }

    /** Empties cells. */
    void clear(List<Rectangle> cells) {
        var intake = intake();
        each(cells, (row, column) -> {
            if (column.editable()) {
                intake.put(row, column, "");
            }
        });
        take(Messages.Table_empty, intake);
    }

    /** Puts into cells what stands in the first row of them; a single row takes what stands above it. */
    void fillDown(List<Rectangle> cells) {
        var intake = intake();
        for (Rectangle region : cells) {
            int from = region.height == 1 ? region.y - 1 : region.y;
            content.object(from).ifPresent(source -> each(List.of(region), (row, column) -> column.feature().filter(f -> row != from && column.editable())
                    .ifPresent(f -> intake.write(row, f, Intake.values(source, f)))));
        }
        take(Messages.Table_fillDown, intake);
    }

    /** Puts into cells what stands in the first column of them; a single column takes what stands at the left of it. */
    void fillRight(List<Rectangle> cells) {
        var intake = intake();
        for (Rectangle region : cells) {
            int from = region.width == 1 ? region.x - 1 : region.x;
            if (from >= 0) {
                ObjectColumn source = content.shownColumns().get(from);
                each(List.of(region), (row, column) -> {
                    if (!column.equals(source)) {
                        intake.put(row, column, copied(content.object(row).orElseThrow(), source));
                    }
                });
            }
        }
        take(Messages.Table_fillRight, intake);
    }

    /** Adds an object after another one, or at the end; the object, if one could be added. */
    Optional<EObject> add(Optional<EObject> after) {
        Optional<RowHome> home = content.home(after);
        if (refuses() || home.isEmpty()) {
            say.accept(content.session().readOnly() ? Messages.Table_readOnly : NLS.bind(Messages.Table_noRow, content.kindName(true)));
            return Optional.empty();
        }
        var added = new ArrayList<EObject>();
        change(NLS.bind(Messages.Page_add, content.kindName(false)), () -> {
            EObject object = home.get().add(content.kind(), after);
            content.keep(object);
            if (object instanceof Named named) {
                named.setName(NLS.bind(Messages.Page_newName, content.kindName(false)));
            }
            added.add(object);
        });
        return added.stream().findFirst();
    }

    /** Deletes the objects of rows, with every reference to them. */
    void delete(List<Rectangle> cells) {
        List<EObject> objects = rows(cells).stream().flatMap(r -> content.object(r).stream()).toList();
        if (objects.isEmpty() || refuses() || !mayDelete.test(objects)) {
            return;
        }
        String what = objects.size() == 1 ? NLS.bind(Messages.Table_deleteOne, content.words().label(objects.get(0)))
                : NLS.bind(Messages.Table_deleteSeveral, objects.size(), content.kindName(true));
        if (change(what, () -> objects.stream().filter(o -> EcoreUtil.isAncestor(content.session().plan(), o)).forEach(content.session()::delete))) {
            say.accept(NLS.bind(Messages.Table_deleted, objects.size(), objects.size() == 1 ? content.kindName(false) : content.kindName(true)));
        }
    }

    /** Replaces texts that were found. */
    void replace(Collection<Replacing.Hit> hits) {
        if (!hits.isEmpty() && !refuses()) {
            var intake = intake();
            Map<EObject, Integer> rows = new IdentityHashMap<>();
            content.objects().shown().forEach(o -> rows.put(o, rows.size()));
            hits.forEach(h -> intake.write(rows.get(h.object()), h.column().feature().orElseThrow(), h.after()));
            apply(Messages.Table_replace, intake);
        }
    }

    /** Whether one may type into a cell; if not, a sentence says why. */
    boolean editable(CellPlace place) {
        ObjectColumn column = content.shownColumns().get(place.column());
        boolean foreign = content.object(place.row()).flatMap(content.session()::missingModule).isPresent();
        if (foreign || !column.editable()) {
            say.accept(foreign ? Messages.Page_missingModule : NLS.bind(Messages.Table_notTyped, column.head()));
        }
        return !foreign && column.editable();
    }

    /** Whether nothing can be changed; then a sentence says so. */
    boolean refuses() {
        if (content.session().readOnly()) {
            say.accept(Messages.Table_readOnly);
        }
        return content.session().readOnly();
    }

    private void take(String what, Intake intake) {
        if (!refuses() && (intake.refusedCount() == 0 || ask.test(intake))) {
            apply(what, intake);
        }
    }

    private void apply(String what, Intake intake) {
        if (intake.taken() == 0) {
            return;
        }
        int newRows = intake.newRows();
        boolean done = change(what, () -> intake.apply(row -> {
            EObject object = content.home(Optional.empty()).orElseThrow().add(content.kind(), Optional.empty());
            content.keep(object);
            return object;
        }));
        if (done) {
            say.accept(newRows == 0 ? "" : NLS.bind(Messages.Table_added, newRows, content.kindName(newRows > 1)));
        }
    }

    /** Changes the plan; what must not be changed is said in a sentence. */
    private boolean change(String what, Runnable work) {
        try {
            content.session().change(what, work);
            return true;
        } catch (IllegalStateException e) {
            say.accept(e.getMessage());
            return false;
        }
    }

    private Intake intake() {
        return new Intake(content.objects().shown(), content.reader());
    }

    /** Does something with a cell. */
    private interface ForCell {
        void accept(int row, ObjectColumn column);
    }

    private void each(List<Rectangle> cells, ForCell work) {
        for (Rectangle region : cells) {
            for (int row = region.y; row < Math.min(region.y + region.height, content.objectCount()); row++) {
                for (int column = region.x; column < region.x + region.width; column++) {
                    work.accept(row, content.shownColumns().get(column));
                }
            }
        }
    }

    private TreeSet<Integer> rows(List<Rectangle> cells) {
        var rows = new TreeSet<Integer>();
        cells.forEach(r -> IntStream.range(r.y, Math.min(r.y + r.height, content.objectCount())).forEach(rows::add));
        return rows;
    }
}
