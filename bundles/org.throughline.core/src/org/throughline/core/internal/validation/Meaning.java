package org.throughline.core.internal.validation;

import java.util.Optional;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EModelElement;

/** What a metamodel states about a class or a feature beside its type. */
record Meaning(EModelElement element) {

    /** The source of the annotation, in our metamodel and in every module's. */
    static final String SOURCE = "https://throughline.org/model/meaning";

    /** What is stated under a key. */
    Optional<String> of(String key) {
        EAnnotation annotation = element.getEAnnotation(SOURCE);
        return annotation == null ? Optional.empty() : Optional.ofNullable(annotation.getDetails().get(key)).filter(v -> !v.isBlank());
    }

    /** Whether a key has this value. */
    boolean says(String key, String value) {
        return of(key).filter(value::equals).isPresent();
    }
}
