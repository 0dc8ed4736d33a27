package org.throughline.core.internal.validation;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences with gaps in braces, from a properties file beside this class. */
final class Sentences {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)\\}");

    private final ResourceBundle texts;

    Sentences(String file) {
        texts = ResourceBundle.getBundle(Sentences.class.getPackageName() + "." + file, Locale.US, Sentences.class.getClassLoader());
    }

    /** The sentence with each gap filled. */
    String fill(String key, Map<String, ?> values) {
        return GAP.matcher(texts.getString(key)).replaceAll(m -> {
            if (!values.containsKey(m.group(1))) {
                throw new IllegalArgumentException("Nothing fills {" + m.group(1) + "} of " + key);
            }
            return Matcher.quoteReplacement(String.valueOf(values.get(m.group(1))));
        });
    }
}
