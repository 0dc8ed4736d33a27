package org.throughline.core.internal.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Rule;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.money.FundShare;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.PlanningPackage;

/** What funding sources pay is not more than there is to pay. */
@Component(service = Rule.class)
public final class SoundFunding implements Rule {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Describer describer;

    /** Speaks with this describer. */
    @Activate
    public SoundFunding(@Reference Describer describer) {
        this.describer = describer;
    }

    @Override
    public List<Diagnostic> check(DistrictPlan plan) {
        var found = new Findings(describer);
        plan.getInitiatives().forEach(i -> check(i, i.getCost(), InitiativesPackage.Literals.INITIATIVE__COST,
                i.getFunding(), InitiativesPackage.Literals.INITIATIVE__FUNDING, found));
        plan.getImprovementPlans().stream().flatMap(p -> p.getGoals().stream()).flatMap(g -> g.getStrategies().stream())
                .flatMap(s -> s.getSteps().stream()).forEach(s -> check(s, s.getCost(), PlanningPackage.Literals.ACTION_STEP__COST,
                        s.getFunding(), PlanningPackage.Literals.ACTION_STEP__FUNDING, found));
        return found.all();
    }

    private static void check(EObject object, BigDecimal cost, EStructuralFeature costs, List<FundShare> shares,
            EStructuralFeature funding, Findings found) {
        if (shares.isEmpty()) {
            return;
        }
        BigDecimal percent = sum(shares, s -> s.getAmount() == null ? s.getPercent() : null);
        BigDecimal amount = sum(shares, FundShare::getAmount);
        if (percent.compareTo(WHOLE) > 0) {
            found.add(Severity.WARNING, "funding.over-hundred", object, funding, null,
                    Map.of("value", percent.stripTrailingZeros().toPlainString()));
        } else if (cost != null) {
            BigDecimal paid = amount.add(cost.multiply(percent).movePointLeft(2));
            if (paid.compareTo(cost) > 0) {
                found.add(Severity.WARNING, "funding.over-cost", object, funding, null,
                        Map.of("value", found.names().of(costs, paid), "cost", found.names().of(costs, cost)));
            }
        }
    }

    private static BigDecimal sum(List<FundShare> shares, Function<FundShare, BigDecimal> part) {
        return shares.stream().map(part).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
