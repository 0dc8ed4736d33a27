package org.throughline.exchange.excel.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.Exporter;
import org.throughline.api.exchange.ImportRequest;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.Importer;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.initiatives.Initiative;

/** The sample district's workbook: in, out, in again, and in step with its tables and its plan. */
class RiverbendWorkbookTest {

    private static final Path WORKBOOK = Given.RIVERBEND.resolve("riverbend.xlsx");

    private final Plans plans = Given.service(Plans.class);
    private final Importer importer = Given.service(Importer.class);
    private final Exporter exporter = Given.service(Exporter.class);

    @TempDir
    Path folder;

    @Test
    void every_row_comes_in() throws Exception {
        try (Session session = plans.create("Riverbend", "aspen2018")) {
            ImportResult result = importer.read(session, ImportRequest.of(WORKBOOK));

            assertEquals(rowsOfTables(), result.read());
            assertEquals(result.read(), result.created() + result.updated() + result.unchanged() + result.dropped());
            assertEquals(0, result.dropped());
            assertEquals(List.of(), result.problems());
            assertEquals(24, session.plan().getDistrict().getSchools().size());
            assertEquals(60, session.plan().getInitiatives().size());
            assertEquals(70, session.plan().getInitiatives().stream().mapToInt(i -> i.getLinks().size()).sum());
            assertEquals(8, session.plan().getFunds().size());
            assertEquals(2, session.plan().getFunds().get(1).getSetAsides().size());
            assertEquals(19, session.plan().getInitiatives().stream().mapToInt(i -> i.getExpectations().size()).sum());
            assertEquals(18, session.plan().getImprovementPlans().get(0).getGoals().stream()
                    .flatMap(g -> g.getStrategies().stream()).mapToInt(s -> s.getSteps().size()).sum());
            assertEquals(83, session.plan().getAssessmentCycles().get(1).getRatings().stream().mapToInt(r -> r.getVotes().size()).sum());
        }
    }

    private static int rowsOfTables() throws IOException {
        int rows = 0;
        for (String line : Files.readAllLines(Given.RIVERBEND.resolve("tables/sheets.txt"))) {
            rows += Files.readAllLines(Given.RIVERBEND.resolve("tables").resolve(line.split("\t")[0])).size() - 1;
        }
        return rows;
    }

    @Test
    void importing_twice_changes_nothing_the_second_time() throws Exception {
        try (Session session = plans.create("Riverbend", "aspen2018")) {
            importer.read(session, ImportRequest.of(WORKBOOK));
            byte[] once = bytes(session);

            ImportResult again = importer.read(session, ImportRequest.of(WORKBOOK));

            assertEquals(0, again.created() + again.updated() + again.dropped());
            assertArrayEquals(once, bytes(session));
        }
    }

