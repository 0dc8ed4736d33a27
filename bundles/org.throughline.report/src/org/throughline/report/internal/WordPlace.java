package org.throughline.report.internal;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/** Where a marker stood: paragraphs, tables and charts go there one after the other, in styles of the template by name. */
final class WordPlace {

    /** Letter with margins of an inch, where the template does not say. In twentieths of a point. */
    private static final long USUAL_WIDTH = 9360;

    private final XWPFDocument document;
    private final XWPFParagraph marker;
    private final WordTemplate template;

    WordPlace(XWPFDocument document, XWPFParagraph marker, WordTemplate template) {
        this.document = document;
        this.marker = marker;
        this.template = template;
    }

    /** A paragraph: a beginning that stands out, and the rest. */
    WordPlace paragraph(String style, String strong, String rest) {
        XWPFParagraph paragraph = insert(style);
        run(paragraph, strong).setBold(!strong.isEmpty());
        if (!rest.isEmpty()) {
            run(paragraph, (strong.isEmpty() ? "" : " ") + rest);
        }
        return this;
    }

    /** A table whose first row is its head; columns are as wide as these shares say, and those from {@code figures} on are centered. */
    WordPlace table(String style, String cellStyle, List<List<String>> rows, List<Integer> shares, int figures) {
        XmlCursor cursor = marker.getCTP().newCursor();
        XWPFTable table = document.insertNewTbl(cursor);
        cursor.close();
        // The library draws borders of its own; how a table looks is the template's to say.
        template.style(style).ifPresent(id -> {
            table.getCTTbl().getTblPr().unsetTblBorders();
            table.setStyleID(id);
        });
        grid(table, shares);
        for (int r = 0; r < rows.size(); r++) {
            XWPFTableRow row = r == 0 ? table.getRow(0) : table.createRow();
            row.setCantSplitRow(true);
            for (int c = 0; c < shares.size(); c++) {
                XWPFTableCell cell = row.getCell(c) == null ? row.addNewTableCell() : row.getCell(c);
                cell.setWidth(Long.toString(width() * shares.get(c) / 100));
                XWPFParagraph paragraph = cell.getParagraphs().get(0);
                template.style(cellStyle).ifPresent(paragraph::setStyle);
                if (c >= figures) {
                    paragraph.setAlignment(ParagraphAlignment.CENTER);
                }
                run(paragraph, rows.get(r).get(c));
            }
        }
        table.getRow(0).setRepeatHeader(true);
        return this;
    }

    /** A chart over the whole width of the text. */
    WordPlace chart(Picture picture, int number) {
        XWPFParagraph paragraph = insert("Normal");
        new WordChart(picture).insert(document, paragraph, number, width());
        return this;
    }

    /** Takes the marker away. */
    void end() {
        document.removeBodyElement(document.getPosOfParagraph(marker));
    }

    private XWPFParagraph insert(String style) {
        XmlCursor cursor = marker.getCTP().newCursor();
        XWPFParagraph paragraph = document.insertNewParagraph(cursor);
        cursor.close();
        template.style(style).ifPresent(paragraph::setStyle);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        return run;
    }

    private void grid(XWPFTable table, List<Integer> shares) {
        table.setWidth(Long.toString(width()));
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        shares.forEach(s -> grid.addNewGridCol().setW(BigInteger.valueOf(width() * s / 100)));
    }

    /** The width of the text, in twentieths of a point. */
    private long width() {
        CTSectPr page = document.getDocument().getBody().getSectPr();
        return Optional.ofNullable(page).filter(p -> p.getPgSz() != null && p.getPgMar() != null)
                .map(p -> number(p.getPgSz().getW()) - number(p.getPgMar().getLeft()) - number(p.getPgMar().getRight())).filter(w -> w > 0).orElse(USUAL_WIDTH);
    }

    private static long number(Object twips) {
        return twips instanceof Number n ? n.longValue() : 0;
    }
}
