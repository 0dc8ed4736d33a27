package org.throughline.api.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.model.identity.Named;

/** Says what may be named where a name does not fit. */
final class Nearest {

    private static final int SHOWN = 3;

    private final String kind;
    private final List<? extends Named> among;

    Nearest(String kind, Collection<? extends Named> among) {
        this.kind = kind;
        this.among = among.stream().filter(n -> !names(n).isEmpty()).toList();
    }

    /** What an object can be called by. */
    static List<String> names(Named object) {
        return Stream.of(object.getCode(), object.getName()).filter(Objects::nonNull).filter(n -> !n.isBlank()).toList();
    }

    String nothingNamed() {
        return among.isEmpty() ? none() : "Which " + kind + "? Name it by its code or its name after the report, such as: " + shown(among)
                + (among.size() > SHOWN ? " (" + among.size() + " in all)" : "") + ".";
    }

    String unknown(String wanted) {
        return among.isEmpty() ? none() : "There is no " + kind + " \"" + wanted + "\". Nearest: "
                + shown(among.stream().sorted(Comparator.comparingDouble(n -> apart(wanted, n))).toList()) + ".";
    }

    private String none() {
        return "This report is about one " + kind + ", and the plan has none.";
    }

    private static String shown(List<? extends Named> objects) {
        return objects.stream().limit(SHOWN).map(n -> String.join(" ", names(n))).collect(Collectors.joining(", "));
    }

    /** From 0 for the same to 1 for nothing alike, the best of code, name and each word of the name. */
    private static double apart(String wanted, Named object) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        return names(object).stream().flatMap(n -> Stream.concat(Stream.of(n), Arrays.stream(n.split("[^\\p{L}\\p{N}]+")))).filter(n -> !n.isEmpty())
                .mapToDouble(n -> (double) changes(lower, n.toLowerCase(Locale.ROOT)) / Math.max(lower.length(), n.length())).min().orElse(1);
    }

    /** How many letters have to be changed to make one word of the other. */
    private static int changes(String a, String b) {
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
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
