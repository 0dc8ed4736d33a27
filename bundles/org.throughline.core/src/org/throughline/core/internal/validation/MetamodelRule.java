package org.throughline.core.internal.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.validation.Rule;
import org.throughline.model.plan.DistrictPlan;

/** Everything in a plan is as its metamodel says: ours, a district's, or that of a module that is not installed. */
@Component(service = Rule.class)
public final class MetamodelRule implements Rule {

    private final Describer describer;

    /** Speaks with this describer. */
    @Activate
    public MetamodelRule(@Reference Describer describer) {
        this.describer = describer;
    }

    @Override
    public List<Diagnostic> check(DistrictPlan plan) {
        var found = new Findings(describer);
        Map<EClass, List<Check>> checks = new LinkedHashMap<>();
        new PlanWalk().through(plan, object -> {
            for (Check check : checks.computeIfAbsent(object.eClass(), type -> MetamodelChecks.of(type, found))) {
                check.check(object, found);
            }
        });
        checks.values().forEach(ofClass -> ofClass.forEach(check -> check.finish(found)));
        return found.all();
    }
}
