package org.throughline.report.internal;

import java.util.List;
import java.util.Optional;

import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.model.framework.Category;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Strength;

/** The matrix of initiatives and elements as a picture: strength is the size and the filling of a mark. */
final class MatrixPicture {

    private static final int LABEL = 330;
    private static final int COLUMN = 62;
    private static final int ROW = 19;
    private static final int HEAD = 150;

    private final SupportPicture picture;
    private final List<Initiative> linked;

    MatrixPicture(SupportPicture picture) {
        this.picture = picture;
        linked = picture.initiatives().stream().filter(i -> !picture.linkedToNothing().contains(i)).toList();
    }

    void write(Html html) {
        int width = LABEL + COLUMN * picture.elements().size() + 80;
        int height = HEAD + ROW * (linked.size() + 1) + 16;
        html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + width + " " + height, "role", "img",
                "aria-labelledby", "matrix-title matrix-description", "class", "matrix");
        html.ours("title", "Which initiatives support which elements", "id", "matrix-title");
        html.ours("desc", "A large filled mark is core support, a half-filled one supports, a small ring touches. "
                + "The table below has the same content.", "id", "matrix-description");
        heads(html);
        for (int i = 0; i < linked.size(); i++) {
            row(html, linked.get(i), HEAD + ROW * i);
        }
        totals(html, HEAD + ROW * linked.size() + 6);
        html.close();
    }

    private void heads(Html html) {
        Category last = null;
        for (int i = 0; i < picture.elements().size(); i++) {
            ElementSupport e = picture.elements().get(i);
            int x = LABEL + COLUMN * i;
            if (e.element().eContainer() instanceof Category category && category != last) {
                html.empty("line", "x1", x, "y1", 4, "x2", x, "y2", HEAD + ROW * (linked.size() + 1) + 10, "class", "rule");
                last = category;
            }
            String head = Optional.ofNullable(e.element().getShortHeader()).orElse(Names.of(e.element()));
            html.leaf("text", (Names.code(e.element()) + " " + head).strip(), "transform",
                    "translate(" + (x + COLUMN / 2 + 5) + "," + (HEAD - 8) + ") rotate(-55)", "class", "head");
        }
    }

    private void row(Html html, Initiative initiative, int y) {
        if ((y - HEAD) / ROW % 2 == 0) {
            html.empty("rect", "x", 0, "y", y, "width", LABEL + COLUMN * picture.elements().size(), "height", ROW, "class", "band");
        }
        html.leaf("text", Names.code(initiative) + "  " + Names.shortened(Names.of(initiative), 46), "x", 4, "y", y + 13, "class", "label");
        for (ElementLink link : initiative.getLinks()) {
            for (int i = 0; i < picture.elements().size(); i++) {
                if (picture.elements().get(i).element() == link.getElement()) {
                    mark(html, link.getStrength(), LABEL + COLUMN * i + COLUMN / 2, y + ROW / 2);
                }
            }
        }
    }

    private static void mark(Html html, Strength strength, int x, int y) {
        switch (strength) {
            case CORE -> html.empty("circle", "cx", x, "cy", y, "r", 7, "class", "full");
            case SUPPORTS -> {
                html.empty("circle", "cx", x, "cy", y, "r", 6, "class", "ring");
                html.empty("path", "d", "M" + x + " " + (y - 6) + " A6 6 0 0 0 " + x + " " + (y + 6) + " Z", "class", "full");
            }
            case TOUCHES -> html.empty("circle", "cx", x, "cy", y, "r", 4, "class", "ring");
            default -> html.leaf("text", "?", "x", x - 3, "y", y + 4, "class", "label");
        }
    }

    private void totals(Html html, int y) {
        html.empty("line", "x1", 0, "y1", y - 3, "x2", LABEL + COLUMN * picture.elements().size(), "y2", y - 3, "class", "rule");
        html.ours("text", "Initiatives / points", "x", 4, "y", y + 13, "class", "total");
        for (int i = 0; i < picture.elements().size(); i++) {
            ElementSupport e = picture.elements().get(i);
            html.leaf("text", e.count() + " / " + e.points() + (e.unsupported() ? " !" : ""), "x",
                    LABEL + COLUMN * i + COLUMN / 2, "y", y + 13, "class", "total middle");
        }
    }
}
