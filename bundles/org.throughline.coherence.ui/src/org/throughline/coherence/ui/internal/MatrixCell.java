package org.throughline.coherence.ui.internal;

import org.throughline.model.initiatives.Strength;

/**
 * What a cell of the matrix holds.
 *
 * @param linked whether there is a link
 * @param strength how strong it is
 * @param measure what is shown
 * @param figure what people get, in few signs; empty where nobody knows, and for what is claimed
 */
record MatrixCell(boolean linked, Strength strength, MatrixMeasure measure, String figure) {

    /** Whether support is claimed and nobody knows what people get. */
    boolean claimedOnly() {
        return linked && !measure.isClaim() && figure.isEmpty();
    }

    /** What a copied cell says: for a strength the number that a spreadsheet would hold, otherwise what is shown. */
    String copied() {
        return !linked ? "" : claimedOnly() ? Messages.Matrix_claimedOnly : measure == MatrixMeasure.LINKS ? "1"
                : measure == MatrixMeasure.STRENGTH ? String.valueOf(strength.getValue()) : figure;
    }
}
