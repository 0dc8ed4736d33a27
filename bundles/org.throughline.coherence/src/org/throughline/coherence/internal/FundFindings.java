package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Spending.Ending;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.money.EvidenceLevel;
import org.throughline.model.money.Fund;
import org.throughline.model.money.FundKind;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.ActionStep;
import org.throughline.model.support.SupportAssignment;
import org.throughline.model.support.SupportKind;

/** Money to have a look at. Never a verdict: what is allowed is for the people who know the rules to say. */
@Component(service = Analysis.class)
public final class FundFindings implements FactsAnalysis {

    @Override
    public Set<Subject> reads() {
        return Set.of(Subject.FUNDS, Subject.PLANS, Subject.SUPPORT, Subject.INITIATIVES, Subject.MONEY, Subject.LINKS);
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        var look = new Look(facts.plan(), facts, new LinkedHashMap<>(), new LinkedHashMap<>(), coaching(facts.plan()), Look.coverage(facts), new ArrayList<>());
        steps(facts.plan()).forEach(s -> Paid.of(s.getCost(), s.getFunding()).forEach((fund, amount) -> {
            if (amount.signum() > 0) {
                look.asked.computeIfAbsent(fund, f -> new LinkedHashMap<>()).put(s, amount);
            }
        }));
        look.facts.initiatives().forEach(i -> Paid.of(i.getCost(), i.getFunding())
                .forEach((fund, amount) -> look.paid.computeIfAbsent(fund, f -> new LinkedHashMap<>()).merge(i, amount, BigDecimal::add)));
        Map<LocalDate, Ending> endings = new SharedSpending().endings(facts.plan()).stream().collect(Collectors.toMap(Ending::on, e -> e));
        facts.plan().getFunds().forEach(fund -> {
            overCommitted(look, fund);
            // several funds that end on one day are one finding, where the first of them stands
            Optional.ofNullable(fund.getEnds()).map(endings::get).filter(e -> e.funds().getFirst() == fund).ifPresent(e -> ends(look, e));
            outsideItsSchools(look, fund);
        });
        moved(look);
        events(look);
        withoutPurpose(look);
        stepsWithoutMoney(look);
        return look.found;
    }

