package org.throughline.api.exchange;

import java.util.List;

/**
 * What a sheet is taken for.
 *
 * @param title its title
 * @param taken whether it is read
 * @param kind the key of what it holds, one of {@link OpenedWorkbook#kinds} or what a profile says; empty if that is not known
 * @param kindName the same for people
 * @param headRow the row of the headers, or the lower of two, counted from 1
 * @param rows how many rows below the headers hold anything
 * @param known whether a profile knows the sheet; otherwise it was guessed or chosen
 * @param fixed whether its columns are read as the profile says and cannot be chosen, as in a table of links
 * @param columns the columns that have a header, in order
 */
public record MappedSheet(String title, boolean taken, String kind, String kindName, int headRow, int rows, boolean known, boolean fixed,
        List<MappedColumn> columns) {

    /** Copies the list. */
    public MappedSheet {
        columns = List.copyOf(columns);
    }

    /** The same, taken or left out. */
    public MappedSheet take(boolean yes) {
        return new MappedSheet(title, yes, kind, kindName, headRow, rows, known, fixed, columns);
    }

    /** The same with another meaning of a column, which is no longer what a profile says. */
    public MappedSheet with(MappedColumn changed) {
        return new MappedSheet(title, taken, kind, kindName, headRow, rows, false, fixed,
                columns.stream().map(c -> c.column() == changed.column() ? changed : c).toList());
    }
}
