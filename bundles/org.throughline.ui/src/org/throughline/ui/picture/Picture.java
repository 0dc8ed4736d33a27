package org.throughline.ui.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * What is drawn, and the marks in it in the order in which they are read. It is the same for the screen, for a copy, for the
 * keyboard and for a screen reader.
 *
 * @param width its width
 * @param height its height
 * @param drawn what is drawn, the lowest first
 * @param marks the places that say something
 */
public record Picture(int width, int height, List<Drawn> drawn, List<Mark> marks) {

    /** Nothing. */
    public static final Picture EMPTY = new Picture(0, 0, List.of(), List.of());

    /** Copies the lists. */
    public Picture {
        drawn = List.copyOf(drawn);
        marks = List.copyOf(marks);
    }

    /** The mark at a place, by its number. */
    public OptionalInt at(int x, int y) {
        return IntStream.range(0, marks.size()).filter(i -> marks.get(i).place().contains(x, y)).reduce((a, b) -> b);
    }

    /**
     * Where an arrow key leads.
     *
     * @param from the number of a mark
     * @param key {@link SWT#ARROW_LEFT}, {@link SWT#ARROW_RIGHT}, {@link SWT#ARROW_UP}, {@link SWT#ARROW_DOWN}, {@link SWT#HOME} or {@link SWT#END}
     * @return the number of a mark; the same where there is none in that direction
     */
    public int next(int from, int key) {
        return switch (key) {
            case SWT.ARROW_RIGHT -> Math.min(from + 1, marks.size() - 1);
            case SWT.ARROW_LEFT -> Math.max(from - 1, 0);
            case SWT.HOME -> 0;
            case SWT.END -> marks.size() - 1;
            case SWT.ARROW_DOWN -> nearest(from, 1);
            case SWT.ARROW_UP -> nearest(from, -1);
            default -> from;
        };
    }

    private int nearest(int from, int direction) {
        Rectangle here = marks.get(from).place();
        return IntStream.range(0, marks.size()).boxed()
                .filter(i -> direction > 0 ? marks.get(i).place().y >= here.y + here.height : marks.get(i).place().y + marks.get(i).place().height <= here.y)
                .min(Comparator.comparingLong(i -> far(here, marks.get(i).place()))).orElse(from);
    }

    /** Up and down count before left and right. */
    private static long far(Rectangle from, Rectangle to) {
        long down = from.y < to.y ? to.y - (from.y + from.height) : from.y - (to.y + to.height);
        long aside = Math.max(0, Math.max(to.x - (from.x + from.width), from.x - (to.x + to.width)));
        return down * 10_000 + aside * 100 + Math.min(99, Math.abs(to.x - from.x) / 20);
    }

    /** What is written in the place of a mark. */
    String written(Mark mark) {
        return drawn.stream().filter(d -> d.place().intersection(mark.place()).equals(d.place())).filter(Drawn.Caption.class::isInstance)
                .map(d -> ((Drawn.Caption) d).text()).collect(Collectors.joining(" "));
    }

    /** This picture with others on the same ground. */
    static Picture joined(int width, int height, List<Placed> parts) {
        var drawn = new ArrayList<Drawn>();
        var marks = new ArrayList<Mark>();
        parts.forEach(p -> {
            p.picture().drawn().forEach(d -> drawn.add(d.moved(p.at().x, p.at().y)));
            p.picture().marks().forEach(m -> marks.add(m.moved(p.at().x, p.at().y)));
        });
        return new Picture(width, height, drawn, marks);
    }

    /** A picture in another one. */
    record Placed(Point at, Picture picture) {
    }

    static Rectangle moved(Rectangle place, int right, int down) {
        return new Rectangle(place.x + right, place.y + down, place.width, place.height);
    }
}
