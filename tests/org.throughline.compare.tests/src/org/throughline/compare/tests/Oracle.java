package org.throughline.compare.tests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.model.plan.DistrictPlan;

/**
 * A plan as plain texts: for each object with an identity where it stands and what it says, parts without an identity
 * within it. It knows nothing of how plans are merged.
 */
final class Oracle {

    /** @param place the owner's identity and the feature */
    record Thing(String place, boolean alone, Map<String, String> values) {
    }

    private final Map<String, Thing> things = new LinkedHashMap<>();

    private Oracle() {
    }

    static Map<String, Thing> of(DistrictPlan plan) {
        var oracle = new Oracle();
        oracle.add(plan, "", false);
        return oracle.things;
    }

    private void add(EObject object, String place, boolean alone) {
        var values = new HashMap<String, String>();
        things.put(EcoreUtil.getID(object), new Thing(place, alone, values));
        collect(object, "", values);
    }

    private void collect(EObject object, String prefix, Map<String, String> values) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isDerived() || feature.isTransient() || feature.getName().equals("metamodels") || !object.eIsSet(feature)) {
                continue;
            }
            boolean part = feature instanceof EReference reference && reference.isContainment();
            List<?> all = feature.isMany() ? (List<?>) object.eGet(feature) : List.of(object.eGet(feature));
            if (!part) {
                values.put(prefix + feature.getName(), text(feature, all));
                continue;
            }
            List<String> nameless = new ArrayList<>();
            for (Object value : all) {
                EObject child = (EObject) value;
                if (EcoreUtil.getID(child) != null) {
                    add(child, identity(object) + "." + prefix + feature.getName(), !feature.isMany());
                } else if (feature.isMany()) {
                    var inner = new HashMap<String, String>();
                    collect(child, "", inner);
                    nameless.add(new TreeMap<>(inner).toString());
                } else {
                    values.put(prefix + feature.getName(), "there");
                    collect(child, prefix + feature.getName() + ".", values);
                }
            }
            if (!nameless.isEmpty()) {
                values.put(prefix + feature.getName(), nameless.toString());
            }
        }
    }

    private static String identity(EObject object) {
        EObject at = object;
        while (EcoreUtil.getID(at) == null) {
            at = at.eContainer();
        }
        return EcoreUtil.getID(at);
    }

    private static String text(EStructuralFeature feature, List<?> values) {
        return values.stream().map(v -> v instanceof EObject target ? EcoreUtil.getID(target) : Objects.toString(v)).toList().toString();
    }
}
