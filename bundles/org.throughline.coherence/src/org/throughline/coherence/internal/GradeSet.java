package org.throughline.coherence.internal;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grades such as "K-5", "6-8", "9" or "K, 2, 4-6", from PK to 12. */
final class GradeSet {

    /** Every grade: what is meant where none are stated. */
    static final GradeSet ALL = new GradeSet(span(0, 13));

    private static final Pattern PART = Pattern.compile("(?i)(PK|K|\\d{1,2})(?:\\s*-\\s*(PK|K|\\d{1,2}))?");
    /** By position: PK is 0, K is 1, grade 1 is 2. */
    private final BitSet grades;

    private GradeSet(BitSet grades) {
        this.grades = grades;
    }

    /** The grades of a text; all of them where it is empty or says nothing that can be understood. */
    static GradeSet of(String text) {
        if (text == null || text.isBlank()) {
            return ALL;
        }
        var found = new BitSet();
        Matcher m = PART.matcher(text);
        while (m.find()) {
            int from = position(m.group(1));
            found.or(span(from, m.group(2) == null ? from : position(m.group(2))));
        }
        return found.isEmpty() ? ALL : new GradeSet(found);
    }

    /** The grades that are in both. */
    GradeSet with(GradeSet other) {
        var both = (BitSet) grades.clone();
        both.and(other.grades);
        return new GradeSet(both);
    }

    boolean isEmpty() {
        return grades.isEmpty();
    }

    boolean has(int position) {
        return grades.get(position);
    }

    /** The positions of the grades, in order. */
    int[] positions() {
        return grades.stream().toArray();
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
        return switch (grade.toUpperCase(java.util.Locale.ROOT)) {
            case "PK" -> 0;
            case "K" -> 1;
            default -> Math.min(13, Integer.parseInt(grade) + 1);
        };
    }

    private static BitSet span(int from, int to) {
        var set = new BitSet();
        set.set(Math.min(from, to), Math.max(from, to) + 1);
        return set;
    }
}
