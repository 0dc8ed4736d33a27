package org.throughline.exchange.excel.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;

/** Cells as typed values. What cannot be understood for certain is a problem and never guessed. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile(
            "\\$?\\s*(-?[\\d,]*\\.?\\d+)\\s*([KkMm]?)\\s*(%|hrs?\\.?|hours?|min\\.?|minutes?|FTE)?");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("((?:19|20)\\d\\d)\\s*[-\u2013/]\\s*(\\d\\d|\\d{4})");
    private static final Pattern RANGE = Pattern.compile("\\d+\\s*[-\u2013]\\s*\\d+");

    private final Problems problems;

    /** Tells {@code problems} of what could not be read, and of what was read with some leeway. */
    Values(Problems problems) {
        this.problems = problems;
    }

    /** A value that was understood, or not. */
    record Read(Object value, boolean understood) {

        static final Read NOT = new Read(null, false);

        static Read of(Object value) {
            return new Read(value, true);
        }
    }

    /** Reads one value; {@code token} is the cell's text or a part of it. */
    Read read(Cell cell, String token, boolean whole, EAttribute attribute, Map<String, String> words) {
        if (cell.value() instanceof Cell.Wrong) {
            return not(cell, "excel.error-value", "The cell shows the error " + cell.text() + ". Correct its formula.");
        }
        String text = words.getOrDefault(token.strip().toLowerCase(Locale.US), token.strip());
        if (attribute.getEAttributeType() instanceof EEnum choices) {
            return choice(cell, text, choices);
        }
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (type == BigDecimal.class) {
            return number(cell, text, whole, attribute.getEAttributeType().getName().equals("Percent"));
        }
        if (type == Integer.class) {
            return Metamodel.isMonth(attribute) ? month(cell, text) : integer(cell, text, whole);
        }
        if (type == LocalDate.class) {
            return day(cell, text);
        }
        if (type == Boolean.class) {
            return yesOrNo(cell, text);
        }
        return attribute.getEAttributeType().getName().equals("Grades") ? grades(cell, text)
                : Read.of(type == String.class ? text : EcoreUtil.createFromString(attribute.getEAttributeType(), text));
    }

    private Read number(Cell cell, String text, boolean whole, boolean share) {
        if (whole && cell.value() instanceof BigDecimal number) {
            boolean ofOne = share && cell.percent();
            return Read.of(plain(ofOne ? number.movePointRight(2) : number));
        }
        if (cell.value() instanceof LocalDate) {
            return not(cell, "excel.number", "A number is expected, and the cell holds a date. Type the number again.");
        }
        if (RANGE.matcher(text).matches()) {
            return not(cell, "excel.range", "\"" + text + "\" is a range, and one number is expected. It was left out; decide on one.");
        }
        Matcher m = NUMBER.matcher(text);
        if (!m.matches()) {
            return not(cell, "excel.number", "\"" + text + "\" is not a number. Type digits only.");
        }
        BigDecimal number = new BigDecimal(m.group(1).replace(",", ""));
        number = switch (m.group(2).toUpperCase(Locale.US)) {
            case "K" -> number.movePointRight(3);
            case "M" -> number.movePointRight(6);
            default -> number;
        };
        if (!m.group(2).isEmpty() || m.group(3) != null || text.contains("$")) {
            readAs(cell, text, plain(number).toPlainString());
        }
        return Read.of(plain(number));
    }

    /** Says that a number below 1 stands among percentages. */
    void shareAmongPercents(Cell cell) {
        String percent = plain(((BigDecimal) cell.value()).movePointRight(2)).toPlainString();
        problems.ask(Diagnostic.of(Severity.ERROR, "excel.share", "\"" + cell.text() + "\" stands in a column of percentages such as 88. It was left out; write "
                + percent + " if that is meant.").at(cell.place()).about(cell.text()), cell.key(), Optional.of(percent));
    }

    private Read month(Cell cell, String text) {
        if (text.matches("0?[1-9]|1[0-2]")) {
            return Read.of(Integer.valueOf(text));
        }
        return month(text).<Read>map(m -> Read.of(m.getValue())).orElseGet(() -> not(cell, "excel.month", "\"" + text
                + "\" is not a month. Write months as numbers, such as 9; 10; 11."));
    }

    /** The month that a text begins with, by its English name or the first three letters of it. */
    static Optional<Month> month(String text) {
        String word = text.strip().split("[^\\p{L}]", 2)[0].toLowerCase(Locale.US);
        return word.length() < 3 ? Optional.empty() : Arrays.stream(Month.values())
                .filter(m -> m.name().toLowerCase(Locale.US).startsWith(word)).findFirst();
    }

    private Read integer(Cell cell, String text, boolean whole) {
        Matcher year = SCHOOL_YEAR.matcher(text);
        if (year.matches() && (Integer.parseInt(year.group(1)) + 1) % 100 == Integer.parseInt(year.group(2)) % 100) {
            readAs(cell, text, year.group(1));
            return Read.of(Integer.valueOf(year.group(1)));
        }
        Read read = number(cell, text, whole, false);
        if (!read.understood()) {
            return read;
        }
        try {
            return Read.of(((BigDecimal) read.value()).intValueExact());
        } catch (ArithmeticException e) {
            return not(cell, "excel.whole-number", "\"" + text + "\" is not a whole number.");
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Read day(Cell cell, String text) {
        if (cell.value() instanceof LocalDate day) {
            return Read.of(day);
        }
        try {
            return Read.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return not(cell, "excel.date", "\"" + text + "\" is not a date. Format the cell as a date, or write it as 2026-11-30.");
        }
    }

    private Read yesOrNo(Cell cell, String text) {
        return switch (text.toLowerCase(Locale.US)) {
            case "yes", "y", "true", "x", "1" -> Read.of(Boolean.TRUE);
            case "no", "n", "false", "0" -> Read.of(Boolean.FALSE);
            default -> not(cell, "excel.yes-or-no", "\"" + text + "\" is neither yes nor no.");
        };
    }

    private Read grades(Cell cell, String text) {
        if (cell.value() instanceof LocalDate day) {
            String grades = day.getMonthValue() + "-" + day.getDayOfMonth();
            problems.ask(Diagnostic.of(Severity.ERROR, "excel.grades-date", "Excel turned the grades into a date. Format the cell as text and write \""
                    + grades + "\" again.").at(cell.place()).about(cell.text()), cell.key(), Optional.of(grades));
            return Read.NOT;
        }
        String grades = text.replace('\u2013', '-').replaceAll("(?i)\\s+to\\s+", "-").replaceAll("\\s*-\\s*", "-");
        if (!grades.equals(text)) {
            readAs(cell, text, grades);
        }
        return Read.of(grades);
    }

    private void readAs(Cell cell, String text, String meant) {
        problems.add(Diagnostic.of(Severity.INFO, "excel.read-as", "\"" + text + "\" was read as " + meant + ".").at(cell.place()).about(cell.text()));
    }

    private Read choice(Cell cell, String text, EEnum choices) {
        for (EEnumLiteral literal : choices.getELiterals()) {
            if (Profile.same(literal.getName(), text)) {
                Enumerator value = literal.getInstance();
                return Read.of(value);
            }
        }
        String known = String.join(", ", choices.getELiterals().stream().skip(1).map(l -> Words.of(l.getName())).toList());
        return not(cell, "excel.choice", "\"" + text + "\" is not one of: " + known + ".");
    }

    private Read not(Cell cell, String code, String message) {
        problems.add(Diagnostic.of(Severity.ERROR, code, message).at(cell.place()).about(cell.text()));
        return Read.NOT;
    }
}
