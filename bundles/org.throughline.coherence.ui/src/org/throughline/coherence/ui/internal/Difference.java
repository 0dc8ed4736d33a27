package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.throughline.api.coherence.Compared;
import org.throughline.api.coherence.Finding;

/** What became of a finding since the other year, in the order in which it is shown. */
enum Difference {

    /** It was not there. */
    NEW,
    /** Its figure says more of what is not wanted. */
    WORSE,
    /** Its figure says less of it. */
    BETTER,
    /** Its figure is another one. */
    CHANGED,
    /** It is there no more. */
    GONE,
    /** Nothing. */
    SAME;

    /** Figures of which more is better. */
    private static final Set<String> MORE_IS_BETTER = Set.of("delivery.coaches", "delivery.team-time", "distribution.principals", "support.thin");
    /** Figures that are neither. */
    private static final Set<String> NEITHER = Set.of("distribution.initiatives-a-school", "evidence.led-by", "evidence.figures-disagree", "evidence.satisfaction", "fund.moved");
    /** The first words of the codes of which we know what their figures count; a district's own may count anything. */
    private static final Set<String> OURS = Set.of("delivery", "time", "distribution", "expectation", "support", "fund", "purpose", "evidence", "ratings", "people", "plan", "principle");

    /** What became of one. */
    static Difference of(Compared compared) {
        if (compared.before().isEmpty()) {
            return NEW;
        }
        if (compared.now().isEmpty()) {
            return GONE;
        }
        return compared.changed() ? change(compared.now().get(), compared.before().get()) : SAME;
    }

    private static Difference change(Finding now, Finding before) {
        if (NEITHER.contains(now.code()) || !OURS.contains(now.code().replaceFirst("\\..*", "")) || !isNumber(now.value()) || !isNumber(before.value())) {
            return CHANGED;
        }
        int more = new BigDecimal(now.value()).compareTo(new BigDecimal(before.value()));
        return more == 0 ? SAME : more > 0 == MORE_IS_BETTER.contains(now.code()) ? BETTER : WORSE;
    }

    /** Whether the value of a finding is a number. */
    static boolean isNumber(String value) {
        return value.matches("-?\\d{1,15}(\\.\\d{1,15})?");
    }

    /** All that was found in both years, what is new first; within a difference in the order in which it was found. */
    static List<Compared> ordered(List<Finding> now, List<Finding> before) {
        return Compared.of(now, before).stream().sorted(Comparator.comparing(Difference::of)).toList();
    }

    /** What stands above those of which this is so. */
    String words() {
        return switch (this) {
            case NEW -> Messages.Other_new;
            case WORSE -> Messages.Other_worse;
            case BETTER -> Messages.Other_better;
            case CHANGED -> Messages.Other_changed;
            case GONE -> Messages.Other_gone;
            case SAME -> Messages.Other_asBefore;
        };
    }
}
