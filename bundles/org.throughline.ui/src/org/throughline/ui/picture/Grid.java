package org.throughline.ui.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A small table; each row says a sentence and opens what it is about.
 *
 * @param heads what stands above the columns
 * @param rows its rows
 */
public record Grid(List<Head> heads, List<Row> rows) implements Block {

    private static final int GAP = 14;
    private static final int NARROWEST = 46;

    /** Copies the lists. */
    public Grid {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * The head of a column.
     *
     * @param words what stands there
     * @param figures whether figures stand below it, which end at the right
     */
    public record Head(String words, boolean figures) {
    }

    /**
     * A row.
     *
     * @param cells one text for each head
     * @param weight how it looks
     * @param sentence what it says
     * @param behind what it is about
     */
    public record Row(List<String> cells, Weight weight, String sentence, List<? extends EObject> behind) {

        /** Copies the lists. */
        public Row {
            cells = List.copyOf(cells);
            behind = List.copyOf(behind);
        }
    }

    @Override
    public Picture laid(Room room, int width) {
        int[] widths = widths(room, width);
        var drawn = new ArrayList<Drawn>();
        var marks = new ArrayList<Mark>();
        int pad = room.length(4);
        int y = line(room, heads.stream().map(Head::words).toList(), Weight.QUIET, widths, 0, drawn) + pad;
        drawn.add(new Drawn.Line(new Rectangle(0, y, width, 0), false));
        for (Row row : rows) {
            int bottom = line(room, row.cells(), row.weight(), widths, y + pad, drawn) + pad;
            marks.add(new Mark(new Rectangle(0, y, width, bottom - y), row.sentence(), row.behind()));
            y = bottom;
        }
        return new Picture(width, y + 1, drawn, marks);
    }

    /** Draws the cells of a line and tells where it ends. */
    private int line(Room room, List<String> cells, Weight weight, int[] widths, int y, List<Drawn> drawn) {
        int x = 0;
        int bottom = y + room.line(weight);
        for (int i = 0; i < widths.length; i++) {
            Wrapped text = Wrapped.of(room, cells.get(i), weight, widths[i]);
            text.draw(room, weight, x, y, widths[i], heads.get(i).figures(), drawn);
            bottom = Math.max(bottom, y + text.height());
            x += widths[i] + room.length(GAP);
        }
        return bottom;
    }

    /** As wide as the texts are; where there is not enough room, the widest give way first. */
    private int[] widths(Room room, int width) {
        int[] wanted = new int[heads.size()];
        for (int i = 0; i < wanted.length; i++) {
            int column = i;
            wanted[i] = Math.max(room.width(heads.get(i).words(), Weight.QUIET),
                    rows.stream().mapToInt(r -> room.width(r.cells().get(column), r.weight())).max().orElse(0));
        }
        int there = width - room.length(GAP) * Math.max(0, wanted.length - 1);
        while (Arrays.stream(wanted).sum() > there) {
            int widest = widest(wanted);
            if (wanted[widest] <= room.length(NARROWEST)) {
                Arrays.fill(wanted, Math.max(1, there / wanted.length));
                return wanted;
            }
            wanted[widest] -= Math.min(Math.max(1, wanted[widest] / 20), Arrays.stream(wanted).sum() - there);
        }
        return wanted;
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        return widest;
    }
}
