package org.throughline.core.internal.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.throughline.api.describe.Describer;
import org.throughline.api.query.Condition;
import org.throughline.api.query.Condition.Operator;
import org.throughline.api.query.QueryException;

/** Tests a value of an attribute: as a number, a day, yes or no, a word of an enumeration, or else as text. */
final class Comparison {

    private Comparison() {
    }

    /** The test that a condition asks for. */
    static Predicate<Object> of(EAttribute attribute, Condition condition, Describer describer) throws QueryException {
        if (condition.operator() == Operator.CONTAINS) {
            String part = condition.value().toLowerCase(Locale.ROOT);
            return value -> describer.text(attribute, value).toLowerCase(Locale.ROOT).contains(part)
                    || value.toString().toLowerCase(Locale.ROOT).contains(part);
        }
        IntPredicate order = order(condition.operator());
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (attribute.getEAttributeType() instanceof EEnum choices) {
            int wanted = literal(attribute, choices, condition, describer).getValue();
            return value -> order.test(Integer.compare(ordinal(value), wanted));
        } else if (type == Integer.class || type == int.class) {
            BigDecimal wanted = read(condition, "a number", BigDecimal::new);
            return value -> order.test(BigDecimal.valueOf((Integer) value).compareTo(wanted));
        } else if (type == BigDecimal.class) {
            BigDecimal wanted = read(condition, "a number", BigDecimal::new);
            return value -> order.test(((BigDecimal) value).compareTo(wanted));
        } else if (type == LocalDate.class) {
            LocalDate wanted = read(condition, "a day such as 2026-09-01", LocalDate::parse);
            return value -> order.test(((LocalDate) value).compareTo(wanted));
        } else if (type == Boolean.class || type == boolean.class) {
            boolean wanted = yes(condition);
            return value -> order.test(Boolean.compare((Boolean) value, wanted));
        }
        return value -> order.test(Comparator.<String>naturalOrder().compare(folded(value), folded(condition.value())));
    }

    private static IntPredicate order(Operator operator) {
        return switch (operator) {
            // "is not" is the opposite of "is", which the filter sees to
            case EQUAL, NOT_EQUAL, CONTAINS -> sign -> sign == 0;
            case LESS -> sign -> sign < 0;
            case AT_MOST -> sign -> sign <= 0;
            case MORE -> sign -> sign > 0;
            case AT_LEAST -> sign -> sign >= 0;
        };
    }

    private static int ordinal(Object literal) {
        return literal instanceof EEnumLiteral dynamic ? dynamic.getValue() : ((Enumerator) literal).getValue();
    }

    private static EEnumLiteral literal(EAttribute attribute, EEnum choices, Condition condition, Describer describer) throws QueryException {
        List<EEnumLiteral> stated = choices.getELiterals().stream().filter(l -> l.getValue() != 0).toList();
        return stated.stream().filter(l -> List.of(l.getName(), l.getLiteral(), describer.text(attribute, l.getInstance())).stream()
                .anyMatch(condition.value()::equalsIgnoreCase)).findFirst()
                .orElseThrow(() -> new QueryException("\"" + condition.value() + "\" is no value of " + condition.path() + ". There are: "
                        + stated.stream().map(EEnumLiteral::getName).collect(Collectors.joining(", ")) + "."));
    }

    private static boolean yes(Condition condition) throws QueryException {
        return switch (condition.value().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw wrong(condition, "yes or no");
        };
    }

    private static <T> T read(Condition condition, String kind, Function<String, T> reader) throws QueryException {
        try {
            return reader.apply(condition.value());
        } catch (NumberFormatException | DateTimeException e) {
            throw wrong(condition, kind);
        }
    }

    private static QueryException wrong(Condition condition, String kind) {
        return new QueryException("\"" + condition.value() + "\" is not " + kind + ", and " + condition.path() + " is compared with one.");
    }

    private static String folded(Object text) {
        return text.toString().strip().toLowerCase(Locale.ROOT);
    }
}
