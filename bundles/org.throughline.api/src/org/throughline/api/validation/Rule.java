package org.throughline.api.validation;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.model.plan.DistrictPlan;

/** A rule that a plan is checked against. */
@ConsumerType
@FunctionalInterface
public interface Rule {

    /** Everything in the plan that breaks the rule, each with the object's id. */
    List<Diagnostic> check(DistrictPlan plan);
}
