package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.api.describe.Describer;
import org.throughline.given.Given;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.plan.PlanPackage;
import org.throughline.reference.Reference;

/** The pages that explain the metamodel are those that it makes now, and they can be followed. */
class ReferenceTest {

    private static final Path FOLDER = Path.of("../../docs/reference").toAbsolutePath().normalize();
    private static final String GENMODEL = "http://www.eclipse.org/emf/2002/GenModel";
    private static final String MEANING = "https://throughline.org/model/meaning";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)#([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern BOX = Pattern.compile("<rect class=\"box\" x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final Pattern LABEL = Pattern.compile("<rect class=\"under\" x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final int WIDEST = 1100;

    /** What an unchanged copy of the metamodel makes: its choices are not the ones that have words of their own. */
    private static SortedMap<String, String> copied;
    private static SortedMap<String, String> made;

    @BeforeAll
    static void make() throws IOException {
        made = made(PlanPackage.eINSTANCE);
        copied = made(changed(initiatives -> { }));
        if ("write".equals(System.getenv("THROUGHLINE_REFERENCE"))) {
            write();
        }
    }

    /** Only releng/reference asks for this. */
    private static void write() throws IOException {
        for (String old : committed().keySet()) {
            Files.delete(FOLDER.resolve(old));
        }
        for (Map.Entry<String, String> file : made.entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    @Test
    void the_committed_pages_are_those_that_the_metamodel_makes() throws IOException {
        SortedMap<String, String> committed = committed();

        assertEquals(Set.of(), differing(committed, made),
                "docs/reference is not what the metamodel makes. Run releng/reference and commit what it writes");
    }

    @Test
    void every_concern_has_a_page() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("../../model/xcore"))) {
            Set<String> pages = sources.map(f -> f.getFileName().toString().replace(".xcore", ".md")).collect(Collectors.toSet());

            assertTrue(pages.size() >= 11, pages.toString());
            assertEquals(Set.of(), pages.stream().filter(p -> !made.containsKey(p)).collect(Collectors.toSet()));
        }
    }

    @Test
    void the_same_metamodel_makes_the_same_bytes() {
        assertEquals(Set.of(), differing(made, made(PlanPackage.eINSTANCE)));
    }

    @Test
    void a_changed_comment_changes_the_page_of_its_concern() {
        var changed = made(changed(p -> type(p, "Decision").getEStructuralFeature("reason").getEAnnotation(GENMODEL)
                .getDetails().put("documentation", "Why it was decided so.")));

        assertEquals(Set.of("initiatives.md"), differing(copied, changed));
        assertTrue(changed.get("initiatives.md").contains("| Why it was decided so. | `reason` |"));
    }

    @Test
    void a_new_field_changes_the_page_and_the_picture() {
        var changed = made(changed(p -> {
            EAttribute field = EcoreFactory.eINSTANCE.createEAttribute();
            field.setName("seenBy");
            field.setEType(EcorePackage.Literals.ESTRING);
            type(p, "Audience").getEStructuralFeatures().add(0, field);
        }));

        assertEquals(Set.of("initiatives.md", "pictures/initiatives.svg"), differing(copied, changed));
        assertTrue(changed.get("initiatives.md").contains("| Seen by | Text |"));
    }

    @Test
    void a_changed_range_and_a_new_choice_change_the_page() {
        var changed = made(changed(p -> {
            type(p, "Initiative").getEStructuralFeature("hours").getEAnnotation(MEANING).getDetails().put("max", "2000");
            var literal = EcoreFactory.eINSTANCE.createEEnumLiteral();
            literal.setName("waiting");
            literal.setValue(99);
            ((EEnum) p.getEClassifier("Stage")).getELiterals().add(literal);
        })).get("initiatives.md");

        assertTrue(changed.contains("(hours a year), from 0 to 2000 |"), changed);
        assertTrue(changed.contains("- **Waiting** (`waiting`)"), changed);
        assertFalse(copied.get("initiatives.md").contains("waiting"));
    }

    @Test
    void every_link_leads_to_a_heading_and_no_heading_stands_twice() {
        var wrong = new ArrayList<String>();
        pages().forEach((name, text) -> {
            if (anchors(text).size() != new HashSet<>(anchors(text)).size()) {
                wrong.add(name + " has a heading twice: " + anchors(text));
            }
            LINK.matcher(text).results().filter(l -> !anchors(made.getOrDefault(l.group(1).isEmpty() ? name : l.group(1), ""))
                    .contains(l.group(2))).forEach(l -> wrong.add(name + " links to " + l.group(1) + "#" + l.group(2)));
        });

        assertEquals(List.of(), wrong);
    }

    @Test
    void every_picture_fits_the_page_and_nothing_in_it_overlaps() {
        var wrong = new ArrayList<String>();
        pictures().forEach((name, svg) -> {
            List<Rectangle> boxes = rectangles(BOX, svg);
            List<Rectangle> labels = rectangles(LABEL, svg);
            assertTrue(boxes.size() > 1, name);
            if (Pattern.compile("width=\"(\\d+)\"").matcher(svg).results().mapToInt(m -> Integer.parseInt(m.group(1))).findFirst()
                    .orElseThrow() > WIDEST) {
                wrong.add(name + " is wider than " + WIDEST);
            }
            if (overlap(boxes, boxes) || overlap(labels, boxes) || overlap(labels, labels)) {
                wrong.add(name + " has boxes or labels that overlap");
            }
        });

        assertEquals(List.of(), wrong);
    }

    @Test
    void every_picture_tells_in_words_what_it_shows() {
        assertTrue(pictures().values().stream().allMatch(p -> p.contains("role=\"img\"") && p.contains("<title id=\"title\">")));
        assertTrue(made.get("pictures/initiatives.svg").contains("Initiative holds Expectation (what it asks*)."),
                made.get("pictures/initiatives.svg"));
    }

    @Test
    void pages_speak_the_words_of_the_screen() {
        assertTrue(made.get("organization.md").contains("## Staff member\n"));
        assertTrue(made.get("organization.md").contains("| Out-of-field teachers |"));
        assertEquals(List.of(), pages().entrySet().stream()
                .filter(p -> p.getValue().replaceAll("`[^`]*`", "").matches("(?s).*\\b(EObject|EString|EClass|enum|null|containment)\\b.*"))
                .map(Map.Entry::getKey).toList());
    }

    private static SortedMap<String, String> made(EPackage plan) {
        return new Reference(Given.service(Describer.class), plan).files();
    }

    private static SortedMap<String, String> committed() throws IOException {
        var files = new TreeMap<String, String>();
        if (Files.exists(FOLDER)) {
            try (Stream<Path> all = Files.walk(FOLDER)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return files;
    }

    private static Set<String> differing(Map<String, String> some, Map<String, String> others) {
        return Stream.concat(some.keySet().stream(), others.keySet().stream())
                .filter(f -> !Objects.equals(some.get(f), others.get(f))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The package of the plan in a copy of the whole metamodel, after something was changed in the initiatives. */
    private static EPackage changed(Consumer<EPackage> change) {
        var packages = new TreeMap<String, EPackage>();
        collect(PlanPackage.eINSTANCE, packages);
        var copier = new EcoreUtil.Copier();
        copier.copyAll(packages.values());
        copier.copyReferences();
        change.accept((EPackage) copier.get(InitiativesPackage.eINSTANCE));
        return (EPackage) copier.get(PlanPackage.eINSTANCE);
    }

    private static void collect(EPackage from, Map<String, EPackage> into) {
        if (into.put(from.getNsURI(), from) == null) {
            EcoreUtil.ExternalCrossReferencer.find(from).keySet().stream().map(EcoreUtil::getRootContainer)
                    .filter(p -> p instanceof EPackage && p != EcorePackage.eINSTANCE).forEach(p -> collect((EPackage) p, into));
        }
    }

    private static EClass type(EPackage concern, String name) {
        return (EClass) concern.getEClassifier(name);
    }

    private Map<String, String> pages() {
        return made.entrySet().stream().filter(e -> e.getKey().endsWith(".md"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> pictures() {
        return made.entrySet().stream().filter(e -> e.getKey().endsWith(".svg"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> anchors(String page) {
        return HEADING.matcher(page).results().map(m -> m.group(1).toLowerCase(Locale.US).replaceAll("[^a-z0-9 _-]", "")
                .replace(' ', '-')).toList();
    }

    private static List<Rectangle> rectangles(Pattern pattern, String svg) {
        return pattern.matcher(svg).results().map(ReferenceTest::rectangle).toList();
    }

    private static Rectangle rectangle(MatchResult m) {
        return new Rectangle(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)),
                Integer.parseInt(m.group(4)));
    }

    private static boolean overlap(List<Rectangle> some, List<Rectangle> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> a != b && a.intersects(b)));
    }
}
