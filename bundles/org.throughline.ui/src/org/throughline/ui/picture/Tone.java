package org.throughline.ui.picture;

import java.util.List;

/** How an area is filled. Each tone has a pattern of its own beside its color, so that nobody needs to tell colors apart. */
public enum Tone {
    /** The first kind of thing, and the only one where there is one. */
    FIRST,
    /** The second kind. */
    SECOND,
    /** The third kind. */
    THIRD,
    /** The fourth kind. */
    FOURTH,
    /** The fifth kind. */
    FIFTH,
    /** The sixth kind. */
    SIXTH,
    /** Everything else together. */
    REST,
    /** What is promised or planned and not there: an outline alone. */
    HOLLOW,
    /** What is more than there is. */
    OVER,
    /** The ground of a card or a heading. */
    GROUND;

    /** Those that tell kinds of things apart. */
    private static final List<Tone> KINDS = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH);

    /** The tone of one kind among several, counted from 0; what is beyond the sixth is the rest. */
    public static Tone of(int kind) {
        return kind < KINDS.size() ? KINDS.get(kind) : REST;
    }
}
