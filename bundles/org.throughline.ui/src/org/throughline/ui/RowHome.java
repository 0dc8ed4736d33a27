package org.throughline.ui;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.describe.Describer;
import org.throughline.api.describe.Describer.Section;
import org.throughline.api.session.Session;

/**
 * Where a new object of a kind goes.
 *
 * @param owner gets it as a part
 * @param list among these
 */
record RowHome(EObject owner, EReference list) {

    /** Beside another object of the kind. */
    static Optional<RowHome> beside(EObject object, EClass kind) {
        return Optional.ofNullable(object.eContainmentFeature()).filter(f -> takes(f, kind)).map(f -> new RowHome(object.eContainer(), f));
    }

    /** Where there is no object of the kind yet: in the plan, or in the first object that may have such parts. */
    static Optional<RowHome> first(Session session, Describer words, EClass kind) {
        return in(session.plan(), words, kind).or(() -> session.index().types().stream().filter(t -> t != kind && list(t, words, kind).isPresent())
                .map(t -> session.index().ofType(t).get(0)).filter(o -> session.missingModule(o).isEmpty())
                .flatMap(o -> in(o, words, kind).stream()).findFirst());
    }

    /** A new object, put into its place; within a change. */
    EObject add(EClass kind, Optional<EObject> after) {
        EObject object = EcoreUtil.create(kind);
        List<Object> all = Scene.list(owner, list);
        int at = after.map(all::indexOf).orElse(-1);
        all.add(at < 0 ? all.size() : at + 1, object);
        return object;
    }

    private static Optional<RowHome> in(EObject owner, Describer words, EClass kind) {
        return list(owner.eClass(), words, kind).map(l -> new RowHome(owner, l));
    }

    private static Optional<EReference> list(EClass owner, Describer words, EClass kind) {
        return words.sections(owner).stream().map(Section::features).flatMap(List::stream)
                .filter(f -> f instanceof EReference r && takes(r, kind)).map(EReference.class::cast).findFirst();
    }

    private static boolean takes(EReference list, EClass kind) {
        return list.isContainment() && list.isMany() && list.isChangeable() && list.getEReferenceType().isSuperTypeOf(kind)
                && Parts.isKind(kind);
    }
}
