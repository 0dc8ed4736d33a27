package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.exchange.Answers;
import org.throughline.model.identity.ExtraField;
import org.throughline.model.identity.Identified;

/** Columns that the mapping does not know: fields of the district's own, columns under another name, or notes. */
final class OwnColumns {

    private OwnColumns() {
    }

    /** The names of the extra fields that objects of a class have in a plan, in the order in which they are met. */
    static Set<String> of(EObject plan, EClass type) {
        var names = new LinkedHashSet<String>();
        plan.eAllContents().forEachRemaining(o -> {
            if (o instanceof Identified object && type.isInstance(o)) {
                object.getExtraFields().stream().map(ExtraField::getName).filter(n -> n != null && !n.isBlank()).forEach(names::add);
            }
        });
        return names;
    }

    /** A layout that knows its own columns: those that are extra fields already, and those of which a person said what they are. */
    static Layout known(Layout layout, Set<String> fields, Problems problems) {
        var columns = new HashMap<>(layout.columns());
        var others = new ArrayList<Cell>();
        for (Cell head : layout.others()) {
            Optional<Profile.Column> column = column(layout, head, fields, problems.answers().to(head.key()));
            if (column.isPresent()) {
                columns.put(head.column(), column.get());
            } else if (problems.answers().to(head.key()).filter(Answers.NOTHING::equalsIgnoreCase).isEmpty()) {
                others.add(head);
            }
        }
        return new Layout(layout.table(), layout.mapping(), layout.header(), columns, others, layout.titled());
    }

    private static Optional<Profile.Column> column(Layout layout, Cell head, Set<String> fields, Optional<String> answer) {
        if (answer.isEmpty() ? fields.contains(head.text()) : answer.get().equalsIgnoreCase(Answers.FIELD)) {
            return Optional.of(Profile.Column.extra(head.text()));
        }
        return layout.mapping().columns().stream().filter(c -> answer.isPresent() && c.isCalled(answer.get()) && !layout.columns().containsValue(c)).findFirst();
    }

    /** Says which columns were not read, and asks what they are. */
    static void ask(Layout layout, Problems problems) {
        layout.others().forEach(head -> problems.ask(Diagnostic.of(Severity.INFO, "excel.column-not-known", "The column \"" + head.text()
                + "\" is not known and was not read. It can be kept as a field of your own: answer " + Answers.FIELD + ".")
                .at(head.place()).about(head.text()), head.key(), Optional.of(Answers.FIELD)));
    }
}
