package org.throughline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of cells as text with tabs between cells and a line for each row: what spreadsheets put on the clipboard and take
 * from it. A cell with a tab, a line break or a quotation mark in front stands in quotation marks.
 */
public final class TabbedText {

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private TabbedText(String text) {
        this.text = text;
    }

    /** Rows as text, each ended by a line break. */
    public static String of(List<List<String>> rows) {
        return rows.stream().map(r -> r.stream().map(TabbedText::quoted).collect(Collectors.joining("\t")) + "\r\n").collect(Collectors.joining());
    }

    /** Text as rows; a row may be shorter than another. No rows where there is no text. */
    public static List<List<String>> rows(String text) {
        return new TabbedText(text.replace("\r\n", "\n").replace('\r', '\n')).read();
    }

    private static String quoted(String cell) {
        String lines = cell.replace("\r\n", "\n").replace('\r', '\n');
        boolean plain = lines.indexOf('\t') < 0 && lines.indexOf('\n') < 0 && !lines.startsWith("\"");
        return plain ? lines : '"' + lines.replace("\"", "\"\"") + '"';
    }

    private List<List<String>> read() {
        while (at < text.length()) {
            row.add(cell());
            if (at >= text.length() || text.charAt(at) == '\n') {
                rows.add(row);
                row = new ArrayList<>();
            } else if (at == text.length() - 1) {
                // a tab at the very end: an empty cell follows
                row.add("");
                rows.add(row);
            }
            at++;
        }
        return rows;
    }

    private String cell() {
        if (text.charAt(at) == '"') {
            int end = closing();
            if (end > 0) {
                String inside = text.substring(at + 1, end).replace("\"\"", "\"");
                at = end + 1;
                return inside;
            }
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    /** Where the quotation mark is that ends the cell; -1 where the first one was somebody's own. */
    private int closing() {
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    boolean ends = i + 1 == text.length() || text.charAt(i + 1) == '\t' || text.charAt(i + 1) == '\n';
                    return ends ? i : -1;
                }
            }
        }
        return -1;
    }
}
