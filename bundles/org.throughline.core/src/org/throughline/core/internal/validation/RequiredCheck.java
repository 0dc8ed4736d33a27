package org.throughline.core.internal.validation;

import java.util.Collection;
import java.util.Map;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.diagnostic.Severity;

/** A feature has a value. A text of blanks is none. */
record RequiredCheck(EStructuralFeature feature) implements Check {

    /** The first literal of each enumeration of ours. */
    private static final String NOTHING = "notStated";

    @Override
    public void check(EObject object, Findings found) {
        if (isMissing(object, feature)) {
            found.add(Severity.WARNING, "value.required", object, feature, null, Map.of("feature", found.names().within(feature)));
        }
    }

    static boolean isMissing(EObject object, EStructuralFeature feature) {
        return switch (feature.isMany() && !object.eIsSet(feature) ? null : object.eGet(feature)) {
            case null -> true;
            case String text -> text.isBlank();
            case Enumerator literal -> literal.getName().equals(NOTHING);
            case Collection<?> many -> many.isEmpty();
            default -> false;
        };
    }
}
