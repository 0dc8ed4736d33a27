package org.throughline.ui.picture;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Bars that lie below one another on one scale: what each is about at the left, its figure at the right.
 *
 * @param bars the bars, the first on top
 * @param most what the whole width stands for; 0 for the longest bar
 */
public record Bars(List<Bar> bars, double most) implements Block {

    private static final int THICK = 16;
    private static final int GAP = 10;
    private static final double LABELS = 0.36;
    private static final double FIGURES = 0.30;

    /** Copies the list. */
    public Bars {
        bars = List.copyOf(bars);
    }

    /** On a scale of their own. */
    public Bars(List<Bar> bars) {
        this(bars, 0);
    }

    @Override
    public Picture laid(Room room, int width) {
        int gap = room.length(GAP);
        int labels = (int) Math.min(bars.stream().mapToInt(b -> room.width(b.label(), Weight.PLAIN)).max().orElse(0), width * LABELS);
        int figures = (int) Math.min(bars.stream().mapToInt(b -> room.width(b.signed(), b.weight())).max().orElse(0), width * FIGURES);
        int start = labels + gap;
        int span = Math.max(0, width - start - figures - gap);
        double all = most > 0 ? most : bars.stream().mapToDouble(Bar::reach).max().orElse(0);
        var row = new Row(room, width, labels, figures, start, all > 0 ? (span - 1) / all : 0);
        bars.forEach(row::add);
        return new Picture(width, row.y, row.drawn, row.marks);
    }

    /** Draws one bar below the other. */
    private static final class Row {

        private final Room room;
        private final int width;
        private final int labels;
        private final int figures;
        private final int start;
        private final double scale;
        private final List<Drawn> drawn = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private int y;

        Row(Room room, int width, int labels, int figures, int start, double scale) {
            this.room = room;
            this.width = width;
            this.labels = labels;
            this.figures = figures;
            this.start = start;
            this.scale = scale;
        }

        void add(Bar bar) {
            Wrapped label = Wrapped.of(room, bar.label(), Weight.PLAIN, labels);
            Wrapped figure = Wrapped.of(room, bar.signed(), bar.weight(), figures);
            int thick = room.length(THICK);
            int high = Math.max(thick, Math.max(label.height(), figure.height())) + room.length(10);
            label.draw(room, Weight.PLAIN, 0, y + (high - label.height()) / 2, labels, false, drawn);
            figure.draw(room, bar.weight(), width - figures, y + (high - figure.height()) / 2, figures, false, drawn);
            marks.add(new Mark(new Rectangle(0, y, width, high), bar.sentence(), bar.behind()));
            parts(bar, y + (high - thick) / 2, thick);
            bar.capacity().ifPresent(c -> drawn.add(new Drawn.Line(new Rectangle(start + at(c), y + 2, 0, high - 4), true)));
            y += high;
        }

        private void parts(Bar bar, int top, int thick) {
            double sum = 0;
            for (Part part : bar.parts()) {
                int from = start + at(sum);
                sum += part.amount();
                int to = start + at(sum);
                if (part.amount() > 0) {
                    var place = new Rectangle(from, top, Math.max(1, to - from), thick);
                    drawn.add(new Drawn.Fill(place, part.tone()));
                    if (!part.sentence().isEmpty()) {
                        marks.add(new Mark(place, part.sentence(), part.behind()));
                    }
                }
            }
        }

        private int at(double amount) {
            return (int) Math.round(amount * scale);
        }
    }
}
