package org.throughline.ui;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What was typed into a field, as a value of the field's type, in the way that a locale writes it. */
record Typed(Locale locale) {

    /** Longer than any amount; such as 1E999999 is a slip, and written out would fill the memory. */
    private static final int MOST_DIGITS = 30;

    /** Text that does not mean what the field holds; the message says how to write it. */
    static final class NotUnderstood extends Exception {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            // thousands of cells may be pasted that are not understood; nobody looks at where in the program that was
            super(message, null, false, false);
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
        if (held == Instant.class) {
            return Optional.of(moment(typed));
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
        if (number == null || at.getIndex() < bare.length() || Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw new NotUnderstood(Messages.Page_numberExpected);
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As the field shows days, as year-month-day, or in figures as spreadsheets of the locale write it. */
    private LocalDate day(String typed) throws NotUnderstood {
        String figures = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                .replaceAll("M+", "M").replaceAll("d+", "d");
        List<DateTimeFormatter> ways = List.of(DateTimeFormatter.ISO_LOCAL_DATE,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale),
                DateTimeFormatter.ofPattern(figures.replaceAll("[yu]+", "uuuu"), locale),
                DateTimeFormatter.ofPattern(figures.replaceAll("[yu]+", "uu"), locale));
        for (DateTimeFormatter way : ways) {
            var at = new ParsePosition(0);
            TemporalAccessor read = way.parseUnresolved(typed, at);
            if (read != null && at.getErrorIndex() < 0 && at.getIndex() == typed.length()) {
                try {
                    return LocalDate.parse(typed, way);
                } catch (DateTimeException e) {
                    break;
                }
            }
        }
        throw new NotUnderstood(Messages.Page_dateExpected);
    }

    /** As the field shows moments, or as a day with a time in universal time. */
    private Instant moment(String typed) throws NotUnderstood {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException e) {
            try {
                return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                        .withZone(ZoneId.systemDefault()).parse(typed, Instant::from);
            } catch (DateTimeException neither) {
                throw new NotUnderstood(Messages.Page_momentExpected);
            }
        }
    }
}
