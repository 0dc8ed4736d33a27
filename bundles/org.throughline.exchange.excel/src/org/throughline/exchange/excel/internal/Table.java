package org.throughline.exchange.excel.internal;

import java.util.List;
import java.util.Map;

/**
 * A sheet as it was read.
 *
 * @param title the sheet's title
 * @param rows the rows that hold anything, in order
 */
record Table(String title, List<Row> rows) {

    /**
     * A row.
     *
     * @param index counted from 0
     * @param hidden whether the row is hidden
     * @param cells the cells that are not empty, by column
     * @param spread the same, and each cell that is merged over several columns under each of them
     */
    record Row(int index, boolean hidden, Map<Integer, Cell> cells, Map<Integer, Cell> spread) {
    }
}
