package org.riverbend.rules;

import java.math.BigDecimal;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Rule;
import org.throughline.model.initiatives.EffectMeasure;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.plan.DistrictPlan;

/** The board asked for it: what costs a lot collects some evidence of its effect. */
@Component(service = Rule.class)
public final class EvidenceForMoney implements Rule {

    private static final BigDecimal MUCH = new BigDecimal(100_000);

    @Override
    public List<Diagnostic> check(DistrictPlan plan) {
        return plan.getInitiatives().stream().filter(EvidenceForMoney::costsMuch)
                .filter(i -> i.getMeasure() == EffectMeasure.NOT_STATED || i.getMeasure() == EffectMeasure.NONE)
                .map(i -> Diagnostic.of(Severity.WARNING, "riverbend.evidence-for-money", "\"" + i.getName()
                        + "\" costs $100,000 or more and collects no evidence of its effect. Choose a measure.")
                        .on(i.getId(), "measure"))
                .toList();
    }

    private static boolean costsMuch(Initiative initiative) {
        return initiative.getCost() != null && initiative.getCost().compareTo(MUCH) >= 0;
    }
}
