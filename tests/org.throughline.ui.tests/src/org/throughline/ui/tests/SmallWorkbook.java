package org.throughline.ui.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small workbooks. */
final class SmallWorkbook {

    private SmallWorkbook() {
    }

    /** The least that is a workbook: one sheet with texts. */
    static Path make(Path file, String sheet, String[][] rows) throws IOException {
        return make(file, Map.of(sheet, rows));
    }

    /** A workbook of some sheets with texts. */
    static Path make(Path file, Map<String, String[][]> sheets) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String pack = "http://schemas.openxmlformats.org/package/2006/";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var types = new StringBuilder();
        var names = new StringBuilder();
        var relations = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, String[][]> sheet : sheets.entrySet()) {
            number++;
            types.append("<Override PartName=\"/xl/worksheets/sheet" + number + ".xml\" ContentType=\"" + type + "worksheet+xml\"/>");
            names.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\"/>");
            relations.append("<Relationship Id=\"r" + number + "\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>");
            parts.put("xl/worksheets/sheet" + number + ".xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + cells(sheet.getValue()) + "</sheetData></worksheet>");
        }
        parts.put("[Content_Types].xml", "<Types xmlns=\"" + pack + "content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + type + "sheet.main+xml\"/>" + types + "</Types>");
        parts.put("_rels/.rels", "<Relationships xmlns=\"" + pack + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\"><sheets>" + names + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + pack + "relationships\">" + relations + "</Relationships>");
        return zipped(file, parts);
    }

    private static String cells(String[][] rows) {
        var cells = new StringBuilder();
        for (int row = 0; row < rows.length; row++) {
            cells.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows[row].length; column++) {
                cells.append("<c r=\"").append((char) ('A' + column)).append(row + 1).append("\" t=\"inlineStr\"><is><t>").append(rows[row][column]).append("</t></is></c>");
            }
            cells.append("</row>");
        }
        return cells.toString();
    }

    private static Path zipped(Path file, Map<String, String> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
