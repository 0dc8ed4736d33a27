package org.throughline.exchange.excel.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.model.plan.DistrictPlan;

/** Where the objects of a sheet lie: in a list of the plan, or in lists of objects that the row names. */
final class Places {

    private final DistrictPlan plan;
    private final Directory directory;
    private final Names names;

    Places(DistrictPlan plan, Directory directory, Names names) {
        this.plan = plan;
        this.directory = directory;
        this.names = names;
    }

    /** The list that a row's object belongs to; empty, and said, where an object on the way is not known. */
    Optional<EList<EObject>> list(Row row) {
        EObject at = plan;
        for (Profile.Step step : row.layout.mapping().within()) {
            Cell cell = row.cell(step.header()).orElseThrow();
            Optional<EObject> next = find(at, step, cell);
            if (next.isEmpty()) {
                var list = (EReference) Metamodel.feature(at.eClass(), step.list());
                names.unknown(cell, cell.text(), List.of(named(list.getEReferenceType(), step)));
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(Metamodel.list(at, row.layout.mapping().container(), true));
    }

    private Optional<EObject> find(EObject at, Profile.Step step, Cell cell) {
        var list = (EReference) Metamodel.feature(at.eClass(), step.list());
        var called = directory.find(named(list.getEReferenceType(), step), cell.text());
        return Metamodel.ends(at, step.list()).stream().filter(o -> called.contains(step.match() == null ? o
                : o.eGet(o.eClass().getEStructuralFeature(step.match())))).findFirst();
    }

    /** The kind of object whose code or name stands in the column of a step. */
    private static EClass named(EClass held, Profile.Step step) {
        return step.match() == null ? held : ((EReference) Metamodel.feature(held, step.match())).getEReferenceType();
    }

    /** Every object of a sheet, in the plan's order. */
    static List<EObject> all(DistrictPlan plan, Profile.Sheet mapping) {
        List<EObject> holders = List.of(plan);
        for (Profile.Step step : mapping.within()) {
            holders = holders.stream().flatMap(h -> Metamodel.ends(h, step.list()).stream()).toList();
        }
        return holders.stream().flatMap(h -> Metamodel.ends(h, mapping.container()).stream()).toList();
    }

    /** What a step's column says for an object of the sheet: the object around it, or what that one refers to. */
    static Optional<EObject> shown(EObject object, Profile.Sheet mapping, Profile.Step step) {
        EClass held = held(EcoreUtil.getRootContainer(object).eClass(), mapping, step);
        EObject around = object.eContainer();
        while (around != null && !held.isInstance(around)) {
            around = around.eContainer();
        }
        return Optional.ofNullable(step.match() == null ? around
                : (EObject) around.eGet(held.getEStructuralFeature(step.match())));
    }

    /** The kind of object that a step's column names. */
    static EClass type(EClass plan, Profile.Sheet mapping, Profile.Step step) {
        return named(held(plan, mapping, step), step);
    }

    /** The kind of object that the list of a step holds. */
    private static EClass held(EClass plan, Profile.Sheet mapping, Profile.Step step) {
        EClass at = plan;
        for (Profile.Step each : mapping.within().subList(0, mapping.within().indexOf(step) + 1)) {
            at = ((EReference) Metamodel.feature(at, each.list())).getEReferenceType();
        }
        return at;
    }
}
