package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Named;

/** Figures and names as they stand in findings. */
final class Words {

    /** Of more than so many the first are listed, and the rest is counted: nobody reads on. */
    private static final int MANY = 60;
    private static final int SHOWN = 50;

    private Words() {
    }

    /** Such as "$1,543,500". */
    static String dollars(BigDecimal amount) {
        return (amount.signum() < 0 ? "-$" : "$") + NumberFormat.getIntegerInstance(Locale.US).format(amount.abs());
    }

    /** An amount in digits alone, such as "1543500". */
    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** A number with at most this many digits after the point, and none that say nothing. */
    static String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.US);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** A number with exactly two digits after the point. */
    static String two(double value) {
        return String.format(Locale.US, "%.2f", value);
    }

    /** Such as "1 initiative" or "3 initiatives". */
    static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /** Codes, or names where there are none, as people list them: "A, B and C". */
    static String list(Collection<? extends Named> objects) {
        List<String> first = objects.stream().limit(MANY).map(Words::called).toList();
        return objects.size() > MANY ? more(first, objects.size()) : and(first);
    }

    private static String more(List<String> first, int all) {
        return String.join(", ", first.subList(0, SHOWN)) + " and " + (all - SHOWN) + " more";
    }

    /** "A, B and C"; of very many the first, and how many more there are. */
    static String and(List<String> words) {
        return words.size() > MANY ? more(words, words.size()) : words.size() < 2 ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** The code, or the name where there is none. */
    static String called(Named object) {
        return object.getCode() != null ? object.getCode() : name(object);
    }

    /** The name, or the words that say that there is none. */
    static String name(Named object) {
        return orNothing(object.getName());
    }

    /** A text, or the words that say that there is none. */
    static String orNothing(String text) {
        return text == null || text.isBlank() ? "(no name)" : text;
    }

    /** Code and name. */
    static String full(Named object) {
        return object.getCode() == null ? name(object) : object.getCode() + " " + name(object);
    }

    /** In the middle of a sentence. */
    static String lower(String name) {
        return name.length() > 1 && Character.isUpperCase(name.charAt(1)) ? name
                : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** With the article that fits, such as "an assistant principal". */
    static String a(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    @SafeVarargs
    static List<String> ids(Collection<? extends Identified>... objects) {
        var ids = new LinkedHashSet<String>();
        for (Collection<? extends Identified> each : objects) {
            each.forEach(o -> ids.add(o.getId()));
        }
        return List.copyOf(ids);
    }
}
