package org.throughline.report.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.throughline.api.describe.Describer;
import org.throughline.model.initiatives.InitiativesPackage;

/** Figures as the district writes them. What nobody knows is "no data", never 0. */
final class Figures {

    static final String NO_DATA = "no data";

    private final Describer words;

    /** In these words, which are those of the plan already. */
    Figures(Describer words) {
        this.words = words;
    }

    /** A number with at most this many digits after the point. */
    String number(Number value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** A number with exactly two digits after the point. */
    String two(double value) {
        return String.format(locale(), "%.2f", value);
    }

    /** Such as "31.6". */
    String hours(BigDecimal hours) {
        return number(hours, 1);
    }

    /** A figure, or that there is no data. */
    String known(BigDecimal value) {
        return value == null ? NO_DATA : number(value, 2);
    }

    /** Such as "$784,000". */
    String money(BigDecimal amount) {
        return words.text(InitiativesPackage.Literals.INITIATIVE__COST, amount);
    }

    /** Such as "Nov 20, 2026". */
    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
    }

    /** Such as "November 20, 2026". */
    String longDay(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(day);
    }

    String month(Month month) {
        return month.getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? NO_DATA : part.movePointRight(2).divide(whole, 0, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    Locale locale() {
        return words.locale();
    }

    /** The sum of what is known; empty where nothing is. */
    static Optional<BigDecimal> sum(Collection<BigDecimal> values) {
        return values.stream().filter(Objects::nonNull).reduce(BigDecimal::add);
    }

    /** Such as "1 initiative" or "3 initiatives". */
    static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
