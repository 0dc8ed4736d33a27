package org.throughline.exchange.excel.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ExportRequest;
import org.throughline.api.exchange.Exporter;
import org.throughline.api.exchange.ImportRequest;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.Importer;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.identity.ExtraField;
import org.throughline.model.identity.IdentityFactory;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.money.EvidenceLevel;
import org.throughline.model.plan.PlanFactory;
import org.throughline.model.plan.VocabularyEntry;

/** Workbooks that follow from the metamodel: for any kind of object, empty or filled, read back without a mapping. */
class TemplateTest {

    private final Plans plans = Given.service(Plans.class);
    private final Importer importer = Given.service(Importer.class);
    private final Exporter exporter = Given.service(Exporter.class);
    private Session session;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        session = plans.open(Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"), folder.resolve("p.throughline")));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void every_kind_that_stands_in_a_list_has_a_template_that_changes_nothing_when_it_is_read_back() throws Exception {
        byte[] before = bytes();
        List<String> kinds = kinds(session.plan().eClass(), new ArrayList<>());
        assertTrue(kinds.size() > 40, kinds.toString());
        Path out = folder.resolve("all.xlsx");
        int rows = exporter.write(session.plan(), ExportRequest.to(out).only(kinds));

        ImportResult result = importer.read(session, ImportRequest.of(out));

        assertEquals(List.of(), result.problems());
        assertEquals(rows, result.read());
        assertEquals(0, result.created() + result.updated() + result.dropped());
        assertArrayEquals(before, bytes());
    }

    @Test
    void what_the_usual_sheets_leave_out_is_there_and_is_read_back() throws Exception {
        Path out = folder.resolve("initiatives.xlsx");
        exporter.write(session.plan(), ExportRequest.to(out).only(List.of("Initiative")));
        Books.edit(out, book -> {
            Books.cell(book, "Initiatives", "I49", "Evidence that it works").setCellValue("promising");
            Books.cell(book, "Initiatives", "I02", "People it has reached").setCellValue(81);
            Books.cell(book, "Initiatives", "I02", "Decision: Reason").setCellValue("It works.");
        });

        ImportResult result = importer.read(session, ImportRequest.of(out));

        assertEquals(List.of(), result.problems());
        assertEquals(2, result.updated());
        assertEquals(EvidenceLevel.PROMISING, initiative("I49").getEvidenceLevel());
        assertEquals(81, initiative("I02").getPeopleReached());
        assertEquals("It works.", initiative("I02").getDecision().getReason());
    }

