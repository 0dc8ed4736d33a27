package org.throughline.reference;

import java.util.List;
import java.util.stream.Collectors;

import org.throughline.reference.Diagram.Box;
import org.throughline.reference.Placed.Area;
import org.throughline.reference.Placed.Line;
import org.throughline.reference.Placed.PlacedBox;

/** A picture as SVG: on white whatever the viewer's background, with its content told in words for those who don't see it. */
final class SvgPicture {

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="title told">
            <title id="title">%3$s</title>
            <desc id="told">%4$s</desc>
            <!-- Made from the metamodel by releng/reference. -->
            <style>
            text { font-family: Arial, Helvetica, "Liberation Sans", "DejaVu Sans", sans-serif; font-size: 13px; fill: #1a1a1a; }
            .title { font-size: 15px; font-weight: bold; fill: #12324f; }
            .note, .label { font-size: 12px; fill: #444444; }
            .box { fill: #f5f9fd; stroke: #1f4e79; stroke-width: 1.5; }
            .other .box { fill: #f0f0f0; stroke: #767676; stroke-width: 1; }
            .other .title { fill: #444444; }
            .holds { fill: none; stroke: #1f4e79; stroke-width: 2.2; }
            .refers { fill: none; stroke: #5f5f5f; stroke-width: 1.1; }
            .is { fill: none; stroke: #1f4e79; stroke-width: 1.2; stroke-dasharray: 5 3; }
            .under { fill: #ffffff; }
            </style>
            <defs>
            <marker id="holds" viewBox="0 0 12 10" refX="11" refY="5" markerWidth="12" markerHeight="10" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 L12 5 L0 10 Z" fill="#1f4e79"/></marker>
            <marker id="refers" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="10" markerHeight="10" markerUnits="userSpaceOnUse" orient="auto"><path d="M1 1 L9 5 L1 9" fill="none" stroke="#5f5f5f" stroke-width="1.3"/></marker>
            <marker id="is" viewBox="0 0 14 12" refX="13" refY="6" markerWidth="14" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto"><path d="M1 1 L13 6 L1 11 Z" fill="#ffffff" stroke="#1f4e79" stroke-width="1.2"/></marker>
            </defs>
            <rect width="%1$d" height="%2$d" fill="#ffffff"/>
            """;

    private final Placed placed;
    private final StringBuilder svg = new StringBuilder();

    SvgPicture(Placed placed) {
        this.placed = placed;
    }

    String text() {
        Diagram diagram = placed.diagram();
        svg.append(HEAD.formatted(placed.width(), placed.height(), escaped(diagram.title()), escaped(diagram.description())));
        placed.lines().forEach(this::path);
        placed.lines().stream().filter(l -> l.label() != Area.NONE).forEach(this::label);
        placed.boxes().forEach(this::box);
        return svg.append("</svg>\n").toString();
    }

    private void path(Line line) {
        String kind = line.arrow().kind().name().toLowerCase(java.util.Locale.ROOT);
        String points = line.points().stream().map(p -> p.x() + " " + p.y()).collect(Collectors.joining(" L"));
        svg.append("<path class=\"%1$s\" d=\"M%2$s\" marker-end=\"url(#%1$s)\"/>\n".formatted(kind, points));
    }

    private void label(Line line) {
        Area area = line.label();
        svg.append("<rect class=\"under\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n".formatted(area.x(), area.y(),
                area.width(), area.height()));
        List<String> lines = Style.label(line.arrow().label());
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<text class=\"label\" text-anchor=\"middle\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(
                    area.x() + area.width() / 2, area.y() + 13 + i * (Style.LINE - 2), escaped(lines.get(i))));
        }
    }

    private void box(PlacedBox placedBox) {
        Box box = placedBox.box();
        Area area = placedBox.area();
        int x = area.x() + Style.PADDING;
        svg.append("<a href=\"%s\"><g%s>\n".formatted(escaped(box.link()), box.own() ? "" : " class=\"other\""))
                .append("<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>\n".formatted(area.x(),
                        area.y(), area.width(), area.height()));
        text("title", x, area.y() + Style.PADDING + 12, box.title());
        if (!box.note().isEmpty()) {
            text("note", x, area.y() + Style.PADDING + Style.LINE + 10, box.note());
        }
        for (int i = 0; i < box.lines().size(); i++) {
            text("line", x, area.y() + Style.head(box) + 4 + (i + 1) * Style.LINE - 5, box.lines().get(i));
        }
        svg.append("</g></a>\n");
    }

    private void text(String kind, int x, int y, String text) {
        svg.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(kind, x, y, escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
