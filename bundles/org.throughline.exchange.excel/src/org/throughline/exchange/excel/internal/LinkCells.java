package org.throughline.exchange.excel.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;

/** A cell that lists links, such as "5:3 1:2": each names an object, and how the row's object is linked to it. */
final class LinkCells {

    private final Names names;
    private final Problems problems;
    private final Values values;

    LinkCells(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
        values = new Values(problems);
    }

    /** Makes the row's links those of the cell. Where a name is not known, no link is taken away. */
    void fill(Row row, Profile.Column column, Cell cell) {
        var list = (EReference) Metamodel.feature(row.object.eClass(), column.to().get(0));
        EStructuralFeature refers = list.getEReferenceType().getEStructuralFeature(column.links().refers());
        EClass type = ((EReference) refers).getEReferenceType();
        EList<EObject> links = Metamodel.list(row.object, column.to().get(0), true);
        Set<EObject> named = new HashSet<>();
        boolean all = true;
        for (String token : cell.text().split("[;,\\s]+")) {
            String[] parts = token.split(":", 2);
            Optional<EObject> target = names.numbered(type, parts[0]).or(() -> names.one(type, cell, Writing.meant(column, parts[0])));
            if (target.isPresent()) {
                named.add(target.get());
                link(row, column, cell, links, target.get(), parts.length > 1 ? parts[1] : "");
            } else if (!names.isNothing(parts[0])) {
                names.unknown(cell, parts[0], List.of(type));
                all = false;
            }
        }
        if (all && links.removeIf(l -> !named.contains(l.eGet(refers)))) {
            row.updated = true;
        }
    }

    private void link(Row row, Profile.Column column, Cell cell, EList<EObject> links, EObject target, String strength) {
        EClass type = ((EReference) Metamodel.feature(row.object.eClass(), column.to().get(0))).getEReferenceType();
        EStructuralFeature refers = type.getEStructuralFeature(column.links().refers());
        var value = (EAttribute) type.getEStructuralFeature(column.links().value());
        EObject link = links.stream().filter(l -> l.eGet(refers) == target).findFirst().orElse(null);
        if (link == null) {
            link = EcoreUtil.create(type);
            link.eSet(refers, target);
            links.add(link);
            row.updated = true;
        }
        if (strength.isEmpty()) {
            problems.ask(Diagnostic.of(Severity.ERROR, "excel.strength-missing", "\"" + cell.text() + "\" says what is supported and not how strongly. "
                    + "The links are kept without a strength; write it after a colon, such as " + cell.text().split("[;,\\s]+")[0] + ":2.")
                    .at(cell.place()).about(cell.text()), cell.key(), Optional.empty());
            return;
        }
        Values.Read read = values.read(cell, strength, false, value, column.links().values());
        if (read.understood() && !read.value().equals(link.eGet(value))) {
            link.eSet(value, read.value());
            row.updated = true;
        }
    }
}
