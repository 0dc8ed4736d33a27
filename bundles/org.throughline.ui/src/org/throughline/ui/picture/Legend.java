package org.throughline.ui.picture;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/**
 * What the tones of a picture stand for.
 *
 * @param entries the tones, in order
 * @param limit what the line across a bar says; empty where there is none
 */
public record Legend(List<Entry> entries, String limit) implements Block {

    /** A tone and what it stands for. */
    public record Entry(Tone tone, String words) {
    }

    @Override
    public Picture laid(Room room, int width) {
        int line = room.line(Weight.QUIET);
        var flow = new Flow(room, width, line);
        entries.forEach(e -> flow.add(new Drawn.Fill(new Rectangle(0, 0, room.length(22), room.length(12)), e.tone()), e.words()));
        if (!limit.isEmpty()) {
            flow.add(new Drawn.Line(new Rectangle(room.length(10), 0, 0, room.length(14)), true), limit);
        }
        return new Picture(width, flow.y + flow.height, flow.drawn, List.of());
    }

    /** Puts one entry after the other, in the next line where there is no room. */
    private static final class Flow {

        private final Room room;
        private final int width;
        private final int line;
        private final List<Drawn> drawn = new ArrayList<>();
        private int x;
        private int y;
        private int height;

        Flow(Room room, int width, int line) {
            this.room = room;
            this.width = width;
            this.line = line;
            height = line;
        }

        void add(Drawn sign, String words) {
            int text = room.length(28);
            Wrapped wrapped = Wrapped.of(room, words, Weight.QUIET, width - text);
            int wide = text + wrapped.width();
            if (x > 0 && x + wide > width) {
                x = 0;
                y += height + room.length(4);
                height = line;
            }
            height = Math.max(height, wrapped.height());
            drawn.add(sign.moved(x, y + Math.max(0, (line - sign.place().height) / 2)));
            wrapped.draw(room, Weight.QUIET, x + text, y, wrapped.width(), false, drawn);
            x += wide + room.length(18);
        }
    }
}
