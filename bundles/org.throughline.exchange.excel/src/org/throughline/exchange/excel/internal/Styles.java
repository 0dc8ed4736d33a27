package org.throughline.exchange.excel.internal;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;

/** How cells look, and what the headers explain. */
final class Styles {

    private static final byte[] HEADER = {(byte) 0x1F, 0x4E, 0x5F};

    private final XSSFWorkbook workbook;
    private final Describer describer;
    private final XSSFCellStyle header;
    private final XSSFCellStyle text;
    private final XSSFCellStyle number;
    private final XSSFCellStyle money;
    private final XSSFCellStyle day;

    Styles(XSSFWorkbook workbook, Describer describer) {
        this.workbook = workbook;
        this.describer = describer;
        header = workbook.createCellStyle();
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        bold.setColor(new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF}, null));
        header.setFont(bold);
        header.setFillForegroundColor(new XSSFColor(HEADER, null));
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setVerticalAlignment(VerticalAlignment.CENTER);
        // Text stays text: a code such as 3-5 must not become a date when it is typed again.
        text = formatted("@");
        number = formatted("General");
        money = formatted("#,##0");
        day = formatted("yyyy-mm-dd");
    }

    XSSFCellStyle header() {
        return header;
    }

    XSSFCellStyle text() {
        return text;
    }

    /** The style for the values of a feature. */
    XSSFCellStyle of(EStructuralFeature feature) {
        Class<?> type = feature.getEType().getInstanceClass();
        if (feature.isMany() || type == null) {
            return text;
        }
        return type == BigDecimal.class ? feature.getEType().getName().equals("Money") ? money : number
                : type == Integer.class ? number : type == LocalDate.class ? day : text;
    }

    XSSFCellStyle number() {
        return number;
    }

    /** Puts a feature's help beside a header. */
    void explain(XSSFCell cell, EStructuralFeature feature) {
        explain(cell, describer.help(feature));
    }

    /** Puts a text beside a header. */
    void explain(XSSFCell cell, String help) {
        if (help == null || help.isBlank()) {
            return;
        }
        var drawing = cell.getSheet().createDrawingPatriarch();
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(0);
        anchor.setRow2(4);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString(help));
        cell.setCellComment(comment);
    }

    /** The characters that a cell shows, about. */
    int length(XSSFCell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue().length() : 11;
    }

    private XSSFCellStyle formatted(String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
