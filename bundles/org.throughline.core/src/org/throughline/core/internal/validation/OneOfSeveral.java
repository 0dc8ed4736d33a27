package org.throughline.core.internal.validation;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Rule;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.ImprovementPlan;
import org.throughline.model.planning.PlanLevel;
import org.throughline.model.planning.PlanningPackage;
import org.throughline.model.standards.StandardAssociation;
import org.throughline.model.standards.StandardsPackage;
import org.throughline.model.support.SupportAssignment;
import org.throughline.model.support.SupportPackage;

/** Where one of several features has to be filled in, or one because of another, it is. */
@Component(service = Rule.class)
public final class OneOfSeveral implements Rule {

    private final Describer describer;

    /** Speaks with this describer. */
    @Activate
    public OneOfSeveral(@Reference Describer describer) {
        this.describer = describer;
    }

    @Override
    public List<Diagnostic> check(DistrictPlan plan) {
        var found = new Findings(describer);
        plan.getImprovementPlans().forEach(p -> check(p, found));
        plan.getSupportAssignments().forEach(a -> check(a, found));
        plan.getStandards().stream().flatMap(d -> d.getAssociations().stream()).forEach(a -> check(a, found));
        return found.all();
    }

    private static void check(ImprovementPlan plan, Findings found) {
        if (plan.getLevel() == PlanLevel.SCHOOL && plan.getSchool() == null) {
            found.add(Severity.WARNING, "improvement.no-school", plan, PlanningPackage.Literals.IMPROVEMENT_PLAN__SCHOOL, null, Map.of());
        }
        if (plan.getLevel() == PlanLevel.DEPARTMENT && plan.getDepartment() == null) {
            found.add(Severity.WARNING, "improvement.no-department", plan, PlanningPackage.Literals.IMPROVEMENT_PLAN__DEPARTMENT,
                    null, Map.of());
        }
    }

    private static void check(SupportAssignment help, Findings found) {
        if (help.getSchool() == null && help.getTeam() == null && help.getSchoolGroup() == null && help.getReceiver() == null) {
            found.add(Severity.WARNING, "assignment.no-receiver", help, SupportPackage.Literals.SUPPORT_ASSIGNMENT__SCHOOL, null, Map.of());
        }
    }

    private static void check(StandardAssociation association, Findings found) {
        if (isOpen(association.getOrigin(), association.getOriginUri())) {
            found.add(Severity.WARNING, "standard.no-end", association, StandardsPackage.Literals.STANDARD_ASSOCIATION__ORIGIN, null, Map.of());
        } else if (isOpen(association.getDestination(), association.getDestinationUri())) {
            found.add(Severity.WARNING, "standard.no-end", association, StandardsPackage.Literals.STANDARD_ASSOCIATION__DESTINATION,
                    null, Map.of());
        }
    }

    private static boolean isOpen(Object end, String address) {
        return end == null && (address == null || address.isBlank());
    }
}
