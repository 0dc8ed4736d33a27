package org.throughline.ui;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What was typed into a field, as a value of the field's type, in the way that a locale writes it. */
record Typed(Locale locale) {

    /** Text that does not mean what the field holds; the message says how to write it. */
    static final class NotUnderstood extends Exception {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    /** The value; empty where nothing was typed. */
    Optional<Object> value(EDataType type, String text) throws NotUnderstood {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Class<?> held = type.getInstanceClass();
        if (held == LocalDate.class) {
            return Optional.of(day(typed));
        }
        try {
            return Optional.of(EcoreUtil.createFromString(type,
                    held != null && Number.class.isAssignableFrom(held) ? number(typed).toPlainString() : typed));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new NotUnderstood(held != null && Number.class.isAssignableFrom(held) ? Messages.Page_wholeNumberExpected
                    : Messages.Page_valueExpected);
        }
    }

    private BigDecimal number(String typed) throws NotUnderstood {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setParseBigDecimal(true);
        // The sign of a currency or of a share, and spaces between thousands, say nothing more.
        String bare = typed.replaceAll("[\\p{Sc}%\\p{Z}\\s]", "");
        if (Character.isSpaceChar(format.getDecimalFormatSymbols().getGroupingSeparator())) {
            format.setGroupingUsed(false);
        }
        var at = new ParsePosition(0);
        var number = (BigDecimal) format.parse(bare, at);
        if (number == null || at.getIndex() < bare.length()) {
            throw new NotUnderstood(Messages.Page_numberExpected);
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As the field shows days, or as year-month-day. */
    private LocalDate day(String typed) throws NotUnderstood {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            try {
                return LocalDate.parse(typed, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
            } catch (DateTimeException neither) {
                throw new NotUnderstood(Messages.Page_dateExpected);
            }
        }
    }
}
