package org.throughline.core.internal.describe;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the metamodel: those that are written down, and those that can be read off a name. */
final class Words {

    private final ResourceBundle written = ResourceBundle.getBundle(Words.class.getPackageName() + ".words", Locale.US,
            Words.class.getClassLoader());

    /** What is written down for a key. */
    Optional<String> find(String key) {
        return written.containsKey(key) ? Optional.of(written.getString(key)) : Optional.empty();
    }

    /** {@code lastYearFund} as "Last year fund"; short capitals such as "ES" stay as they are. */
    static String spoken(String name) {
        if (name.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))) {
            return name;
        }
        String apart = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.US);
        return Character.toUpperCase(apart.charAt(0)) + apart.substring(1);
    }

    /** The plural of an English noun, by the two rules that serve. */
    static String plural(String noun) {
        return noun.endsWith("y") && !noun.endsWith("ey") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
