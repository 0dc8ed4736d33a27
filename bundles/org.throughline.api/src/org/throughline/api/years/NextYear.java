package org.throughline.api.years;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.session.Session;
import org.throughline.model.plan.DistrictPlan;

/** Begins the plan of the next school year from the one there is. */
@ProviderType
public interface NextYear {

    /** The school year after the plan's own, such as "2027-28"; empty if the plan does not say which it is of. */
    Optional<String> after(DistrictPlan plan);

    /**
     * Makes the plan of a session the plan of another school year, as one change that can be undone. Every object keeps its
     * identity, so that the two years can be compared. What was decided is carried out: initiatives that stop or are merged
     * leave. What belongs to the year that ends leaves, too: ratings, calendars, steps that are done or given up, delivered
     * hours and people reached. This year's fund becomes last year's. What is planned, promised and paid stays as a beginning.
     * Save it under another name before or after; the file of the year that ends is not touched by this.
     *
     * @return what was done, in sentences
     * @throws IllegalStateException if the session is read-only
     */
    List<String> begin(Session session, String schoolYear);
}
