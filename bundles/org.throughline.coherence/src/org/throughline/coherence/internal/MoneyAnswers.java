package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Question.Answer;
import org.throughline.coherence.internal.TenQuestions.Asking;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.EffectMeasure;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.money.EvidenceLevel;
import org.throughline.model.money.Fund;
import org.throughline.model.money.FundKind;
import org.throughline.model.planning.Consultation;
import org.throughline.model.planning.Need;
import org.throughline.model.support.SupportAssignment;

/** Answers about money: what it buys, what ends with it, what can be shown for it, and what could be stopped. */
final class MoneyAnswers {

    Answer whatWeGet(Asking asking) {
        Map<Fund, Map<Initiative, BigDecimal>> paid = paid(asking);
        Optional<Fund> main = main(paid);
        if (main.isEmpty()) {
            return new Figures().answer("No initiative is paid from federal money.", coverage(asking));
        }
        Map<Initiative, BigDecimal> of = paid.get(main.get());
        var elements = new LinkedHashSet<Element>();
        of.keySet().forEach(i -> i.getLinks().stream().map(l -> l.getElement()).filter(Objects::nonNull).forEach(elements::add));
        List<Initiative> student = by(of.keySet(), EffectMeasure.STUDENT);
        List<Initiative> practice = by(of.keySet(), EffectMeasure.PRACTICE);
        List<SupportAssignment> posts = asking.plan().getSupportAssignments().stream().filter(a -> a.getFund() == main.get() && a.getFilled() != null).toList();
        double fte = posts.stream().mapToDouble(a -> a.getFilled().doubleValue()).sum();
        var figures = new Figures().money(Words.name(main.get()), sum(of.values()), of.keySet()).count("Initiatives it pays", of.keySet(), "initiatives")
                .add("Filled posts it pays", Words.number(fte, 2), "FTE", posts).count("Elements these support", elements, "elements")
                .count("With evidence of students", student, "initiatives").count("With evidence of practice", practice, "initiatives");
        paid.forEach((fund, all) -> figures.money("All of " + Words.name(fund), sum(all.values()), List.of(fund)));
        return figures.answer(Words.name(main.get()) + " pays " + Words.dollars(sum(of.values())) + " in " + Words.count(of.size(), "initiative") + " and "
                + Words.number(fte, 2) + " filled posts. They support " + Words.count(elements.size(), "element") + " (" + Words.list(elements)
                + "). Evidence of students is collected for " + (student.isEmpty() ? "none" : Words.list(student)) + ", of practice for "
                + (practice.isEmpty() ? "none" : Words.list(practice)) + ".", coverage(asking));
    }

    Answer offThePlate(Asking asking) {
        List<Initiative> unlinked = asking.facts().initiatives().stream().filter(i -> i.getKind() != InitiativeKind.COMPLIANCE
                && i.getLinks().stream().allMatch(l -> l.getElement() == null)).toList();
        List<Initiative> decided = asking.plan().getInitiatives().stream().filter(i -> i.getDecision() != null).toList();
        BigDecimal cost = unlinked.stream().map(Initiative::getCost).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Initiative> required = unlinked.stream().filter(i -> asking.facts().reachOf(i).required() && i.getHours() != null).toList();
        String most = Loads.most(asking.facts().loads(required)).map(l -> Words.plain(l.hours())).orElse(Figures.NO_DATA);
        return new Figures().count("Supports no element and is not required by law", unlinked, "initiatives").money("Together", cost, unlinked)
                .add("Most hours that they require of one person", most, "hours a year", required).count("Decided on", decided, "initiatives")
                .answer(Words.count(unlinked.size(), "initiative") + " that the law does not require " + (unlinked.size() == 1 ? "supports" : "support") + " no element: "
                        + Words.list(unlinked) + ". Together they cost " + Words.dollars(cost) + " and require up to " + most + " hours a year of one person. "
                        + Words.count(decided.size(), "initiative") + " of " + asking.plan().getInitiatives().size() + " have a decision.", coverage(asking));
    }

