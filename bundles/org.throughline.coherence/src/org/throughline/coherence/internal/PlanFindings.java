package org.throughline.coherence.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.model.planning.ActionStep;
import org.throughline.model.planning.Goal;
import org.throughline.model.planning.StepStatus;
import org.throughline.model.planning.Strategy;

/** Steps without an owner, late or forgotten ones, goals without a start, strategies that answer no rating. */
@Component(service = Analysis.class)
public final class PlanFindings implements FactsAnalysis {

    /** Without a look for longer than this many days, a step is stale. */
    private static final int STALE_DAYS = 120;

    @Override
    public Set<Subject> reads() {
        return Set.of(Subject.PLANS, Subject.FUNDS, Subject.EVIDENCE, Subject.INITIATIVES, Subject.MONEY);
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        var found = new ArrayList<Finding>();
        List<Goal> goals = facts.plan().getImprovementPlans().stream().flatMap(p -> p.getGoals().stream()).toList();
        List<Strategy> strategies = goals.stream().flatMap(g -> g.getStrategies().stream()).toList();
        List<ActionStep> steps = strategies.stream().flatMap(s -> s.getSteps().stream()).toList();
        List<ActionStep> open = steps.stream().filter(s -> s.getStatus() != StepStatus.DONE && s.getStatus() != StepStatus.ABANDONED).toList();
        String coverage = Words.count(steps.size(), "step") + ", " + open.size() + " of them open";
        step(found, open, coverage, "plan.no-owner", "no owner", "Open steps with neither a person nor an office.",
                s -> s.getOwner() == null && s.getDepartment() == null, s -> "");
        step(found, open, coverage, "plan.overdue", "a due day that has passed", "Open steps due before " + today + ".",
                s -> s.getDue() != null && s.getDue().isBefore(today), s -> " (" + s.getDue() + ")");
        step(found, open, coverage, "plan.not-started", "a first day that has passed, and were not started", "Steps not started whose first day is before " + today + ".",
                s -> s.getStatus() == StepStatus.NOT_STARTED && s.getStarts() != null && s.getStarts().isBefore(today), s -> "");
        step(found, steps, coverage, "plan.due-before-start", "a due day before the first day", "Steps due before they start.",
                s -> s.getDue() != null && s.getStarts() != null && s.getDue().isBefore(s.getStarts()), s -> "");
        step(found, open, coverage, "plan.stale", "had no look for more than " + STALE_DAYS + " days", "Open steps last updated more than " + STALE_DAYS + " days before " + today + ".",
                s -> s.getLastUpdate() != null && ChronoUnit.DAYS.between(s.getLastUpdate(), today) > STALE_DAYS, s -> " (" + s.getLastUpdate() + ")");
        untraced(found, strategies);
        goals(found, goals);
        return found;
    }

    private static void step(List<Finding> found, List<ActionStep> steps, String coverage, String code, String what, String method,
            Predicate<ActionStep> wrong, Function<ActionStep, String> more) {
        List<ActionStep> these = steps.stream().filter(wrong).toList();
        if (!these.isEmpty()) {
            String verb = what.startsWith("had") ? " " : these.size() == 1 ? " has " : " have ";
            found.add(new Finding(code, Words.and(these.stream().map(s -> Words.called(s) + more.apply(s)).toList()) + verb + what + ".", method, coverage,
                    Words.ids(these), Integer.toString(these.size())));
        }
    }

    private static void untraced(List<Finding> found, List<Strategy> strategies) {
        List<Strategy> these = strategies.stream().filter(s -> s.getAnswers().isEmpty()).toList();
        if (!these.isEmpty()) {
            List<ActionStep> steps = these.stream().flatMap(s -> s.getSteps().stream()).toList();
            found.add(new Finding("plan.no-rating", Words.and(these.stream().map(Words::full).toList()) + (these.size() == 1 ? " answers" : " answer") + " no rating"
                    + (steps.isEmpty() ? "" : "; with " + Words.list(steps)) + ".", "Strategies that trace to no rating of the self-assessment.",
                    Words.count(strategies.size(), "strategy").replace("strategys", "strategies"), Words.ids(these, steps), Integer.toString(these.size())));
        }
    }

    private static void goals(List<Finding> found, List<Goal> goals) {
        List<Goal> these = goals.stream().filter(g -> g.getTarget() != null && g.getBaseline() == null).toList();
        if (!these.isEmpty()) {
            found.add(new Finding("plan.no-baseline", Words.list(these) + (these.size() == 1 ? " has" : " have") + " a target and no value at the start.",
                    "Goals with a target and without a baseline.", Words.count(goals.size(), "goal"), Words.ids(these), Integer.toString(these.size())));
        }
    }
}
