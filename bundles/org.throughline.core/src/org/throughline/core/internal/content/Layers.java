package org.throughline.core.internal.content;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.content.Layer;
import org.throughline.api.content.Layer.Origin;
import org.throughline.model.framework.Adoption;
import org.throughline.model.identity.ContentPart;
import org.throughline.model.identity.IdentityPackage;

/** Tells what is the publisher's and what is the district's own, by comparing. */
final class Layers {

    private final Bases bases;

    Layers(Bases bases) {
        this.bases = bases;
    }

    Layer of(EObject part, EStructuralFeature feature) {
        return in(part, base -> {
            EObject original = original(base, part);
            if (original == null) {
                return Layer.of(Origin.ADDED);
            }
            var value = Optional.ofNullable(Alike.value(original, feature.getName()));
            if (Alike.in(feature, part, original)) {
                return new Layer(Origin.BASE, value);
            }
            boolean hides = feature == IdentityPackage.Literals.CONTENT_PART__HIDDEN && isHidden(part);
            return new Layer(hides ? Origin.HIDDEN : Origin.DISTRICT, value);
        });
    }

    Layer of(EObject part) {
        return in(part, base -> {
            EObject original = original(base, part);
            if (isHidden(part) && !(original != null && isHidden(original))) {
                return new Layer(Origin.HIDDEN, Optional.ofNullable(original));
            }
            return original == null ? Layer.of(Origin.ADDED)
                    : new Layer(isUntouched(base, part) ? Origin.BASE : Origin.DISTRICT, Optional.of(original));
        });
    }

    /** Whether a part and all its parts are as they were taken over, none missing and in the same order. */
    static boolean isUntouched(ContentTree base, EObject part) {
        return Contents.withParts(part).allMatch(p -> {
            EObject original = original(base, p);
            return original != null && p.eClass().getEAllStructuralFeatures().stream()
                    .filter(f -> ContentTree.holdsParts(f) || ContentTree.valueFeatures(p).contains(f))
                    .allMatch(f -> Alike.in(f, p, original));
        });
    }

    /** Whether the district added something to a part, reworded it or put any of it elsewhere; what it took out does not count. */
    static boolean hasOwnWords(ContentTree base, EObject part) {
        return Contents.withParts(part).anyMatch(p -> {
            EObject original = original(base, p);
            return original == null || !Alike.id(p.eContainer()).equals(Alike.id(original.eContainer()))
                    || ContentTree.valueFeatures(p).stream().anyMatch(f -> !Alike.in(f, p, original));
        });
    }

    private Layer in(EObject part, Function<ContentTree, Layer> look) {
        Optional<Adoption> adoption = bases.adoption(part);
        return adoption.isEmpty() ? Layer.of(Origin.NOT_ADOPTED)
                : bases.base(adoption.get()).map(look).orElseGet(() -> Layer.of(Origin.UNKNOWN));
    }

    /** The part with the same identity; a value without an identity has none. */
    private static EObject original(ContentTree base, EObject part) {
        return Alike.id(part).flatMap(base::find).orElse(null);
    }

    private static boolean isHidden(EObject part) {
        return part instanceof ContentPart content && Boolean.TRUE.equals(content.getHidden());
    }
}
