package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.content.ContentItem;
import org.throughline.api.content.ContentLibrary;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.DataBundle;
import org.throughline.given.Given;
import org.throughline.model.framework.ContentCollection;
import org.throughline.model.identity.ContentPart;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Provenance;
import org.throughline.model.identity.ProvenanceGrade;

/** What holds for all content that ships, whatever it says. */
class ContentTest {

    /** These name a source, so one must be named. */
    private static final Set<ProvenanceGrade> FROM_A_SOURCE = Set.of(ProvenanceGrade.CONFIRMED, ProvenanceGrade.PARTIAL,
            ProvenanceGrade.WORKING_LABEL);
    /** These say less than a reader would think, so the reader is told. */
    private static final Set<ProvenanceGrade> TO_BE_EXPLAINED = Set.of(ProvenanceGrade.PARTIAL,
            ProvenanceGrade.WORKING_LABEL, ProvenanceGrade.BACKGROUND);
    private static final Pattern BRITISH = Pattern.compile("(?i)\\b(\\w+isation\\w*|(organ|recogn|real|emphas|prior|util|differ?ential)is(e|es|ed|ing)"
            + "|behaviour\\w*|colour\\w*|favour\\w*|honour\\w*|labour\\w*|neighbour\\w*|programmes?|centres?|enrol(s|ment)?|counsell\\w+"
            + "|practis\\w+|licences?|judgements?|learnt|maths|whilst|towards|artefacts?|catalogues?|fulfil|modell\\w+|labell\\w+|travell\\w+|timetables?)\\b");

    private final ContentCatalog catalog = Given.service(ContentCatalog.class);
    private final ContentLibrary library = Given.service(ContentLibrary.class);

    @TempDir
    Path folder;

    @Test
    void there_is_content_of_each_kind_and_its_key_is_its_code() throws Exception {
        for (String kind : ShippedContent.KINDS) {
            assertFalse(catalog.items(kind).isEmpty(), kind);
        }
        for (ContentItem item : ShippedContent.items()) {
            assertEquals(item.key(), library.read(item).getCode());
            assertFalse(item.name().isBlank(), item.key());
        }
        List<String> keys = ShippedContent.items().stream().map(ContentItem::key).toList();
        assertEquals(Set.copyOf(keys).size(), keys.size(), keys.toString());
    }

