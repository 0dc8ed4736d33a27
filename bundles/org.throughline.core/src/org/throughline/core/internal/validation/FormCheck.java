package org.throughline.core.internal.validation;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Severity;

/** A text has the form that its type asks for. */
record FormCheck(EAttribute feature, String key, Predicate<String> form) implements Check {

    private static final Pattern GRADES = Pattern.compile("(PK|K|[1-9]|1[0-2])(?:\\s*[-\u2013]\\s*(PK|K|[1-9]|1[0-2]))?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]+\\S*");
    private static final Pattern MEANT_AS_ADDRESS = Pattern.compile("(?i)(https?:|www\\.).*");

    static Check grades(EAttribute feature) {
        return new FormCheck(feature, "value.form/grades", FormCheck::areGrades);
    }

    static Check link(EAttribute feature) {
        return new FormCheck(feature, "value.form/link", FormCheck::isLink);
    }

    @Override
    public void check(EObject object, Findings found) {
        if (object.eGet(feature) instanceof String text && !text.isBlank() && !form.test(text)) {
            found.add(Severity.WARNING, key, object, feature, text, Map.of());
        }
    }

    /** Single grades and ranges that go up, with commas or semicolons between them. */
    static boolean areGrades(String text) {
        for (String part : text.toUpperCase(Locale.ROOT).split("[,;]", -1)) {
            Matcher grades = GRADES.matcher(part.strip());
            if (!grades.matches() || grades.group(2) != null && rank(grades.group(1)) >= rank(grades.group(2))) {
                return false;
            }
        }
        return true;
    }

    private static int rank(String grade) {
        return switch (grade) {
            case "PK" -> -1;
            case "K" -> 0;
            default -> Integer.parseInt(grade);
        };
    }

    /** What begins like an address on the web is a whole one; anything else on one line may be a path. */
    static boolean isLink(String text) {
        String link = text.strip();
        return link.lines().count() == 1 && (!MEANT_AS_ADDRESS.matcher(link).matches()
                || ADDRESS.matcher(link.toLowerCase(Locale.ROOT)).matches());
    }
}
