package org.throughline.ui;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/**
 * What is typed under the head of a column, as a condition: part of a text; {@code >}, {@code <}, {@code >=}, {@code <=} or
 * {@code =} before a number or a day; {@code =} and {@code <>} before a whole text, alone for what is empty or is not; a
 * semicolon for "or".
 */
final class ColumnFilter {

    private static final Pattern OPERATOR = Pattern.compile("(<=|>=|<>|=|<|>)\\s*(.*)", Pattern.DOTALL);

    private final ObjectColumn column;
    private final Locale locale;

    private ColumnFilter(ObjectColumn column, Locale locale) {
        this.column = column;
        this.locale = locale;
    }

    /** The condition; everything meets it where nothing is typed. */
    static Predicate<EObject> of(ObjectColumn column, String typed, Locale locale) {
        var filter = new ColumnFilter(column, locale);
        List<Predicate<EObject>> any = Arrays.stream(typed.split(";")).map(String::strip).filter(p -> !p.isEmpty()).map(filter::one).toList();
        return any.isEmpty() ? o -> true : o -> any.stream().anyMatch(p -> p.test(o));
    }

    private Predicate<EObject> one(String typed) {
        Matcher operator = OPERATOR.matcher(typed);
        if (!operator.matches()) {
            Optional<Comparable<Object>> exact = column.number() ? amount(typed) : Optional.empty();
            return exact.map(e -> compared(e, order -> order == 0)).orElseGet(() -> containing(typed));
        }
        String sign = operator.group(1);
        String wanted = operator.group(2).strip();
        if (wanted.isEmpty()) {
            return sign.equals("=") ? o -> column.text(o).isEmpty() : o -> !column.text(o).isEmpty();
        }
        Optional<Comparable<Object>> amount = amount(wanted);
        if (amount.isPresent()) {
            return compared(amount.get(), meets(sign));
        }
        return switch (sign) {
            case "=" -> o -> column.text(o).equalsIgnoreCase(wanted);
            case "<>" -> o -> !column.text(o).equalsIgnoreCase(wanted);
            default -> o -> !column.text(o).isEmpty() && meets(sign).test(column.text(o).compareToIgnoreCase(wanted));
        };
    }

    private Predicate<EObject> containing(String typed) {
        String wanted = typed.toLowerCase(locale);
        return o -> column.text(o).toLowerCase(locale).contains(wanted);
    }

    private static IntPredicate meets(String sign) {
        return switch (sign) {
            case "=" -> order -> order == 0;
            case "<>" -> order -> order != 0;
            case "<" -> order -> order < 0;
            case "<=" -> order -> order <= 0;
            case ">" -> order -> order > 0;
            default -> order -> order >= 0;
        };
    }

    @SuppressWarnings("unchecked")
    private Predicate<EObject> compared(Comparable<Object> wanted, IntPredicate order) {
        return o -> column.rank(o).filter(r -> order.test(((Comparable<Object>) r).compareTo(wanted))).isPresent();
    }

    /** A number or a day, where the column holds such. */
    @SuppressWarnings("unchecked")
    private Optional<Comparable<Object>> amount(String typed) {
        if (column.chosen() || column.feature().filter(f -> f instanceof EAttribute && !f.isMany() && f.getEType().getInstanceClass() != String.class).isEmpty()) {
            return Optional.empty();
        }
        try {
            return new Typed(locale).value(((EAttribute) column.feature().orElseThrow()).getEAttributeType(), typed)
                    .map(v -> v instanceof Number n ? new BigDecimal(n.toString()) : v)
                    .filter(Comparable.class::isInstance).map(v -> (Comparable<Object>) v);
        } catch (Typed.NotUnderstood e) {
            return Optional.empty();
        }
    }
}
