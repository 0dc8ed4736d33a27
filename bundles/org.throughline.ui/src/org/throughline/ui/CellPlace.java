package org.throughline.ui;

/** A cell of a table, counted from 0. */
record CellPlace(int column, int row) {
}
