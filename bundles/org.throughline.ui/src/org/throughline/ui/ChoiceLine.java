package org.throughline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * The layout of choices above an answer: all in one line as long as it can be, so that the answer has the room. Where they are too
 * wide for it, drop-downs give up what the text that is chosen in them does not need; only then is there another line.
 */
final class ChoiceLine extends Layout {

    /** The arrow and the margins of a drop-down. */
    private static final int AROUND_TEXT = 54;

    private final int apart;
    private final int between;

    /** A child, and how far it can be narrowed. */
    private record Wide(Control control, Point size, int needed) {
    }

    /**
     * @param apart the space between choices
     * @param between the space between lines
     */
    ChoiceLine(int apart, int between) {
        this.apart = apart;
        this.between = between;
    }

    @Override
    protected Point computeSize(Composite bar, int width, int height, boolean flush) {
        int room = width == SWT.DEFAULT ? Integer.MAX_VALUE : width;
        List<Rectangle> places = places(wide(bar), room);
        int right = places.stream().mapToInt(p -> p.x + p.width).max().orElse(0);
        int bottom = places.stream().mapToInt(p -> p.y + p.height).max().orElse(0);
        return new Point(width == SWT.DEFAULT ? right : width, bottom);
    }

    @Override
    protected void layout(Composite bar, boolean flush) {
        List<Wide> children = wide(bar);
        List<Rectangle> places = places(children, bar.getClientArea().width);
        for (int i = 0; i < places.size(); i++) {
            children.get(i).control().setBounds(places.get(i));
        }
    }

    private static List<Wide> wide(Composite bar) {
        return Stream.of(bar.getChildren()).filter(Control::getVisible).map(ChoiceLine::wide).toList();
    }

    private static Wide wide(Control control) {
        Point size = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        if (!(control instanceof Composite pair) || control instanceof Combo) {
            return new Wide(control, size, size.x);
        }
        int needed = size.x;
        for (Control part : pair.getChildren()) {
            if (part instanceof Combo combo) {
                int usual = combo.computeSize(combo.getLayoutData() instanceof GridData data ? data.widthHint : SWT.DEFAULT, SWT.DEFAULT).x;
                needed -= Math.max(0, usual - AROUND_TEXT - extent(combo));
            }
        }
        return new Wide(control, size, needed);
    }

    private static int extent(Combo combo) {
        var gc = new GC(combo);
        gc.setFont(combo.getFont());
        int width = gc.textExtent(combo.getText()).x;
        gc.dispose();
        return width;
    }

    private List<Rectangle> places(List<Wide> children, int room) {
        int gaps = apart * Math.max(0, children.size() - 1);
        int[] usual = children.stream().mapToInt(c -> c.size().x).toArray();
        int[] needed = children.stream().mapToInt(Wide::needed).toArray();
        int free = room - gaps;
        int[] widths = sum(usual) <= free ? usual : sum(needed) <= free ? between(needed, usual, free) : needed;
        int line = children.stream().mapToInt(c -> c.size().y).max().orElse(0);
        var places = new ArrayList<Rectangle>();
        int x = 0;
        int y = 0;
        for (int i = 0; i < widths.length; i++) {
            if (x > 0 && x + widths[i] > room) {
                x = 0;
                y += line + between;
            }
            int height = children.get(i).size().y;
            places.add(new Rectangle(x, y + (line - height) / 2, Math.min(widths[i], room), height));
            x += widths[i] + apart;
        }
        return places;
    }

    /** Widths that fill the room: each gives up the same part of what it can. */
    private static int[] between(int[] least, int[] most, int room) {
        int spare = sum(most) - sum(least);
        double part = spare == 0 ? 0 : (double) (room - sum(least)) / spare;
        int[] widths = new int[least.length];
        for (int i = 0; i < least.length; i++) {
            widths[i] = least[i] + (int) (part * (most[i] - least[i]));
        }
        return widths;
    }

    private static int sum(int[] widths) {
        int all = 0;
        for (int width : widths) {
            all += width;
        }
        return all;
    }
}
