package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Profile;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.coherence.WhatIf;
import org.throughline.coherence.internal.Loads.Load;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.money.Fund;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;

/** Decisions, tried on a copy of the plan. */
@Component(service = WhatIf.class)
public final class Decisions implements WhatIf {

    private static final String METHOD = "The plan is copied; what stops is taken out of the copy, and what is merged hands its links to elements to the "
            + "initiative that goes on, the stronger of two. That one keeps its own hours, people and cost. "
            + "Hours are those required of one person in a time slot: of the kind of person of whom most is required now, and the most of anybody then.";

    @Override
    public Freed free(DistrictPlan plan, List<Decided> decisions) {
        List<Initiative> gone = decisions.stream().map(Decided::initiative).toList();
        check(plan, decisions, gone);
        var copier = new EcoreUtil.Copier();
        var copy = (DistrictPlan) copier.copy(plan);
        copier.copyReferences();
        decisions.forEach(d -> d.mergedInto().ifPresent(into -> merge((Initiative) copier.get(d.initiative()), (Initiative) copier.get(into))));
        gone.forEach(i -> copy.getInitiatives().remove(copier.get(i)));
        var before = new Facts(plan);
        var after = new Facts(copy);
        List<Initiative> still = before.initiatives().stream().filter(gone::contains).toList();
        return new Freed(elements(before, after), loads(before, after, copier), money(before, after, copier),
                still.stream().map(Initiative::getCost).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add), METHOD,
                Words.count(gone.size(), "initiative") + ", " + number(gone, Initiative::getHours) + " with hours, " + number(gone, Initiative::getCost) + " with a cost");
    }

    private static long number(List<Initiative> initiatives, Function<Initiative, BigDecimal> figure) {
        return initiatives.stream().map(figure).filter(Objects::nonNull).count();
    }

    private static void check(DistrictPlan plan, List<Decided> decisions, List<Initiative> gone) {
        for (Decided each : decisions) {
            if (!plan.getInitiatives().contains(each.initiative())) {
                throw new IllegalArgumentException(Words.full(each.initiative()) + " is not an initiative of this plan.");
            }
            each.mergedInto().filter(into -> gone.contains(into) || !plan.getInitiatives().contains(into)).ifPresent(into -> {
                throw new IllegalArgumentException(Words.full(each.initiative()) + " cannot be merged into " + Words.full(into) + ", which does not go on.");
            });
        }
        if (new HashSet<>(gone).size() < gone.size()) {
            throw new IllegalArgumentException("One initiative is named twice.");
        }
    }

    private static void merge(Initiative from, Initiative into) {
        for (ElementLink link : List.copyOf(from.getLinks())) {
            into.getLinks().stream().filter(l -> l.getElement() == link.getElement()).findFirst().ifPresentOrElse(known -> {
                if (link.getStrength().getValue() > known.getStrength().getValue()) {
                    known.setStrength(link.getStrength());
                }
            }, () -> into.getLinks().add(link));
        }
    }

    private static List<ElementChange> elements(Facts before, Facts after) {
        List<ElementSupport> now = before.claims().elements();
        List<ElementSupport> then = after.claims().elements();
        var changes = new ArrayList<ElementChange>();
        for (int i = 0; i < now.size(); i++) {
            changes.add(new ElementChange(now.get(i).element(), now.get(i).count(), then.get(i).count(), now.get(i).core(), then.get(i).core()));
        }
        return changes;
    }

    private static List<LoadChange> loads(Facts before, Facts after, Map<EObject, EObject> copies) {
        var changes = new ArrayList<LoadChange>();
        for (TimeSlot slot : before.plan().getTimeSlots()) {
            List<Initiative> then = in((TimeSlot) copies.get(slot), after);
            Loads.most(before.loads(in(slot, before))).ifPresent(most -> {
                Profile who = most.who();
                var copied = new Profile((Role) copies.get(who.role()),
                        (School) copies.get(who.school()), who.grade(), who.year());
                changes.add(new LoadChange(slot, who, most.hours(), sum(then.stream().filter(i -> after.reachOf(i).has(copied)).map(Initiative::getHours).toList()),
                        Loads.most(after.loads(then)).map(Load::hours).orElse(BigDecimal.ZERO), InstalledWorkloads.capacity(slot, who.role())));
            });
        }
        return changes;
    }

    private static List<Initiative> in(TimeSlot slot, Facts facts) {
        return facts.required().stream().filter(i -> i.getSlot() == slot).toList();
    }

    private static List<MoneyChange> money(Facts before, Facts after, Map<EObject, EObject> copies) {
        Map<Fund, BigDecimal> now = paid(before);
        Map<Fund, BigDecimal> then = paid(after);
        return before.plan().getFunds().stream().filter(now::containsKey)
                .map(f -> new MoneyChange(f, now.get(f), then.getOrDefault(copies.get(f), BigDecimal.ZERO))).toList();
    }

    private static Map<Fund, BigDecimal> paid(Facts facts) {
        var paid = new LinkedHashMap<Fund, BigDecimal>();
        facts.initiatives().forEach(i -> Paid.of(i.getCost(), i.getFunding()).forEach((fund, amount) -> paid.merge(fund, amount, BigDecimal::add)));
        return paid;
    }

    private static BigDecimal sum(Collection<BigDecimal> hours) {
        return hours.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
