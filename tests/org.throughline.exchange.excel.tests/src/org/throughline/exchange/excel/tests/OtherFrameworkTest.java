package org.throughline.exchange.excel.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.ExportRequest;
import org.throughline.api.exchange.Exporter;
import org.throughline.api.exchange.ImportRequest;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.Importer;
import org.throughline.api.report.Report;
import org.throughline.api.report.ReportRequest;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Validation;
import org.throughline.given.DataBundle;
import org.throughline.given.Given;
import org.throughline.given.SevenElements;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.Initiative;

/** Nothing knows how many elements there are or what they are called: another framework works everywhere. */
class OtherFrameworkTest {

    private final Plans plans = Given.service(Plans.class);
    private final Importer importer = Given.service(Importer.class);
    private final Exporter exporter = Given.service(Exporter.class);
    private final Coherence coherence = Given.service(Coherence.class);
    private DataBundle framework;
    private Session session;

    @TempDir
    Path folder;

    @BeforeEach
    void givenAPlanWithSevenElementsAndAWorkbookWithLinks() throws Exception {
        framework = SevenElements.install();
        session = plans.create("Elsewhere", SevenElements.KEY);
        var head = new ArrayList<Object>(List.of("Initiative"));
        head.addAll(SevenElements.CODES);
        Path workbook = Books.make(folder.resolve("in.xlsx"), book -> {
            Books.sheet(book, "Initiatives", new Object[] {"Code", "Name"}, new Object[] {"A", "Αλφα"}, new Object[] {"B", "Βήτα"});
            Books.sheet(book, "Links", head.toArray(), new Object[] {"A", 3, 0, 2, 1, null, null, 3},
                    new Object[] {"B", 1, null, null, 3, null, null, null});
        });
        ImportResult result = importer.read(session, ImportRequest.of(workbook));
        assertEquals(List.of(), result.problems());
    }

    @AfterEach
    void close() throws Exception {
        session.close();
        framework.close();
    }

    @Test
    void links_of_a_workbook_come_in_under_codes_and_names_of_any_alphabet() {
        assertEquals(List.of("Ανοιχτή κουλτούρα 3", "Ομάδες 2", "Καθοδήγηση 1", "Πόροι 3"), links(session, 0));
        assertEquals(List.of("Ανοιχτή κουλτούρα 1", "Καθοδήγηση 3"), links(session, 1));
    }

    @Test
    void links_go_out_and_come_back() throws Exception {
        Path out = folder.resolve("out.xlsx");
        exporter.write(session.plan(), ExportRequest.to(out));

        assertEquals(0, importer.read(session, ImportRequest.of(out)).updated());
        try (Session second = plans.create("Second", SevenElements.KEY)) {
            ImportResult result = importer.read(second, ImportRequest.of(out));

            assertEquals(List.of(), result.problems());
            assertEquals(links(session, 0), links(second, 0));
            assertEquals(links(session, 1), links(second, 1));
        }
    }

    @Test
    void support_is_counted_for_each_element_in_the_order_of_the_framework() {
        SupportPicture picture = coherence.support(session.plan(), SupportFilter.ALL);

        assertEquals(SevenElements.NAMES, picture.elements().stream().map(e -> e.element().getName()).toList());
        assertEquals(List.of(4, 0, 2, 4, 0, 0, 3), picture.elements().stream().map(ElementSupport::points).toList());
        assertEquals(List.of(), picture.principles());
    }

    @Test
    void findings_speak_of_the_elements_and_not_of_principles_that_the_framework_does_not_have() {
        List<Finding> findings = coherence.findings(session.plan(), SupportFilter.ALL);

        assertEquals(List.of("Β1 \"Υλικά\"", "Β4 \"Αξιολόγηση\"", "Γ1 \"Χρόνος\""), findings.stream().filter(f -> f.code().equals("support.none"))
                .map(f -> f.message().replaceFirst(" has a support gap.*", "")).toList());
        assertTrue(findings.stream().anyMatch(f -> f.message().startsWith("\"Καθοδήγηση\" has thin support")), findings.toString());
        assertEquals(List.of(), findings.stream().filter(f -> f.code().startsWith("principle.")).toList());
        assertEquals(List.of(), findings.stream().filter(f -> f.message().contains("null")).toList());
    }

    @Test
    void the_report_names_every_element_and_nothing_else() throws Exception {
        var out = new ByteArrayOutputStream();
        Given.services(Report.class).stream().filter(r -> r.name().equals("coherence")).findFirst().orElseThrow().write(ReportRequest.of(session.plan()), out);
        String page = out.toString(StandardCharsets.UTF_8);

        SevenElements.NAMES.forEach(name -> assertTrue(page.contains(name), name));
        SevenElements.HEADS.forEach(head -> assertTrue(page.contains(head), head));
        assertFalse(page.contains("null"));
        assertFalse(page.contains("design principles"));
        assertFalse(page.contains("></abbr>"));
    }

    @Test
    void checks_and_sentences_work_and_the_plan_is_saved_and_opened() throws Exception {
        Path file = folder.resolve("plan.throughline");
        session.saveAs(file);

        assertEquals(List.of(), Given.service(Validation.class).check(session.plan()).stream()
                .filter(d -> d.message().contains("null")).toList());
        Describer describer = Given.service(Describer.class);
        session.plan().eAllContents().forEachRemaining(o -> assertFalse(describer.sentence(o).contains("null"), o.eClass().getName()));
        try (Session again = plans.open(file)) {
            assertEquals(List.of(), again.problems());
            assertEquals(links(session, 0), links(again, 0));
        }
    }

    private static List<String> links(Session of, int initiative) {
        Initiative object = of.plan().getInitiatives().get(initiative);
        List<Element> order = of.plan().getFrameworks().get(0).getCategories().stream().flatMap(c -> c.getElements().stream()).toList();
        return order.stream().flatMap(e -> object.getLinks().stream().filter(l -> l.getElement() == e)
                .map(l -> e.getName() + " " + l.getStrength().getValue())).toList();
    }
}
