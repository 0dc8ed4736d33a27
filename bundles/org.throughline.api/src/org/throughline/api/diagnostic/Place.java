package org.throughline.api.diagnostic;

import java.util.Optional;

/**
 * Where in a file something was found.
 *
 * @param sheet the sheet's name as it stands in the workbook
 * @param cell the cell's address, such as {@code B12}
 * @param line the line in a text file, counted from 1
 */
public record Place(Optional<String> sheet, Optional<String> cell, Optional<Integer> line) {

    /** No place in a file. */
    public static final Place NONE = new Place(Optional.empty(), Optional.empty(), Optional.empty());

    /** A cell of a sheet. */
    public static Place cell(String sheet, String address) {
        return new Place(Optional.of(sheet), Optional.of(address), Optional.empty());
    }

    /** A sheet as a whole. */
    public static Place sheet(String sheet) {
        return new Place(Optional.of(sheet), Optional.empty(), Optional.empty());
    }

    /** A line of a text file, counted from 1. */
    public static Place line(int line) {
        return new Place(Optional.empty(), Optional.empty(), Optional.of(line));
    }
}
