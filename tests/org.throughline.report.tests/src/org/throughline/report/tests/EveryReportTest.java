package org.throughline.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.report.ReportRequest;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.evidence.EvidenceFactory;
import org.throughline.model.evidence.Measure;
import org.throughline.model.evidence.Reading;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Participation;
import org.throughline.model.organization.Department;
import org.throughline.model.organization.Headcount;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.PlanFactory;
import org.throughline.model.plan.VocabularyEntry;
import org.throughline.model.planning.ActionStep;
import org.throughline.model.planning.PlanningFactory;
import org.w3c.dom.Document;

/** What holds for every report: it is quick, it claims nothing it does not know, nothing breaks it, it fits its pages. */
class EveryReportTest {

    private static final Map<String, String> PAGES = Map.of("school", "S07", "role", "second-year grade 4 teacher S07", "department", "TL");
    private static final double SECONDS = 2;
    private static final String HOSTILE = "<b>&\"'</b><script>alert(1)</script>]]> {{asks}}";

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;

    @Test
    void each_takes_less_than_two_seconds() throws Exception {
        try (Session session = riverbend()) {
            for (String name : List.of("coherence", "brief", "school", "role", "department")) {
                var request = PAGES.containsKey(name) ? ReportRequest.of(session.plan(), PAGES.get(name)) : ReportRequest.of(session.plan());
                double first = seconds(name, request);
                double best = Math.min(seconds(name, request), seconds(name, request));
                System.out.printf("report %s: %.3f s the first time, %.3f s then%n", name, first, best);
                assertTrue(best < SECONDS, name + " took " + best + " s");
            }
        }
    }

    @Test
    void an_empty_plan_gives_a_brief_without_figures() throws Exception {
        try (Session session = plans.create("Empty", "aspen2018")) {
            Document brief = Written.xml(Written.parts(Written.bytes("brief", ReportRequest.of(session.plan()))).get("word/document.xml"));

            assertTrue(Written.text(brief).contains("Empty"));
            assertTrue(Written.text(brief).contains("There is nothing to draw yet"), Written.text(brief));
            assertTrue(Written.text(brief).contains("Nothing in the plan waits for a decision."));
        }
    }

    @Test
    void a_plan_with_names_only_gives_pages_without_false_figures() throws Exception {
        try (Session session = plans.create("Names", "aspen2018")) {
            session.change("Names", () -> names(session));

            for (Map.Entry<String, String> page : Map.of("school", "North", "role", "Teacher North", "department", "Office").entrySet()) {
                String text = Written.text(Written.page(Written.html(page.getKey(), ReportRequest.of(session.plan(), page.getValue()))).getDocumentElement().getElementsByTagName("main").item(0));

                assertFalse(text.matches(".*\\b0 (hours|FTE|minutes)\\b.*|.*\\bNaN\\b.*|.*\\bnull\\b.*|.*\\$0.*"), page.getKey() + ": " + text);
                assertTrue(text.matches(".*(no data|Nothing|No |no ).*"), text);
            }
            String brief = Written.text(Written.xml(Written.parts(Written.bytes("brief", ReportRequest.of(session.plan()))).get("word/document.xml")));
            assertFalse(brief.matches(".*\\bNaN\\b.*|.*\\bnull\\b.*"), brief);
        }
    }

    @Test
    void names_cannot_break_a_page() throws Exception {
        try (Session session = riverbend()) {
            session.change("Rename", () -> session.plan().eAllContents().forEachRemaining(o -> {
                if (o instanceof Named named) {
                    named.setName(HOSTILE);
                }
                if (o instanceof Initiative initiative) {
                    initiative.setTopic(HOSTILE);
                }
            }));
            session.change("Rename the plan", () -> session.plan().setName(HOSTILE));
            for (Map.Entry<String, String> each : Map.of("school", "S07", "role", "T-ES S07", "department", "TL").entrySet()) {
                Document page = Written.page(Written.html(each.getKey(), ReportRequest.of(session.plan(), each.getValue())));
                assertEquals(0, page.getElementsByTagName("script").getLength());
                assertTrue(page.getDocumentElement().getTextContent().contains(HOSTILE), each.getKey());
            }
            Map<String, String> parts = Written.parts(Written.bytes("brief", ReportRequest.of(session.plan())));
            assertTrue(Written.xml(parts.get("word/document.xml")).getDocumentElement().getTextContent().contains(HOSTILE));
            Written.xml(parts.get("word/footer1.xml"));
            Written.xml(parts.get("word/charts/throughline1.xml"));
        }
    }

