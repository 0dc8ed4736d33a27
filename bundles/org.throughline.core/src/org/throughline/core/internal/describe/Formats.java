package org.throughline.core.internal.describe;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** How a plan's locale writes numbers, money, shares and days; never the machine's. */
record Formats(Locale locale) {

    private static final int DIGITS = 4;

    /** The formats of a language tag such as fr-CA; those of the United States where there is none or it is not known. */
    static Formats of(Optional<String> tag) {
        return new Formats(tag.map(String::strip).map(Locale::forLanguageTag)
                .filter(l -> !l.getLanguage().isEmpty() && !l.getCountry().isEmpty()).orElse(Locale.US));
    }

    String number(Number number) {
        return plain(NumberFormat.getNumberInstance(locale)).format(number);
    }

    /** Whole amounts without decimals. */
    String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        if (amount.stripTrailingZeros().scale() <= 0) {
            format.setMaximumFractionDigits(0);
        }
        return format.format(amount);
    }

    /** A share of 100. */
    String percent(BigDecimal share) {
        return plain(NumberFormat.getPercentInstance(locale)).format(share.movePointLeft(2));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }

    /** A moment as a clock on the wall shows it where the plan is read: the plan knows no time zone. */
    String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .withZone(ZoneId.systemDefault()).format(moment);
    }

    String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.SHORT, locale);
    }

    private static NumberFormat plain(NumberFormat format) {
        format.setMaximumFractionDigits(DIGITS);
        return format;
    }
}