    /** What is looked at: what each fund pays of each initiative, what steps ask of it, and what was found. */
    private record Look(DistrictPlan plan, Facts facts, Map<Fund, Map<Initiative, BigDecimal>> paid, Map<Fund, Map<ActionStep, BigDecimal>> asked,
            Map<Fund, List<SupportAssignment>> coaching, String coverage, List<Finding> found) {

        Map<Initiative, BigDecimal> of(Fund fund) {
            return paid.getOrDefault(fund, Map.of());
        }

        BigDecimal sum(Fund fund) {
            return FundFindings.sum(of(fund).values());
        }

        static String coverage(Facts facts) {
            long known = facts.initiatives().stream().filter(i -> i.getCost() != null).count();
            return known + " of " + Words.count(facts.initiatives().size(), "initiative") + " have a cost";
        }

        void add(String code, String message, String method, List<String> objects, String value) {
            found.add(new Finding(code, "Have a look: " + message, method, coverage, objects, value));
        }
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<ActionStep> steps(DistrictPlan plan) {
        return plan.getImprovementPlans().stream().flatMap(p -> p.getGoals().stream()).flatMap(g -> g.getStrategies().stream())
                .flatMap(s -> s.getSteps().stream()).toList();
    }

    private static void overCommitted(Look look, Fund fund) {
        BigDecimal sum = look.sum(fund);
        if (fund.getAvailable() != null && sum.compareTo(fund.getAvailable()) > 0) {
            Map<ActionStep, BigDecimal> steps = look.asked.getOrDefault(fund, Map.of());
            String more = steps.isEmpty() ? "" : " " + Words.list(steps.keySet()) + " ask for another " + Words.dollars(sum(steps.values()))
                    + ", as far as it does not lie inside an initiative.";
            look.add("fund.over-committed", Words.name(fund) + " pays " + Words.dollars(sum) + " in " + Words.count(look.of(fund).size(), "initiative")
                    + " and has " + Words.dollars(fund.getAvailable()) + ": " + Words.dollars(sum.subtract(fund.getAvailable())) + " too much." + more,
                    "What initiatives take from the fund, against what is available after set-asides.",
                    Words.ids(List.of(fund), look.of(fund).keySet(), steps.keySet()), Words.plain(sum.subtract(fund.getAvailable())));
        }
    }

    /** What goes with money that ends: how much, and what core support is left of each element. */
    private static void ends(Look look, Ending ending) {
        List<String> names = ending.funds().stream().map(Words::name).toList();
        look.add("fund.ends", Words.and(names) + (names.size() == 1 ? " ends on " : " end on ") + ending.on()
                + " without a renewal. " + Words.count(ending.paid().size(), "initiative") + " (" + Words.dollars(ending.amount()) + ") depend on it: "
                + Words.list(ending.paid().keySet()) + "." + coreLeft(ending),
                "Initiatives paid by funds that end and are not expected to be renewed; core support counted with and without them.",
                Words.ids(ending.funds(), ending.paid().keySet()), Words.plain(ending.amount()));
    }

    private static String coreLeft(Ending ending) {
        List<String> less = ending.core().stream().map(c -> Words.called(c.element()) + " " + c.now() + " to " + c.later()).toList();
        return less.isEmpty() ? "" : " Core support left: " + Words.and(less) + ".";
    }

    private static void outsideItsSchools(Look look, Fund fund) {
        if (fund.getOnlyFor() == null) {
            return;
        }
        SchoolSet others = look.facts.schools().without(look.facts.members(fund.getOnlyFor()));
        look.of(fund).forEach((initiative, amount) -> {
            SchoolSet at = look.facts.reachOf(initiative).schools();
            SchoolSet outside = at.with(others);
            if (!outside.isEmpty()) {
                look.add("fund.outside-its-schools", Words.full(initiative) + " takes " + Words.dollars(amount) + " from " + Words.name(fund) + ", which is meant for "
                        + Words.name(fund.getOnlyFor()) + "; " + outside.size() + " of its " + Words.count(at.size(), "school") + " are others: " + Words.list(outside) + "."
                        + posts(look, fund, initiative, amount, outside),
                        "Schools of an initiative that are not in the group of schools that its fund is meant for.",
                        Words.ids(List.of(initiative, fund), outside), Integer.toString(outside.size()));
            }
        });
    }

    /** The coaching posts that are filled, by the fund that pays them. */
    private static Map<Fund, List<SupportAssignment>> coaching(DistrictPlan plan) {
        return Facts.by(plan.getSupportAssignments().stream().filter(a -> a.getKind() == SupportKind.COACHING && a.getFilled() != null).toList(),
                SupportAssignment::getFund);
    }

    /** Where the initiative is coaching, the part of its cost that the posts at those schools take. */
    private static String posts(Look look, Fund fund, Initiative initiative, BigDecimal amount, SchoolSet outside) {
        if (initiative.getKind() != InitiativeKind.SUPPORT_ROLE) {
            return "";
        }
        List<SupportAssignment> posts = look.coaching.getOrDefault(fund, List.of()).stream()
                .filter(a -> look.facts.reachOf(initiative).schools().contains(a.getSchool())).toList();
        double all = posts.stream().mapToDouble(a -> a.getFilled().doubleValue()).sum();
        double there = posts.stream().filter(a -> outside.contains(a.getSchool())).mapToDouble(a -> a.getFilled().doubleValue()).sum();
        return all == 0 ? "" : " They have " + Words.number(there, 2) + " of " + Words.number(all, 2) + " filled posts, "
                + Words.dollars(amount.multiply(BigDecimal.valueOf(there / all))) + ".";
    }

    private static void moved(Look look) {
        look.facts.initiatives().forEach(i -> look.paid.forEach((fund, of) -> {
            if (of.containsKey(i) && fund.getKind() == FundKind.FEDERAL && i.getLastYearFund() != null
                    && (i.getLastYearFund().getKind() == FundKind.LOCAL || i.getLastYearFund().getKind() == FundKind.STATE)) {
                look.add("fund.moved", Words.full(i) + " was paid from " + Words.name(i.getLastYearFund()) + " last year and is paid from " + Words.name(fund)
                        + " now. Federal money is there to add to other money, not to take its place.",
                        "Initiatives on federal money that were on state or local money last year.", Words.ids(List.of(i, fund)), Words.plain(of.get(i)));
            }
        }));
    }

    private static void events(Look look) {
        look.paid.forEach((fund, of) -> of.keySet().stream().filter(i -> fund.getKind() == FundKind.FEDERAL && i.getKind() == InitiativeKind.EVENT)
                .forEach(i -> look.add("fund.single-event", Words.full(i) + " is a single event paid from " + Words.name(fund)
                        + ". Federal law asks that professional development be sustained, and not a stand-alone event.",
                        "Initiatives of the kind event on federal money.", Words.ids(List.of(i, fund)), Words.plain(of.get(i)))));
    }

    private static void withoutPurpose(Look look) {
        look.paid.forEach((fund, of) -> {
            List<Initiative> open = of.keySet().stream().filter(i -> fund.getKind() == FundKind.FEDERAL && i.getKind() != InitiativeKind.COMPLIANCE
                    && i.getEvidenceLevel() == EvidenceLevel.NOT_STATED && i.getLinks().stream().allMatch(l -> l.getElement() == null)).toList();
            if (!open.isEmpty()) {
                BigDecimal sum = sum(open.stream().map(of::get).toList());
                look.add("fund.no-purpose", Words.name(fund) + " pays " + Words.dollars(sum) + " for what states neither an evidence level nor an element: "
                        + Words.and(open.stream().map(i -> Words.full(i) + " " + Words.dollars(of.get(i))).toList()) + ".",
                        "Initiatives on federal money without an evidence level and without a link to an element; what the law requires is left out.",
                        Words.ids(List.of(fund), open), Words.plain(sum));
            }
        });
    }

    /** Steps that rely on money that initiatives have taken already. */
    private static void stepsWithoutMoney(Look look) {
        look.plan.getFunds().forEach(fund -> {
            BigDecimal left = fund.getAvailable() == null ? null : fund.getAvailable().subtract(look.sum(fund));
            Map<ActionStep, BigDecimal> steps = look.asked.getOrDefault(fund, Map.of());
            // Where initiatives alone take too much, that is said once, with the steps.
            if (left != null && left.signum() >= 0 && sum(steps.values()).compareTo(left) > 0) {
                look.add("plan.step-without-money", Words.and(steps.entrySet().stream().map(s -> Words.called(s.getKey()) + " " + Words.dollars(s.getValue())).toList())
                        + (steps.size() == 1 ? " relies on " : " rely on ") + Words.name(fund) + ", which has " + Words.dollars(left) + " left.",
                        "Action steps against what initiatives leave of the fund.", Words.ids(steps.keySet(), List.of(fund)), Words.plain(left));
            }
        });
    }
}