    @Test
    void the_words_are_the_districts() throws Exception {
        try (Session session = riverbend()) {
            session.change("Say undertaking", () -> {
                VocabularyEntry word = PlanFactory.eINSTANCE.createVocabularyEntry();
                word.setTerm("initiative");
                word.setOurs("undertaking");
                session.plan().getVocabulary().add(word);
                // The district's own name of a step, which nobody rewords.
                session.plan().eAllContents().forEachRemaining(o -> {
                    if (o instanceof ActionStep step && "A15".equals(step.getCode())) {
                        step.setName("Inventory");
                    }
                });
            });
            for (Map.Entry<String, String> each : PAGES.entrySet()) {
                String text = Written.text(Written.page(Written.html(each.getKey(), ReportRequest.of(session.plan(), each.getValue()))).getElementsByTagName("main").item(0));
                assertTrue(text.contains("undertakings"), each.getKey() + ": " + text);
                int ours = text.toLowerCase(Locale.ROOT).indexOf("initiative");
                assertEquals("", ours < 0 ? "" : text.substring(Math.max(0, ours - 200), Math.min(text.length(), ours + 50)), each.getKey());
            }
            String brief = Written.text(Written.xml(Written.parts(Written.bytes("brief", ReportRequest.of(session.plan()))).get("word/document.xml")));
            assertTrue(brief.contains("Undertakings"), brief);
        }
    }

    @Test
    void every_page_needs_nothing_else_and_prints() throws Exception {
        try (Session session = riverbend()) {
            for (Map.Entry<String, String> each : PAGES.entrySet()) {
                String html = Written.html(each.getKey(), ReportRequest.of(session.plan(), each.getValue()));
                assertFalse(html.matches("(?s).*(<(script|link|iframe|img|object)\\b|url\\(|@import|(src|href)=\"(?!#)).*"), each.getKey());
                assertTrue(html.contains("@page"));
                assertTrue(Written.all(Written.page(html), "th").stream().noneMatch(h -> h.getAttribute("scope").isEmpty()), each.getKey());
            }
        }
    }

    @Test
    void every_school_has_its_page() throws Exception {
        Files.createDirectories(Path.of("target/pages"));
        try (Session session = riverbend()) {
            for (School school : session.plan().getDistrict().getSchools()) {
                String html = Written.html("school", ReportRequest.of(session.plan(), school.getCode()));
                Files.writeString(Path.of("target/pages", school.getCode() + ".html"), html);
                Document page = Written.page(html);

                assertTrue(Written.text(page).contains(school.getName()), school.getCode());
                assertFalse(Written.text(page).contains("more initiative"), school.getCode());
                assertTrue(Written.all(page, "tr").size() <= 72, school.getCode());
            }
        }
    }

    /** As many rows as fit one sheet: with these the pages of a plan of any size were measured in a browser. */
    @Test
    void a_page_has_no_more_rows_than_a_sheet_however_large_the_plan() throws Exception {
        try (Session session = riverbend()) {
            session.change("Grow", () -> grow(session));
            for (Map.Entry<String, Integer> most : new LinkedHashMap<>(Map.of("school", 72, "role", 42, "department", 32)).entrySet()) {
                String html = Written.html(most.getKey(), ReportRequest.of(session.plan(), PAGES.get(most.getKey())));
                Files.createDirectories(Path.of("target/pages"));
                Files.writeString(Path.of("target/pages", most.getKey() + "-large.html"), html);
                Document page = Written.page(html);

                assertTrue(Written.all(page, "tr").size() <= most.getValue(), most.getKey() + " has " + Written.all(page, "tr").size() + " rows");
                assertTrue(Written.all(page, "li").stream().allMatch(l -> Written.text(l).length() < 300));
                assertTrue(Written.text(page).matches(".*\\b\\d+ more\\b.*"), most.getKey());
            }
            Office.available();
            Office.text(Written.bytes("brief", ReportRequest.of(session.plan())), folder);
            assertEquals(2, Office.pages(folder));
        }
    }

