package org.throughline.ui.picture;

/** How much room text takes where a picture is drawn. */
public interface Room {

    /** A length that grows with the text. */
    int length(int pixels);

    /** The width of a text in one line. */
    int width(String text, Weight weight);

    /** The height of a line. */
    int line(Weight weight);
}
