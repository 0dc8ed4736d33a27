package org.throughline.reference;

import java.util.List;

/**
 * A picture before it has places: boxes, and arrows between them.
 *
 * @param title what the picture shows, in a few words
 * @param description the same in sentences, for people who don't see it
 * @param boxes the boxes; those that arrows start from come first
 * @param arrows the arrows, between boxes of this picture
 */
record Diagram(String title, String description, List<Box> boxes, List<Arrow> arrows) {

    /**
     * A box.
     *
     * @param id what arrows call it
     * @param title its first line
     * @param note a line in small letters below; may be empty
     * @param lines what else it says
     * @param link where it is explained, from the picture's folder
     * @param own whether it belongs to the page; others are gray
     */
    record Box(String id, String title, String note, List<String> lines, String link, boolean own) {
    }

    /**
     * An arrow.
     *
     * @param from the box it leaves
     * @param to the box it enters
     * @param label what it says; may be empty
     * @param kind what it means
     */
    record Arrow(String from, String to, String label, Meaning kind) {
    }

    /** What an arrow means. */
    enum Meaning {
        /** The first holds the second. */
        HOLDS,
        /** The first refers to the second. */
        REFERS,
        /** The first is a kind of the second. */
        IS
    }
}
