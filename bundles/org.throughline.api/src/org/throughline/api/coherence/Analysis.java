package org.throughline.api.coherence;

import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;
import org.throughline.model.plan.DistrictPlan;

/**
 * One way to look at a plan. A district adds its own as a component.
 *
 * <p>An analysis works with what is there, says in each finding how much that is, and gives no figure that it cannot.
 */
@ConsumerType
@FunctionalInterface
public interface Analysis {

    /**
     * What is worth a look, the most pressing first; empty if nothing is.
     *
     * @param plan the plan; it is only read
     * @param today the day as of which it is looked at
     */
    List<Finding> findings(DistrictPlan plan, LocalDate today);
}