    Answer whatEnds(Asking asking) {
        List<Finding> ends = asking.findings(new FundFindings(), "fund.ends");
        var figures = new Figures();
        ends.forEach(f -> figures.of("Paid from money that ends", Optional.of(f), "dollars"));
        long known = asking.plan().getFunds().stream().filter(f -> f.getEnds() != null && f.getRenewalExpected() != null).count();
        return figures.answer(ends.isEmpty() ? "No initiative depends on money that is known to end." : ends.stream().map(Finding::message)
                .reduce((a, b) -> a + " " + b).orElseThrow(), known + " of " + Words.count(asking.plan().getFunds().size(), "fund") + " say when they end and whether they are renewed");
    }

    Answer whatWeShow(Asking asking) {
        Map<Fund, Map<Initiative, BigDecimal>> paid = paid(asking);
        Optional<Fund> main = main(paid);
        if (main.isEmpty()) {
            return new Figures().answer("No initiative is paid from federal money.", coverage(asking));
        }
        Set<Initiative> all = paid.get(main.get()).keySet();
        List<Initiative> level = all.stream().filter(i -> i.getEvidenceLevel() != EvidenceLevel.NOT_STATED).toList();
        List<Initiative> linked = all.stream().filter(i -> i.getLinks().stream().anyMatch(l -> l.getElement() != null)).toList();
        List<Initiative> effect = all.stream().filter(i -> i.getMeasure().compareTo(EffectMeasure.PRACTICE) >= 0).toList();
        List<Need> needs = asking.plan().getImprovementPlans().stream().flatMap(p -> p.getNeeds().stream()).toList();
        List<Consultation> asked = asking.plan().getImprovementPlans().stream().flatMap(p -> p.getConsultations().stream())
                .filter(c -> c.getFunds().isEmpty() || c.getFunds().contains(main.get())).toList();
        return new Figures().count("Activities on " + Words.name(main.get()), all, "initiatives").count("State an evidence level", level, "initiatives")
                .count("Support an element", linked, "initiatives").count("Have evidence of practice or students", effect, "initiatives")
                .count("Needs on file", needs, "needs").count("Consultations on file", asked, "consultations")
                .answer("Of " + Words.count(all.size(), "activity").replace("activitys", "activities") + " on " + Words.name(main.get()) + ", " + level.size() + " state an evidence level, "
                        + linked.size() + " support an element, and " + effect.size() + " have evidence of practice or students. On file: "
                        + Words.count(needs.size(), "need") + " and " + Words.count(asked.size(), "consultation") + ".", coverage(asking));
    }

    private static Map<Fund, Map<Initiative, BigDecimal>> paid(Asking asking) {
        var paid = new LinkedHashMap<Fund, Map<Initiative, BigDecimal>>();
        asking.plan().getFunds().forEach(f -> paid.put(f, new LinkedHashMap<>()));
        asking.facts().initiatives().forEach(i -> Paid.of(i.getCost(), i.getFunding())
                .forEach((fund, amount) -> paid.computeIfAbsent(fund, f -> new LinkedHashMap<>()).put(i, amount)));
        return paid;
    }

    /** The federal fund that pays for most initiatives. */
    private static Optional<Fund> main(Map<Fund, Map<Initiative, BigDecimal>> paid) {
        return paid.keySet().stream().filter(f -> f.getKind() == FundKind.FEDERAL && !paid.get(f).isEmpty())
                .max(Comparator.comparingInt(f -> paid.get(f).size()));
    }

    private static List<Initiative> by(Collection<Initiative> initiatives, EffectMeasure measure) {
        return initiatives.stream().filter(i -> i.getMeasure() == measure).toList();
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String coverage(Asking asking) {
        long cost = asking.facts().initiatives().stream().filter(i -> i.getCost() != null).count();
        long fund = asking.facts().initiatives().stream().filter(i -> !i.getFunding().isEmpty()).count();
        return Words.count(asking.facts().initiatives().size(), "initiative") + ", " + cost + " with a cost, " + fund + " with a fund";
    }
}
