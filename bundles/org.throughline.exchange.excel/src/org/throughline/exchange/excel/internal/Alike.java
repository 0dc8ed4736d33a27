package org.throughline.exchange.excel.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two texts may mean the same, though they are not the same. */
final class Alike {

    private static final Pattern INITIAL = Pattern.compile("(\\p{L})\\.?\\s+(\\p{L}[\\p{L}'-]+)");
    /** Shorter words, such as "and", tell nothing. */
    private static final int WORD = 4;

    private Alike() {
    }

    /** Whether a text is a shorter way to say a name: an initial and a surname, or some words of it. */
    static boolean isMeant(String text, String name) {
        Matcher m = INITIAL.matcher(text.toLowerCase(Locale.US));
        if (m.matches()) {
            return name.startsWith(m.group(1)) && name.endsWith(" " + m.group(2));
        }
        List<String> words = words(text);
        return words.size() > 1 && share(words, words(name)) == 1;
    }

    /** Whether two names share at least half of the words of the shorter one. */
    static boolean isSimilar(String a, String b) {
        List<String> first = words(a);
        List<String> second = words(b);
        return !first.isEmpty() && !second.isEmpty()
                && (first.size() <= second.size() ? share(first, second) : share(second, first)) >= 0.5;
    }

    /** The share of words that another text has too, were it only their beginning. */
    private static double share(List<String> words, List<String> others) {
        return (double) words.stream().filter(w -> others.stream().anyMatch(o -> o.startsWith(w) || w.startsWith(o))).count() / words.size();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.US).split("[^\\p{L}\\p{N}]+")).filter(w -> w.length() >= WORD).toList();
    }

    /** Levenshtein's distance, given up once it reaches {@code limit}. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
            }
            last = row;
        }
        return last[b.length()];
    }
}
