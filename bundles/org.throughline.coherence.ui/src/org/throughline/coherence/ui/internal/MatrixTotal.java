package org.throughline.coherence.ui.internal;

/** What is counted in the heads of the matrix, and what it can be sorted by. */
enum MatrixTotal {

    /** How many elements an initiative supports; sorts the rows. */
    ELEMENTS,
    /** How many initiatives support an element; sorts the columns. */
    INITIATIVES,
    /** What is shown, added up for an element; sorts the columns. */
    MEASURED
}
