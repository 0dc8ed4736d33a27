package org.throughline.house.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A framework is data: no code of the product knows an element, a category or a principle by its code or its name. */
class FrameworkIsDataTest {

    private static final Path CONTENT = Path.of("bundles", "org.throughline.content");
    private static final Set<String> CODE = Set.of(".java", ".properties", ".json", "plugin.xml");

    private final Repository repository = Repository.here();

    @Test
    void no_code_names_an_element_by_its_code() throws Exception {
        List<String> codes = values("elements", "code").toList();

        assertTrue(codes.size() > 5, codes.toString());
        assertEquals(List.of(), places(Pattern.compile("\\b(" + String.join("|", codes) + ")\\b").asPredicate()));
    }

    @Test
    void no_code_names_a_part_of_the_framework_by_its_name() throws Exception {
        List<String> names = Stream.of("elements", "categories", "principles", "shifts").flatMap(tag -> values(tag, "name")).toList();

        assertTrue(names.size() > 15, names.toString());
        assertEquals(List.of(), places(line -> names.stream().anyMatch(line::contains)));
    }

    @Test
    void no_code_names_an_element_by_its_header() {
        // Headers are ordinary words, such as Materials; only a whole literal can mean the element.
        Set<String> headers = values("elements", "shortHeader").map(h -> '"' + h + '"').collect(Collectors.toSet());

        assertTrue(headers.size() > 5, headers.toString());
        assertEquals(List.of(), places(line -> headers.stream().anyMatch(line::contains)));
    }

    @Test
    void the_code_of_the_product_is_looked_at() {
        assertTrue(code().count() > 50);
    }

    private List<String> places(Predicate<String> names) {
        return code().flatMap(f -> repository.text(f).orElse("").lines().filter(names).map(line -> f + ": " + line.strip())).toList();
    }

    private Stream<Path> code() {
        return repository.files().stream().filter(f -> f.startsWith("bundles") && !f.startsWith(CONTENT))
                .filter(f -> CODE.stream().anyMatch(f.getFileName().toString()::endsWith));
    }

    private Stream<String> values(String tag, String attribute) {
        var found = framework().getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> ((Element) found.item(i)).getAttribute(attribute))
                .filter(v -> !v.isEmpty());
    }

    private Document framework() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(repository.root().resolve(CONTENT).resolve("aspen2018").resolve("framework.xmi").toFile());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
