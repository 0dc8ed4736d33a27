package org.throughline.coherence.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Grades such as "K-5", "6-8", "9" or "K, 2, 4-6", from PK to 12.
 *
 * @param bits one bit for each grade, by position: PK is 0, K is 1, grade 1 is 2
 */
record GradeSet(int bits) {

    private static final int LAST = 13;
    /** Every grade: what is meant where none are stated. */
    static final GradeSet ALL = new GradeSet(span(0, LAST));
    private static final Pattern PART = Pattern.compile("(?i)(PK|K|\\d{1,2})(?:\\s*-\\s*(PK|K|\\d{1,2}))?");

    /** The grades of a text; all of them where it is empty or says nothing that can be understood. */
    static GradeSet of(String text) {
        if (text == null || text.isBlank()) {
            return ALL;
        }
        int found = 0;
        Matcher m = PART.matcher(text);
        while (m.find()) {
            int from = position(m.group(1));
            found |= span(from, m.group(2) == null ? from : position(m.group(2)));
        }
        return found == 0 ? ALL : new GradeSet(found);
    }

    /** The grades that are in both. */
    GradeSet with(GradeSet other) {
        return new GradeSet(bits & other.bits);
    }

    boolean isEmpty() {
        return bits == 0;
    }

    boolean has(int position) {
        return (bits & 1 << position) != 0;
    }

    /** Whether every one of these is in the other. */
    boolean isWithin(GradeSet other) {
        return (bits & ~other.bits) == 0;
    }

    /** The positions of the grades, in order. */
    int[] positions() {
        return IntStream.rangeClosed(0, LAST).filter(this::has).toArray();
    }

    /** The grade at a position, as in {@link org.throughline.api.coherence.Profile#grade}. */
    static int grade(int position) {
        return position - 1;
    }

    /** The position of a grade. */
    static int position(int grade) {
        return grade + 1;
    }

    private static int position(String grade) {
        return switch (grade.toUpperCase(Locale.ROOT)) {
            case "PK" -> 0;
            case "K" -> 1;
            default -> Math.min(LAST, Integer.parseInt(grade) + 1);
        };
    }

    private static int span(int from, int to) {
        return IntStream.rangeClosed(Math.min(from, to), Math.max(from, to)).map(p -> 1 << p).reduce(0, (a, b) -> a | b);
    }
}
