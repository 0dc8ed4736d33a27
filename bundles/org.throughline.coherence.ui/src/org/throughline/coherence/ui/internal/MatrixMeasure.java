package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.throughline.api.coherence.Dose;
import org.throughline.api.coherence.SupportPicture.ElementSupport;

/** What the matrix of support can show in its cells and, added up, in the heads of its columns. */
public enum MatrixMeasure {

    /** Which links there are. */
    LINKS,
    /** How strong the links are. */
    STRENGTH,
    /** Clock hours a year for each person intended. */
    HOURS,
    /** The share of the people intended that was reached. */
    REACHED,
    /** Dollars a year. */
    COST;

    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;
    /** What is at least this many is said without a part. */
    private static final double MANY = 10;

    /** Whether this is what owners claim, and not what people get. */
    boolean isClaim() {
        return this == LINKS || this == STRENGTH;
    }

    /** The figure of an element; empty where nobody knows. */
    String of(ElementSupport element) {
        return switch (this) {
            case LINKS -> Integer.toString(element.core());
            case STRENGTH -> Integer.toString(element.points());
            default -> of(element.dose());
        };
    }

    /** The figure of an element to sort by; below 0 where nobody knows. */
    double amount(ElementSupport element) {
        return switch (this) {
            case LINKS -> element.core();
            case STRENGTH -> element.points();
            case HOURS -> element.dose().hoursPerPerson().orElse(-1);
            case REACHED -> element.dose().reachedShare().orElse(-1);
            case COST -> element.dose().cost().map(BigDecimal::doubleValue).orElse(-1.0);
        };
    }

    /** What people get, in few signs; in parentheses where it is planned; empty where nobody knows. */
    String of(Dose dose) {
        return switch (this) {
            case HOURS -> number(dose.hoursPerPerson()).map(n -> dose.planned() ? "(" + n + ")" : n).orElse("");
            case REACHED -> dose.reachedShare().isPresent() ? Math.round(100 * dose.reachedShare().getAsDouble()) + "%" : "";
            case COST -> dose.cost().map(MatrixMeasure::money).orElse("");
            default -> "";
        };
    }

    private static Optional<String> number(OptionalDouble value) {
        return value.isPresent() ? Optional.of(digits(value.getAsDouble())) : Optional.empty();
    }

    private static String money(BigDecimal amount) {
        double value = amount.doubleValue();
        return value >= MILLION ? "$" + digits(value / MILLION) + "M" : value >= THOUSAND ? "$" + digits(value / THOUSAND) + "k" : "$" + digits(value);
    }

    private static String digits(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.US);
        format.setMaximumFractionDigits(value < MANY ? 1 : 0);
        return format.format(value);
    }
}
