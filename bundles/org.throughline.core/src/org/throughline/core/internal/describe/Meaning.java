package org.throughline.core.internal.describe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What the annotations of a metamodel say about how its parts are shown. */
final class Meaning {

    private static final String SOURCE = "https://throughline.org/model/meaning";

    private Meaning() {
    }

    /** What is annotated under a key; empty where nothing is. */
    static Optional<String> of(EModelElement element, String key) {
        return Optional.ofNullable(EcoreUtil.getAnnotation(element, SOURCE, key)).filter(v -> !v.isBlank());
    }

    /** Whether this is annotated under a key. */
    static boolean says(EModelElement element, String key, String value) {
        return of(element, key).filter(value::equals).isPresent();
    }

    /** The doc comment; empty where there is none. */
    static String documentation(EModelElement element) {
        return Optional.ofNullable(EcoreUtil.getDocumentation(element)).map(String::strip).orElse("");
    }

    /** A class, then its supertypes, from the nearest to the farthest. */
    static List<EClass> lineage(EClass type) {
        var supertypes = new ArrayList<>(type.getEAllSuperTypes());
        Collections.reverse(supertypes);
        supertypes.add(0, type);
        return supertypes;
    }
}
