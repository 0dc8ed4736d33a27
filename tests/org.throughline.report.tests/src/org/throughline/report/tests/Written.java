package org.throughline.report.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.throughline.api.report.Report;
import org.throughline.api.report.ReportException;
import org.throughline.api.report.ReportRequest;
import org.throughline.given.Given;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reports as installed bundles write them, and what stands in them. */
final class Written {

    private Written() {
    }

    static Report report(String name) {
        return Given.services(Report.class).stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow(() -> new AssertionError("No report " + name));
    }

    static byte[] bytes(String name, ReportRequest request) throws IOException, ReportException {
        var out = new ByteArrayOutputStream();
        report(name).write(request, out);
        return out.toByteArray();
    }

    static String html(String name, ReportRequest request) throws IOException, ReportException {
        return new String(bytes(name, request), StandardCharsets.UTF_8);
    }

    static Document page(String html) throws Exception {
        return xml(html.replaceFirst("(?i)<!doctype html>", ""));
    }

    static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text.strip())));
    }

    /** The elements of a name, in the order in which they stand. */
    static List<Element> all(Node in, String tag) {
        var found = new ArrayList<Element>();
        var nodes = in instanceof Document document ? document.getElementsByTagName(tag) : ((Element) in).getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The text of a page, blanks made one. */
    static String text(Node page) {
        return (page instanceof Document document ? document.getDocumentElement() : page).getTextContent().replaceAll("\\s+", " ");
    }

    /** The cells of the row of a table whose first cell begins so. */
    static List<String> row(Node page, String first) {
        return all(page, "tr").stream().map(Written::cells).filter(c -> !c.isEmpty() && c.get(0).startsWith(first)).findFirst()
                .orElseThrow(() -> new AssertionError("No row " + first + " in " + text(page)));
    }

    static List<String> cells(Element row) {
        var cells = new ArrayList<String>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            if (cell instanceof Element) {
                cells.add(cell.getTextContent().replaceAll("\\s+", " ").strip());
            }
        }
        return cells;
    }

    /** The parts of a Word file. */
    static Map<String, String> parts(byte[] docx) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    static byte[] zipped(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
