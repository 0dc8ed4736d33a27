package org.throughline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;

/**
 * Finds a text in names and texts and says what they would be with another in its place.
 *
 * @param find what is looked for
 * @param replacement what stands in its place
 * @param matchCase whether capitals count
 * @param wholeWord whether it has to stand alone as a word
 */
record Replacing(String find, String replacement, boolean matchCase, boolean wholeWord) {

    /** More than this nobody looks through; the rest is found the next time. */
    static final int MOST_HITS = 2000;

    /**
     * A text in which something was found.
     *
     * @param object has the text
     * @param label what the object is called
     * @param column where it stands
     * @param before the values as they are
     * @param after the values as they would be
     */
    record Hit(EObject object, String label, ObjectColumn column, List<Object> before, List<Object> after) {

        String from() {
            return String.join("; ", before.stream().map(String::valueOf).toList());
        }

        String to() {
            return String.join("; ", after.stream().map(String::valueOf).toList());
        }
    }

    /** What would be replaced in these rows and columns, in order, up to {@link #MOST_HITS}. */
    List<Hit> in(List<EObject> rows, List<ObjectColumn> columns, Describer words) {
        var hits = new ArrayList<Hit>();
        if (find.isEmpty()) {
            return hits;
        }
        Pattern pattern = pattern();
        List<ObjectColumn> prose = columns.stream().filter(c -> c.prose() && c.editable()).toList();
        for (EObject row : rows) {
            for (ObjectColumn column : prose) {
                EStructuralFeature feature = column.feature().orElseThrow();
                List<Object> before = Intake.values(row, feature);
                List<Object> after = before.stream().map(v -> (Object) pattern.matcher((String) v).replaceAll(Matcher.quoteReplacement(replacement))).toList();
                if (!after.equals(before)) {
                    hits.add(new Hit(row, words.label(row), column, before, after.stream().filter(v -> !v.equals("")).toList()));
                    if (hits.size() == MOST_HITS) {
                        return hits;
                    }
                }
            }
        }
        return hits;
    }

    private Pattern pattern() {
        String quoted = Pattern.quote(find);
        String regex = wholeWord ? "(?<![\\p{L}\\p{N}_])" + quoted + "(?![\\p{L}\\p{N}_])" : quoted;
        return Pattern.compile(regex, matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
