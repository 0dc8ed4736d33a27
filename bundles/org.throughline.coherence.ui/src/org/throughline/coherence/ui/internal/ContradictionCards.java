package org.throughline.coherence.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.throughline.api.coherence.Contradictions.Contradiction;
import org.throughline.api.coherence.Contradictions.Side;
import org.throughline.model.identity.Identified;
import org.throughline.ui.Listing;
import org.throughline.ui.picture.Block;
import org.throughline.ui.picture.Cards;
import org.throughline.ui.picture.Page;
import org.throughline.ui.picture.Paragraph;
import org.throughline.ui.picture.Weight;

/** What two sides ask, beside each other. */
record ContradictionCards(Spoken say) {

    /** What stands between two sides. */
    private static final String DIFFERS = "\u2260";

    /** A topic, its sides, and whom they meet. */
    Block block(Contradiction told) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(told.topic(), Weight.HEADING, behind(told)));
        blocks.add(new Cards(told.sides().stream().map(s -> card(told, s)).toList(), DIFFERS));
        blocks.add(new Paragraph(whom(told), Weight.QUIET, told.schools()));
        return new Page(blocks);
    }

    private Cards.Card card(Contradiction told, Side side) {
        String by = side.initiatives().stream().map(say::full).collect(Collectors.joining(", "));
        return new Cards.Card(Spoken.upper(side.asks()), Weight.STRONG, by, say.say(Messages.Told_side, told.topic(), by, side.asks()), side.initiatives());
    }

    /** Of whom, and where. */
    String whom(Contradiction told) {
        String grades = told.roles().stream().anyMatch(r -> Boolean.TRUE.equals(r.getTeaching())) ? say.say(Messages.Told_grades, say.grades(told.grades())) : "";
        return say.say(Messages.Told_whom, say.list(told.roles().stream().map(say::name).toList()), grades,
                say.count(told.schools().size(), Messages.One_school, Messages.Many_schools), say.codes(told.schools()));
    }

    private static List<Identified> behind(Contradiction told) {
        var behind = new ArrayList<Identified>();
        told.sides().forEach(s -> s.initiatives().stream().filter(i -> !behind.contains(i)).forEach(behind::add));
        return behind;
    }

    /** A line of a list. */
    Listing.Line line(Contradiction told) {
        return new Listing.Line(List.of(told.topic(), asks(told, 0), asks(told, 1), told.sides().stream().skip(2).map(this::asks).collect(Collectors.joining("; ")),
                say.list(told.roles().stream().map(say::name).toList()), Integer.toString(told.schools().size()), say.all(told.schools())),
                Optional.of(told.sides().get(0).initiatives().get(0)));
    }

    private String asks(Contradiction told, int side) {
        return asks(told.sides().get(side));
    }

    private String asks(Side side) {
        return say.all(side.initiatives()) + ": " + side.asks();
    }

    /** What stands above the columns of such lines. */
    List<String> heads() {
        return List.of(say.say(Messages.Head_topic), say.say(Messages.Head_oneAsks), say.say(Messages.Head_otherAsks), say.say(Messages.Head_furtherAsks),
                say.say(Messages.Head_roles), say.say(Messages.Head_schoolCount), say.say(Messages.Head_schools));
    }
}
