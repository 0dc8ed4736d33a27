package org.throughline.exchange.excel.internal;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The titles and headers of a profile in a district's words. A word that Excel does not allow as a title, or that stands
 * for another sheet or column already, is not replaced: what is written is always understood again.
 */
final class Headings {

    private static final int LONGEST_TITLE = 31;

    private final Profile profile;
    private final UnaryOperator<String> words;

    /**
     * @param profile the profile in our words
     * @param words puts a text of ours into the district's
     */
    Headings(Profile profile, UnaryOperator<String> words) {
        this.profile = profile;
        this.words = words;
    }

    /** The title of a sheet. */
    String title(Profile.Sheet sheet) {
        String renamed = words.apply(sheet.sheet());
        boolean allowed = renamed.length() <= LONGEST_TITLE && !renamed.matches("'.*|.*'|.*[\\[\\]:*?/\\\\].*")
                && !Profile.same(renamed, Choices.SHEET) && !Profile.same(renamed, "History");
        return allowed && profile.sheets().stream().filter(s -> s != sheet)
                .flatMap(s -> Stream.concat(Stream.of(s.sheet(), words.apply(s.sheet())), s.aliases().stream()))
                .noneMatch(other -> Profile.same(other, renamed)) ? renamed : sheet.sheet();
    }

    /** The header of a column. */
    String header(Profile.Sheet sheet, Profile.Column column) {
        String renamed = words.apply(column.header());
        return sheet.columns().stream().filter(c -> c != column)
                .flatMap(c -> Stream.concat(Stream.of(c.header(), words.apply(c.header())), c.aliases().stream()))
                .noneMatch(other -> Profile.same(other, renamed)) ? renamed : column.header();
    }

    /** The profile that knows the district's words beside ours. */
    Profile profile() {
        return profile.with(profile.sheets().stream().map(this::sheet).toList());
    }

    private Profile.Sheet sheet(Profile.Sheet s) {
        return new Profile.Sheet(s.sheet(), with(s.aliases(), title(s)), s.type(), s.container(), s.within(), s.match(), s.matchAll(),
                s.onlyExisting(), s.onlyRead(), s.columns().stream().map(c -> column(s, c)).toList(), s.crossTab());
    }

    private Profile.Column column(Profile.Sheet s, Profile.Column c) {
        return new Profile.Column(c.header(), with(c.aliases(), header(s, c)), c.to(), c.by(), c.values(), c.readBack(), c.shares(), c.links(), c.extra());
    }

    private static List<String> with(List<String> aliases, String another) {
        return Stream.concat(aliases.stream(), Stream.of(another)).distinct().toList();
    }
}
