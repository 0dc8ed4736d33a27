package org.throughline.ui.picture;

import org.eclipse.swt.graphics.Rectangle;

/** Something that is drawn, in the order in which it lies above the others. */
public sealed interface Drawn {

    /** Where it is. */
    Rectangle place();

    /** The same elsewhere. */
    Drawn moved(int right, int down);

    /** A filled area. */
    record Fill(Rectangle place, Tone tone) implements Drawn {
        @Override
        public Fill moved(int right, int down) {
            return new Fill(Picture.moved(place, right, down), tone);
        }
    }

    /** A line of text; its place is as large as the text. */
    record Caption(Rectangle place, String text, Weight weight) implements Drawn {
        @Override
        public Caption moved(int right, int down) {
            return new Caption(Picture.moved(place, right, down), text, weight);
        }
    }

    /**
     * A straight line, as wide or as high as its place.
     *
     * @param place where it is
     * @param limit whether it says how much there is; otherwise it parts what stands beside it
     */
    record Line(Rectangle place, boolean limit) implements Drawn {
        @Override
        public Line moved(int right, int down) {
            return new Line(Picture.moved(place, right, down), limit);
        }
    }
}
