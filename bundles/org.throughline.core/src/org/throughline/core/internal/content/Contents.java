package org.throughline.core.internal.content;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EObject;
import org.throughline.model.identity.Identified;

/** Walks through parts of content that have an identity. */
final class Contents {

    private Contents() {
    }

    /** The part and everything in it. */
    static Stream<EObject> withParts(EObject part) {
        Iterable<EObject> all = part::eAllContents;
        return Stream.concat(Stream.of(part),
                StreamSupport.stream(all.spliterator(), false).filter(Identified.class::isInstance));
    }

    /** The parts in the feature with this name, be it a list or not. */
    static List<EObject> parts(EObject owner, String feature) {
        return switch (Alike.value(owner, feature)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(EObject.class::cast).toList();
            case EObject single -> List.of(single);
            case Object other -> throw new IllegalArgumentException(feature + " holds no parts: " + other);
        };
    }
}
