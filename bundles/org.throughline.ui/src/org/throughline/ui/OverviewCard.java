package org.throughline.ui;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.osgi.annotation.versioning.ConsumerType;
import org.throughline.api.session.Session;

/**
 * A card on the Overview: a few lines that somebody wants to see who opens the plan. A district adds its own as a component; the
 * property service.ranking says how far in front it stands.
 */
@ConsumerType
public interface OverviewCard {

    /** What the card is about, such as "Due in the next 30 days". */
    String title();

    /** What stands on it where there is nothing to show, in a sentence. */
    String nothing();

    /**
     * Its lines, the most important first; the Overview shows the first ones and says how many more there are. It is asked only while
     * it is seen, and again after each change.
     *
     * @param session the open plan; it is only read
     */
    List<Line> lines(Session session);

    /** The id of the view that shows all of it. */
    default Optional<String> view() {
        return Optional.empty();
    }

    /**
     * A line of a card.
     *
     * @param lead what stands in front, in a few signs, such as a day; may be empty
     * @param text what there is to say
     * @param about what it is about, which the line opens
     */
    record Line(String lead, String text, Optional<EObject> about) {
    }
}
