package org.throughline.api.exchange;

import java.util.List;

/**
 * What a column is taken for.
 *
 * @param column its position in the sheet, counted from 0
 * @param letter the same as Excel shows it, such as {@code C}
 * @param head its header
 * @param samples the first values below it that differ, a few
 * @param to the key of what it stands for, one of {@link OpenedWorkbook#features}; {@link #LEFT_OUT}, or {@link Answers#FIELD} for a field of the district's own
 * @param reason why it was taken so, in a sentence
 */
public record MappedColumn(int column, String letter, String head, List<String> samples, String to, String reason) {

    /** Stands for a column that is not read. */
    public static final String LEFT_OUT = "";

    /** Copies the list. */
    public MappedColumn {
        samples = List.copyOf(samples);
    }

    /** The same, taken for something else. */
    public MappedColumn takenFor(String other, String why) {
        return new MappedColumn(column, letter, head, samples, other, why);
    }
}
