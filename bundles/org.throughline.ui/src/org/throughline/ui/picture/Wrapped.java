package org.throughline.ui.picture;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/** A text in as many lines as it needs. */
record Wrapped(List<String> lines, int width, int height) {

    static Wrapped of(Room room, String text, Weight weight, int width) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            paragraph(room, paragraph, weight, Math.max(width, 1), lines);
        }
        int widest = lines.stream().mapToInt(l -> room.width(l, weight)).max().orElse(0);
        return new Wrapped(lines, widest, lines.size() * room.line(weight));
    }

    private static void paragraph(Room room, String text, Weight weight, int width, List<String> lines) {
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (room.width(longer, weight) <= width) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = broken(room, word, weight, width, lines);
            }
        }
        lines.add(line);
    }

    /** A word that is wider than the room goes on in the next line. */
    private static String broken(Room room, String word, Weight weight, int width, List<String> lines) {
        String rest = word;
        while (rest.length() > 1 && room.width(rest, weight) > width) {
            int fits = 1;
            while (fits < rest.length() - 1 && room.width(rest.substring(0, fits + 1), weight) <= width) {
                fits++;
            }
            lines.add(rest.substring(0, fits));
            rest = rest.substring(fits);
        }
        return rest;
    }

    /** Draws the lines from a corner on; to the right edge of a column where they are figures. */
    void draw(Room room, Weight weight, int x, int y, int width, boolean toTheRight, List<Drawn> drawn) {
        int line = room.line(weight);
        for (int i = 0; i < lines.size(); i++) {
            int wide = room.width(lines.get(i), weight);
            if (wide > 0) {
                drawn.add(new Drawn.Caption(new Rectangle(toTheRight ? x + width - wide : x, y + i * line, wide, line), lines.get(i), weight));
            }
        }
    }
}
