package org.throughline.ui;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;

/** What a table of objects holds: the objects of a kind as rows, what can be said of them as columns, and a last row for a new one. */
final class TableContent implements ObjectGrid.Source {

    private static final String HIDDEN = "hidden.";

    private final TableMemory memory;
    private final ObjectRows rows = new ObjectRows();
    private final Set<EObject> made = Collections.newSetFromMap(new IdentityHashMap<>());
    private Optional<EObject> newest = Optional.empty();
    private Session session;
    private EClass kind;
    private Describer words;
    private CellReader reader;
    private List<ObjectColumn> all = List.of();
    private List<ObjectColumn> columns = List.of();
    private Optional<RowHome> home = Optional.empty();

    TableContent(TableMemory memory) {
        this.memory = memory;
    }

    /** Shows the objects of a kind. */
    void open(Session ofPlan, EClass shown, Describer inWords) {
        session = ofPlan;
        kind = shown;
        words = inWords;
        made.clear();
        List<EObject> objects = PlanOrder.of(session.index().ofType(kind));
        rows.start(objects, words.locale());
        renew(objects);
    }

    /** Takes over what the plan holds now; says whether there are other rows than before. */
    boolean update(Describer inWords) {
        words = inWords;
        List<EObject> objects = PlanOrder.of(session.index().ofType(kind));
        boolean others = rows.update(objects, made);
        renew(objects);
        rows.columns(all);
        return others;
    }

    private void renew(List<EObject> objects) {
        reader = new CellReader(words, new NameBook(session.index(), words));
        all = ObjectColumns.of(kind, words, objects);
        Set<String> hidden = hidden();
        columns = all.stream().filter(c -> !hidden.contains(c.key())).toList();
        home = session.readOnly() ? Optional.empty() : objects.isEmpty() ? RowHome.first(session, words, kind)
                : RowHome.beside(objects.get(objects.size() - 1), kind).filter(h -> session.missingModule(h.owner()).isEmpty());
    }

    /** Whether a plan is shown. */
    boolean isOpen() {
        return session != null;
    }

    /** Whether this kind of this plan is shown. */
    boolean shows(Session ofPlan, EClass other) {
        return session == ofPlan && kind == other;
    }

    Session session() {
        return session;
    }

    EClass kind() {
        return kind;
    }

    Describer words() {
        return words;
    }

    CellReader reader() {
        return reader;
    }

    ObjectRows objects() {
        return rows;
    }

    /** The columns shown. */
    List<ObjectColumn> shownColumns() {
        return columns;
    }

    /** All columns. */
    List<ObjectColumn> allColumns() {
        return all;
    }

    /** Shows a column or hides it, and remembers that. */
    void show(ObjectColumn column, boolean shown) {
        Set<String> hidden = hidden();
        if (shown ? hidden.remove(column.key()) : hidden.add(column.key())) {
            memory.put(HIDDEN + kindKey(), String.join(",", hidden));
            columns = all.stream().filter(c -> !hidden.contains(c.key())).toList();
            if (!shown && !rows.filter(column).isEmpty()) {
                // a filter that nobody sees would be a riddle
                rows.filter(column, "");
            }
        }
    }

    private Set<String> hidden() {
        return memory.get(HIDDEN + kindKey()).stream().flatMap(h -> Arrays.stream(h.split(","))).filter(k -> !k.isEmpty()).collect(Collectors.toSet());
    }

    /** The name under which what is done to the table of this kind is remembered. */
    String kindKey() {
        return kind.getEPackage().getNsPrefix() + "." + kind.getName();
    }

    /** Where a new row goes: beside an object, else beside the last; empty where none can be added. */
    Optional<RowHome> home(Optional<EObject> beside) {
        return home.map(h -> beside.flatMap(o -> RowHome.beside(o, kind)).orElse(h));
    }

    /** Shows an object that was made here even where filters are on. */
    void keep(EObject object) {
        made.add(object);
        newest = Optional.of(object);
    }

    /** What was made here last. */
    Optional<EObject> newest() {
        return newest;
    }

    /** The object of a row; empty for the last row, which is for a new one. */
    Optional<EObject> object(int row) {
        return row >= 0 && row < rows.shown().size() ? Optional.of(rows.shown().get(row)) : Optional.empty();
    }

    /** How many rows are objects. */
    int objectCount() {
        return rows.shown().size();
    }

    /** The name of the kind within a sentence: one, or several. */
    String kindName(boolean several) {
        return Describer.inside(several ? words.typeNames(kind) : words.typeName(kind));
    }

    @Override
    public int rows() {
        return rows.shown().size() + (home.isPresent() ? 1 : 0);
    }

    @Override
    public int columns() {
        return columns.size();
    }

    @Override
    public String cell(int column, int row) {
        return object(row).map(o -> columns.get(column).text(o).replace('\n', ' '))
                .orElseGet(() -> column == hintColumn() ? NLS.bind(Messages.Table_newRow, kindName(false)) : "");
    }

    @Override
    public String number(int row) {
        return row < rows.shown().size() ? String.valueOf(row + 1) : "";
    }

    /** The hint of the last row stands where there is room for it. */
    private int hintColumn() {
        return columns.size() > 1 && columns.get(0).key().equals("code") ? 1 : 0;
    }

    @Override
    public List<String> look(int column, int row) {
        boolean quiet = row >= rows.shown().size() || !columns.get(column).editable();
        return columns.get(column).number() ? quiet ? List.of(GridLook.FIGURE, GridLook.QUIET) : List.of(GridLook.FIGURE)
                : quiet ? List.of(GridLook.QUIET) : List.of();
    }

    @Override
    public String head(int column, boolean filter) {
        ObjectColumn shown = columns.get(column);
        if (filter) {
            return rows.filter(shown);
        }
        String mark = switch (rows.order(shown)) {
            case PLAN -> "";
            case UP -> " \u25B2";
            case DOWN -> " \u25BC";
        };
        return shown.head() + mark + (shown.unit().isEmpty() ? "" : "\n" + shown.unit());
    }

    @Override
    public List<String> filterLook(int column) {
        return rows.filter(columns.get(column)).isEmpty() ? List.of() : List.of(GridLook.FILTER_ON);
    }
}
