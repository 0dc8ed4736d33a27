package org.throughline.ui.picture;

import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EObject;

/**
 * A bar of several parts, with a line that says how much there is.
 *
 * @param label what it is about
 * @param parts its parts, one after the other
 * @param capacity how much there is; empty where nobody says
 * @param figure its figure in words, such as "111 of 37 hours"
 * @param over whether that is more than there is; a sign says so
 * @param sentence what it says
 * @param behind what it is made of
 */
public record Bar(String label, List<Part> parts, OptionalDouble capacity, String figure, boolean over, String sentence, List<? extends EObject> behind) {

    /** What stands before a figure that is more than there is. */
    private static final String SIGN = "\u25B2 ";

    /** Copies the lists. */
    public Bar {
        parts = List.copyOf(parts);
        behind = List.copyOf(behind);
    }

    /** A bar of one part. */
    public static Bar of(String label, double amount, Tone tone, String figure, String sentence, List<? extends EObject> behind) {
        return new Bar(label, List.of(new Part(amount, tone, "", List.of())), OptionalDouble.empty(), figure, false, sentence, behind);
    }

    /** A bar against what there is: what is more than that has a tone of its own. */
    public static Bar against(String label, double amount, OptionalDouble capacity, String figure, String sentence, List<? extends EObject> behind) {
        double within = Math.min(amount, capacity.orElse(amount));
        boolean over = amount > within;
        List<Part> parts = over ? List.of(new Part(within, Tone.FIRST, "", List.of()), new Part(amount - within, Tone.OVER, "", List.of()))
                : List.of(new Part(amount, Tone.FIRST, "", List.of()));
        return new Bar(label, parts, capacity, figure, over, sentence, behind);
    }

    double sum() {
        return parts.stream().mapToDouble(Part::amount).sum();
    }

    double reach() {
        return Math.max(sum(), capacity.orElse(0));
    }

    String signed() {
        return over ? SIGN + figure : figure;
    }

    Weight weight() {
        return over ? Weight.ALARM : Weight.PLAIN;
    }
}
