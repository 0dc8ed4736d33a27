package org.throughline.exchange.excel.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Reads columns that stand for objects: the cell says how the row's object is linked to the column's. */
final class CrossTabs {

    private final Metamodel metamodel;
    private final Names names;
    private final Values values;

    CrossTabs(Metamodel metamodel, Names names, Problems problems) {
        this.metamodel = metamodel;
        this.names = names;
        values = new Values(problems);
    }

    /** Links the row's object. An empty cell says nothing; 0 takes a link away. */
    void fill(Row row) {
        Profile.CrossTab tab = row.layout.mapping().crossTab();
        EClass type = metamodel.type(tab.of());
        for (Cell header : row.layout.others()) {
            Optional<EObject> found = names.one(type, header, header.text());
            if (found.isEmpty()) {
                names.unknown(header, header.text(), List.of(type));
            } else if (row.all.containsKey(header.column())) {
                link(row, tab, found.get(), row.all.get(header.column()));
            }
        }
    }

    private void link(Row row, Profile.CrossTab tab, EObject target, Cell cell) {
        var list = (EReference) row.object.eClass().getEStructuralFeature(tab.list());
        var refers = list.getEReferenceType().getEStructuralFeature(tab.refers());
        var value = (EAttribute) list.getEReferenceType().getEStructuralFeature(tab.value());
        @SuppressWarnings("unchecked")
        var links = (EList<EObject>) row.object.eGet(list);
        Optional<EObject> known = links.stream().filter(l -> l.eGet(refers) == target).findFirst();
        if (tab.none().contains(cell.text())) {
            known.ifPresent(link -> {
                links.remove(link);
                row.updated = true;
            });
            return;
        }
        Values.Read read = values.read(cell, cell.text(), true, value, tab.values());
        if (read.understood()) {
            known.ifPresentOrElse(link -> update(row, link, value, read.value()),
                    () -> make(row, list, links, Map.of(refers, target, value, read.value())));
        }
    }

    private static void update(Row row, EObject link, EAttribute value, Object wanted) {
        if (!wanted.equals(link.eGet(value))) {
            link.eSet(value, wanted);
            row.updated = true;
        }
    }

    private static void make(Row row, EReference list, EList<EObject> links, Map<EStructuralFeature, Object> content) {
        EObject link = EcoreUtil.create(list.getEReferenceType());
        content.forEach(link::eSet);
        links.add(link);
        row.created = true;
    }
}
