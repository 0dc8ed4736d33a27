package org.throughline.exchange.excel.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.exchange.Answers;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ImportRequest;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.Importer;
import org.throughline.api.exchange.OpenQuestion;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Participation;
import org.throughline.model.plan.DistrictPlan;

/** The sample district's workbook as a district would send it, with 25 defects, a calendar of marks and a header of two rows. */
class AsReceivedTest {

    private static final Path TIDY = Given.RIVERBEND.resolve("riverbend.xlsx");
    private static final Path RECEIVED = Given.RIVERBEND.resolve("riverbend-as-received.xlsx");
    private static final Path ANSWERS = Given.RIVERBEND.resolve("answers.txt");
    private static final String INVENTORY = "Inititives 26-27 FINAL v3";

    /** What is said of each defect: cell, severity, code. The others are read as they are meant, or are not stated. */
    private static final List<String> SAID = List.of("J11 INFO excel.read-as", "J8 ERROR excel.range", "M20 INFO excel.read-as", "G9 INFO excel.read-as",
            "G14 ERROR excel.grades-date", "G26 INFO excel.read-as", "H26 ERROR excel.unknown-reference", "H21 ERROR excel.unknown-reference",
            "C36 ERROR excel.unknown-reference", "C45 ERROR excel.unknown-reference", "N22 ERROR excel.shares", "Q13 ERROR excel.strength-missing",
            "Q57 ERROR excel.unknown-reference", "S25 ERROR excel.error-value", "M66 WARNING excel.stale-total", "A30 ERROR excel.repeated-key",
            "A65 WARNING excel.likely-duplicate", "A44 INFO excel.hidden-row", "U4 INFO excel.column-not-known", "K17 ERROR excel.month",
            "P34 INFO excel.read-as");

    private final Plans plans = Given.service(Plans.class);
    private final Importer importer = Given.service(Importer.class);

    @TempDir
    Path folder;

    @Test
    void each_defect_is_said_and_nothing_else() throws Exception {
        try (Session session = plans.create("Riverbend", "aspen2018")) {
            ImportResult result = importer.read(session, ImportRequest.of(RECEIVED));

            Set<String> said = result.problems().stream().filter(p -> p.place().sheet().orElse("").equals(INVENTORY))
                    .map(p -> p.place().cell().orElse("") + " " + p.severity() + " " + p.code()).collect(Collectors.toCollection(TreeSet::new));
            // Four of the five schools of H26 stand there with the beginning of their names; that is said too.
            said.remove("H26 INFO excel.read-as");
            assertEquals(new TreeSet<>(SAID), said);
            assertEquals(List.of("A7 excel.color", "A30 excel.ambiguous", "A31 excel.unknown-reference"), said(result, "PL Calendar"));
            assertEquals(List.of("F4 excel.share"), said(result, "Schools"));
            assertEquals(result.read(), result.created() + result.updated() + result.unchanged() + result.dropped());
        }
    }

