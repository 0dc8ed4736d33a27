package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.exchange.Answers;
import org.throughline.model.identity.ExtraField;
import org.throughline.model.identity.Identified;

/** Columns that the mapping does not know: fields of the district's own, columns under another name, or notes. */
final class OwnColumns {

    private final Map<EClass, Set<String>> fields = new LinkedHashMap<>();

    /** Looks up once which extra fields the objects of a plan have. */
    OwnColumns(EObject plan) {
        plan.eAllContents().forEachRemaining(o -> {
            if (o instanceof Identified object && !object.getExtraFields().isEmpty()) {
                object.getExtraFields().stream().map(ExtraField::getName).filter(n -> n != null && !n.isBlank())
                        .forEach(n -> fields.computeIfAbsent(o.eClass(), c -> new LinkedHashSet<>()).add(n));
            }
        });
    }

    /** The names of the extra fields that objects of a class have, in the order in which they are met. */
    Set<String> of(EClass type) {
        return fields.entrySet().stream().filter(f -> type.isSuperTypeOf(f.getKey())).flatMap(f -> f.getValue().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A layout that knows its own columns: those that are called as a feature is, those that are extra fields already, and
     * those of which a person said what they are.
     */
    static Layout known(Layout layout, Profile.Sheet completed, Set<String> fields, Problems problems) {
        var columns = new HashMap<>(layout.columns());
        var others = new ArrayList<Cell>();
        for (Cell head : layout.others()) {
            Optional<Profile.Column> column = column(completed, head, fields, problems.answers().to(head.key())).filter(c -> !columns.containsValue(c));
            if (column.isPresent()) {
                columns.put(head.column(), column.get());
            } else if (problems.answers().to(head.key()).filter(Answers.NOTHING::equalsIgnoreCase).isEmpty()) {
                others.add(head);
            }
        }
        return new Layout(layout.table(), layout.mapping(), layout.header(), columns, others, layout.titled());
    }

    private static Optional<Profile.Column> column(Profile.Sheet completed, Cell head, Set<String> fields, Optional<String> answer) {
        if (answer.isEmpty() ? fields.contains(head.text()) : answer.get().equalsIgnoreCase(Answers.FIELD)) {
            return Optional.of(Profile.Column.extra(head.text()));
        }
        return completed.columns().stream().filter(c -> c.isCalled(answer.orElse(head.text()))).findFirst();
    }

    /** Says which columns were not read, and asks what they are. */
    static void ask(Layout layout, Problems problems) {
        layout.others().forEach(head -> problems.ask(Diagnostic.of(Severity.INFO, "excel.column-not-known", "The column \"" + head.text()
                + "\" is not known and was not read. It can be kept as a field of your own: answer " + Answers.FIELD + ".")
                .at(head.place()).about(head.text()), head.key(), Optional.of(Answers.FIELD),
                List.of(Answers.FIELD, Answers.NOTHING)));
    }
}
