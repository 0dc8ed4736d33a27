package org.throughline.reference;

import java.util.List;

/**
 * A picture whose parts have their places, in pixels from the upper left corner.
 *
 * @param diagram what is shown
 * @param width the width of the whole
 * @param height the height of the whole
 * @param boxes the boxes
 * @param lines the arrows
 */
record Placed(Diagram diagram, int width, int height, List<PlacedBox> boxes, List<Line> lines) {

    /** A box and the rectangle it fills. */
    record PlacedBox(Diagram.Box box, Area area) {
    }

    /** An arrow, the points it passes and where its label stands; the area is empty where there is no label. */
    record Line(Diagram.Arrow arrow, List<Point> points, Area label) {
    }

    /** A point. */
    record Point(int x, int y) {
    }

    /** A rectangle. */
    record Area(int x, int y, int width, int height) {

        static final Area NONE = new Area(0, 0, 0, 0);
    }
}
