package org.throughline.exchange.excel.internal;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.apache.poi.ss.util.CellReference;
import org.throughline.api.diagnostic.Place;

/**
 * A cell that is not empty.
 *
 * @param sheet its sheet's title
 * @param row counted from 0
 * @param column counted from 0
 * @param value a String, BigDecimal, LocalDate, Boolean or {@link Wrong}
 * @param percent whether a number is formatted as a share of 1
 */
record Cell(String sheet, int row, int column, Object value, boolean percent) {

    /** An error value such as {@code #REF!}. */
    record Wrong(String shown) {
    }

    /** What stands there, as text. */
    String text() {
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Boolean yes -> yes ? "yes" : "no";
            case LocalDate day -> day.toString();
            case Wrong wrong -> wrong.shown();
            default -> value.toString().strip();
        };
    }

    Place place() {
        return Place.cell(sheet, new CellReference(row, column).formatAsString());
    }
}
