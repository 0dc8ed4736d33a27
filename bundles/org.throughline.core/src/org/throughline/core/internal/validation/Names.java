package org.throughline.core.internal.validation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;
import org.throughline.model.framework.ContentCollection;
import org.throughline.model.organization.District;
import org.throughline.model.plan.DistrictPlan;

/** What a sentence about a problem calls objects, features and values. */
final class Names {

    private static final int ROOM = 60;

    private final Describer describer;

    Names(Describer describer) {
        this.describer = describer;
    }

    /**
     * What to call an object in a sentence: its name or text in quotes, else its kind with its code, else its kind with
     * what it is a part of and what it names: {@code Support of "Literacy coaching" (Shared vision)}.
     */
    String of(EObject object) {
        return Stream.of("name", "text", "statement").flatMap(f -> text(object, f).stream()).findFirst().map(Names::quoted)
                .or(() -> text(object, "code").map(c -> describer.typeName(object.eClass()) + " " + quoted(c)))
                .orElseGet(() -> byItsNeighbors(object));
    }

    /** The same within a clause: "an initiative", and still "Literacy coaching" in quotes. */
    String inside(EObject object) {
        String name = of(object);
        return name.startsWith("\"") ? name : lower(name);
    }

    /** A feature's name at the beginning of a clause. */
    String of(EStructuralFeature feature) {
        return describer.featureName(feature);
    }

    /** A feature's name within a clause: "shared with", and still "FTE promised". */
    String within(EStructuralFeature feature) {
        return lower(of(feature));
    }

    /** A value in words. */
    String of(EStructuralFeature feature, Object value) {
        return describer.text(feature, value);
    }

    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "\"" + (line.length() <= ROOM ? line : line.substring(0, ROOM - 1).strip() + "\u2026") + "\"";
    }

    private String byItsNeighbors(EObject object) {
        String type = describer.typeName(object.eClass());
        Optional<String> joined = object.eClass().getEAllReferences().stream()
                .filter(r -> !r.isContainment() && !r.isContainer() && !r.isMany()).map(r -> neighbor(object, r))
                .flatMap(Optional::stream).findFirst();
        EObject owner = object.eContainer();
        if (owner != null && !isAllAround(owner)) {
            return type + " of " + of(owner) + joined.map(j -> " (" + j + ")").orElse("");
        }
        return joined.map(j -> type + " of " + j)
                .orElseGet(() -> ("aeiou".indexOf(Character.toLowerCase(type.charAt(0))) < 0 ? "A " : "An ") + lower(type));
    }

    private Optional<String> neighbor(EObject object, EReference reference) {
        return object.eGet(reference) instanceof EObject other ? Optional.of(describer.label(other)) : Optional.empty();
    }

    /** What holds nearly everything names nothing apart. */
    private static boolean isAllAround(EObject owner) {
        return owner instanceof DistrictPlan || owner instanceof District || owner instanceof ContentCollection;
    }

    private static Optional<String> text(EObject object, String feature) {
        EStructuralFeature found = object.eClass().getEStructuralFeature(feature);
        return found != null && object.eGet(found) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static String lower(String words) {
        // "A school" too; "K-8 school" and "FTE" stay as they are
        return words.length() > 1 && (words.charAt(1) == ' ' || Character.isLowerCase(words.charAt(1))) ? words.substring(0, 1).toLowerCase(Locale.US) + words.substring(1) : words;
    }
}
