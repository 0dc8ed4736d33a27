package org.throughline.core.internal.validation;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;

/** Numbers of any type as one type, so that they can be compared. */
final class Numbers {

    private Numbers() {
    }

    static BigDecimal of(Number number) {
        return switch (number) {
            case BigDecimal exact -> exact;
            case Integer whole -> BigDecimal.valueOf(whole);
            case Long whole -> BigDecimal.valueOf(whole);
            case Double real when real.isNaN() || real.isInfinite() -> BigDecimal.valueOf(real > 0 ? Long.MAX_VALUE : Long.MIN_VALUE);
            case Double real -> BigDecimal.valueOf(real);
            default -> new BigDecimal(number.toString());
        };
    }

    /** The number that a text stands for, if it stands for one. */
    static Optional<BigDecimal> read(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A number in the type of a feature, as far as describing it depends on that. */
    static Object like(EAttribute feature, BigDecimal number) {
        Class<?> type = feature.getEAttributeType().getInstanceClass();
        return (type == Integer.class || type == int.class) && number.stripTrailingZeros().scale() <= 0 ? number.intValue() : number;
    }
}
