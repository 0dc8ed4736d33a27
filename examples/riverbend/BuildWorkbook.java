import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes the two workbooks of Riverbend from the text tables: {@code BuildWorkbook TABLES_DIR TIDY.xlsx AS_RECEIVED.xlsx}.
 * A column whose cells are all numbers or all dates is written as numbers or dates; everything else is text, so that the
 * grades 3-5 stay what they are. The second has three sheets as a district would send them, and the others as they are.
 */
final class BuildWorkbook {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle header = header();
    private final CellStyle text = formatted("@");
    private final CellStyle day = formatted("yyyy-mm-dd");
    private final CellStyle number = formatted("General");

    public static void main(String[] arguments) throws IOException {
        Path tables = Path.of(arguments[0]);
        var tidy = new BuildWorkbook();
        tidy.sheets(tables, List.of());
        tidy.write(Path.of(arguments[1]));
        var received = new BuildWorkbook();
        new AsReceived(received.workbook, tables).write();
        received.sheets(tables, List.of("Initiatives", "Links", "Schools"));
        received.write(Path.of(arguments[2]));
    }

    private void sheets(Path tables, List<String> without) throws IOException {
        for (String line : Files.readAllLines(tables.resolve("sheets.txt"))) {
            String[] fileAndTitle = line.split("\t");
            if (!without.contains(fileAndTitle[1])) {
                sheet(fileAndTitle[1], Files.readAllLines(tables.resolve(fileAndTitle[0])).stream()
                        .map(row -> row.split("\t", -1)).toList());
            }
        }
    }

    private void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private void sheet(String title, List<String[]> table) {
        XSSFSheet sheet = workbook.createSheet(title);
        String[] headers = table.get(0);
        for (int column = 0; column < headers.length; column++) {
            Kind kind = kind(table, column);
            int widest = headers[column].length() + 3;
            for (int r = 0; r < table.size(); r++) {
                String value = table.get(r)[column];
                Row row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
                if (r == 0) {
                    row.createCell(column).setCellValue(value);
                    row.getCell(column).setCellStyle(header);
                } else if (!value.isEmpty()) {
                    fill(row, column, value, kind);
                    widest = Math.max(widest, value.length() + 1);
                }
            }
            sheet.setColumnWidth(column, Math.min(widest, 44) * 256);
        }
        sheet.createFreezePane(headers.length > 3 ? 2 : 1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, table.size() - 1, 0, headers.length - 1));
    }

    private void fill(Row row, int column, String value, Kind kind) {
        var cell = row.createCell(column);
        switch (kind) {
            case NUMBER -> cell.setCellValue(Double.parseDouble(value));
            case DAY -> cell.setCellValue(LocalDate.parse(value));
            case TEXT -> cell.setCellValue(value);
        }
        cell.setCellStyle(kind == Kind.NUMBER ? number : kind == Kind.DAY ? day : text);
    }

    private enum Kind {
        TEXT, NUMBER, DAY
    }

    private static Kind kind(List<String[]> table, int column) {
        List<String> values = table.stream().skip(1).map(r -> r[column]).filter(v -> !v.isEmpty()).toList();
        if (table.get(0)[column].equals("Code") || values.isEmpty()) {
            return Kind.TEXT;
        }
        return values.stream().allMatch(v -> v.matches("-?\\d+(\\.\\d+)?")) ? Kind.NUMBER
                : values.stream().allMatch(v -> v.matches("\\d{4}-\\d\\d-\\d\\d")) ? Kind.DAY : Kind.TEXT;
    }

    private CellStyle header() {
        CellStyle style = workbook.createCellStyle();
        var bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle formatted(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
