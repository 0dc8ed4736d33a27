package org.throughline.house.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the docs show is what is there: files are quoted word for word, and links lead somewhere. */
class DocumentsTest {

    private static final Pattern QUOTED = Pattern.compile("<!-- file: (\\S+) -->\\R```\\w*\\R(.*?)^```$",
            Pattern.DOTALL | Pattern.MULTILINE);
    /** A link, not a picture, to a place in the repository. */
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\((?!https?:|#)([^)#\\s]+)[^)]*\\)");

    private final Repository repository = Repository.here();

    @Test
    void the_first_rule_is_shown_as_it_is_built() {
        Path page = Path.of("docs", "extenders", "first-rule.md");

        assertEquals(List.of("examples/district-rule/META-INF/MANIFEST.MF", "examples/district-rule/build.properties",
                "examples/district-rule/src/org/riverbend/rules/EvidenceForMoney.java"),
                found(QUOTED, page).map(m -> m.group(1)).toList());
    }

    @Test
    void every_file_that_the_docs_quote_is_quoted_word_for_word() {
        var wrong = pages().flatMap(page -> found(QUOTED, page)
                .filter(m -> !repository.text(Path.of(m.group(1))).orElse("").equals(m.group(2)))
                .map(m -> page + " does not quote " + m.group(1) + " as it is")).toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void every_link_leads_somewhere() {
        var wrong = pages().flatMap(page -> found(LINK, page).map(m -> m.group(1))
                .filter(to -> !Files.exists(repository.root().resolve(page).resolveSibling(to).normalize()))
                .map(to -> page + " links to " + to)).toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void every_sheet_and_column_that_is_read_is_named() {
        String page = repository.text(Path.of("docs", "users", "spreadsheets.md")).orElse("");
        String profile = repository.text(Path.of("bundles", "org.throughline.exchange.excel", "profiles",
                "district.json")).orElse("");
        List<String> rows = Pattern.compile("\"(sheet|header)\": \"([^\"]+)\"").matcher(profile).results()
                .map(m -> m.group(1).equals("sheet") ? "### " + m.group(2) + "\n" : "\n| " + m.group(2) + " | ").toList();

        assertTrue(rows.size() > 50, rows.toString());
        assertEquals(List.of(), rows.stream().filter(r -> !page.contains(r)).toList());
    }

    @Test
    void what_the_help_of_the_program_says_stands_in_the_docs() {
        List<Path> texts = repository.files().stream().filter(f -> f.startsWith("bundles") && f.getParent().endsWith("help") && f.toString().endsWith(".md")).toList();
        assertTrue(texts.size() > 15, texts.toString());
        List<List<String>> users = repository.files().stream().filter(f -> f.startsWith(Path.of("docs", "users")) && f.toString().endsWith(".md"))
                .map(this::said).toList();

        assertEquals(List.of(), texts.stream().filter(t -> users.stream().noneMatch(page -> inOrder(said(t), page))).toList());
    }

    /** What a page says, line by line; how high a heading is does not matter. */
    private List<String> said(Path page) {
        return repository.text(page).orElse("").lines().map(l -> l.replaceFirst("^#+ ", "# ").strip()).filter(l -> !l.isEmpty()).toList();
    }

    /** Whether all lines stand in a page one after the other; others may stand between them, such as pictures. */
    private static boolean inOrder(List<String> lines, List<String> page) {
        int from = 0;
        for (String line : lines) {
            int at = page.subList(from, page.size()).indexOf(line);
            if (at < 0) {
                return false;
            }
            from += at + 1;
        }
        return true;
    }

    @Test
    void there_are_pages_to_look_at() {
        assertTrue(pages().count() > 5);
    }

    private Stream<Path> pages() {
        return repository.files().stream().filter(f -> f.toString().endsWith(".md"));
    }

    private Stream<MatchResult> found(Pattern pattern, Path page) {
        return pattern.matcher(repository.text(page).orElse("")).results();
    }
}
