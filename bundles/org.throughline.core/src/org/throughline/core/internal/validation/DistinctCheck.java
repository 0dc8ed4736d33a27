package org.throughline.core.internal.validation;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Severity;

/** No two objects of the class have the same value. Which objects: see {@link PlanWalk#realm}. */
final class DistinctCheck implements Check {

    private record Key(EObject realm, Object value) {
    }

    private final EAttribute feature;
    private final Map<Key, EObject> first = new HashMap<>();

    DistinctCheck(EAttribute feature) {
        this.feature = feature;
    }

    @Override
    public void check(EObject object, Findings found) {
        Object value = object.eGet(feature);
        if (value == null || value instanceof String text && text.isBlank()) {
            return;
        }
        EObject other = first.putIfAbsent(new Key(PlanWalk.realm(object), value), object);
        if (other != null) {
            found.add(Severity.WARNING, "code.repeated", object, feature, value,
                    Map.of("other", found.names().of(other), "feature", found.names().within(feature)));
        }
    }
}
