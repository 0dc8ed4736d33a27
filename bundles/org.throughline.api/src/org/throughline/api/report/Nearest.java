package org.throughline.api.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.throughline.model.identity.Named;

/** Says what may be named where a name does not fit. */
final class Nearest {

    private static final int SHOWN = 3;
    private static final int SHOWN_OF_ALL = 6;

    private Nearest() {
    }

    static List<String> names(Named object) {
        return Stream.of(object.getCode(), object.getName()).filter(Objects::nonNull).filter(n -> !n.isBlank()).toList();
    }

    static String nothingNamed(String kind, List<String> names) {
        return names.isEmpty() ? "This report is about one " + kind + ", and the plan has none."
                : "Which " + kind + "? Name it by its code or its name after the report: " + some(names) + ".";
    }

    static String unknown(String kind, String wanted, Collection<String> names) {
        if (names.isEmpty()) {
            return "This report is about one " + kind + ", and the plan has none.";
        }
        return "There is no " + kind + " \"" + wanted + "\". Nearest: " + String.join(", ", nearest(wanted, names)) + ".";
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(SHOWN_OF_ALL, names.size()))) + (names.size() > SHOWN_OF_ALL ? " and so on" : "");
    }

    private static List<String> nearest(String wanted, Collection<String> names) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        return names.stream().distinct().sorted(Comparator.comparingInt(n -> apart(lower, n.toLowerCase(Locale.ROOT)))).limit(SHOWN).toList();
    }

    /** How many letters have to be changed; a part of the name counts as near. */
    private static int apart(String a, String b) {
        if (b.contains(a)) {
            return 0;
        }
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(next[j - 1], last[j]) + 1, last[j - 1] + change);
            }
            last = next;
        }
        return last[b.length()];
    }
}