    @Test
    void nothing_is_guessed() throws Exception {
        try (Session session = plans.create("Riverbend", "aspen2018")) {
            importer.read(session, ImportRequest.of(RECEIVED));
            DistrictPlan plan = session.plan();

            assertEquals(null, initiative(plan, "I04").getHours());
            assertEquals("15", initiative(plan, "I07").getHours().toPlainString());
            assertEquals("686000", initiative(plan, "I16").getCost().toPlainString());
            assertEquals("K-2", initiative(plan, "I05").getAudience().getGrades());
            assertEquals(null, initiative(plan, "I10").getAudience().getGrades());
            assertEquals("K-3", initiative(plan, "I22").getAudience().getGrades());
            assertEquals(List.of("S03", "S05", "S07", "S10"), codes(initiative(plan, "I22").getAudience().getSchools()));
            assertEquals(List.of("S03", "S05", "S15"), codes(initiative(plan, "I17").getAudience().getSchools()));
            assertEquals(null, initiative(plan, "I32").getDepartment());
            assertEquals("T1A", initiative(plan, "I04").getFunding().get(0).getFund().getCode());
            assertEquals("GF", initiative(plan, "I59").getFunding().get(0).getFund().getCode());
            assertTrue(initiative(plan, "I18").getFunding().isEmpty());
            assertEquals(Participation.NOT_STATED, initiative(plan, "I50").getAudience().getParticipation());
            assertEquals(List.of(0, 0), initiative(plan, "I09").getLinks().stream().map(l -> l.getStrength().getValue()).toList());
            assertTrue(initiative(plan, "I53").getLinks().isEmpty());
            assertEquals("REL", initiative(plan, "I25").getSlot().getCode());
            assertEquals(2019, initiative(plan, "I30").getSince());
            assertEquals(2, plan.getInitiatives().stream().filter(i -> "I25".equals(i.getCode())).count());
            assertEquals(60, plan.getInitiatives().size());
            // What the inventory leaves open, the calendar of marks says.
            assertEquals(List.of(9, 11, 2), initiative(plan, "I13").getMonths());
            assertEquals(null, plan.getDistrict().getSchools().get(1).getEconomicallyDisadvantaged());
        }
    }

    @Test
    void with_the_answers_it_is_the_tidy_plan_save_what_really_is_missing() throws Exception {
        try (Session tidy = plans.create("Riverbend", "aspen2018"); Session received = plans.create("Riverbend", "aspen2018")) {
            importer.read(tidy, ImportRequest.of(TIDY));
            ImportResult result = importer.read(received, ImportRequest.of(RECEIVED).with(Answers.read(ANSWERS)));

            assertEquals(List.of(), result.questions());
            assertEquals(List.of("M66 excel.stale-total"), result.problems().stream().filter(p -> p.severity() != Severity.INFO)
                    .map(p -> p.place().cell().orElse("") + " " + p.code()).toList());
            var missing = new TreeSet<>(lines(tidy.plan()));
            Set<String> there = lines(received.plan());
            missing.removeAll(there);
            // The inventory has no columns for the kind, and for the person beside the department; I50 leaves open who has to take part.
            missing.removeIf(l -> l.matches("Initiative I\\d\\d (kind|owner|ownerNote) .*"));
            assertEquals(Set.of("Initiative I50 audience participation voluntary"), missing);
            there.removeAll(lines(tidy.plan()));
            assertEquals(Set.of("Initiative I07 extraFields name Notes (Lucan)", "Initiative I07 extraFields value ask Adaeze about the second cohort",
                    "Initiative I18 extraFields name Notes (Lucan)", "Initiative I18 extraFields value same as row 65?"), there);
        }
    }

    @Test
    void the_second_time_there_is_nothing_new() throws Exception {
        for (Answers answers : List.of(Answers.NONE, Answers.read(ANSWERS))) {
            try (Session session = plans.create("Riverbend", "aspen2018")) {
                importer.read(session, ImportRequest.of(RECEIVED).with(answers));
                byte[] once = bytes(session);

                ImportResult again = importer.read(session, ImportRequest.of(RECEIVED).with(answers));

                assertEquals(0, again.created() + again.updated());
                assertArrayEquals(once, bytes(session));
            }
        }
    }

