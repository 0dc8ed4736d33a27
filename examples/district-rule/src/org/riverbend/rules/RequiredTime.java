package org.riverbend.rules;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Rule;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Participation;
import org.throughline.model.plan.DistrictPlan;

/** Whoever makes people take part says which time it uses. */
@Component(service = Rule.class)
public final class RequiredTime implements Rule {

    @Override
    public List<Diagnostic> check(DistrictPlan plan) {
        return plan.getInitiatives().stream().filter(RequiredTime::asksWithoutTime)
                .map(i -> Diagnostic.of(Severity.WARNING, "riverbend.required-time", "People have to take part in \""
                        + i.getName() + "\", and it names no time slot. Name one, or make it voluntary.").on(i.getId()))
                .toList();
    }

    private static boolean asksWithoutTime(Initiative initiative) {
        return initiative.getAudience() != null && initiative.getSlot() == null
                && initiative.getAudience().getParticipation() == Participation.REQUIRED;
    }
}
