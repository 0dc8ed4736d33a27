package org.throughline.report.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.throughline.model.organization.Department;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.ActionStep;
import org.throughline.model.planning.ImprovementPlan;
import org.throughline.model.planning.StepStatus;

/** The steps of the plans for improvement, and whose they are. */
final class Steps {

    private Steps() {
    }

    static List<ActionStep> all(DistrictPlan plan) {
        return where(plan, p -> true);
    }

    /** The steps that are an office's: it does them, or somebody who works there; and those of its own plan. */
    static List<ActionStep> of(DistrictPlan plan, Department office) {
        List<ActionStep> own = where(plan, p -> p.getDepartment() == office);
        return all(plan).stream().filter(s -> s.getDepartment() == office || s.getOwner() != null && s.getOwner().getDepartment() == office
                || own.contains(s)).toList();
    }

    /** The steps that are for a school: those of its own plan, and those that name it by its code or its name. */
    static List<ActionStep> of(DistrictPlan plan, School school) {
        List<ActionStep> own = where(plan, p -> p.getSchool() == school);
        return all(plan).stream().filter(s -> own.contains(s) || names(s, school)).toList();
    }

    /** Whether it is still to be done. */
    static boolean isOpen(ActionStep step) {
        return step.getStatus() != StepStatus.DONE && step.getStatus() != StepStatus.ABANDONED;
    }

    static boolean isOverdue(ActionStep step, LocalDate today) {
        return isOpen(step) && step.getDue() != null && step.getDue().isBefore(today);
    }

    /** Who does it: the person, or else the office and who directs it; empty if nobody is named. */
    static Optional<String> owner(ActionStep step) {
        return Optional.ofNullable(step.getOwner()).map(Names::of)
                .or(() -> Optional.ofNullable(step.getDepartment()).map(d -> Names.of(d)
                        + Optional.ofNullable(d.getDirector()).map(p -> " (" + Names.of(p) + ")").orElse("")));
    }

    private static boolean names(ActionStep step, School school) {
        return Stream.of(step.getName(), step.getDescription()).filter(t -> t != null).anyMatch(t -> hasWord(t, school.getCode()) || hasWord(t, school.getName()));
    }

    private static boolean hasWord(String text, String word) {
        if (word == null || word.isBlank()) {
            return false;
        }
        int at = text.indexOf(word);
        return at >= 0 && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (at + word.length() == text.length() || !Character.isLetterOrDigit(text.charAt(at + word.length())));
    }

    private static List<ActionStep> where(DistrictPlan plan, Predicate<ImprovementPlan> plans) {
        var steps = new ArrayList<ActionStep>();
        plan.getImprovementPlans().stream().filter(plans).flatMap(p -> p.getGoals().stream())
                .flatMap(g -> g.getStrategies().stream()).forEach(s -> steps.addAll(s.getSteps()));
        return steps;
    }
}
