package org.throughline.api.coherence;

import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.session.Session;
import org.throughline.model.plan.DistrictPlan;

/** What all analyses find in a plan, less what somebody has settled. */
@ProviderType
public interface Findings {

    /**
     * What every installed analysis finds, the most pressing concerns first: the first words of codes are delivery, time,
     * distribution, expectation, support, fund, purpose, evidence, ratings, people, then those of others, then plan and
     * principle. A finding that the plan has settled (a {@code Disposition} of its code and
     * objects, with the same facts) is left out; where the facts have changed since, it is there and says so. An analysis
     * that fails is itself a finding, and the others go on.
     */
    List<Finding> all(DistrictPlan plan, LocalDate today);

    /** What is found while somebody works on a plan; it follows the changes of the session until it is closed. */
    LiveFindings follow(Session session);

    /** A mark of the facts behind a finding: it changes when they do. For {@code Disposition.facts}. */
    String facts(Finding finding);

    /** The day as of which a plan is looked at: the plan's own, otherwise today. */
    static LocalDate day(DistrictPlan plan) {
        return plan.getAsOf() == null ? LocalDate.now() : plan.getAsOf();
    }
}
