package org.throughline.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;
import org.throughline.api.describe.Describer.Section;

/** The columns of a kind of object: code and name in front, then what a page would show, without parts. */
final class ObjectColumns {

    private static final List<String> FIRST = List.of("code", "name");

    private ObjectColumns() {
    }

    /**
     * The columns of a kind.
     *
     * @param rows objects of the kind: where they belong to different owners, a column says to which
     */
    static List<ObjectColumn> of(EClass kind, Describer words, List<EObject> rows) {
        var columns = new ArrayList<ObjectColumn>();
        for (Section section : words.sections(kind)) {
            section.features().stream().filter(ObjectColumns::fits).map(f -> ObjectColumn.of(f, words)).forEach(columns::add);
        }
        for (String name : FIRST.reversed()) {
            columns.stream().filter(c -> c.key().equals(name)).findFirst().ifPresent(c -> {
                columns.remove(c);
                columns.add(0, c);
            });
        }
        List<EObject> owners = rows.stream().map(EObject::eContainer).distinct().limit(2).toList();
        if (owners.size() > 1) {
            List<EClass> kinds = rows.stream().map(r -> r.eContainer().eClass()).distinct().toList();
            columns.add(fixed(columns), ObjectColumn.owner(words, kinds.size() == 1 ? words.typeName(kinds.get(0)) : Messages.Table_owner));
        }
        return List.copyOf(columns);
    }

    /** How many columns stay in sight: code and name, or the first. */
    static int fixed(List<ObjectColumn> columns) {
        int names = (int) columns.stream().limit(FIRST.size()).filter(c -> FIRST.contains(c.key())).count();
        return Math.min(columns.size(), Math.max(1, names));
    }

    private static boolean fits(EStructuralFeature feature) {
        return !(feature instanceof EReference reference && (reference.isContainment() || reference.isContainer()));
    }
}
