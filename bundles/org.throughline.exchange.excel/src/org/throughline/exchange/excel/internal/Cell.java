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
 * @param formula the formula that gave the value; empty if there is none
 * @param color the color with which the cell is filled, such as "yellow"; empty if it is not
 */
record Cell(String sheet, int row, int column, Object value, boolean percent, String formula, String color) {

    /** A cell with a text that somebody gave as an answer. */
    static Cell answered(String sheet, int row, int column, String text) {
        return new Cell(sheet, row, column, text, false, "", "");
    }

    /** The same with another value. */
    Cell with(Object other) {
        return new Cell(sheet, row, column, other, percent, formula, color);
    }

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
        return place(sheet, row, column);
    }

    /** The key under which a person answers what should stand here. */
    String key() {
        return key(sheet, row, column);
    }

    static Place place(String sheet, int row, int column) {
        return Place.cell(sheet, new CellReference(row, column).formatAsString());
    }

    static String key(String sheet, int row, int column) {
        return sheet + "!" + new CellReference(row, column).formatAsString();
    }
}
