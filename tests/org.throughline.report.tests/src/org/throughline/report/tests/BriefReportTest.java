package org.throughline.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.report.ReportException;
import org.throughline.api.report.ReportRequest;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.given.Required;
import org.throughline.given.Tables;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Two pages for the leadership, laid out by a template that a district can restyle. */
class BriefReportTest {

    private static final String DOCUMENT = "word/document.xml";

    @TempDir
    Path folder;
    private Session session;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).open(Given.RIVERBEND.resolve("riverbend.throughline"));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void an_office_program_opens_it_and_it_has_two_pages_with_everything() throws Exception {
        Office.available();
        String text = Office.text(brief(), folder);

        assertEquals(2, Office.pages(folder));
        for (String part : List.of("Riverbend Unified", "November 20, 2026", "What to know first", "In one picture", "The elements of the framework", "What we ask you to decide", "Page 2 of 2")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
    }

    @Test
    void the_findings_are_about_coaches_time_and_teachers_with_their_coverage_day_and_method() throws Exception {
        List<String> findings = styled("Finding");
        List<String> notes = styled("FindingNote");

        assertEquals(3, findings.size());
        assertTrue(findings.get(0).contains(per10(true) + " filled coaching posts, the other schools " + per10(false)), findings.get(0));
        double most = 0;
        for (int grade = 0; grade <= 5; grade++) {
            most = Math.max(most, new Required("T-ES", "S07", grade, 1).slots.get("ER"));
        }
        assertTrue(findings.get(1).contains("holds 37 hours a year, and up to " + RoleReportTest.number(most) + " are required"), findings.get(1));
        assertTrue(findings.get(2).contains("(48 of 160)") && findings.get(2).contains("(22 of 252)"), findings.get(2));
        notes.forEach(n -> assertTrue(n.matches("Rests on: .+ As of Nov 20, 2026\\. How: .+ Source: .+"), n));
    }

    @Test
    void a_finding_that_counts_few_people_is_left_out() throws Exception {
        session.change("Three new teachers in all schools with most need", () -> session.plan().getDistrict().getSchools().forEach(s -> {
            s.setInexperiencedTeachers(s.getCode().equals("S07") ? BigDecimal.valueOf(3) : BigDecimal.ZERO);
            s.setOutOfFieldTeachers(null);
            s.setPrincipalTenure(null);
            // so few teachers that three of them are a gap worth a finding
            s.setTeachers(BigDecimal.TEN);
        }));
        // a brief has one finding of each concern, and where initiatives go is of the same
        session.change("No initiatives", () -> List.copyOf(session.plan().getInitiatives()).forEach(session::delete));
        assertTrue(styled("Finding").stream().noneMatch(f -> f.contains("(3 of ")), styled("Finding").toString());
        session.change("Print every number", () -> session.plan().setFewestCounted(1));
        assertTrue(styled("Finding").stream().anyMatch(f -> f.contains("(3 of ")), styled("Finding").toString());
    }

    @Test
    void what_is_no_longer_so_gives_way_to_the_next() throws Exception {
        session.change("Give every school as many coaches as new teachers", () -> session.plan().getSupportAssignments().stream()
                .filter(a -> a.getPromised() != null).forEach(a -> a.setFilled(a.getSchool().getInexperiencedTeachers())));

        assertFalse(styled("Finding").get(0).contains("coaching posts"), styled("Finding").toString());
        assertTrue(styled("Finding").get(0).startsWith("Teams get"), styled("Finding").toString());
    }

    @Test
    void the_picture_shows_the_figures_and_says_them_in_words() throws Exception {
        Map<String, String> parts = Written.parts(brief());
        Element shown = Written.all(Written.xml(parts.get(DOCUMENT)), "wp:docPr").get(0);
        List<String> labels = Written.all(Written.xml(parts.get("word/charts/throughline1.xml")), "a:t").stream().map(Element::getTextContent).toList();

        for (String figure : List.of(per10(true), per10(false), value("M09", "HIGH"), value("M09", "LOW"), minutes(true))) {
            assertTrue(labels.contains(figure), figure + " in " + labels);
            assertTrue(shown.getAttribute("descr").contains(figure), figure);
        }
        assertTrue(parts.get("[Content_Types].xml").contains("/word/charts/throughline1.xml"));
    }

    @Test
    void the_table_has_the_elements_with_last_years_rating_and_not_rated_is_no_number() throws Exception {
        Document document = Written.xml(Written.parts(brief()).get(DOCUMENT));
        for (Map<String, String> link : links()) {
            List<String> cells = wordRow(document, link.get("Element"));
            assertEquals(List.of(link.get("count"), link.get("points"), link.get("high"), link.get("low"), rating("R2025", link.get("Element")), rating("R2026", link.get("Element"))), cells.subList(1, 7), cells.toString());
        }
        assertEquals(List.of("not rated", "contested"), wordRow(document, "E10").subList(5, 7));
    }

    @Test
    void the_asks_are_the_steps_that_cannot_go_on_with_owner_and_day() throws Exception {
        Document document = Written.xml(Written.parts(brief()).get(DOCUMENT));

        assertEquals(List.of("Set a new day, or drop it; name an owner.", "nobody named", "now; was due Nov 13, 2026"), wordRow(document, "A09").subList(1, 4));
        assertEquals(List.of("Set a new day, or drop it; find $343,000: its fund does not have it.", "Talent and Human Resources (Lucan Ferrowby)", "now; was due Oct 1, 2026"), wordRow(document, "A14").subList(1, 4));
        assertEquals("Dec 18, 2026", wordRow(document, "A13").get(3));
        // A step that is in order is not asked about.
        assertTrue(Written.all(document, "w:tr").stream().noneMatch(r -> r.getTextContent().startsWith("A10")));
        assertTrue(Written.text(document).contains("Title II, Part A pays $1,543,500 in 13 initiatives and has $1,443,500: $100,000 too much."));
    }

    @Test
    void people_are_named_only_where_they_answer_for_something() throws Exception {
        Document document = Written.xml(Written.parts(brief()).get(DOCUMENT));
        List<String> owners = Written.all(document, "w:tr").stream().map(BriefReportTest::wordCells).filter(c -> c.size() == 4).map(c -> c.get(2)).toList();
        String rest = Written.text(document);
        for (String owner : owners) {
            rest = rest.replace(owner, "");
        }
        for (var person : session.plan().getDistrict().getStaff()) {
            assertFalse(rest.contains(person.getName()), person.getName());
        }
    }

    @Test
    void a_restyled_template_is_used_with_markers_that_word_has_cut_into_runs() throws Exception {
        Map<String, String> parts = Written.parts(template());
        parts.put(DOCUMENT, parts.get(DOCUMENT).replace("Professional learning: what matters now", "Our brief for {{district}}")
                .replace("As of {{day}}", "Day {{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>day</w:t></w:r><w:r><w:t>}}!").replace("{{findings}}", "{{ Findings }}"));
        parts.put("word/styles.xml", parts.get("word/styles.xml").replace("w:styleId=\"Finding\"", "w:styleId=\"Ours7\""));

        Document written = Written.xml(Written.parts(by(Written.zipped(parts))).get(DOCUMENT));

        assertTrue(Written.text(written).contains("Our brief for Riverbend Unified"));
        assertTrue(Written.text(written).contains("Day November 20, 2026!"), Written.text(written));
        assertFalse(Written.text(written).contains("{{"));
        assertEquals(3, Written.all(written, "w:pStyle").stream().filter(s -> s.getAttribute("w:val").equals("Ours7")).count());
    }

    @Test
    void a_template_without_its_markers_is_refused_with_those_that_are_missing() throws Exception {
        Map<String, String> parts = Written.parts(template());
        parts.put(DOCUMENT, parts.get(DOCUMENT).replace("{{asks}}", "").replace("{{picture}}", "picture"));

        String message = assertThrows(ReportException.class, () -> by(Written.zipped(parts))).getMessage();

        assertTrue(message.startsWith("\"ours.docx\" lacks the markers ") && message.contains("{{asks}}") && message.contains("{{picture}}") && !message.contains("{{table}}"), message);
    }

    @Test
    void a_marker_for_a_table_amid_a_sentence_is_refused() throws Exception {
        Map<String, String> parts = Written.parts(template());
        parts.put(DOCUMENT, parts.get(DOCUMENT).replace("{{table}}", "See {{table}}."));

        assertTrue(assertThrows(ReportException.class, () -> by(Written.zipped(parts))).getMessage().contains("{{table}} has to stand in a paragraph of its own"));
    }

    @Test
    void what_is_no_word_file_is_refused_with_a_sentence() {
        for (String content : List.of("", "<html/>", "PK\u0003\u0004 and then nothing")) {
            String message = assertThrows(ReportException.class, () -> by(content.getBytes(StandardCharsets.ISO_8859_1)), content).getMessage();
            assertTrue(message.startsWith("\"ours.docx\" is not a Word file"), message);
        }
    }

    private byte[] brief() throws Exception {
        return Written.bytes("brief", ReportRequest.of(session.plan()));
    }

    private byte[] by(byte[] template) throws Exception {
        Path file = Files.write(folder.resolve("ours.docx"), template);
        return Written.bytes("brief", new ReportRequest(session.plan(), LocalDate.of(2026, 11, 20), Optional.empty(), Optional.of(file)));
    }

    private static byte[] template() throws Exception {
        try (var in = Written.report("brief").template().orElseThrow().openStream()) {
            return in.readAllBytes();
        }
    }

    private List<String> styled(String style) throws Exception {
        return Written.all(Written.xml(Written.parts(brief()).get(DOCUMENT)), "w:p").stream()
                .filter(p -> Written.all(p, "w:pStyle").stream().anyMatch(s -> s.getAttribute("w:val").equals(style))).map(Written::text).toList();
    }

    private static List<String> wordRow(Document document, String first) {
        return Written.all(document, "w:tr").stream().map(BriefReportTest::wordCells).filter(c -> c.get(0).startsWith(first)).findFirst().orElseThrow(() -> new AssertionError(first));
    }

    private static List<String> wordCells(Element row) {
        return Written.all(row, "w:tc").stream().map(Written::text).toList();
    }

    /** Filled coaching posts for ten teachers in their first two years. */
    private static String per10(boolean high) throws Exception {
        double filled = 0;
        double fresh = 0;
        for (Map<String, String> school : Tables.of("schools")) {
            if (Tables.number(school.get("Economically disadvantaged %")) >= 60 == high) {
                fresh += Tables.number(school.get("Inexperienced teachers"));
                filled += Tables.of("support").stream().filter(s -> s.get("Kind").equals("coaching") && s.get("School").equals(school.get("Code"))).mapToDouble(s -> Tables.number(s.get("FTE filled"))).sum();
            }
        }
        return String.format(Locale.US, "%.2f", 10 * filled / fresh);
    }

    private static String minutes(boolean high) throws Exception {
        List<String> schools = Tables.of("schools").stream().filter(s -> Tables.number(s.get("Economically disadvantaged %")) >= 60 == high).map(s -> s.get("Code")).toList();
        return RoleReportTest.number(Tables.of("teams").stream().filter(t -> schools.contains(t.get("School"))).mapToDouble(t -> Tables.number(t.get("Minutes delivered"))).average().orElseThrow());
    }

    private static String value(String measure, String group) throws Exception {
        return Tables.of("readings").stream().filter(r -> r.get("Measure").equals(measure) && r.get("Period").equals("2026") && r.get("School group").equals(group)).findFirst().orElseThrow().get("Value");
    }

    private static String rating(String cycle, String element) throws Exception {
        Map<String, String> rating = Tables.of("ratings").stream().filter(r -> r.get("Cycle").equals(cycle) && r.get("Element").equals(element)).findFirst().orElseThrow();
        return rating.get("State").equals("rated") ? rating.get("Level") : rating.get("State");
    }

    /** For each element: initiatives, points, and points a school on both sides. */
    private static List<Map<String, String>> links() throws Exception {
        List<Map<String, String>> links = Tables.of("links");
        List<Map<String, String>> initiatives = Tables.of("initiatives");
        var rows = new ArrayList<Map<String, String>>();
        for (String element : List.of("E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09", "E10")) {
            double[] sides = new double[2];
            int count = 0;
            double points = 0;
            for (Map<String, String> link : links) {
                double strength = Tables.number(link.get(element));
                count += strength > 0 ? 1 : 0;
                points += strength;
                for (String school : Required.schools(initiatives.stream().filter(i -> i.get("Code").equals(link.get("Initiative"))).findFirst().orElseThrow())) {
                    boolean high = Tables.of("schools").stream().anyMatch(s -> s.get("Code").equals(school) && Tables.number(s.get("Economically disadvantaged %")) >= 60);
                    boolean real = school.matches("S\\d\\d");
                    sides[high ? 0 : 1] += real ? strength : 0;
                }
            }
            rows.add(Map.of("Element", element, "count", Integer.toString(count), "points", RoleReportTest.number(points),
                    "high", String.format(Locale.US, "%.2f", sides[0] / 12), "low", String.format(Locale.US, "%.2f", sides[1] / 12)));
        }
        return rows;
    }
}
