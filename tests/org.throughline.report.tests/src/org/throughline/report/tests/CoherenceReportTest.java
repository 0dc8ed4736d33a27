package org.throughline.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.throughline.api.report.ReportRequest;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The report can be read by itself, by everybody, and holds no surprise. */
class CoherenceReportTest {

    private final Plans plans = Given.service(Plans.class);

    @Test
    void the_page_is_well_formed_and_says_its_language() throws Exception {
        Document page = parsed(riverbend());

        assertEquals("html", page.getDocumentElement().getTagName());
        assertTrue(page.getDocumentElement().getAttribute("lang").startsWith("en"));
        assertFalse(texts(page, "title").get(0).isBlank());
        assertFalse(texts(page, "h1").get(0).isBlank());
    }

    @Test
    void the_page_needs_nothing_else() throws Exception {
        String html = riverbend();

        assertFalse(Pattern.compile("<(script|link|iframe|img|object)\\b|url\\(|@import|(src|href)=\"(?!#)").matcher(html).find());
    }

    @Test
    void beside_the_picture_there_is_a_table_with_heads_for_rows_and_columns() throws Exception {
        Document page = parsed(riverbend());

        assertTrue(page.getElementsByTagName("svg").getLength() >= 1);
        assertTrue(page.getElementsByTagName("table").getLength() >= 1);
        var scopes = new ArrayList<String>();
        var heads = page.getElementsByTagName("th");
        for (int i = 0; i < heads.getLength(); i++) {
            scopes.add(((Element) heads.item(i)).getAttribute("scope"));
        }
        assertTrue(scopes.contains("col") && scopes.contains("row"), scopes.toString());
        assertFalse(scopes.contains(""), scopes.toString());
    }

    @Test
    void it_prints() throws Exception {
        assertTrue(riverbend().contains("@media print") || riverbend().contains("@page"));
    }

    @Test
    void the_figures_are_those_of_the_sample_and_name_what_is_behind_them() throws Exception {
        String html = riverbend();

        for (String part : List.of("Central alignment", "490,000", "I28", "I58", "I59")) {
            assertTrue(html.contains(part), part);
        }
    }

    @Test
    void names_cannot_break_the_page() throws Exception {
        try (Session session = plans.open(Given.RIVERBEND.resolve("riverbend.throughline"))) {
            String hostile = "<b>&\"'</b><script>alert(1)</script>]]>";
            session.change("Rename", () -> {
                session.plan().setName(hostile);
                session.plan().getInitiatives().forEach(i -> i.setName(hostile));
                session.plan().getDistrict().getSchools().forEach(s -> s.setName(hostile));
                session.plan().getFrameworks().get(0).getCategories().forEach(c -> c.getElements().forEach(e -> {
                    e.setName(hostile);
                    e.setShortHeader(hostile);
                }));
            });

            Document page = parsed(html(session));

            assertEquals(0, page.getElementsByTagName("script").getLength());
            assertTrue(page.getDocumentElement().getTextContent().contains(hostile));
        }
    }

    @Test
    void an_empty_plan_gives_a_page_with_sentences() throws Exception {
        try (Session session = plans.create("Empty", "aspen2018")) {
            Document page = parsed(html(session));

            assertTrue(page.getDocumentElement().getTextContent().contains("Empty"));
        }
    }

    private String riverbend() throws Exception {
        try (Session session = plans.open(Given.RIVERBEND.resolve("riverbend.throughline"))) {
            return html(session);
        }
    }

    private static String html(Session session) throws Exception {
        return Written.html("coherence", ReportRequest.of(session.plan()));
    }

    private static Document parsed(String html) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html.replaceFirst("(?i)<!doctype html>", ""))));
    }

    private static List<String> texts(Document page, String tag) {
        var found = new ArrayList<String>();
        var all = page.getElementsByTagName(tag);
        for (int i = 0; i < all.getLength(); i++) {
            found.add(all.item(i).getTextContent());
        }
        return found;
    }
}
