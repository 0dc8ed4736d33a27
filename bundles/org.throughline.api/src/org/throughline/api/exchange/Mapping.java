package org.throughline.api.exchange;

import java.util.List;

/**
 * What the sheets of a workbook are taken for.
 *
 * @param profile the key of the mapping profile by which it was recognized; empty if none fits
 * @param name the profile's name for people; empty if none fits
 * @param sheets the sheets, in the order of the workbook
 */
public record Mapping(String profile, String name, List<MappedSheet> sheets) {

    /** Copies the list. */
    public Mapping {
        sheets = List.copyOf(sheets);
    }

    /** The same with another state of one of its sheets. */
    public Mapping with(MappedSheet changed) {
        return new Mapping(profile, name, sheets.stream().map(s -> s.title().equals(changed.title()) ? changed : s).toList());
    }

    /** How many sheets a profile knows. */
    public int known() {
        return (int) sheets.stream().filter(MappedSheet::known).count();
    }

    /** Whether a profile knows every sheet, so that nobody has to choose. */
    public boolean complete() {
        return known() == sheets.size();
    }
}
