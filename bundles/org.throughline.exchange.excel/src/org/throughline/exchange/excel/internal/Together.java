package org.throughline.exchange.excel.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.throughline.api.exchange.Answers;
import org.throughline.api.exchange.MappedColumn;
import org.throughline.api.exchange.MappedSheet;

/** Puts a sheet of a profile together from what a person chose. */
final class Together {

    private final Profile.Sheet kind;
    private final MappedSheet chosen;

    /**
     * @param kind the sheet for objects of the kind, with a column for everything that they have
     * @param chosen what was chosen
     */
    Together(Profile.Sheet kind, MappedSheet chosen) {
        this.kind = kind;
        this.chosen = chosen;
    }

    /** The sheet: the person's headers over what our columns stand for. */
    Profile.Sheet sheet() {
        List<Profile.Column> columns = chosen.columns().stream().map(this::column).toList();
        List<Profile.Step> within = kind.within().stream().map(s -> new Profile.Step(head(s.header()).orElseThrow(), s.list(), s.match())).toList();
        List<String> match = kind.match().stream().flatMap(m -> head(m).stream()).toList();
        return new Profile.Sheet(chosen.title(), null, kind.type(), kind.container(), within, match, kind.matchAll(), kind.onlyExisting(), kind.onlyRead(), columns, null);
    }

    /** What is missing or double, in a sentence. */
    Optional<String> missing(UnaryOperator<String> words) {
        Optional<String> place = kind.within().stream().map(Profile.Step::header).filter(h -> head(h).isEmpty()).findFirst();
        Set<String> seen = new HashSet<>();
        Optional<String> twice = chosen.columns().stream().map(MappedColumn::to).filter(t -> !t.equals(MappedColumn.LEFT_OUT) && !t.equals(Answers.FIELD))
                .filter(t -> !seen.add(t)).findFirst();
        if (kind.match().stream().allMatch(m -> head(m).isEmpty())) {
            return Optional.of("Say which column of the sheet \"" + chosen.title() + "\" tells its rows apart: "
                    + kind.match().stream().map(words).collect(Collectors.joining(" or ")) + ".");
        }
        return place.map(h -> "Say which column of the sheet \"" + chosen.title() + "\" tells where each row belongs: " + words.apply(h) + ".")
                .or(() -> twice.map(t -> "In the sheet \"" + chosen.title() + "\" two columns are taken for " + words.apply(t) + ". Choose one of them."));
    }

    private Optional<String> head(String to) {
        return chosen.columns().stream().filter(c -> c.to().equals(to)).map(MappedColumn::head).findFirst();
    }

    private Profile.Column column(MappedColumn column) {
        if (column.to().equals(MappedColumn.LEFT_OUT)) {
            return Profile.Column.leftOut(column.head());
        }
        return column.to().equals(Answers.FIELD) ? Profile.Column.extra(column.head())
                : kind.columns().stream().filter(c -> c.header().equals(column.to())).findFirst().orElseThrow().under(column.head());
    }
}