    private static void grow(Session session) {
        School school = session.plan().getDistrict().getSchools().stream().filter(s -> "S07".equals(s.getCode())).findFirst().orElseThrow();
        Department office = session.plan().getDistrict().getDepartments().get(0);
        for (int i = 0; i < 40; i++) {
            Role role = OrganizationFactory.eINSTANCE.createRole();
            role.setName("Another role with a name that takes some room " + i);
            role.setTeaching(true);
            session.plan().getDistrict().getRoles().add(role);
            Headcount count = OrganizationFactory.eINSTANCE.createHeadcount();
            count.setRole(role);
            count.setSchool(school);
            count.setPeople(3);
            session.plan().getDistrict().getHeadcounts().add(count);
            measure(session, school, i);
            step(session, office, i);
            for (int j = 0; j < 5; j++) {
                initiative(session, school, office, role, i * 5 + j);
            }
        }
    }

    private static void measure(Session session, School school, int i) {
        Measure measure = EvidenceFactory.eINSTANCE.createMeasure();
        measure.setName("Another measure with a name that takes rather a lot of room " + i);
        measure.setUnit("percent");
        Reading reading = EvidenceFactory.eINSTANCE.createReading();
        reading.setSchool(school);
        reading.setPeriod("2026");
        reading.setValue(BigDecimal.TEN);
        measure.getReadings().add(reading);
        session.plan().getMeasures().add(measure);
    }

    private static void step(Session session, Department office, int i) {
        ActionStep step = PlanningFactory.eINSTANCE.createActionStep();
        step.setName("Do another thing at S07 that takes a good many words to say in full " + i);
        step.setDepartment(office);
        step.setDue(LocalDate.of(2026, 9, 1));
        session.plan().getImprovementPlans().get(0).getGoals().get(0).getStrategies().get(0).getSteps().add(step);
    }

    private static void initiative(Session session, School school, Department office, Role role, int i) {
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        initiative.setCode("N" + i);
        initiative.setName("Another initiative with a name that takes rather a lot of room on a page " + i);
        initiative.setDepartment(office);
        initiative.setTopic("topic " + i % 20);
        initiative.setHours(BigDecimal.valueOf(3));
        initiative.getMonths().add(10);
        initiative.setSlot(session.plan().getTimeSlots().get(0));
        Audience audience = InitiativesFactory.eINSTANCE.createAudience();
        audience.getSchools().add(school);
        audience.getRoles().add(role);
        session.plan().getDistrict().getRoles().stream().filter(r -> "T-ES".equals(r.getCode())).forEach(audience.getRoles()::add);
        audience.setParticipation(Participation.REQUIRED);
        initiative.setAudience(audience);
        session.plan().getInitiatives().add(initiative);
    }

    private static void names(Session session) {
        if (session.plan().getDistrict() == null) {
            session.plan().setDistrict(OrganizationFactory.eINSTANCE.createDistrict());
        }
        var district = session.plan().getDistrict();
        School school = OrganizationFactory.eINSTANCE.createSchool();
        school.setName("North");
        district.getSchools().add(school);
        Department office = OrganizationFactory.eINSTANCE.createDepartment();
        office.setName("Office");
        district.getDepartments().add(office);
        Role role = OrganizationFactory.eINSTANCE.createRole();
        role.setName("Teacher");
        district.getRoles().add(role);
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        initiative.setName("Reading together");
        initiative.setDepartment(office);
        Audience audience = InitiativesFactory.eINSTANCE.createAudience();
        audience.getSchools().add(school);
        initiative.setAudience(audience);
        session.plan().getInitiatives().add(initiative);
    }

    private static double seconds(String name, ReportRequest request) throws Exception {
        long start = System.nanoTime();
        Written.bytes(name, request);
        return (System.nanoTime() - start) / 1e9;
    }

    private Session riverbend() throws Exception {
        return plans.open(Given.RIVERBEND.resolve("riverbend.throughline"));
    }
}
