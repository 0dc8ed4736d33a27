package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.function.Supplier;

import org.throughline.ui.Listing;
import org.throughline.ui.picture.Block;
import org.throughline.ui.picture.Page;
import org.throughline.ui.picture.Paragraph;
import org.throughline.ui.picture.Weight;

/**
 * An answer: the picture, the same as a list, and what it rests on.
 *
 * @param picture the picture
 * @param listing makes the same as a list
 * @param coverage how much it rests on
 * @param method how it is computed
 */
record Shown(Block picture, Supplier<Listing> listing, String coverage, String method) {

    /** A sentence where there is nothing to show; it says what belongs here. */
    static Shown nothing(String sentence) {
        return new Shown(Page.of(new Paragraph(sentence, Weight.PLAIN)), () -> new Listing(List.of(), List.of()), "", "");
    }
}
