package org.throughline.core.internal.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.model.identity.Identified;

/** When two values of different trees say the same. */
final class Alike {

    private Alike() {
    }

    /** Whether objects have the same value in a feature; a feature that one of them lacks is not set. */
    static boolean in(EStructuralFeature feature, EObject one, EObject other) {
        return values(value(one, feature.getName()), value(other, feature.getName()));
    }

    /** Whether values are the same: parts by identity, things without one by what they hold, texts whatever their line ends. */
    static boolean values(Object one, Object other) {
        if (one instanceof List<?> some && other instanceof List<?> others) {
            return some.size() == others.size()
                    && java.util.stream.IntStream.range(0, some.size()).allMatch(i -> values(some.get(i), others.get(i)));
        }
        if (one instanceof EObject object && other instanceof EObject another) {
            Optional<String> id = id(object);
            return id.isPresent() ? id.equals(id(another)) : contents(object, another);
        }
        return Objects.equals(plain(one), plain(other));
    }

    /** The value of the feature with this name; {@code null} if it is not set or there is none. */
    static Object value(EObject object, String feature) {
        EStructuralFeature found = object == null ? null : object.eClass().getEStructuralFeature(feature);
        return found == null ? null : object.eGet(found);
    }

    static Optional<String> id(Object object) {
        return object instanceof Identified identified ? Optional.ofNullable(identified.getId()) : Optional.empty();
    }

    private static boolean contents(EObject one, EObject other) {
        return one.eClass().getName().equals(other.eClass().getName())
                && one.eClass().getEAllStructuralFeatures().stream().filter(f -> !f.isTransient() && !f.isDerived())
                        .allMatch(f -> in(f, one, other));
    }

    /** What a session makes of a text that is set; an empty text is one that is not set. */
    private static Object plain(Object value) {
        if (value instanceof String text) {
            String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n');
            return lines.isEmpty() ? null : lines;
        }
        return value instanceof List<?> list && list.isEmpty() ? null : value;
    }
}
