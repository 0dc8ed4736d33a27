import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The three sheets of Riverbend as a district would send them: the inventory of initiatives with 25 defects, a calendar
 * with months across, marks and color, and the schools under a header of two rows. What they say is what the tidy sheets
 * say, but for the defects, each of which stands in {@link #defects}.
 */
final class AsReceived {

    private static final List<String> SCHOOL_YEAR = List.of("9", "10", "11", "12", "1", "2", "3", "4", "5");
    private static final List<String> MONTHS = List.of("8", "9", "10", "11", "12", "1", "2", "3", "4", "5", "6", "7");
    private static final String[] MONTH_NAMES = {"Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul"};
    private static final int FIRST_ROW = 4;

    private final XSSFWorkbook workbook;
    private final List<Map<String, String>> initiatives;
    private final Map<String, Map<String, String>> links;
    private final List<Map<String, String>> schools;

    AsReceived(XSSFWorkbook workbook, Path tables) throws IOException {
        this.workbook = workbook;
        initiatives = rows(tables.resolve("initiatives.tsv"));
        links = rows(tables.resolve("links.tsv")).stream().collect(Collectors.toMap(r -> r.get("Initiative"), r -> r));
        schools = rows(tables.resolve("schools.tsv"));
    }

    void write() {
        inventory();
        calendar();
        schools();
    }

    private void inventory() {
        XSSFSheet sheet = workbook.createSheet("Inititives 26-27 FINAL v3");
        sheet.createRow(0).createCell(0).setCellValue("Initiative inventory 2026-27");
        sheet.createRow(1).createCell(0).setCellValue("Please send changes to Lucan by Friday. Strengths: 3 core, 2 supports, 1 touches.");
        fill(sheet.createRow(3), "id", "initiative", "owner", "topic", "audience", "exp.", "grades", "schools", "req", "hours", "months",
                "slot", "cost", "fund", "last year's fund", "since", "elements", "principle", "measure", "led by", "Notes (Lucan)");
        for (int i = 0; i < initiatives.size(); i++) {
            Map<String, String> r = initiatives.get(i);
            fill(sheet.createRow(FIRST_ROW + i), r.get("Code"), r.get("Name"), r.get("Department"), r.get("Topic"),
                    or(r.get("Roles").replace(";", ""), "none"), or(r.get("Experience"), "any"), r.get("Grades"), r.get("Schools").replace("; ", ","),
                    participation(r), number(or(r.get("Hours"), "0")), months(r.get("Months")), or(r.get("Time slot"), "none"),
                    number(or(r.get("Cost"), "0")), or(r.get("Fund"), "none"), or(r.get("Last year's fund"), "none"), number(r.get("Since")),
                    elements(r.get("Code")), or(r.get("Principle"), "none"), r.get("Measure"), r.get("Led by"), "");
        }
        defects(sheet);
        widths(sheet, 21);
    }

    /** What is wrong with the inventory. */
    private void defects(XSSFSheet sheet) {
        put(sheet, "J11", "15 hrs");
        put(sheet, "J8", "10-14");
        put(sheet, "M20", "$686K");
        put(sheet, "G9", "K\u20132");
        date(sheet, "G14", LocalDate.of(2026, 3, 5));
        put(sheet, "G26", "K to 3");
        put(sheet, "H26", "Bluff St, Canal Row; Depot Hill / Ferry Landing & Ironbridge");
        put(sheet, "H21", "S03,S05,S15,S91");
        put(sheet, "C36", "Student Supports");
        put(sheet, "C45", "F. Crossthwaite");
        put(sheet, "N8", "Title 1");
        put(sheet, "N22", "T2A 60% / GF 50%");
        put(sheet, "N63", "general funds");
        put(sheet, "I54", "");
        put(sheet, "Q13", "3, 5");
        put(sheet, "Q57", "E11");
        error(sheet, "S25");
        put(sheet, "A30", "I25");
        put(sheet, "K17", "Fall, Winter");
        put(sheet, "L29", "sub days");
        put(sheet, "P34", "2019-20");
        put(sheet, "U11", "ask Adaeze about the second cohort");
        put(sheet, "U22", "same as row 65?");
        sheet.getRow(43).setZeroHeight(true);
        XSSFRow again = sheet.createRow(64);
        again.createCell(1).setCellValue("New-Teacher Induction Prog.");
        again.createCell(2).setCellValue("HR");
        again.createCell(9).setCellValue(24);
        XSSFRow total = sheet.createRow(65);
        total.createCell(1).setCellValue("Total");
        total.createCell(12).setCellFormula("SUM(M5:M60)");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(total.getCell(12));
    }

    private void calendar() {
        XSSFSheet sheet = workbook.createSheet("PL Calendar");
        sheet.createRow(0).createCell(0).setCellValue("Professional learning calendar 2026-27");
        sheet.createRow(1).createCell(0).setCellValue("x = takes place; yellow = Title II");
        XSSFRow months = sheet.createRow(3);
        XSSFRow halves = sheet.createRow(4);
        fill(halves, "id", "initiative");
        for (int m = 0; m < MONTH_NAMES.length; m++) {
            int at = 2 + 2 * m;
            months.createCell(at).setCellValue(MONTH_NAMES[m]);
            sheet.addMergedRegion(new CellRangeAddress(3, 3, at, at + 1));
            halves.createCell(at).setCellValue("1-15");
            halves.createCell(at + 1).setCellValue("16-31");
        }
        CellStyle yellow = filled(IndexedColors.YELLOW);
        int row = 5;
        for (Map<String, String> r : initiatives) {
            XSSFRow line = sheet.createRow(row++);
            fill(line, r.get("Code"), r.get("Name"));
            for (String month : list(r.get("Months"))) {
                int at = 2 + 2 * MONTHS.indexOf(month);
                line.createCell(at).setCellValue("x");
                if (list(r.get("Months")).size() < 4) {
                    line.createCell(at + 1).setCellValue("x");
                }
            }
            if (r.get("Fund").equals("T2A")) {
                line.getCell(0).setCellStyle(yellow);
                line.getCell(1).setCellStyle(yellow);
            }
        }
        widths(sheet, 26);
    }

    private void schools() {
        XSSFSheet sheet = workbook.createSheet("Schools");
        XSSFRow above = sheet.createRow(0);
        group(sheet, above, 5, 8, "Students, percent");
        group(sheet, above, 9, 12, "Teachers");
        group(sheet, above, 13, 14, "Principal");
        fill(sheet.createRow(1), "No.", "School", "Level", "Grades", "Enrol.", "ED", "SOC", "ML", "SWD", "FTE", "Inexp.", "1st-yr", "OOF",
                "Name", "Tenure", "Support", "Net", "SIS id");
        for (int i = 0; i < schools.size(); i++) {
            Map<String, String> r = schools.get(i);
            fill(sheet.createRow(2 + i), r.get("Code"), r.get("Name"), r.get("Level"), r.get("Grades"), number(r.get("Enrollment")),
                    number(r.get("Economically disadvantaged %")), number(r.get("Students of color %")), number(r.get("Multilingual learners %")),
                    number(r.get("Students with disabilities %")), number(r.get("Teachers (FTE)")), number(r.get("Inexperienced teachers")),
                    number(r.get("First-year teachers")), number(r.get("Out-of-field teachers")), r.get("Principal"),
                    number(r.get("Principal's years here")), r.get("Federal support status"), r.get("Network"), r.get("External id"));
        }
        sheet.getRow(3).getCell(5).setCellValue(0.88);
        put(sheet, "B17", "Old Quarry K8");
        widths(sheet, 18);
    }

    private static void group(XSSFSheet sheet, XSSFRow row, int from, int to, String title) {
        row.createCell(from).setCellValue(title);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, from, to));
    }

    private static String participation(Map<String, String> r) {
        return switch (r.get("Participation")) {
            case "required" -> "R";
            case "voluntary" -> "V";
            default -> "n/a";
        };
    }

    private static String months(String cell) {
        List<String> all = list(cell);
        if (all.containsAll(SCHOOL_YEAR)) {
            return String.join(" ", all.stream().filter(m -> !SCHOOL_YEAR.contains(m)).toList()).concat(" SY").strip();
        }
        return String.join(" ", all);
    }

    private String elements(String code) {
        var all = new ArrayList<String>();
        Map<String, String> row = links.getOrDefault(code, Map.of());
        for (String strength : List.of("3", "2", "1")) {
            for (int e = 1; e <= 10; e++) {
                if (strength.equals(row.get("E%02d".formatted(e)))) {
                    all.add(e + ":" + strength);
                }
            }
        }
        return or(String.join(" ", all), "none");
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    private static Object number(String text) {
        return text.isEmpty() ? "" : Double.valueOf(text);
    }

    private static void fill(XSSFRow row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Double number) {
                row.createCell(i).setCellValue(number);
            } else if (!values[i].toString().isEmpty()) {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }

    private static void put(XSSFSheet sheet, String address, String value) {
        var at = new CellAddress(address);
        XSSFRow row = sheet.getRow(at.getRow());
        if (row.getCell(at.getColumn()) != null) {
            row.removeCell(row.getCell(at.getColumn()));
        }
        if (!value.isEmpty()) {
            row.createCell(at.getColumn()).setCellValue(value);
        }
    }

    private void date(XSSFSheet sheet, String address, LocalDate day) {
        put(sheet, address, "-");
        var at = new CellAddress(address);
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("d-mmm"));
        sheet.getRow(at.getRow()).getCell(at.getColumn()).setCellValue(day);
        sheet.getRow(at.getRow()).getCell(at.getColumn()).setCellStyle(style);
    }

    private static void error(XSSFSheet sheet, String address) {
        put(sheet, address, "-");
        var at = new CellAddress(address);
        sheet.getRow(at.getRow()).getCell(at.getColumn()).setCellErrorValue(FormulaError.REF.getCode());
    }

    private CellStyle filled(IndexedColors color) {
        CellStyle style = workbook.createCellStyle();
        style.setFillForegroundColor(color.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void widths(XSSFSheet sheet, int columns) {
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, (i == 1 ? 44 : columns > 24 && i > 1 ? 6 : 12) * 256);
        }
    }

    private static List<Map<String, String>> rows(Path table) throws IOException {
        List<String[]> lines = Files.readAllLines(table).stream().map(l -> l.split("\t", -1)).toList();
        var rows = new ArrayList<Map<String, String>>();
        for (String[] line : lines.subList(1, lines.size())) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < line.length; i++) {
                row.put(lines.get(0)[i], line[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
