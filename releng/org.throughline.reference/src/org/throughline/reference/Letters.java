package org.throughline.reference;

import java.util.ArrayList;
import java.util.List;

/** How wide text is, by a table and not by a font of this machine, so that pictures are the same everywhere. */
final class Letters {

    /** Room for fonts that run wider than the one in the table. */
    private static final double RESERVE = 1.1;

    private Letters() {
    }

    /** The width of a line in pixels, rather too wide than too narrow. */
    static double width(String text, int size, boolean bold) {
        double ems = text.chars().mapToDouble(Letters::ems).sum();
        return Math.ceil(ems * size * RESERVE * (bold ? 1.08 : 1));
    }

    /** The text in lines of at most so many letters, unless a word is longer. */
    static List<String> wrapped(String text, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static double ems(int letter) {
        if ("ijl.,:;'|!".indexOf(letter) >= 0) {
            return 0.26;
        }
        if ("frtI ()-/*".indexOf(letter) >= 0) {
            return 0.33;
        }
        if ("mwMW%@".indexOf(letter) >= 0) {
            return 0.88;
        }
        return Character.isUpperCase(letter) ? 0.72 : 0.56;
    }
}
