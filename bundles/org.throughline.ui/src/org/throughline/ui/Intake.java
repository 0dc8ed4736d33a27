package org.throughline.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.throughline.api.describe.Describer;

/**
 * Texts that are to be put into cells: which are understood and what they would change, and which are not and why. Nothing is
 * changed before {@link #apply}.
 */
final class Intake {

    /** More than this nobody reads; the rest is counted. */
    static final int MOST_REFUSED = 500;

    /** A value for a cell. */
    private record Write(EStructuralFeature feature, List<Object> values) {
    }

    /**
     * A text that was not understood.
     *
     * @param cell where it was to go: row and column
     * @param text what stands there
     * @param why a sentence
     */
    record Refused(String cell, String text, String why) {
    }

    private final List<EObject> rows;
    private final CellReader reader;
    private final Map<Integer, List<Write>> writes = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private int refusedCount;
    private int taken;

    /**
     * @param rows the rows of the table; a row beyond the last is a new object
     */
    Intake(List<EObject> rows, CellReader reader) {
        this.rows = rows;
        this.reader = reader;
    }

    /** Puts a text into a cell; one that stands there already changes nothing. */
    void put(int row, ObjectColumn column, String text) {
        Optional<EObject> object = object(row);
        boolean same = object.filter(o -> column.text(o).equals(text)).isPresent() || object.isEmpty() && text.isBlank();
        if (same) {
            return;
        }
        if (!column.editable()) {
            refuse(row, column.head(), text, NLS.bind(Messages.Table_notTyped, column.head()));
            return;
        }
        EStructuralFeature feature = column.feature().orElseThrow();
        try {
            // an object that refers to itself says nothing
            List<Object> values = reader.read(feature, text);
            if (object.filter(values::contains).isPresent()) {
                refuse(row, column.head(), text, Messages.Table_itself);
            } else {
                write(row, feature, values);
            }
        } catch (Typed.NotUnderstood e) {
            refuse(row, column.head(), text, e.getMessage());
        }
    }

    /** Puts values as another object has them into a cell. */
    void write(int row, EStructuralFeature feature, List<Object> values) {
        writes.computeIfAbsent(row, r -> new ArrayList<>()).add(new Write(feature, values));
        taken++;
    }

    /** A text for which there is no cell. */
    void refuse(int row, String column, String text, String why) {
        refusedCount++;
        if (refused.size() < MOST_REFUSED) {
            refused.add(new Refused(rowName(row) + ", " + column, text, why));
        }
    }

    /** The first of what was not understood. */
    List<Refused> refused() {
        return refused;
    }

    /** How much was not understood. */
    int refusedCount() {
        return refusedCount;
    }

    /** How many cells can be taken. */
    int taken() {
        return taken;
    }

    /** How many rows become new objects. */
    int newRows() {
        return (int) writes.entrySet().stream().filter(e -> e.getKey() >= rows.size() && saysSomething(e.getValue())).count();
    }

    /**
     * Writes what was understood; within a change.
     *
     * @param create makes the object of a row beyond the last
     * @return the objects that were made
     */
    List<EObject> apply(IntFunction<EObject> create) {
        var created = new ArrayList<EObject>();
        writes.forEach((row, cells) -> {
            Optional<EObject> known = object(row);
            if (known.isEmpty() && !saysSomething(cells)) {
                return;
            }
            EObject object = known.orElseGet(() -> create.apply(row));
            if (known.isEmpty()) {
                created.add(object);
            }
            cells.forEach(c -> set(object, c.feature(), c.values()));
        });
        return created;
    }

    /** The values that an object has for a feature. */
    static List<Object> values(EObject object, EStructuralFeature feature) {
        Object value = object.eGet(feature);
        boolean nothing = !feature.isMany() && (value == null || Objects.equals(value, feature.getDefaultValue()) && !object.eIsSet(feature));
        return feature.isMany() ? List.copyOf(Scene.list(object, feature)) : nothing ? List.of() : List.of(value);
    }

    private static void set(EObject object, EStructuralFeature feature, List<Object> values) {
        if (values.equals(values(object, feature))) {
            return;
        }
        if (feature.isMany()) {
            List<Object> list = Scene.list(object, feature);
            list.clear();
            list.addAll(values);
        } else if (values.isEmpty()) {
            object.eUnset(feature);
        } else {
            object.eSet(feature, values.get(0));
        }
    }

    private static boolean saysSomething(List<Write> cells) {
        return cells.stream().anyMatch(c -> !c.values().isEmpty());
    }

    private Optional<EObject> object(int row) {
        return row < rows.size() ? Optional.of(rows.get(row)) : Optional.empty();
    }

    private String rowName(int row) {
        Describer words = reader.words();
        return object(row).map(words::label).orElseGet(() -> NLS.bind(Messages.Table_rowNumber, row + 1));
    }
}
