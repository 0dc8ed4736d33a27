package org.throughline.exchange.excel.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the sheets of a workbook stand for objects of a plan: a data file. Absent lists and maps are empty.
 *
 * @param key the profile's key
 * @param name the name for people
 * @param sheets one entry for each sheet, in the order in which they are written
 * @param leftOut the titles of sheets that are not read
 */
record Profile(String key, String name, List<Sheet> sheets, List<String> leftOut) {

    Profile {
        leftOut = leftOut == null ? List.of() : leftOut;
    }

    /** What does not matter when names are compared. */
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}%*]");
    /** The profile that is used where none is named. */
    static final String DEFAULT = "district";

    /**
     * One sheet.
     *
     * @param sheet its title
     * @param aliases other titles people give it
     * @param type the class of the objects that its rows stand for
     * @param container the path to the list that holds them, from the plan or from the innermost object of {@code within}
     * @param within the objects inside which the row's object lies, from the outermost to the innermost
     * @param match the headers by which a row finds its object: the first that is filled, or all of them
     * @param matchAll whether all have to match; an empty cell matches what is not set
     * @param onlyExisting whether rows never make an object
     * @param onlyRead whether the sheet is read where somebody has it, and never written
     * @param columns the columns, in order
     * @param crossTab columns that stand for objects, one each; {@code null} if there are none
     */
    record Sheet(String sheet, List<String> aliases, String type, String container, List<Step> within, List<String> match,
            boolean matchAll, boolean onlyExisting, boolean onlyRead, List<Column> columns, CrossTab crossTab) {

        Sheet {
            aliases = aliases == null ? List.of() : aliases;
            within = within == null ? List.of() : within;
        }

        /** The same sheet with other columns. */
        Sheet with(List<Column> others) {
            return new Sheet(sheet, aliases, type, container, within, match, matchAll, onlyExisting, onlyRead, others, crossTab);
        }

        /** The same sheet without the columns that are not read. */
        Sheet withoutLeftOut() {
            return columns == null || columns.stream().noneMatch(this::isLeftOut) ? this : with(columns.stream().filter(c -> !isLeftOut(c)).toList());
        }

        private boolean isLeftOut(Column column) {
            return column.to().isEmpty() && !column.extra() && column.readBack() == null && step(column).isEmpty();
        }

        /** The step whose object a column names; empty if the column stands for something else. */
        Optional<Step> step(Column column) {
            return within.stream().filter(s -> s.header().equals(column.header())).findFirst();
        }
    }

    /**
     * One step towards the list that holds the objects of a sheet.
     *
     * @param header the header of the column that names the object
     * @param list the path to the list that holds it, from the plan or from the object of the step before
     * @param match the reference by which the object is found; {@code null} where it is found by its own code or name
     */
    record Step(String header, String list, String match) {
    }

    /**
     * One column.
     *
     * @param header its header
     * @param aliases other headers people use
     * @param to the paths of the features it stands for; several where its values are of several kinds
     * @param by how references are written: {@code name}, otherwise by code
     * @param values what words in cells mean, in lower case
     * @param readBack a feature that is only written, to help the reader, and not read
     * @param shares how a cell such as "T2A 60%; GF 40%" stands for a list of parts; {@code null} if it does not
     * @param links how a cell such as "5:3 1:2" stands for links; {@code null} if it does not
     * @param extra whether it is a field of the district's own, which has no feature
     */
    record Column(String header, List<String> aliases, List<String> to, String by, Map<String, String> values,
            String readBack, Shares shares, Links links, boolean extra) {

        /** A column that is known and not read. */
        static Column leftOut(String header) {
            return new Column(header, null, null, null, null, null, null, null, false);
        }

        /** The same under another header alone. */
        Column under(String other) {
            return new Column(other, null, to, by, values, null, shares, links, false);
        }

        /** A column that is a field of the district's own. */
        static Column extra(String header) {
            return new Column(header, null, null, null, null, null, null, null, true);
        }

        Column {
            aliases = aliases == null ? List.of() : aliases;
            to = to == null ? List.of() : to;
            values = values == null ? Map.of() : values;
        }

        boolean isCalled(String text) {
            return same(header, text) || aliases.stream().anyMatch(a -> same(a, text));
        }
    }

    /**
     * A list of parts in one cell: each names an object, and what share it has.
     *
     * @param refers the part's reference to the object
     * @param percent the part's attribute for a share such as 60%
     * @param amount the part's attribute for an amount such as 12,000
     */
    record Shares(String refers, String percent, String amount) {
    }

    /**
     * Links in one cell: each token names an object and, after a colon, what the link's attribute holds.
     *
     * @param refers the link's reference to the object
     * @param value the link's attribute
     * @param values what the words after the colon mean
     */
    record Links(String refers, String value, Map<String, String> values) {
    }

    /**
     * Columns that stand for objects: the cell says how the row's object is linked to the column's.
     *
     * @param of the class of the columns' objects; their codes or names are the headers
     * @param list the list of links in the row's object
     * @param refers the link's reference to the column's object
     * @param value the link's attribute that the cell holds
     * @param values what the cell's words mean
     * @param none what stands for "no link" beside an empty cell
     * @param months where the columns are months and not objects: the feature that lists the months with a mark
     */
    record CrossTab(String of, String list, String refers, String value, Map<String, String> values, List<String> none, String months) {
    }

    /** The same profile with other sheets. */
    Profile with(List<Sheet> others) {
        return new Profile(key, name, others, leftOut);
    }

    /** The sheets that are written. */
    List<Sheet> written() {
        return sheets.stream().filter(s -> !s.onlyRead()).map(Sheet::withoutLeftOut).toList();
    }

    /** Whether two texts are the same but for case, spaces and punctuation. */
    static boolean same(String a, String b) {
        return normal(a).equals(normal(b));
    }

    static String normal(String text) {
        return SIGNS.matcher(text.toLowerCase(Locale.US)).replaceAll("");
    }

    /** Whether a sheet is known and not read. */
    boolean leavesOut(String title) {
        return leftOut.stream().anyMatch(l -> same(l, title));
    }
}
