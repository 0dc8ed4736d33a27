package org.throughline.core.internal.query;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.throughline.api.describe.Describer;
import org.throughline.model.identity.Named;

/**
 * What is written in one object, in small letters.
 *
 * @param code its code; empty if it has none
 * @param name what it is called
 * @param all its code, its name and every value of its own, on lines
 */
record ObjectText(String code, String name, String all) {

    static final int NOT_FOUND = Integer.MAX_VALUE;
    /** From here on it is not the name in which something was found. */
    static final int ELSEWHERE = 5;

    /** So much is shown around what was found. */
    private static final int AROUND = 40;

    static ObjectText of(EObject object, Describer words) {
        var all = new StringBuilder();
        String code = object instanceof Named named && named.getCode() != null ? lower(named.getCode()) : "";
        // what has no name of its own is found by its values
        String name = object instanceof Named named && named.getName() != null ? lower(named.getName()) : "";
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (isWritten(attribute) && object.eIsSet(attribute)) {
                all.append(lower(text(object, attribute, words))).append('\n');
            }
        }
        return new ObjectText(code, name, all.toString());
    }

    /** How well this fits what is looked for, 0 best. */
    int rank(String whole, List<String> words) {
        if (!contains(all, words)) {
            return NOT_FOUND;
        }
        return code.equals(whole) ? 0 : name.equals(whole) ? 1 : name.startsWith(whole) ? 2 : name.contains(" " + whole) ? 3
                : !name.isEmpty() && contains(code + " " + name, words) ? 4 : ELSEWHERE;
    }

    /** What of an object the words were found in, with the name of the feature. */
    static String where(EObject object, List<String> words, Describer describer) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (isWritten(attribute) && object.eIsSet(attribute)) {
                String text = text(object, attribute, describer).replaceAll("\\s+", " ");
                int at = lower(text).indexOf(words.getFirst());
                if (at >= 0) {
                    int from = Math.max(0, at - AROUND);
                    int to = Math.min(text.length(), at + words.getFirst().length() + AROUND);
                    return describer.featureName(attribute) + ": " + (from > 0 ? "\u2026" : "") + text.substring(from, to) + (to < text.length() ? "\u2026" : "");
                }
            }
        }
        return "";
    }

    private static boolean contains(String text, List<String> words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** An identity is for machines. */
    private static boolean isWritten(EAttribute attribute) {
        return !attribute.isID() && !attribute.isTransient();
    }

    private static String text(EObject object, EAttribute attribute, Describer words) {
        Object value = object.eGet(attribute);
        return value instanceof String text ? text : value instanceof Collection<?> ? words.text(object, attribute)
                : words.text(attribute, value) + " " + value;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
