package org.throughline.core.internal.describe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;

/**
 * Fills a sentence's template. Parts stand between bars and are left out where their value is not set:
 * {@code {name}|supports #{links} elements|{hours} hours a person}. {@code {a.b}} is the value of a path,
 * {@code #{a}} the number of values, and {@code [one/many]} after a number chooses the noun's form.
 */
final class Sentence {

    private static final Pattern VALUE = Pattern.compile("(#?)\\{([\\w.]+)\\}");
    private static final Pattern FORM = Pattern.compile("(\\d+) \\[([^/]*)/([^\\]]*)\\]");

    private final Describer describer;

    Sentence(Describer describer) {
        this.describer = describer;
    }

    String fill(String template, EObject object) {
        var parts = new ArrayList<String>();
        for (String part : template.split("\\|")) {
            var missing = new boolean[1];
            String filled = VALUE.matcher(part).replaceAll(m -> {
                String value = value(m, object);
                missing[0] |= value.isEmpty();
                return Matcher.quoteReplacement(value);
            });
            if (!missing[0]) {
                parts.add(FORM.matcher(filled).replaceAll(m -> m.group(1) + " " + (m.group(1).equals("1") ? m.group(2) : m.group(3))));
            }
        }
        if (parts.isEmpty()) {
            return "";
        }
        String first = parts.get(0);
        String rest = String.join(", ", parts.subList(1, parts.size()));
        String whole = rest.isEmpty() ? first : first + " " + rest;
        return whole.endsWith(".") ? whole : whole + ".";
    }

    private String value(MatchResult m, EObject object) {
        String path = m.group(2);
        int dot = path.indexOf('.');
        if (dot > 0) {
            EStructuralFeature step = object.eClass().getEStructuralFeature(path.substring(0, dot));
            return step != null && object.eGet(step) instanceof EObject next
                    ? fillValue(m.group(1), path.substring(dot + 1), next) : "";
        }
        return fillValue(m.group(1), path, object);
    }

    private String fillValue(String count, String name, EObject object) {
        EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
        if (feature == null) {
            return "";
        }
        if (!count.isEmpty()) {
            int size = object.eGet(feature) instanceof Collection<?> many ? many.size() : 0;
            return size == 0 ? "" : Integer.toString(size);
        }
        return object.eGet(feature) instanceof List<?> list && list.size() > 3 ? list.size() + ""
                : describer.text(object, feature);
    }
}