    @Test
    void every_statement_says_how_sure_we_are_of_it_and_where_it_comes_from() throws Exception {
        var wrong = new ArrayList<String>();
        for (ContentPart part : ShippedContent.statements()) {
            Provenance from = part.getProvenance();
            if (from == null || from.getGrade() == ProvenanceGrade.NOT_STATED) {
                wrong.add(ShippedContent.called(part) + " does not say how sure we are");
            } else if (FROM_A_SOURCE.contains(from.getGrade()) && blank(from.getSource())) {
                wrong.add(ShippedContent.called(part) + " names no source");
            } else if (TO_BE_EXPLAINED.contains(from.getGrade()) && blank(from.getNote())) {
                wrong.add(ShippedContent.called(part) + " has no note");
            }
        }
        assertTrue(ShippedContent.statements().size() > 200);
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_identity_is_a_uuid_and_is_given_once() throws Exception {
        var seen = new HashSet<String>();
        for (EObject object : ShippedContent.objects()) {
            if (object instanceof Identified identified) {
                assertEquals(identified.getId(), UUID.fromString(identified.getId()).toString());
                assertTrue(seen.add(identified.getId()), identified.getId() + " is there twice");
            }
        }
    }

    @Test
    void no_text_is_there_twice() throws Exception {
        Map<String, Integer> times = new HashMap<>();
        for (ContentPart part : ShippedContent.statements()) {
            texts(part).forEach((feature, text) -> {
                if (text.length() > 20 && !feature.matches("name|publisher|creator|alternativeLabel")) {
                    times.merge(text, 1, Integer::sum);
                }
            });
        }
        assertTrue(times.size() > 150);
        assertEquals(List.of(), times.keySet().stream().filter(t -> times.get(t) > 1).toList());
    }

    @Test
    void texts_are_in_the_spelling_of_the_united_states() throws Exception {
        var wrong = new ArrayList<String>();
        for (EObject object : ShippedContent.objects()) {
            texts(object).values().stream().filter(t -> BRITISH.matcher(t).find()).forEach(wrong::add);
        }
        assertEquals(List.of(), wrong);
        assertTrue(BRITISH.matcher("The programme recognises its centre.").find());
    }

    @Test
    void texts_are_sentences_without_stray_space() throws Exception {
        var wrong = new ArrayList<String>();
        for (ContentPart part : ShippedContent.statements()) {
            texts(part).forEach((feature, text) -> {
                boolean sentence = feature.matches("text|toText|fromText|notThis|prompt|description|purpose");
                if (text.isBlank() || !text.equals(text.strip()) || text.contains("  ") || sentence && !text.matches("(?s).*[.?!][\"\u201D]?")) {
                    wrong.add(ShippedContent.called(part) + ", " + feature + ": " + text);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void content_is_read_anew_each_time_so_that_two_plans_never_share_it() throws Exception {
        ContentItem item = catalog.item(ContentCatalog.AGENDAS, "agendas").orElseThrow();

        ContentPart first = library.read(item);
        first.setName("Ours");

        assertEquals("Session agendas", library.read(item).getName());
    }

    @Test
    void a_new_plan_holds_the_framework_and_the_rest_is_taken_over_when_it_is_used() throws Exception {
        Path file = folder.resolve("plan.throughline");
        try (Session session = Given.service(Plans.class).create(file, "New", "aspen2018")) {
            assertEquals(1, session.plan().getFrameworks().size());
            assertEquals(0, session.plan().getCollections().size() + session.plan().getStandards().size());
            byte[] before = Files.readAllBytes(file);

            var scales = (ContentCollection) ShippedContent.root(ContentCatalog.RATING_SCALES, "rating-scales");
            session.change("Adopt the rating scales", () -> session.plan().getCollections().add(scales));
            session.save();
            session.undo();
            session.save();
            assertArrayEquals(before, Files.readAllBytes(file));
            session.redo();
            session.save();
        }
        try (Session again = Given.service(Plans.class).open(file)) {
            assertEquals(List.of(), again.problems());
            assertEquals(ShippedContent.collection(ContentCatalog.RATING_SCALES, ContentPart.class).stream().map(ContentPart::getId).toList(),
                    again.plan().getCollections().get(0).getItems().stream().map(Identified::getId).toList());
        }
    }

    @Test
    void the_identities_in_the_sample_are_those_of_the_framework() throws Exception {
        String sample = Files.readString(Given.RIVERBEND.resolve("riverbend.throughline"));

        var missing = new ArrayList<String>();
        ShippedContent.framework().getCategories().forEach(c -> c.getElements().stream()
                .filter(e -> !sample.contains("\"" + e.getId() + "\"")).forEach(e -> missing.add(e.getName())));
        ShippedContent.framework().getPrinciples().stream().filter(p -> !sample.contains("\"" + p.getId() + "\""))
                .forEach(p -> missing.add(p.getName()));
        assertEquals(List.of(), missing);
    }

    @Test
    void content_of_a_bundle_that_comes_and_goes_is_there_and_gone() throws Exception {
        try (var ours = DataBundle.of(ContentCatalog.AGENDAS, "ours", collection("name=\"Our agendas\""))) {
            assertEquals("Our agendas", library.read(catalog.item(ContentCatalog.AGENDAS, "ours").orElseThrow()).getName());
        }
        assertTrue(catalog.item(ContentCatalog.AGENDAS, "ours").isEmpty());
    }

    @Test
    void content_that_is_not_whole_is_refused_with_a_sentence() throws Exception {
        for (String bad : List.of("", "Dear all,", collection("color=\"blue\""), collection("name=\"Cut off\"").substring(0, 120))) {
            try (var broken = DataBundle.of(ContentCatalog.AGENDAS, "broken", bad)) {
                ContentItem item = catalog.item(ContentCatalog.AGENDAS, "broken").orElseThrow();

                String message = assertThrows(PlanException.class, () -> library.read(item)).getMessage();

                assertTrue(message.startsWith("The content \"broken\" is damaged. Install it again."), message);
            }
        }
    }

    @Test
    void a_plan_is_not_made_from_content_that_is_no_framework() throws Exception {
        try (var odd = DataBundle.of(ContentCatalog.FRAMEWORK, "odd", collection("name=\"No framework\""))) {
            var thrown = assertThrows(PlanException.class, () -> Given.service(Plans.class).create("A", "odd"));

            assertEquals("\"odd\" is not a framework. Choose another one.", thrown.getMessage());
        }
    }

    private static String collection(String attributes) {
        return "<framework:ContentCollection xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
                + "xmlns:framework=\"https://throughline.org/model/framework/1\" id=\"" + UUID.randomUUID() + "\" " + attributes + "/>";
    }

    /** The texts of an object by the names of their features. */
    private static Map<String, String> texts(EObject object) {
        var texts = new HashMap<String, String>();
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (!attribute.isMany() && object.eIsSet(attribute) && object.eGet(attribute) instanceof String text) {
                texts.put(attribute.getName(), text);
            }
        }
        return texts;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
