package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Spending;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.money.Fund;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.ActionStep;

/** What funds pay, as the shares of costs say. */
@Component(service = Spending.class)
public final class SharedSpending implements Spending {

    @Override
    public List<FundUse> funds(DistrictPlan plan) {
        var paid = new LinkedHashMap<Fund, Map<Initiative, BigDecimal>>();
        var asked = new LinkedHashMap<Fund, Map<ActionStep, BigDecimal>>();
        going(plan).forEach(i -> Paid.of(i.getCost(), i.getFunding())
                .forEach((fund, amount) -> paid.computeIfAbsent(fund, f -> new LinkedHashMap<>()).put(i, amount)));
        steps(plan).forEach(s -> Paid.of(s.getCost(), s.getFunding()).forEach((fund, amount) -> {
            if (amount.signum() > 0) {
                asked.computeIfAbsent(fund, f -> new LinkedHashMap<>()).put(s, amount);
            }
        }));
        return plan.getFunds().stream().map(f -> new FundUse(f, Collections.unmodifiableMap(paid.getOrDefault(f, Map.of())),
                Collections.unmodifiableMap(asked.getOrDefault(f, Map.of())))).toList();
    }

    @Override
    public List<Ending> endings(DistrictPlan plan) {
        var days = new TreeMap<LocalDate, List<FundUse>>(Facts.by(funds(plan).stream().filter(SharedSpending::ends).toList(), u -> u.fund().getEnds()));
        return days.entrySet().stream().map(d -> ending(plan, d.getKey(), d.getValue())).toList();
    }

    private static boolean ends(FundUse use) {
        return use.fund().getEnds() != null && Boolean.FALSE.equals(use.fund().getRenewalExpected()) && !use.paid().isEmpty();
    }

    private static Ending ending(DistrictPlan plan, LocalDate on, List<FundUse> uses) {
        var paid = new LinkedHashMap<Initiative, BigDecimal>();
        plan.getInitiatives().forEach(i -> uses.stream().filter(u -> u.paid().containsKey(i)).forEach(u -> paid.merge(i, u.paid().get(i), BigDecimal::add)));
        return new Ending(on, uses.stream().map(FundUse::fund).toList(), Collections.unmodifiableMap(paid), coreLeft(plan, paid.keySet()));
    }

    private static List<CoreLeft> coreLeft(DistrictPlan plan, Collection<Initiative> gone) {
        var now = new LinkedHashMap<Element, Integer>();
        var later = new LinkedHashMap<Element, Integer>();
        for (Initiative initiative : going(plan)) {
            for (ElementLink link : initiative.getLinks()) {
                if (link.getStrength() == Strength.CORE && link.getElement() != null) {
                    now.merge(link.getElement(), 1, Integer::sum);
                    later.merge(link.getElement(), gone.contains(initiative) ? 0 : 1, Integer::sum);
                }
            }
        }
        return plan.getFrameworks().stream().flatMap(f -> f.getCategories().stream()).flatMap(c -> c.getElements().stream())
                .filter(e -> now.containsKey(e) && later.get(e) < now.get(e)).map(e -> new CoreLeft(e, now.get(e), later.get(e))).toList();
    }

    private static List<Initiative> going(DistrictPlan plan) {
        return plan.getInitiatives().stream().filter(Coherence::goesOn).toList();
    }

    private static List<ActionStep> steps(DistrictPlan plan) {
        return plan.getImprovementPlans().stream().flatMap(p -> p.getGoals().stream()).flatMap(g -> g.getStrategies().stream())
                .flatMap(s -> s.getSteps().stream()).toList();
    }
}
