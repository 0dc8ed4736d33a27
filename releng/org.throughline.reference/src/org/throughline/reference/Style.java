package org.throughline.reference;

import java.util.List;

import org.throughline.reference.Diagram.Box;

/** The sizes of letters and of what holds them, in pixels. */
final class Style {

    static final int TITLE = 15;
    static final int TEXT = 13;
    static final int NOTE = 12;
    static final int LINE = 18;
    static final int PADDING = 10;
    /** Letters in a line of an arrow's label. */
    static final int LABEL = 20;

    private Style() {
    }

    static double width(Box box) {
        double lines = box.lines().stream().mapToDouble(l -> Letters.width(l, TEXT, false)).max().orElse(0);
        return 2 * PADDING + Math.max(lines, Math.max(Letters.width(box.title(), TITLE, true), Letters.width(box.note(), NOTE, false)));
    }

    /** Where the part below the title begins. */
    static int head(Box box) {
        return PADDING + LINE + (box.note().isEmpty() ? 0 : LINE - 2);
    }

    static int height(Box box) {
        return head(box) + (box.lines().isEmpty() ? PADDING / 2 : box.lines().size() * LINE + PADDING);
    }

    static List<String> label(String text) {
        return Letters.wrapped(text, LABEL);
    }
}
