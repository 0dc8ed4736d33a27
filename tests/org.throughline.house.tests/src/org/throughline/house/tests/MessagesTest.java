package org.throughline.house.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The texts of the window: each that is asked for is there, and none lies about unused. */
class MessagesTest {

    private static final Pattern FIELD = Pattern.compile("public static String (\\w+);");

    private final Repository repository = Repository.here();

    @Test
    void every_text_has_its_field_and_every_field_its_text() throws Exception {
        List<Path> classes = repository.files().stream().filter(f -> f.endsWith("Messages.java")).toList();
        assertTrue(classes.size() >= 2, classes.toString());

        for (Path source : classes) {
            var fields = FIELD.matcher(repository.text(source).orElseThrow()).results().map(m -> m.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            var texts = new Properties();
            texts.load(new StringReader(repository.text(source.resolveSibling("messages.properties")).orElseThrow()));

            assertEquals(fields, new TreeSet<>(texts.stringPropertyNames()), source.toString());
        }
    }

    @Test
    void every_field_is_used() {
        for (Path source : repository.files().stream().filter(f -> f.endsWith("Messages.java")).toList()) {
            String code = repository.files().stream().filter(f -> f.getParent() != null && f.getParent().equals(source.getParent()))
                    .filter(f -> f.toString().endsWith(".java")).map(f -> repository.text(f).orElse("")).collect(Collectors.joining());
            var unused = FIELD.matcher(repository.text(source).orElseThrow()).results().map(m -> m.group(1))
                    .filter(f -> !code.contains("Messages." + f)).toList();

            assertEquals(List.of(), unused, source.toString());
        }
    }
}
