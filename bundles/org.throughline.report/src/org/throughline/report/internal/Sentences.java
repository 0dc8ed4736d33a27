package org.throughline.report.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences of a message. */
final class Sentences {

    /** A point, a blank and a capital; but not after an initial. */
    private static final Pattern END = Pattern.compile("(?<=[\\p{Ll}\\p{N})\"%])[.?!] (?=[\\p{Lu}\\p{N}\"])");

    /** A list of more than eight, each of a few words: its length has been said before it. */
    private static final Pattern LONG_LIST = Pattern.compile(": (?:[^,.;:]{1,30}, ){8,}[^,.;:]{1,30} and [^,.;: ]{1,30}(?=[.;])");

    private Sentences() {
    }

    /** Without the members of long lists. */
    static String compact(String message) {
        return LONG_LIST.matcher(message).replaceAll("");
    }

    static String first(String message) {
        Matcher end = END.matcher(message);
        return end.find() ? message.substring(0, end.start() + 1) : message;
    }

    /** What follows the first sentence. */
    static String rest(String message) {
        return message.substring(first(message).length()).strip();
    }

    /** As many whole sentences as fit; at least the beginning of the first. */
    static String fitting(String message, int most) {
        if (message.length() <= most) {
            return message;
        }
        String kept = "";
        Matcher end = END.matcher(message);
        while (end.find() && end.start() < most) {
            kept = message.substring(0, end.start() + 1);
        }
        if (!kept.isEmpty()) {
            return kept;
        }
        int blank = message.lastIndexOf(' ', most - 1);
        return message.substring(0, blank < 1 ? most - 1 : blank) + "\u2026";
    }
}
