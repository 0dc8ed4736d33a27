package org.throughline.coherence.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.throughline.api.coherence.Dose;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.ui.Listing;

/** The matrix as a list: one line for each link of an initiative to an element. */
record SupportListing(MatrixModel model, MatrixWords words) {

    /** The list as it is now. */
    Listing listing() {
        List<String> heads = Stream.of(Messages.List_initiative, Messages.List_element, Messages.List_strength, Messages.List_hours, Messages.List_people,
                Messages.List_reached, Messages.List_cost, Messages.List_claimedOnly).map(words::reworded).toList();
        var lines = new ArrayList<Listing.Line>();
        for (int row = 0; row < model.rows().size(); row++) {
            for (int column = 0; column < model.columns().size(); column++) {
                int at = row;
                int to = column;
                model.link(row, column).ifPresent(l -> lines.add(line(at, to, l)));
            }
        }
        return new Listing(heads, lines);
    }

    private Listing.Line line(int row, int column, ElementLink link) {
        Dose dose = model.dose(row);
        return new Listing.Line(List.of(MatrixWords.name(model.initiative(row)), MatrixWords.name(model.element(column)), words.strength(link.getStrength()),
                MatrixMeasure.HOURS.of(dose), dose.people().isPresent() ? Integer.toString(dose.people().getAsInt()) : "", MatrixMeasure.REACHED.of(dose),
                MatrixMeasure.COST.of(dose), dose.claimedOnly() ? words.reworded(Messages.List_yes) : ""), Optional.of(model.initiative(row)));
    }
}
