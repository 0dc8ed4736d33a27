package org.throughline.core.internal.describe;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.throughline.model.plan.VocabularyEntry;

/**
 * A district's own words instead of ours, one and several, with the case that the word had. Whole words only: where
 * "coach" is renamed, "coaching" stays. All words are replaced at once, so that two may change places.
 */
final class Vocabulary {

    private static final String QUOTED = "\"[^\"]*\"|\u201C[^\u201D]*\u201D";

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Pattern words;

    /** A word of ours as it was typed, and the district's. */
    private record Entry(String ours, String theirs) {
    }

    /**
     * The vocabulary of these entries; those with a word missing say nothing.
     *
     * @param plural our plural of a word of ours
     */
    Vocabulary(Collection<VocabularyEntry> given, UnaryOperator<String> plural) {
        for (VocabularyEntry entry : given) {
            String ours = stripped(entry.getTerm());
            String theirs = stripped(entry.getOurs());
            if (!ours.isEmpty() && !theirs.isEmpty()) {
                String several = stripped(entry.getOursPlural());
                put(ours, theirs);
                put(plural.apply(ours), several.isEmpty() ? theirs + "s" : several);
            }
        }
        // The longest first: "funding source" before "source".
        String any = entries.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        words = entries.isEmpty() ? null : Pattern.compile(QUOTED
                + "|(?<article>\\b[Aa]n?\\s+)?(?<![\\p{L}\\p{N}])(?<word>" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A text of ours in the district's words; what stands in quotation marks stays. */
    String reworded(String text) {
        return words == null ? text : words.matcher(text).replaceAll(m -> Matcher.quoteReplacement(replacement(m, text)));
    }

    private String replacement(MatchResult match, String text) {
        String word = match.group("word");
        if (word == null) {
            return match.group();
        }
        String article = match.group("article") == null ? "" : match.group("article");
        String theirs = cased(word, entries.get(word.toLowerCase(Locale.ROOT)), opens(text, match.start()) && article.isEmpty());
        if (article.isEmpty()) {
            return theirs;
        }
        String a = Words.article(theirs);
        return (Character.isUpperCase(article.charAt(0)) ? Words.opened(a) : a) + article.substring(article.stripTrailing().length()) + theirs;
    }

    private static String cased(String word, Entry entry, boolean opens) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        if (shouted(word)) {
            return !shouted(entry.ours()) ? entry.theirs().toUpperCase(Locale.ROOT) : opens ? Words.opened(entry.theirs()) : entry.theirs();
        }
        if (capital) {
            return Words.opened(entry.theirs());
        }
        // A word that was typed as it stands in a heading becomes small where ours is small.
        return Character.isUpperCase(entry.ours().charAt(0)) ? Words.inside(entry.theirs()) : entry.theirs();
    }

    /** Whether a word is all capitals, but for a plural s, as in PLC and PLCs. */
    private static boolean shouted(String word) {
        return word.matches("\\p{Lu}[\\p{Lu}\\p{N}]+s?");
    }

    private static boolean opens(String text, int at) {
        return text.substring(0, at).matches("(?s)(.*[.!?:\\n])?[\\s&]*");
    }

    private void put(String ours, String theirs) {
        entries.putIfAbsent(ours.toLowerCase(Locale.ROOT), new Entry(ours, theirs));
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
