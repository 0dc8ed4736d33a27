package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.model.evidence.Measure;
import org.throughline.model.evidence.MeasureKind;
import org.throughline.model.evidence.Reading;
import org.throughline.model.initiatives.EffectMeasure;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.LedBy;
import org.throughline.model.plan.DistrictPlan;

/** What is known of effect: what initiatives collect, what measures say, and figures that do not agree. */
@Component(service = Analysis.class)
public final class EvidenceFindings implements FactsAnalysis {

    /** The figure of the plan that a measure of team time says the same as. */
    private static final String TEAM_MINUTES = "teamMinutesDelivered";
    private static final double EXACT = 0.05;

    @Override
    public Set<Subject> reads() {
        return Set.of(Subject.EVIDENCE, Subject.SUPPORT, Subject.INITIATIVES, Subject.MONEY);
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        var found = new ArrayList<Finding>();
        effect(facts, found);
        ledBy(facts, found);
        satisfaction(facts.plan(), found);
        disagreeing(facts.plan(), found);
        return found;
    }

    private static void effect(Facts facts, List<Finding> found) {
        List<Initiative> stated = facts.initiatives().stream().filter(i -> i.getMeasure() != EffectMeasure.NOT_STATED).toList();
        var counts = new EnumMap<EffectMeasure, Integer>(EffectMeasure.class);
        stated.forEach(i -> counts.merge(i.getMeasure(), 1, Integer::sum));
        List<Initiative> students = stated.stream().filter(i -> i.getMeasure() == EffectMeasure.STUDENT).toList();
        List<Initiative> weak = stated.stream().filter(i -> i.getMeasure().compareTo(EffectMeasure.PRACTICE) < 0).toList();
        if (weak.size() > students.size()) {
            BigDecimal cost = sum(weak);
            found.add(new Finding("evidence.effect", "Evidence of students is collected for " + students.size() + " of " + Words.count(stated.size(), "initiative")
                    + ": " + Words.list(students) + ". The strongest measure of the others is practice " + counts.getOrDefault(EffectMeasure.PRACTICE, 0)
                    + ", satisfaction " + counts.getOrDefault(EffectMeasure.SATISFACTION, 0) + ", participation " + counts.getOrDefault(EffectMeasure.PARTICIPATION, 0)
                    + ", none " + counts.getOrDefault(EffectMeasure.NONE, 0) + ". Without evidence of practice or students: " + Words.dollars(cost) + " of "
                    + Words.dollars(sum(stated)) + ".",
                    "Initiatives by the strongest evidence of effect that is collected, and what they cost.",
                    stated.size() + " of " + Words.count(facts.initiatives().size(), "initiative") + " state a measure", Words.ids(weak), cost.toPlainString()));
        }
    }

