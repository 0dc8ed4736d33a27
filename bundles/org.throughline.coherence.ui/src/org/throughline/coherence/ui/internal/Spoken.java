package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.throughline.api.coherence.Profile;
import org.throughline.api.describe.Describer;
import org.throughline.model.identity.Named;

/**
 * Sentences and figures in a plan's words, for one look: what was asked once is known.
 *
 * @param words the plan's words
 * @param known our texts in the district's words
 * @param names what objects are called
 */
record Spoken(Describer words, Map<String, String> known, Map<EObject, String> names) {

    private static final int MANY = 8;

    /** The words of one look. */
    Spoken(Describer words) {
        this(words, new HashMap<>(), new IdentityHashMap<>());
    }

    /** A text of ours in the district's words, with what it is about filled in. */
    String say(String text, Object... about) {
        return NLS.bind(known.computeIfAbsent(text, words::reworded), about);
    }

    /** Such as "1 initiative" or "3 initiatives". */
    String count(long number, String one, String many) {
        return number == 1 ? say(one) : say(many, number(number, 0));
    }

    /** Such as "31.6". */
    String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** Hours with one digit after the point where it says something. */
    String hours(BigDecimal hours) {
        return number(hours.doubleValue(), 1);
    }

    /** With exactly two digits after the point. */
    String two(double value) {
        return String.format(locale(), "%.2f", value);
    }

    /** Such as "$1,543,500". */
    String dollars(BigDecimal amount) {
        return (amount.signum() < 0 ? "-$" : "$") + NumberFormat.getIntegerInstance(locale()).format(amount.abs());
    }

    /** Such as "June 30, 2027". */
    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(day);
    }

    /** Such as "Oct". */
    String shortly(Month month) {
        return month.getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    /** Such as "October". */
    String whole(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** The name of something. */
    String name(EObject object) {
        return names.computeIfAbsent(object, words::label);
    }

    /** Code and name. */
    String full(Named object) {
        String code = code(object);
        return code.isEmpty() || code.equals(name(object)) ? name(object) : code + " " + name(object);
    }

    /** The code; empty where there is none. */
    static String code(Named object) {
        return object.getCode() == null ? "" : object.getCode().strip();
    }

    /** The code, or the name where there is none. */
    String shortest(Named object) {
        return code(object).isEmpty() ? name(object) : code(object);
    }

    /** As people list things: "A, B and C"; of many the first, and how many more there are. */
    String list(Collection<String> names) {
        List<String> all = List.copyOf(names);
        if (all.size() < 2) {
            return String.join("", all);
        }
        boolean many = all.size() > MANY;
        String first = String.join(", ", all.subList(0, many ? MANY - 1 : all.size() - 1));
        return many ? say(Messages.List_more, first, all.size() - MANY + 1) : say(Messages.List_and, first, all.getLast());
    }

    /** Codes, or names where there are none, as people list them. */
    String codes(Collection<? extends Named> objects) {
        return list(objects.stream().map(this::shortest).toList());
    }

    /** Each of them, as a table says it. */
    String all(Collection<? extends Named> objects) {
        return objects.stream().map(this::shortest).collect(Collectors.joining(", "));
    }

    /** Grades from the first to the last where none is missing between them, such as "K-2". */
    String grades(List<Integer> grades) {
        if (grades.isEmpty()) {
            return "";
        }
        boolean whole = grades.getLast() - grades.getFirst() == grades.size() - 1;
        return whole && grades.size() > 1 ? grade(grades.getFirst()) + "\u2013" + grade(grades.getLast())
                : grades.stream().map(Spoken::grade).collect(Collectors.joining(", "));
    }

    private static String grade(int grade) {
        return grade < 0 ? "PK" : grade == 0 ? "K" : Integer.toString(grade);
    }

    /** Such as "A second-year elementary classroom teacher, grade 2, at Ferry Landing Elementary". */
    String person(Profile who) {
        boolean experienced = Boolean.TRUE.equals(who.role().getTeaching()) && who.year() > 2;
        String noun = experienced ? say(Messages.Year_experienced, who.year(), who.words()) : words.reworded(who.words());
        return say("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? Messages.Year_an : Messages.Year_a, noun);
    }

    /** A sentence that begins with a capital letter. */
    static String upper(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    Locale locale() {
        return words.locale();
    }
}