    @Test
    void an_import_is_one_change_that_undo_takes_back() throws Exception {
        try (Session session = plans.create("Riverbend", "aspen2018")) {
            byte[] before = bytes(session);
            importer.read(session, ImportRequest.of(WORKBOOK));
            assertEquals(Optional.of("Import riverbend.xlsx"), session.undoLabel());

            session.undo();

            assertEquals(Optional.empty(), session.undoLabel());
            assertArrayEquals(before, bytes(session));
        }
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() throws Exception {
        try (Session session = plans.create("Riverbend", "aspen2018")) {
            byte[] before = bytes(session);

            ImportResult dry = importer.read(session, ImportRequest.of(WORKBOOK).dry());

            assertArrayEquals(before, bytes(session));
            ImportResult real = importer.read(session, ImportRequest.of(WORKBOOK));
            assertEquals(real.created(), dry.created());
            assertEquals(real.counts(), dry.counts());
        }
    }

    @Test
    void export_then_import_changes_nothing() throws Exception {
        Path file = Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"), folder.resolve("plan.throughline"));
        byte[] before = Files.readAllBytes(file);
        Path out = folder.resolve("out.xlsx");
        try (Session session = plans.open(file)) {
            exporter.write(session.plan(), out, Optional.empty());

            ImportResult result = importer.read(session, ImportRequest.of(out));

            assertEquals(0, result.created() + result.updated() + result.dropped(), result.problems().toString());
            session.save();
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void export_then_import_into_a_new_plan_gives_the_same_plan() throws Exception {
        Path out = folder.resolve("out.xlsx");
        try (Session first = plans.open(Given.RIVERBEND.resolve("riverbend.throughline"));
                Session second = plans.create(first.plan().getName(), "aspen2018")) {
            exporter.write(first.plan(), out, Optional.empty());
            importer.read(second, ImportRequest.of(out));

            assertEquals(values(first.plan()), values(second.plan()));
        }
    }

    @Test
    void the_plan_of_the_sample_is_what_the_importer_makes_of_the_workbook() throws Exception {
        try (Session shipped = plans.open(Given.RIVERBEND.resolve("riverbend.throughline"));
                Session made = plans.create(shipped.plan().getName(), "aspen2018")) {
            importer.read(made, ImportRequest.of(WORKBOOK));

            assertEquals(values(shipped.plan()), values(made.plan()));
        }
    }

    @Test
    void the_workbook_holds_what_the_tables_hold() throws Exception {
        try (InputStream in = Files.newInputStream(WORKBOOK); var workbook = new XSSFWorkbook(in)) {
            for (String line : Files.readAllLines(Given.RIVERBEND.resolve("tables/sheets.txt"))) {
                String[] table = line.split("\t");
                var sheet = workbook.getSheet(table[1]);
                List<String> rows = Files.readAllLines(Given.RIVERBEND.resolve("tables").resolve(table[0]));
                for (int r = 0; r < rows.size(); r++) {
                    String[] cells = rows.get(r).split("\t", -1);
                    for (int c = 0; c < cells.length; c++) {
                        Cell cell = sheet.getRow(r) == null ? null : sheet.getRow(r).getCell(c);
                        assertSame(cells[c], cell, table[1] + ", row " + (r + 1) + ", column " + (c + 1));
                    }
                }
                assertEquals(rows.size() - 1, sheet.getLastRowNum(), table[1]);
            }
        }
    }

    @Test
    void an_element_that_the_district_hides_has_no_column_and_keeps_its_links() throws Exception {
        Path out = folder.resolve("out.xlsx");
        try (Session session = plans.open(Given.RIVERBEND.resolve("riverbend.throughline"))) {
            var hidden = session.plan().getFrameworks().get(0).getCategories().get(0).getElements().get(0);
            session.change("Hide", () -> hidden.setHidden(true));
            long links = session.index().referrers(hidden).size();
            exporter.write(session.plan(), out, Optional.empty());

            ImportResult result = importer.read(session, ImportRequest.of(out));

            assertEquals(0, result.created() + result.updated() + result.dropped(), result.problems().toString());
            assertEquals(links, session.index().referrers(hidden).size());
        }
        try (InputStream in = Files.newInputStream(out); var book = new XSSFWorkbook(in)) {
            List<String> heads = new ArrayList<>();
            book.getSheet("Links").getRow(0).forEach(c -> heads.add(c.getStringCellValue()));
            assertTrue(heads.contains("E02") && !heads.contains("E01"), heads.toString());
        }
    }

    @Test
    void one_cell_edited_is_one_feature_changed() throws Exception {
        Path out = folder.resolve("out.xlsx");
        try (Session session = plans.open(Given.RIVERBEND.resolve("riverbend.throughline"))) {
            exporter.write(session.plan(), out, Optional.empty());
            Books.edit(out, book -> Books.cell(book, "Initiatives", "I04", "Hours").setCellValue(13.5));
            var before = values(session.plan());

            ImportResult result = importer.read(session, ImportRequest.of(out));

            assertEquals(1, result.updated());
            assertEquals(0, result.created());
            Initiative changed = session.plan().getInitiatives().get(3);
            assertEquals(0, new BigDecimal("13.5").compareTo(changed.getHours()));
            session.undo();
            assertEquals(before, values(session.plan()));
        }
    }

    @Test
    void an_exported_workbook_is_comfortable_in_excel() throws Exception {
        Path out = folder.resolve("out.xlsx");
        try (Session session = plans.open(Given.RIVERBEND.resolve("riverbend.throughline"))) {
            exporter.write(session.plan(), out, Optional.empty());
        }
        try (InputStream in = Files.newInputStream(out); var book = new XSSFWorkbook(in)) {
            for (String name : List.of("Schools", "Initiatives", "Links")) {
                assertEquals(1, book.getSheet(name).getPaneInformation().getHorizontalSplitPosition(), name + " has a frozen header");
            }
            assertTrue(book.getSheet("Initiatives").getDataValidations().size() >= 3, "drop-downs");
            assertEquals(CellType.NUMERIC, Books.cell(book, "Initiatives", "I04", "Hours").getCellType());
            assertEquals(CellType.NUMERIC, Books.cell(book, "Initiatives", "I04", "Cost").getCellType());
        }
    }

    @Test
    void text_that_looks_like_a_formula_stays_text() throws Exception {
        Path out = folder.resolve("out.xlsx");
        List<String> hostile = List.of("=1+1", "+a", "-b", "@c", "'d", "=HYPERLINK(\"x\")", "two\nlines", "\uD83D\uDE00", "x".repeat(2_000));
        try (Session session = plans.open(Given.RIVERBEND.resolve("riverbend.throughline"))) {
            session.change("Rename", () -> {
                for (int i = 0; i < hostile.size(); i++) {
                    session.plan().getInitiatives().get(i).setName(hostile.get(i));
                }
            });
            exporter.write(session.plan(), out, Optional.empty());

            ImportResult result = importer.read(session, ImportRequest.of(out));

            assertEquals(0, result.created() + result.updated() + result.dropped(), result.problems().toString());
            for (int i = 0; i < hostile.size(); i++) {
                assertEquals(hostile.get(i), session.plan().getInitiatives().get(i).getName());
            }
        }
        try (InputStream in = Files.newInputStream(out); var book = new XSSFWorkbook(in)) {
            assertEquals(CellType.STRING, Books.cell(book, "Initiatives", "I01", "Name").getCellType());
        }
    }

    private static void assertSame(String expected, Cell cell, String where) {
        if (expected.isEmpty()) {
            assertTrue(cell == null || cell.getCellType() == CellType.BLANK || cell.toString().isEmpty(), where);
        } else if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            assertEquals(expected, cell.getLocalDateTimeCellValue().toLocalDate().toString(), where);
        } else if (cell.getCellType() == CellType.NUMERIC) {
            assertEquals(0, new BigDecimal(expected.replaceAll("[$,%]", "")).compareTo(BigDecimal.valueOf(cell.getNumericCellValue())), where);
        } else {
            assertEquals(expected, cell.getStringCellValue(), where);
        }
    }

    private byte[] bytes(Session session) throws Exception {
        Path file = folder.resolve("bytes.throughline");
        session.saveAs(file);
        return Files.readAllBytes(file);
    }

    /** What a plan says, without the identities, which differ from plan to plan. */
    private static List<String> values(EObject plan) {
        Describer describer = Given.service(Describer.class);
        var values = new ArrayList<String>();
        plan.eAllContents().forEachRemaining(object -> {
            var features = new TreeMap<String, String>();
            for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
                boolean part = feature instanceof EReference reference && reference.isContainment();
                if (!part && !feature.getName().equals("id") && object.eIsSet(feature)) {
                    features.put(feature.getName(), describer.text(object, feature));
                }
            }
            values.add(object.eClass().getName() + " " + features);
        });
        return values;
    }
}
