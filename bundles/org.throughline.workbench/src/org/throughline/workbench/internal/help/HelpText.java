package org.throughline.workbench.internal.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text of help as it is shown: without the marks it was written with. It understands what the users' pages are written in:
 * headings, paragraphs, items, tables, and words that are set off. Pictures and links are left out; what a link says stays.
 *
 * @param lines each with what it is
 */
record HelpText(List<Line> lines) {

    private static final Pattern ITEM = Pattern.compile("\\s*(-|\\d+\\.)\\s+(.*)");
    private static final Pattern SET_OFF = Pattern.compile("\\*\\*(.+?)\\*\\*|\\*(.+?)\\*|`(.+?)`|\\[(.+?)\\]\\([^)]*\\)");

    /** What a line is. */
    enum Kind {
        TITLE, HEADING, PARAGRAPH, ITEM, ROW
    }

    /**
     * A line; the window breaks it where it is too long.
     *
     * @param kind what it is
     * @param text what it says; after the mark of an item and after the first cell of a row stands a tab
     * @param strong what of it is set off
     */
    record Line(Kind kind, String text, List<Span> strong) {
    }

    /** A part of a line. */
    record Span(int start, int length) {
    }

    /** A line as it is written, put together where it goes on over several. */
    private record Written(Kind kind, String text) {
    }

    /** Reads a text as it is written. */
    static HelpText of(String written) {
        var lines = new ArrayList<Written>();
        // an empty line ends what went on over several
        boolean open = false;
        for (String line : written.lines().toList()) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("![")) {
                open = false;
            } else if (text.matches("[|\\s:-]+")) {
                // what stands above it are the heads of columns, which nobody needs to tell a key from what it does
                if (!lines.isEmpty() && lines.getLast().kind() == Kind.ROW) {
                    lines.removeLast();
                }
                open = false;
            } else {
                Written begun = begun(text);
                if (open && begun.kind() == Kind.PARAGRAPH) {
                    Written before = lines.removeLast();
                    lines.add(new Written(before.kind(), before.text() + " " + text));
                } else {
                    lines.add(begun);
                    open = begun.kind() == Kind.PARAGRAPH || begun.kind() == Kind.ITEM;
                }
            }
        }
        return new HelpText(lines.stream().map(l -> line(l.kind(), l.text())).toList());
    }

    /** What a line would be if nothing went on in it. */
    private static Written begun(String text) {
        Matcher item = ITEM.matcher(text);
        if (text.startsWith("#")) {
            return new Written(text.startsWith("##") ? Kind.HEADING : Kind.TITLE, text.replaceFirst("#+\\s*", ""));
        }
        if (text.startsWith("|")) {
            return new Written(Kind.ROW, text.replaceAll("^\\|\\s*|\\s*\\|$", "").replaceAll("\\s*\\|\\s*", "\t"));
        }
        if (item.matches()) {
            return new Written(Kind.ITEM, (item.group(1).equals("-") ? "\u2022" : item.group(1)) + "\t" + item.group(2));
        }
        return new Written(Kind.PARAGRAPH, text);
    }

    /** What it is about. */
    String title() {
        return lines.stream().filter(l -> l.kind() == Kind.TITLE).map(Line::text).findFirst().orElse("");
    }

    /** All of it, line by line. */
    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private static Line line(Kind kind, String written) {
        var text = new StringBuilder();
        var strong = new ArrayList<Span>();
        Matcher marks = SET_OFF.matcher(written);
        int from = 0;
        while (marks.find()) {
            text.append(written, from, marks.start());
            String inside = IntStream.rangeClosed(1, 4).mapToObj(marks::group).filter(Objects::nonNull).findFirst().orElse("");
            if (marks.group(4) == null) {
                strong.add(new Span(text.length(), inside.length()));
            }
            text.append(inside);
            from = marks.end();
        }
        return new Line(kind, text.append(written.substring(from)).toString(), List.copyOf(strong));
    }
}
