package org.throughline.exchange.excel.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.exchange.ImportRequest;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.Importer;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;

/** What people's workbooks really look like: read what can be read, and name every cell that cannot. */
class DirtyWorkbookTest {

    @TempDir
    Path folder;
    private Session session;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).create("District", "aspen2018");
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void every_bad_cell_is_named_and_the_rest_comes_in() throws Exception {
        ImportResult result = read(book -> {
            Books.sheet(book, "Departments", new Object[][] {{"Code", "Name"}, {"D1", "Teaching"}});
            Books.sheet(book, "Initiatives", new Object[][] {
                {"Code", "Name", "Department", "Hours", "Cost", "Kind"},
                {"A", "Good", "D1", 12, 1000, "learning"},
                {"B", "Bad hours", "D1", "a dozen", 1000, "learning"},
                {"C", "Bad department", "Nowhere", 3, 1000, "learning"},
                {"D", "Bad kind", "D1", 4, 1000, "Frobnication"},
                {"E", "Bad cost", "D1", 5, "10-20", "learning"}});
        });

        assertEquals(5, session.plan().getInitiatives().size());
        assertEquals(List.of("D3", "C4", "F5", "E6"), result.problems().stream().filter(p -> p.severity() == Severity.ERROR || p.severity() == Severity.WARNING)
                .map(p -> p.place().cell().orElse("")).toList(), result.problems().toString());
        for (Diagnostic problem : result.problems()) {
            assertEquals("Initiatives", problem.place().sheet().orElse(""), problem.toString());
            assertTrue(problem.code().startsWith("excel.") && problem.value().isPresent() && problem.message().endsWith("."), problem.toString());
        }
        assertEquals("Bad hours", session.plan().getInitiatives().get(1).getName());
    }

    @Test
    void the_header_may_stand_lower_in_another_order_and_under_other_names() throws Exception {
        ImportResult result = read(book -> Books.sheet(book, "Schools", new Object[][] {
            {"Riverbend Unified"}, {}, {"as of November"}, {},
            {"Bldg", "Code", "Telephone"}, {"North", "N", "555"}, {}, {"South", "S", "556"}}));

        assertEquals(List.of("North", "South"), session.plan().getDistrict().getSchools().stream().map(s -> s.getName()).toList());
        assertEquals("N", session.plan().getDistrict().getSchools().get(0).getCode());
        assertEquals(List.of("excel.column-not-known"), codes(result));
        assertEquals(Severity.INFO, result.problems().get(0).severity());
    }

    @Test
    void the_same_code_under_two_names_is_said_and_both_are_kept() throws Exception {
        Object[][] rows = {{"Code", "Name"}, {"N", "North"}, {"N", "Other"}};
        ImportResult result = read(book -> Books.sheet(book, "Schools", rows));

        assertEquals(List.of("excel.repeated-key"), codes(result));
        assertEquals(List.of("North", "Other"), session.plan().getDistrict().getSchools().stream().map(s -> s.getName()).toList());
        ImportResult again = read(book -> Books.sheet(book, "Schools", rows));
        assertEquals(0, again.created() + again.updated() + again.dropped());
        assertEquals(2, again.unchanged());
    }

    @Test
    void the_same_row_twice_is_said_and_only_the_first_counts() throws Exception {
        ImportResult result = read(book -> Books.sheet(book, "Schools", new Object[][] {
            {"Code", "Name"}, {"N", "North"}, {"N", "North"}}));

        assertEquals(List.of("excel.repeated-key"), codes(result));
        assertEquals(List.of("North"), session.plan().getDistrict().getSchools().stream().map(s -> s.getName()).toList());
        assertEquals(2, result.read());
        assertEquals(1, result.dropped());
    }

    @Test
    void a_strength_outside_its_range_is_said() throws Exception {
        ImportResult result = read(book -> {
            Books.sheet(book, "Initiatives", new Object[][] {{"Code", "Name"}, {"A", "One"}});
            Books.sheet(book, "Links", new Object[][] {{"Initiative", "E01", "E02", "E03", "E04"}, {"A", 3, 7, "x", 0}});
        });

        var links = session.plan().getInitiatives().get(0).getLinks();
        assertEquals(1, links.stream().filter(l -> l.getStrength().getValue() == 3).count(), links + " " + result.problems());
        assertEquals(List.of("C2", "D2"), result.problems().stream().map(p -> p.place().cell().orElse("")).toList(), result.problems().toString());
    }

    @Test
    void an_error_of_a_formula_is_a_problem_and_its_last_value_is_read() throws Exception {
        ImportResult result = read(book -> {
            var sheet = Books.sheet(book, "Initiatives", new Object[][] {{"Code", "Name", "Hours", "Cost"}, {"A", "One", 0, 0}});
            sheet.getRow(1).getCell(2).setCellFormula("6*2");
            sheet.getRow(1).getCell(3).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertEquals("12", session.plan().getInitiatives().get(0).getHours().toPlainString());
        assertEquals(List.of("excel.error-value"), codes(result));
        assertEquals(null, session.plan().getInitiatives().get(0).getCost());
    }

    @Test
    void merged_cells_hidden_rows_and_empty_rows_do_no_harm() throws Exception {
        ImportResult result = read(book -> {
            var sheet = Books.sheet(book, "Schools", new Object[][] {{"Code", "Name"}, {"N", "North"}, {}, {"S", "South"}, {"W", "West"}});
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 3));
            sheet.getRow(3).setZeroHeight(true);
        });

        assertEquals(3, session.plan().getDistrict().getSchools().size());
        assertEquals(List.of("excel.hidden-row"), codes(result));
    }

    @Test
    void objects_are_matched_by_code_and_then_by_name() throws Exception {
        read(book -> Books.sheet(book, "Schools", new Object[][] {{"Code", "Name"}, {"N", "North"}, {null, "South"}}));

        read(book -> Books.sheet(book, "Schools", new Object[][] {{"Code", "Name"}, {"N", "North Ridge"}, {"S", "South"}}));

        assertEquals(List.of("N North Ridge", "S South"), session.plan().getDistrict().getSchools().stream()
                .map(s -> s.getCode() + " " + s.getName()).toList());
    }

    @Test
    void the_number_that_another_system_gave_outlives_a_new_name() throws Exception {
        read(book -> Books.sheet(book, "Schools", new Object[][] {{"External id", "Name", "Level"}, {"SIS-7", "North", null}}));

        read(book -> Books.sheet(book, "Schools", new Object[][] {{"External id", "Name", "Level"}, {"SIS-7", "North Ridge", null}}));

        assertEquals(List.of("North Ridge"), session.plan().getDistrict().getSchools().stream().map(s -> s.getName()).toList());
    }

    @Test
    void rows_that_lie_in_others_find_them_whatever_the_order_of_the_sheets() throws Exception {
        ImportResult result = read(book -> {
            Books.sheet(book, "Steps", new Object[][] {{"Strategy", "Code", "Name"}, {"ST1", "A1", "Begin"}, {"ST9", "A2", "Go on"}});
            Books.sheet(book, "Strategies", new Object[][] {{"Goal", "Code", "Name"}, {"G1", "ST1", "First"}, {"G1", "ST2", "Second"}});
            Books.sheet(book, "Goals", new Object[][] {{"Plan", "Code", "Name"}, {"P", "G1", "Reach it"}});
            Books.sheet(book, "Plans", new Object[][] {{"Code", "Name"}, {"P", "The plan"}});
        });

        var strategies = session.plan().getImprovementPlans().get(0).getGoals().get(0).getStrategies();
        assertEquals(List.of("Begin"), strategies.get(0).getSteps().stream().map(s -> s.getName()).toList());
        assertEquals(1, result.dropped());
        assertEquals(List.of("A3 There is no strategy \"ST9\". Did you mean \"ST1\"?"), result.problems().stream()
                .map(p -> p.place().cell().orElse("") + " " + p.message()).toList());

        read(book -> Books.sheet(book, "Steps", new Object[][] {{"Strategy", "Code", "Name"}, {"ST2", "A1", "Begin"}}));

        assertEquals(0, strategies.get(0).getSteps().size());
        assertEquals(List.of("Begin"), strategies.get(1).getSteps().stream().map(s -> s.getName()).toList());
    }

    @Test
    void several_columns_together_are_a_key_and_an_empty_one_is_not_set() throws Exception {
        Consumer<Workbook> sheets = book -> {
            Books.sheet(book, "Measures", new Object[][] {{"Code", "Name"}, {"M1", "Minutes"}});
            Books.sheet(book, "School groups", new Object[][] {{"Code", "Name", "Rule"}, {"H", "Higher need", "all"}});
            Books.sheet(book, "Readings", new Object[][] {{"Measure", "Period", "School group", "Value"}, {"M1", "2026", null, 44.7},
                {"M1", "2026", "H", 0}, {"M1", "2025", null, 58}});
        };
        read(sheets);

        ImportResult again = read(sheets);

        assertEquals(0, again.created() + again.updated());
        assertEquals(List.of("44.7", "0", "58"), session.plan().getMeasures().get(0).getReadings().stream()
                .map(r -> r.getValue().toPlainString()).toList());
    }

    @Test
    void a_cell_lists_who_pays_what() throws Exception {
        ImportResult result = read(book -> {
            Books.sheet(book, "Funds", new Object[][] {{"Code", "Name"}, {"T2A", "Title II, Part A"}, {"GF", "General Fund"}});
            Books.sheet(book, "Initiatives", new Object[][] {{"Code", "Name", "Fund"}, {"A", "One", "T2A"}, {"B", "Two", "T2A 60% / GF 40%"},
                {"C", "Three", "GF 12,000; Title II, Part A 500.50"}, {"D", "Four", "T2A 60%; nobody 40%"}});
        });

        assertEquals(List.of(List.of("T2A null null"), List.of("T2A 60 null", "GF 40 null"), List.of("GF null 12000", "T2A null 500.50"), List.of()),
                session.plan().getInitiatives().stream().map(i -> i.getFunding().stream()
                        .map(f -> f.getFund().getCode() + " " + f.getPercent() + " " + f.getAmount()).toList()).toList());
        assertEquals(List.of("C5"), result.problems().stream().map(p -> p.place().cell().orElse("")).toList());
    }

    @Test
    void what_is_not_in_the_workbook_stays_in_the_plan() throws Exception {
        read(book -> Books.sheet(book, "Schools", new Object[][] {{"Code", "Name"}, {"N", "North"}, {"S", "South"}}));

        ImportResult result = read(book -> Books.sheet(book, "Schools", new Object[][] {{"Code", "Name"}, {"N", "North"}}));

        assertEquals(2, session.plan().getDistrict().getSchools().size());
        assertEquals(0, result.deleted());
    }

    @Test
    void a_misspelled_name_in_a_list_takes_nothing_out_of_it() throws Exception {
        read(book -> {
            Books.sheet(book, "Schools", new Object[][] {{"Code", "Name"}, {"N", "North"}, {"S", "South"}});
            Books.sheet(book, "School groups", new Object[][] {{"Code", "Name", "Schools"}, {"G", "Both", "N; S"}});
        });

        ImportResult result = read(book -> Books.sheet(book, "School groups", new Object[][] {{"Code", "Name", "Schools"}, {"G", "Both", "N; Sss"}}));

        assertEquals(List.of("excel.unknown-reference"), codes(result));
        assertEquals(List.of("North", "South"), session.plan().getDistrict().getSchoolGroups().get(0).getSchools().stream()
                .map(s -> s.getName()).toList());
    }

    private ImportResult read(Consumer<Workbook> fill) throws Exception {
        return Given.service(Importer.class).read(session, ImportRequest.of(Books.make(folder.resolve("book.xlsx"), fill)));
    }

    private static List<String> codes(ImportResult result) {
        return result.problems().stream().map(Diagnostic::code).toList();
    }
}
