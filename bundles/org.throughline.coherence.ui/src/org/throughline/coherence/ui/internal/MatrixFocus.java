package org.throughline.coherence.ui.internal;

/** Where somebody is in the matrix. */
sealed interface MatrixFocus {

    /** On a cell, counted from 0. */
    record Cell(int row, int column) implements MatrixFocus {
    }

    /** On the name in front of a row. */
    record Row(int row) implements MatrixFocus {
    }

    /** On the head of a column. */
    record Column(int column) implements MatrixFocus {
    }

    /** On what the figures of a total are, at the corner; there it is sorted. */
    record Total(MatrixTotal total) implements MatrixFocus {
    }

    /** Nowhere yet. */
    record Nowhere() implements MatrixFocus {
    }
}
