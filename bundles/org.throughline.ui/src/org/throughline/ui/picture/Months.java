package org.throughline.ui.picture;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/**
 * A band of columns on one scale, such as the months of a year: each stacked, with a line across that says how much there is.
 *
 * @param columns the columns, the first at the left
 * @param high the height of the tallest, in pixels of a window
 */
public record Months(List<Bar> columns, int high) implements Block {

    /** Copies the list. */
    public Months {
        columns = List.copyOf(columns);
    }

    @Override
    public Picture laid(Room room, int width) {
        if (columns.isEmpty()) {
            return new Picture(width, 0, List.of(), List.of());
        }
        double all = columns.stream().mapToDouble(Bar::reach).max().orElse(0);
        int each = width / columns.size();
        var figures = columns.stream().map(c -> Wrapped.of(room, c.signed(), c.weight(), each - 2)).toList();
        var labels = columns.stream().map(c -> Wrapped.of(room, c.label(), Weight.QUIET, each - 2)).toList();
        int above = figures.stream().mapToInt(Wrapped::height).max().orElse(0) + room.length(4);
        int below = labels.stream().mapToInt(Wrapped::height).max().orElse(0) + room.length(4);
        int tall = room.length(high);
        var drawn = new ArrayList<Drawn>();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < columns.size(); i++) {
            Bar column = columns.get(i);
            var place = new Rectangle(i * each, 0, each, above + tall + below);
            var stack = new Stack(new Rectangle(i * each + each / 6, above, each - each / 3, tall), all > 0 ? tall / all : 0, drawn, marks);
            marks.add(new Mark(place, column.sentence(), column.behind()));
            int top = stack.add(column);
            centered(room, figures.get(i), column.weight(), place, top - room.length(4) - figures.get(i).height(), drawn);
            centered(room, labels.get(i), Weight.QUIET, place, above + tall + room.length(4), drawn);
        }
        drawn.add(new Drawn.Line(new Rectangle(0, above + tall, each * columns.size(), 0), false));
        return new Picture(width, above + tall + below, drawn, marks);
    }

    private static void centered(Room room, Wrapped text, Weight weight, Rectangle column, int y, List<Drawn> drawn) {
        text.draw(room, weight, column.x + Math.max(0, (column.width - text.width()) / 2), y, text.width(), false, drawn);
    }

    /** One column. */
    private record Stack(Rectangle area, double scale, List<Drawn> drawn, List<Mark> marks) {

        /** Draws the parts from the ground up, and tells where the column or its line ends. */
        int add(Bar column) {
            double sum = 0;
            int ground = area.y + area.height;
            for (Part part : column.parts()) {
                int from = ground - (int) Math.round(sum * scale);
                sum += part.amount();
                int to = ground - (int) Math.round(sum * scale);
                if (from > to) {
                    var place = new Rectangle(area.x, to, area.width, from - to);
                    drawn.add(new Drawn.Fill(place, part.tone()));
                    if (!part.sentence().isEmpty()) {
                        marks.add(new Mark(place, part.sentence(), part.behind()));
                    }
                }
            }
            int top = ground - (int) Math.round(sum * scale);
            int out = area.width / 6;
            // where there is nothing at all, the ground is line enough
            boolean nothing = sum == 0 && column.capacity().orElse(0) == 0;
            column.capacity().stream().filter(c -> !nothing).forEach(c -> drawn.add(new Drawn.Line(new Rectangle(area.x - out, ground - (int) Math.round(c * scale), area.width + 2 * out, 0), true)));
            int limit = column.capacity().isPresent() ? ground - (int) Math.round(column.capacity().getAsDouble() * scale) : top;
            // a figure that would stand on the line stands above it
            return limit < top && top - limit < 2 * area.width ? limit : top;
        }
    }
}
