package org.throughline.core.internal.validation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.diagnostic.Severity;

/** There is something to call an object by: a name, a code, or the text that it consists of. */
record NameCheck(List<EStructuralFeature> callers) implements Check {

    static NameCheck of(EClass type) {
        return new NameCheck(Stream.of("name", "code", "text", "statement", "shortStatement", "toText", "fromText", "shown", "prompt")
                .map(type::getEStructuralFeature).filter(f -> f != null && !f.isMany()).toList());
    }

    @Override
    public void check(EObject object, Findings found) {
        if (callers.stream().allMatch(f -> RequiredCheck.isMissing(object, f))) {
            found.add(Severity.WARNING, "name.missing", object, callers.get(0), null, Map.of());
        }
    }
}