    @Test
    void an_empty_template_has_headers_with_help_lists_and_formats_and_nothing_else() throws Exception {
        Path out = folder.resolve("empty.xlsx");
        assertEquals(0, exporter.write(session.plan(), ExportRequest.to(out).only(List.of("Schools", "Headcount")).withoutRows()));
        try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
            Sheet schools = book.getSheet("Schools");
            assertEquals(0, schools.getLastRowNum());
            Row heads = schools.getRow(0);
            for (Cell head : heads) {
                assertTrue(head.getCellComment() != null, head + " has no help.");
            }
            assertTrue(schools.getDataValidations().size() > 8, "Lists and bounds: " + schools.getDataValidations().size());
            int code = column(heads, "Code");
            assertEquals("@", schools.getColumnStyle(code).getDataFormatString());
            assertEquals("General", schools.getColumnStyle(column(heads, "Enrollment")).getDataFormatString());
        }
        assertEquals(0, importer.read(session, ImportRequest.of(out)).read());
    }

    @Test
    void a_filled_in_template_comes_back() throws Exception {
        Path out = folder.resolve("needs.xlsx");
        exporter.write(session.plan(), ExportRequest.to(out).only(List.of("Need", "RatingScale", "RatingLevel")).withoutRows());
        List<String> titles = new ArrayList<>();
        Books.edit(out, book -> {
            book.sheetIterator().forEachRemaining(s -> titles.add(s.getSheetName()));
            Sheet needs = book.getSheet("Needs");
            fill(needs, 1, "Improvement plan", "?", "Code", "N1", "Name", "Coaches are missing where need is highest");
        });
        String plan = session.plan().getImprovementPlans().get(0).getCode();
        Books.edit(out, book -> book.getSheet("Needs").getRow(1).getCell(0).setCellValue(plan));

        ImportResult result = importer.read(session, ImportRequest.of(out));

        assertEquals(List.of(), result.problems(), titles.toString());
        assertEquals(1, result.created());
        assertEquals("Coaches are missing where need is highest", session.plan().getImprovementPlans().get(0).getNeeds().get(0).getName());
    }

    @Test
    void a_template_speaks_the_districts_words() throws Exception {
        session.change("Words", () -> {
            VocabularyEntry entry = PlanFactory.eINSTANCE.createVocabularyEntry();
            entry.setTerm("school");
            entry.setOurs("campus");
            entry.setOursPlural("campuses");
            session.plan().getVocabulary().add(entry);
        });
        Path out = folder.resolve("words.xlsx");
        exporter.write(session.plan(), ExportRequest.to(out).only(List.of("Campus")));
        try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
            assertEquals("Campuses", book.getSheetName(0));
        }
        ImportResult result = importer.read(session, ImportRequest.of(out));
        assertEquals(24, result.unchanged());
        assertEquals(List.of(), result.problems());
    }

    @Test
    void fields_of_the_districts_own_go_out_and_come_back() throws Exception {
        session.change("Note", () -> {
            ExtraField field = IdentityFactory.eINSTANCE.createExtraField();
            field.setName("Notes (Lucan)");
            field.setValue("ask Adaeze");
            initiative("I07").getExtraFields().add(field);
        });
        Path out = folder.resolve("own.xlsx");
        exporter.write(session.plan(), ExportRequest.to(out));
        Books.edit(out, book -> Books.cell(book, "Initiatives", "I09", "Notes (Lucan)").setCellValue("good"));

        ImportResult result = importer.read(session, ImportRequest.of(out));

        assertEquals(List.of(), result.problems());
        assertEquals(1, result.updated());
        assertEquals("good", initiative("I09").getExtraFields().get(0).getValue());
    }

    @Test
    void a_kind_that_is_not_known_is_said() {
        String message = assertThrows(ExchangeException.class,
                () -> exporter.write(session.plan(), ExportRequest.to(folder.resolve("x.xlsx")).only(List.of("Bus")))).getMessage();
        assertTrue(message.contains("\"Bus\"") && message.contains("School"), message);
        assertTrue(Files.notExists(folder.resolve("x.xlsx")));
    }

    private static List<String> kinds(EClass at, List<String> found) {
        for (EReference part : at.getEAllContainments()) {
            EClass type = part.getEReferenceType();
            boolean listed = part.isMany() && type.getEAllAttributes().stream().anyMatch(a -> a.getName().equals("id"));
            boolean ours = !type.getName().matches("ModuleContent|EmbeddedMetamodel|ImportRecord|ImportedRow|ChangeEntry|Adoption|ContentPart|Disposition|SavedQuestion|ExternalId|ExtraField");
            if (ours && listed && !found.contains(type.getName())) {
                found.add(type.getName());
                kinds(type, found);
            } else if (ours && !part.isMany()) {
                kinds(type, found);
            }
        }
        return found;
    }

    private static void fill(Sheet sheet, int row, String... headersAndValues) {
        Row filled = sheet.createRow(row);
        for (int i = 0; i < headersAndValues.length; i += 2) {
            filled.createCell(column(sheet.getRow(0), headersAndValues[i])).setCellValue(headersAndValues[i + 1]);
        }
    }

    private static int column(Row heads, String header) {
        return IntStream.range(0, heads.getLastCellNum()).filter(i -> heads.getCell(i).getStringCellValue().equals(header)).findFirst()
                .orElseThrow(() -> new AssertionError(header + " is not among " + IntStream.range(0, heads.getLastCellNum())
                        .mapToObj(i -> heads.getCell(i).getStringCellValue()).toList()));
    }

    private Initiative initiative(String code) {
        return session.plan().getInitiatives().stream().filter(i -> code.equals(i.getCode())).findFirst().orElseThrow();
    }

    private byte[] bytes() throws Exception {
        Path file = folder.resolve("bytes.throughline");
        Files.deleteIfExists(file);
        session.saveAs(file);
        return Files.readAllBytes(file);
    }
}
