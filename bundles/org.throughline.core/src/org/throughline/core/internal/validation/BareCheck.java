package org.throughline.core.internal.validation;

import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Severity;

/** No object is of exactly this class: only classes that extend it mean something. */
final class BareCheck implements Check {

    @Override
    public void check(EObject object, Findings found) {
        found.add(Severity.WARNING, "object.bare", object, Map.of());
    }
}
