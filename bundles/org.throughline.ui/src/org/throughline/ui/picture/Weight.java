package org.throughline.ui.picture;

/** How a text looks. */
public enum Weight {
    /** As it is read. */
    PLAIN,
    /** It matters less. */
    QUIET,
    /** It stands out. */
    STRONG,
    /** It warns; a sign or words say so, too. */
    ALARM,
    /** It stands above a part of the picture. */
    HEADING
}
