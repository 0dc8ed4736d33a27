package org.throughline.compare.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Makes the first version what was resolved, with plain setters and no more of them than needed. What leaves, leaves
 * first; then every part is put where it belongs, owners before their parts, so that nothing is ever put into itself; then
 * come the values, when all that they can refer to is there.
 */
final class Realization {

    private final Trees trees;
    private final Resolution resolution;
    private final Kinds kinds;
    private final Map<Trio, EObject> made = new HashMap<>();

    Realization(Resolution resolution) {
        this.resolution = resolution;
        trees = resolution.trees;
        kinds = new Kinds(trees.a);
    }

    void run() {
        trees.trios().forEach(this::leave);
        trees.trios().stream().filter(t -> t.alive && t.a == null).forEach(t -> made.put(t, make(t)));
        resolution.parts().stream().filter(p -> p.owner().alive).sorted(Comparator.comparingInt(p -> depth(p.owner()))).forEach(this::put);
        made.forEach(this::refer);
        resolution.values().forEach((place, value) -> set(object(place.trio()), place.feature(), value));
    }

    /** What goes, and what goes somewhere else; parts of what goes go with it. */
    private void leave(Trio t) {
        boolean stays = t.a == null || t.a.owner == null || t.alive && t.isAt(t.a);
        if (!stays && (t.alive || trees.owner(t.a).alive)) {
            EcoreUtil.remove(t.a.object);
        }
    }

    private EObject make(Trio t) {
        EClass type = kinds.here(t.b.type());
        EObject object = EcoreUtil.create(type);
        EStructuralFeature identity = type.getEIDAttribute();
        if (identity != null) {
            object.eSet(identity, t.b.object.eGet(Features.in(t.b.type(), identity)));
        }
        for (EStructuralFeature feature : trees.features.values(type)) {
            if (!(feature instanceof EReference)) {
                set(object, feature, trees.b.state(t.b, feature));
            }
        }
        return object;
    }

    private void refer(Trio t, EObject object) {
        for (EStructuralFeature feature : trees.features.values(object.eClass())) {
            if (feature instanceof EReference) {
                List<String> keys = trees.b.keys(t.b, feature).stream().filter(k -> trees.trio(k) != null && trees.trio(k).alive).toList();
                set(object, feature, feature.isMany() ? keys : keys.isEmpty() ? null : keys.get(0));
            }
        }
    }

    private void put(Resolution.PartsOf at) {
        EObject owner = object(at.owner());
        var feature = (EReference) Features.in(owner.eClass(), at.feature());
        List<EObject> members = resolution.members(at).stream().map(this::object).toList();
        if (!feature.isMany()) {
            EObject member = members.isEmpty() ? null : members.get(0);
            if (owner.eGet(feature) != member) {
                owner.eSet(feature, member);
            }
            return;
        }
        Arrangement.of(list(owner, feature), members);
    }

    private void set(EObject object, EStructuralFeature feature, Object state) {
        EStructuralFeature own = Features.in(object.eClass(), feature);
        if (own == null) {
            return; // only in a metamodel that the other version brings along, and not set there
        }
        if (own.isMany()) {
            List<Object> values = new ArrayList<>();
            ((List<?>) state).forEach(v -> values.add(value(own, v)));
            EList<Object> list = list(object, own);
            if (!list.equals(values)) {
                ECollections.setEList(list, values);
            }
        } else if (state == null) {
            if (object.eIsSet(own)) {
                object.eUnset(own);
            }
        } else {
            object.eSet(own, value(own, state));
        }
    }

    private Object value(EStructuralFeature feature, Object state) {
        return feature instanceof EReference ? object(trees.trio((String) state)) : Kinds.value(feature, state);
    }

    private EObject object(Trio t) {
        return t.a != null ? t.a.object : made.get(t);
    }

    private static int depth(Trio t) {
        int depth = 0;
        for (Trio at = t.owner; at != null; at = at.owner) {
            depth++;
        }
        return depth;
    }

    @SuppressWarnings("unchecked")
    private static <T> EList<T> list(EObject object, EStructuralFeature feature) {
        return (EList<T>) object.eGet(feature);
    }
}
