package org.throughline.exchange.excel.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes and edits workbooks as a person does in Excel. */
final class Books {

    private Books() {
    }

    /** Edits a workbook in place. */
    static void edit(Path file, Consumer<Workbook> edit) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            edit.accept(book);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    /** Makes a workbook. */
    static Path make(Path file, Consumer<Workbook> fill) throws IOException {
        try (var book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            fill.accept(book);
            book.write(out);
        }
        return file;
    }

    /** A sheet with these rows. */
    static Sheet sheet(Workbook book, String name, Object[]... rows) {
        Sheet sheet = book.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                switch (rows[r][c]) {
                    case null -> {
                        // an empty cell
                    }
                    case Number number -> row.createCell(c).setCellValue(number.doubleValue());
                    case Boolean yes -> row.createCell(c).setCellValue(yes);
                    default -> row.createCell(c).setCellValue(rows[r][c].toString());
                }
            }
        }
        return sheet;
    }

    /** The cell under a header in the row that begins with a code; it is made where it is missing. */
    static Cell cell(Workbook book, String sheet, String code, String header) {
        Row heads = book.getSheet(sheet).getRow(0);
        for (Cell head : heads) {
            if (head.getStringCellValue().equals(header)) {
                for (Row row : book.getSheet(sheet)) {
                    if (row.getCell(0) != null && row.getCell(0).toString().equals(code)) {
                        return row.getCell(head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    }
                }
            }
        }
        throw new AssertionError("no cell " + sheet + " " + code + " " + header);
    }
}
