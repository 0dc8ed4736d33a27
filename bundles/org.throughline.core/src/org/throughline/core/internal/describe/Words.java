package org.throughline.core.internal.describe;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.eclipse.emf.ecore.EClassifier;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.content.ContentItem;

/** The words of metamodels: those that are written down in files, and those that can be read off a name. */
final class Words {

    private static final System.Logger LOG = System.getLogger(Words.class.getName());

    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> plurals = new HashMap<>();

    /** Our words, and over them those that bundles bring. */
    Words(ContentCatalog catalog) {
        var files = new ArrayList<URL>();
        files.add(Words.class.getResource("words.properties"));
        catalog.items(ContentCatalog.WORDS).stream().map(ContentItem::location).forEach(files::add);
        files.forEach(this::read);
        written.forEach((key, plural) -> {
            if (key.endsWith(".plural")) {
                String singular = key.substring(0, key.length() - ".plural".length());
                plurals.put(written.getOrDefault(singular, spoken(singular)).toLowerCase(Locale.ROOT), plural);
            }
        });
    }

    /** What is written down for a class or an enumeration; {@code suffix} is what follows its name in the key. */
    Optional<String> find(EClassifier type, String suffix) {
        String prefix = type.getEPackage() == null ? "" : type.getEPackage().getNsPrefix() + ".";
        return find(prefix + type.getName() + suffix).or(() -> find(type.getName() + suffix));
    }

    /** What is written down under a key. */
    Optional<String> find(String key) {
        return Optional.ofNullable(written.get(key));
    }

    /** The plural of a noun: as it is written down, otherwise by the rules that serve for English. */
    String plural(String noun) {
        return Optional.ofNullable(plurals.get(noun.toLowerCase(Locale.ROOT))).orElseGet(() -> regularPlural(noun));
    }

    /** A unit beside the number 1: "hours a year" as "hour a year". */
    String singular(String unit) {
        int end = unit.indexOf(' ') < 0 ? unit.length() : unit.indexOf(' ');
        String noun = unit.substring(0, end);
        return find("one." + noun).orElseGet(() -> noun.matches(".*[a-z]s") ? noun.substring(0, noun.length() - 1) : noun)
                + unit.substring(end);
    }

    /** {@code lastYearFund} as "Last year fund"; short capitals such as "ES" stay as they are. */
    static String spoken(String name) {
        if (name.isEmpty() || name.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))) {
            return name;
        }
        String apart = name.replace('_', ' ').replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").strip().toLowerCase(Locale.ROOT);
        return apart.isEmpty() ? name : Character.toUpperCase(apart.charAt(0)) + apart.substring(1);
    }

    /** A name as it stands in the middle of a sentence: "Time slot" as "time slot", "K-8" and "FTE" as they are. */
    static String inside(String name) {
        return name.length() > 1 && Character.isUpperCase(name.charAt(0)) && (Character.isLowerCase(name.charAt(1)) || name.charAt(1) == ' ')
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** A text with its first letter as a capital. */
    static String opened(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** "a" or "an", as it stands before a word. */
    static String article(String word) {
        boolean spelled = word.matches("[A-Z]{2,}.*");
        return word.matches(spelled ? "[AEFHILMNORSX].*" : "(?i)(?!uni|use|eu|one)[aeiou].*") ? "an" : "a";
    }

    static String regularPlural(String noun) {
        if (noun.matches(".*[^aeiouAEIOU]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (noun.matches(".*(s|x|z|ch|sh)") ? "es" : "s");
    }

    private void read(URL file) {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            // Damaged words of one bundle leave the words of the others as they are.
            LOG.log(System.Logger.Level.WARNING, "The words in " + file + " could not be read.", e);
        }
        List.copyOf(properties.stringPropertyNames()).forEach(key -> written.put(key, properties.getProperty(key).strip()));
    }
}
