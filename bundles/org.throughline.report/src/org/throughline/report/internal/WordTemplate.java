package org.throughline.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;

import org.apache.poi.EmptyFileException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.throughline.api.report.ReportException;

/**
 * A Word file that somebody has laid out, with markers such as {@code {{district}}} where the program puts its words. A
 * marker is plain text: it is typed, copied and restyled like any other, in Word and elsewhere. Word may cut it into runs;
 * it is found all the same.
 */
final class WordTemplate {

    private static final Pattern MARKER = Pattern.compile("\\{\\{\\s*([A-Za-z]+)\\s*\\}\\}");

    private final XWPFDocument document;

    private WordTemplate(XWPFDocument document) {
        this.document = document;
    }

    /** Reads a file; {@code name} is what to call it where it cannot be used. */
    static WordTemplate read(InputStream in, String name) throws IOException, ReportException {
        try {
            return new WordTemplate(new XWPFDocument(in));
        } catch (EmptyFileException | NotOfficeXmlFileException | POIXMLException | OpenXML4JRuntimeException | ZipException e) {
            throw new ReportException("\"" + name + "\" is not a Word file (.docx) that can be read. Save it once more in Word, or begin with the template that comes with the report.");
        }
    }

    /** Whether all markers are there, those that stand for more than words in paragraphs of their own. */
    void check(Set<String> words, Set<String> blocks, String name) throws ReportException {
        var inText = new LinkedHashSet<String>();
        paragraphs().forEach(p -> inText.addAll(markers(text(p))));
        List<String> alone = document.getParagraphs().stream().filter(p -> MARKER.matcher(text(p).strip()).matches()).flatMap(p -> markers(text(p)).stream()).toList();
        List<String> missing = Stream.concat(words.stream(), blocks.stream()).filter(m -> !inText.contains(m)).map(m -> "{{" + m + "}}").toList();
        if (!missing.isEmpty()) {
            throw new ReportException("\"" + name + "\" lacks the " + (missing.size() == 1 ? "marker " : "markers ") + String.join(", ", missing)
                    + ". Type " + (missing.size() == 1 ? "it" : "them") + " where the report is to put what belongs there.");
        }
        List<String> amid = blocks.stream().filter(m -> !alone.contains(m)).map(m -> "{{" + m + "}}").toList();
        if (!amid.isEmpty()) {
            throw new ReportException("In \"" + name + "\" " + String.join(", ", amid) + (amid.size() == 1 ? " has to stand in a paragraph of its own" : " have to stand in paragraphs of their own")
                    + ", in the text itself and not in a table or a text box.");
        }
    }

    /** Puts words wherever a marker stands, in the text, in tables, in headers and footers. */
    void put(String marker, String words) {
        paragraphs().forEach(p -> put(p, marker, words));
    }

    /** The place of a marker that stands for more than words. */
    WordPlace place(String marker) {
        XWPFParagraph at = document.getParagraphs().stream().filter(p -> markers(text(p)).contains(marker)).findFirst().orElseThrow();
        return new WordPlace(document, at, this);
    }

    /** The id of a style by the name that people see; empty if the template has none of that name. */
    Optional<String> style(String name) {
        return document.getStyles() == null ? Optional.empty()
                : Optional.ofNullable(document.getStyles().getStyleWithName(name)).or(() -> Optional.ofNullable(document.getStyles().getStyleWithName(name.toLowerCase(Locale.ROOT)))).map(s -> s.getStyleId());
    }

    void title(String title) {
        document.getProperties().getCoreProperties().setTitle(title);
    }

    void write(OutputStream out) throws IOException {
        document.write(out);
    }

    private List<XWPFParagraph> paragraphs() {
        var all = new ArrayList<XWPFParagraph>();
        collect(document.getBodyElements(), all);
        document.getHeaderList().forEach(h -> collect(h, all));
        document.getFooterList().forEach(f -> collect(f, all));
        return all;
    }

    private static void collect(XWPFHeaderFooter part, List<XWPFParagraph> all) {
        collect(part.getBodyElements(), all);
    }

    private static void collect(List<IBodyElement> elements, List<XWPFParagraph> all) {
        for (IBodyElement element : elements) {
            if (element.getElementType() == BodyElementType.PARAGRAPH) {
                all.add((XWPFParagraph) element);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(r -> r.getTableCells().forEach(c -> collect(c.getBodyElements(), all)));
            }
        }
    }

    private static Set<String> markers(String text) {
        var found = new LinkedHashSet<String>();
        Matcher matcher = MARKER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return found;
    }

    private static String text(XWPFParagraph paragraph) {
        var text = new StringBuilder();
        pieces(paragraph).forEach(t -> text.append(t.getStringValue()));
        return text.toString();
    }

    private static List<CTText> pieces(XWPFParagraph paragraph) {
        var pieces = new ArrayList<CTText>();
        for (XWPFRun run : paragraph.getRuns()) {
            pieces.addAll(List.of(run.getCTR().getTArray()));
        }
        return pieces;
    }

    /** A marker may begin in one piece of text and end in another: the first gets the words, the others lose their part. */
    private static void put(XWPFParagraph paragraph, String marker, String words) {
        int from = 0;
        while (true) {
            String text = text(paragraph);
            Matcher matcher = MARKER.matcher(text);
            boolean found = matcher.find(from);
            while (found && !matcher.group(1).equalsIgnoreCase(marker)) {
                found = matcher.find();
            }
            if (!found) {
                return;
            }
            int start = 0;
            String rest = words;
            for (CTText piece : pieces(paragraph)) {
                String own = piece.getStringValue();
                int begin = Math.max(matcher.start() - start, 0);
                int end = Math.min(matcher.end() - start, own.length());
                if (begin < end) {
                    piece.setStringValue(own.substring(0, begin) + rest + own.substring(end));
                    piece.setSpace(SpaceAttribute.Space.PRESERVE);
                    rest = "";
                }
                start += own.length();
            }
            from = matcher.start() + words.length();
        }
    }
}
