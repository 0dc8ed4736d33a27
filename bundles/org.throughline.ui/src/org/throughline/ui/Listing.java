package org.throughline.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

/**
 * What a picture shows, as a table of texts.
 *
 * @param heads what stands above the columns
 * @param lines its lines, in order
 */
public record Listing(List<String> heads, List<Line> lines) {

    /**
     * A line of it.
     *
     * @param cells one text for each head
     * @param about what the line is about, if that is in the plan; the line opens it
     */
    public record Line(List<String> cells, Optional<EObject> about) {

        /** Copies the list. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** Copies the lists. */
    public Listing {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** As a spreadsheet takes it: tabs between cells; what would break the table is put in quotation marks. */
    public String asText() {
        return TabbedText.of(Stream.concat(Stream.of(heads), lines.stream().map(Line::cells)).toList());
    }

    /** As a word processor takes it. */
    public String asHtml() {
        return "<table><tr>" + heads.stream().map(h -> "<th>" + escaped(h) + "</th>").collect(Collectors.joining()) + "</tr>"
                + lines.stream().map(l -> l.cells().stream().map(c -> "<td>" + escaped(c) + "</td>").collect(Collectors.joining("", "<tr>", "</tr>")))
                        .collect(Collectors.joining()) + "</table>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>");
    }
}