    @Test
    void a_dry_run_asks_and_the_answers_are_a_text_that_people_fill_in() throws Exception {
        Path file = folder.resolve("answers.txt");
        try (Session session = plans.create("Riverbend", "aspen2018")) {
            List<OpenQuestion> questions = importer.read(session, ImportRequest.of(RECEIVED).dry()).questions();
            assertEquals(questions.size(), Answers.ask(file, questions));
            assertEquals(0, Answers.ask(file, questions));
            assertTrue(Answers.read(file).given().isEmpty(), "A suggestion was taken without being confirmed.");
            assertEquals("Bluff Street Elementary", questions.stream().filter(q -> q.key().equals("\"Bluff St\"")).findFirst().orElseThrow().suggestion().orElseThrow());

            String confirmed = Files.readString(file).replace("= ? ", "= ").replace(INVENTORY + "!J8 = \n", INVENTORY + "!J8 = 12\n");
            Files.writeString(file, confirmed);
            ImportResult result = importer.read(session, ImportRequest.of(RECEIVED).with(Answers.read(file)));
            assertEquals("12", initiative(session.plan(), "I04").getHours().toPlainString());
            assertEquals(List.of("S02", "S03", "S05", "S07", "S10"),
                    codes(initiative(session.plan(), "I22").getAudience().getSchools()).stream().sorted().toList());
            assertTrue(result.questions().stream().noneMatch(q -> q.key().endsWith("!J8") || q.key().equals("\"Bluff St\"")));
            assertTrue(result.questions().stream().anyMatch(q -> q.key().endsWith("!K17")));
        }
    }

    @Test
    void a_line_that_is_no_answer_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("answers.txt"), "# a remark\n\nSchools!F4 88\n");
        String message = assertThrows(ExchangeException.class, () -> Answers.read(file)).getMessage();
        assertTrue(message.startsWith("Line 3 of ") && message.contains("Schools!F4 88"), message);
    }

    private static List<String> said(ImportResult result, String sheet) {
        return result.problems().stream().filter(p -> p.place().sheet().orElse("").equals(sheet))
                .map(p -> p.place().cell().orElse("") + " " + p.code()).toList();
    }

    private static Initiative initiative(DistrictPlan plan, String code) {
        return plan.getInitiatives().stream().filter(i -> code.equals(i.getCode())).findFirst().orElseThrow();
    }

    private static List<String> codes(Collection<? extends Named> objects) {
        return objects.stream().map(Named::getCode).toList();
    }

    private byte[] bytes(Session session) throws Exception {
        Path file = folder.resolve("bytes.throughline");
        Files.deleteIfExists(file);
        session.saveAs(file);
        return Files.readAllBytes(file);
    }

    /** What a plan says, a line for each value: what it is about in codes, the feature, the value. Identities and order do not matter. */
    private static Set<String> lines(DistrictPlan plan) {
        var lines = new TreeSet<String>();
        for (EObject part : plan.eContents()) {
            if (!part.eContainmentFeature().getName().matches("frameworks|collections|adoptions|metamodels")) {
                lines(part, part.eClass().getName() + " " + called(part), lines);
            }
        }
        return lines;
    }

    private static void lines(EObject object, String about, Set<String> lines) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature instanceof EReference reference && reference.isContainer() || feature.getName().equals("id") || !object.eIsSet(feature)) {
                continue;
            }
            Collection<?> values = feature.isMany() ? (Collection<?>) object.eGet(feature) : new ArrayList<>(List.of(object.eGet(feature)));
            for (Object value : values) {
                String path = about + " " + feature.getName();
                if (feature instanceof EReference reference && reference.isContainment()) {
                    String name = called((EObject) value);
                    if (!name.isEmpty()) {
                        lines.add(path + " " + name);
                    }
                    lines((EObject) value, name.isEmpty() ? path : path + " " + name, lines);
                } else {
                    lines.add(path + " " + (feature instanceof EAttribute ? value : called((EObject) value)));
                }
            }
        }
    }

    /** By code or name; what has neither by what it refers to. */
    private static String called(EObject object) {
        if (object instanceof Named named) {
            return named.getCode() != null ? named.getCode() : String.valueOf(named.getName());
        }
        return object.eClass().getEAllReferences().stream().filter(r -> !r.isContainment() && !r.isMany() && !r.isContainer()).map(object::eGet)
                .filter(Named.class::isInstance).map(n -> ((Named) n).getCode()).collect(Collectors.joining("+"));
    }
}
