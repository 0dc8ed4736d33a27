package org.throughline.core.internal.validation;

import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Severity;

/** A text has at most so many characters, as a person counts them. */
record LengthCheck(EAttribute feature, int most) implements Check {

    @Override
    public void check(EObject object, Findings found) {
        if (object.eGet(feature) instanceof String text && text.codePointCount(0, text.length()) > most) {
            found.add(Severity.WARNING, "value.too-long", object, feature, text,
                    Map.of("length", text.codePointCount(0, text.length()), "most", most));
        }
    }
}
