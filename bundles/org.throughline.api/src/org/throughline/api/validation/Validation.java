package org.throughline.api.validation;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.model.plan.DistrictPlan;

/** Checks a plan against every rule that is installed. */
@ProviderType
public interface Validation {

    /** What all rules found, in the order of severity. A rule that fails is itself a diagnostic. */
    List<Diagnostic> check(DistrictPlan plan);
}
