package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.model.organization.OrganizationPackage;
import org.throughline.model.organization.School;

/**
 * The rule by which schools belong to a group: {@code all}, or conditions joined by {@code and}, each a feature of a
 * school, one of {@code >= <= > < = !=}, and a number or a word. A feature that is not set fulfils no condition.
 */
final class SchoolRule implements Predicate<School> {

    private static final Pattern CONDITION = Pattern.compile("(\\w+)\\s*(>=|<=|!=|>|<|=)\\s*(.+)");

    private final List<Predicate<School>> conditions;

    private SchoolRule(List<Predicate<School>> conditions) {
        this.conditions = conditions;
    }

    /**
     * Understands a rule.
     *
     * @throws IllegalArgumentException if it cannot be understood; the message says which part
     */
    static SchoolRule of(String rule) {
        return rule.strip().equalsIgnoreCase("all") ? new SchoolRule(List.of())
                : new SchoolRule(Arrays.stream(rule.split("(?i)\\band\\b")).map(String::strip)
                        .map(SchoolRule::condition).toList());
    }

    @Override
    public boolean test(School school) {
        return conditions.stream().allMatch(c -> c.test(school));
    }

    private static Predicate<School> condition(String text) {
        Matcher m = CONDITION.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a condition such as economicallyDisadvantaged >= 60.");
        }
        EStructuralFeature feature = OrganizationPackage.Literals.SCHOOL.getEStructuralFeature(m.group(1));
        if (feature == null || feature.isMany()) {
            throw new IllegalArgumentException("A school has nothing called \"" + m.group(1) + "\".");
        }
        String operator = m.group(2);
        String value = m.group(3).strip();
        return Number.class.isAssignableFrom(feature.getEType().getInstanceClass())
                ? byNumber(feature, operator, number(value)) : byWord(feature, operator, value);
    }

    private static BigDecimal number(String value) {
        try {
            return new BigDecimal(value.replaceAll("\\s*%$", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + value + "\" is not a number.", e);
        }
    }

    private static Predicate<School> byNumber(EStructuralFeature feature, String operator, BigDecimal value) {
        return school -> school.eGet(feature) instanceof Number number
                && holds(new BigDecimal(number.toString()).compareTo(value), operator);
    }

    private static Predicate<School> byWord(EStructuralFeature feature, String operator, String value) {
        if (!operator.equals("=") && !operator.equals("!=")) {
            throw new IllegalArgumentException("\"" + feature.getName() + "\" is a word; compare it with = or !=.");
        }
        return school -> school.eGet(feature) != null
                && holds(school.eGet(feature).toString().compareToIgnoreCase(value), operator);
    }

    private static boolean holds(int comparison, String operator) {
        return switch (operator) {
            case ">=" -> comparison >= 0;
            case "<=" -> comparison <= 0;
            case ">" -> comparison > 0;
            case "<" -> comparison < 0;
            case "=" -> comparison == 0;
            default -> comparison != 0;
        };
    }
}