    private static BigDecimal sum(List<Initiative> initiatives) {
        return initiatives.stream().map(Initiative::getCost).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void ledBy(Facts facts, List<Finding> found) {
        List<Initiative> stated = facts.initiatives().stream().filter(i -> i.getLedBy() != LedBy.NOT_STATED).toList();
        List<Initiative> schools = stated.stream().filter(i -> i.getLedBy() == LedBy.SCHOOL).toList();
        if (!stated.isEmpty() && schools.size() * 2 < stated.size()) {
            var counts = stated.stream().collect(Collectors.groupingBy(Initiative::getLedBy, () -> new EnumMap<>(LedBy.class), Collectors.counting()));
            found.add(new Finding("evidence.led-by", "Schools lead " + schools.size() + " of " + Words.count(stated.size(), "initiative") + ", the central office "
                    + counts.getOrDefault(LedBy.CENTRAL, 0L) + ", vendors " + counts.getOrDefault(LedBy.VENDOR, 0L) + ", other partners "
                    + counts.getOrDefault(LedBy.EXTERNAL, 0L) + ".", "Initiatives by who leads them from day to day; schools lead less than half.",
                    stated.size() + " of " + Words.count(facts.initiatives().size(), "initiative") + " say who leads", Words.ids(schools), Integer.toString(schools.size())));
        }
    }

    /** The values of a measure for all schools, by period. */
    private static TreeMap<String, Double> all(Measure measure) {
        var values = new TreeMap<String, Double>();
        measure.getReadings().stream().filter(r -> r.getSchool() == null && r.getSchoolGroup() == null && r.getValue() != null && r.getPeriod() != null)
                .forEach(r -> values.put(r.getPeriod(), r.getValue().doubleValue()));
        return values;
    }

    /** How the latest value differs from the one before, so that more is better; empty where one of them is missing. */
    private static OptionalDouble change(Measure measure) {
        var values = all(measure);
        if (values.size() < 2) {
            return OptionalDouble.empty();
        }
        double change = values.lastEntry().getValue() - values.lowerEntry(values.lastKey()).getValue();
        return OptionalDouble.of(Boolean.FALSE.equals(measure.getHigherIsBetter()) ? -change : change);
    }

    private static String words(Measure measure) {
        var values = all(measure);
        return Words.called(measure) + " " + Words.number(values.lowerEntry(values.lastKey()).getValue(), 1) + " to " + Words.number(values.lastEntry().getValue(), 1);
    }

    /** People are more satisfied, and what it is for went down. */
    private static void satisfaction(DistrictPlan plan, List<Finding> found) {
        List<Measure> up = plan.getMeasures().stream().filter(m -> m.getKind() == MeasureKind.SATISFACTION && change(m).orElse(0) > 0).toList();
        List<Measure> down = plan.getMeasures().stream().filter(m -> isOfStudentsOrOutcome(m.getKind()) && change(m).orElse(0) < 0).toList();
        if (!up.isEmpty() && !down.isEmpty()) {
            long both = plan.getMeasures().stream().filter(m -> change(m).isPresent()).count();
            found.add(new Finding("evidence.satisfaction", "Satisfaction rose (" + Words.and(up.stream().map(EvidenceFindings::words).toList())
                    + ") while outcomes fell (" + Words.and(down.stream().map(EvidenceFindings::words).toList()) + ").",
                    "Latest value against the one before, for all schools: measures of satisfaction against measures of students and outcomes.",
                    both + " of " + Words.count(plan.getMeasures().size(), "measure") + " have two values", Words.ids(up, down), Integer.toString(down.size())));
        }
    }

    private static boolean isOfStudentsOrOutcome(MeasureKind kind) {
        return switch (kind) {
            case ACADEMIC, SOCIAL, EMOTIONAL, OUTCOME -> true;
            default -> false;
        };
    }

    private static void disagreeing(DistrictPlan plan, List<Finding> found) {
        for (Measure measure : plan.getMeasures()) {
            OptionalDouble other = TEAM_MINUTES.equals(measure.getSameAs()) ? plan.getTeams().stream().filter(t -> t.getMinutesDelivered() != null)
                    .mapToDouble(t -> t.getMinutesDelivered().doubleValue()).average() : OptionalDouble.empty();
            var values = all(measure);
            Optional<Reading> latest = measure.getReadings().stream().filter(r -> r.getSchool() == null && r.getSchoolGroup() == null && r.getValue() != null
                    && r.getPeriod() != null && r.getPeriod().equals(values.isEmpty() ? null : values.lastKey())).findFirst();
            if (other.isPresent() && latest.isPresent() && Math.abs(latest.get().getValue().doubleValue() - other.getAsDouble()) > EXACT) {
                found.add(new Finding("evidence.figures-disagree", Words.full(measure) + " is " + latest.get().getValue().toPlainString() + " for " + latest.get().getPeriod()
                        + (latest.get().getSource() == null ? "" : " (" + latest.get().getSource() + ")") + ", and " + Words.number(other.getAsDouble(), 1)
                        + " as the teams on file have it. Which is right?", "The latest value of the measure for all schools, against the unweighted mean over teams.",
                        "1 value and " + Words.count(plan.getTeams().stream().filter(t -> t.getMinutesDelivered() != null).count(), "team"),
                        Words.ids(List.of(measure, latest.get())), latest.get().getValue().toPlainString()));
            }
        }
    }
}
