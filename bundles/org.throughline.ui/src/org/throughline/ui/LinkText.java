package org.throughline.ui;

/** Text of a person's or a plan's within a {@link org.eclipse.swt.widgets.Link}. */
public final class LinkText {

    private LinkText() {
    }

    /** The text so that nothing in it is taken for a mark of the link: an ampersand stands for itself, and what would begin a tag is replaced by its like. */
    public static String of(String text) {
        return text.replace("&", "&&").replace('<', '\u2039');
    }
}
