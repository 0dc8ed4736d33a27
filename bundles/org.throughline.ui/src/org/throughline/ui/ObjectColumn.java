package org.throughline.ui;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.describe.Describer;
import org.throughline.api.describe.Describer.Shape;

/**
 * A column of a table of objects: a feature, or, where there is none, what the object belongs to. It reads what it is asked
 * for, and remembers what other objects are called: it is made anew after a change.
 */
final class ObjectColumn {

    private static final String MEANING = "https://throughline.org/model/meaning";
    /** The name under which the column of owners is remembered; no feature can be called so. */
    private static final String OWNER = "(owner)";

    private final Optional<EStructuralFeature> feature;
    private final Describer words;
    private final String head;
    private final boolean number;
    private final List<Object> choices;
    private final Map<Object, String> known = new HashMap<>();

    private ObjectColumn(Optional<EStructuralFeature> feature, Describer words, String head) {
        this.feature = feature;
        this.words = words;
        this.head = head;
        choices = feature.map(words::choices).orElse(List.of());
        number = choices.isEmpty() && feature.filter(f -> !f.isMany()).map(f -> f.getEType().getInstanceClass())
                .filter(Number.class::isAssignableFrom).isPresent();
    }

    /** The column of a feature. */
    static ObjectColumn of(EStructuralFeature feature, Describer words) {
        return new ObjectColumn(Optional.of(feature), words, words.featureName(feature));
    }

    /** The column that says what an object belongs to. */
    static ObjectColumn owner(Describer words, String head) {
        return new ObjectColumn(Optional.empty(), words, head);
    }

    /** What it shows; empty for what the object belongs to. */
    Optional<EStructuralFeature> feature() {
        return feature;
    }

    /** What stands over the column, without the unit. */
    String head() {
        return head;
    }

    /** The unit of its figures; empty where there is none, or where the head says it. */
    String unit() {
        return feature.map(words::unit).filter(u -> !u.equalsIgnoreCase(head)).orElse("");
    }

    /** What it means. */
    String help() {
        return feature.map(words::help).orElse(Messages.Table_ownerHelp);
    }

    /** The name under which what is done to the column is remembered. */
    String key() {
        return feature.map(EStructuralFeature::getName).orElse(OWNER);
    }

    /** Whether its values can be typed. */
    boolean editable() {
        return feature.filter(EStructuralFeature::isChangeable).isPresent();
    }

    /** Whether its values are amounts. */
    boolean number() {
        return number;
    }

    /** Whether it holds names and texts that somebody wrote. */
    boolean prose() {
        return choices.isEmpty() && !isPrivate() && feature.filter(f -> f instanceof EAttribute && f.getEType().getInstanceClass() == String.class).isPresent();
    }

    /** Whether its texts have several lines. */
    boolean lines() {
        return feature.filter(f -> words.shape(f) == Shape.LINES).isPresent();
    }

    /** Whether its values are chosen from what is there. */
    boolean chosen() {
        return !choices.isEmpty() || feature.filter(EReference.class::isInstance).isPresent();
    }

    /** Whether its values never leave the plan, not even by the clipboard: the feature or its class is annotated so. */
    boolean isPrivate() {
        return feature.filter(f -> says(f) || says(f.getEContainingClass())).isPresent();
    }

    private static boolean says(EModelElement element) {
        return "true".equals(EcoreUtil.getAnnotation(element, MEANING, "private"));
    }

    /** The value as the plan has it: {@code null} where it is not set, a list for several values. */
    Object value(EObject object) {
        return feature.isPresent() ? object.eGet(feature.get()) : object.eContainer();
    }

    /** What a cell shows. */
    String text(EObject object) {
        Object value = value(object);
        return switch (value) {
            case null -> "";
            case String text -> text;
            case EObject other -> known.computeIfAbsent(other, o -> words.label(other));
            case List<?> several when several.isEmpty() -> "";
            case List<?> several -> words.text(object, feature.orElseThrow());
            case Object one when !choices.isEmpty() -> known.computeIfAbsent(one, o -> words.text(feature.orElseThrow(), o));
            default -> words.text(feature.orElseThrow(), value);
        };
    }

    /** What rows are put in order by: a number or a day as it is, what is chosen by its place among the choices; empty where there is nothing. */
    Optional<Comparable<?>> rank(EObject object) {
        Object value = value(object);
        if (!choices.isEmpty() && !(value instanceof List)) {
            int at = choices.indexOf(value);
            return at < 0 ? Optional.empty() : Optional.of(at);
        }
        return switch (value) {
            case Number figure -> Optional.of(new BigDecimal(figure.toString()));
            case Comparable<?> day when !(value instanceof String) -> Optional.of(day);
            case null, default -> Optional.empty();
        };
    }

    /** Columns of one kind are the same if they show the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectColumn column && column.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
