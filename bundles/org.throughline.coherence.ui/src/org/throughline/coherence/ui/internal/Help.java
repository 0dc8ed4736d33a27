package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.support.SupportAssignment;
import org.throughline.model.support.SupportKind;

/**
 * Help of one kind that some schools were promised, and what they get of it.
 *
 * @param schools the schools
 * @param assignments what was promised to them
 */
record Help(List<School> schools, List<SupportAssignment> assignments) {

    /** Help of a kind for some schools. */
    static Help of(DistrictPlan plan, SupportKind kind, Collection<School> schools) {
        return new Help(List.copyOf(schools), plan.getSupportAssignments().stream().filter(a -> a.getKind() == kind && schools.contains(a.getSchool())).toList());
    }

    Optional<BigDecimal> promised() {
        return sum(assignments, SupportAssignment::getPromised);
    }

    Optional<BigDecimal> filled() {
        return sum(assignments, SupportAssignment::getFilled);
    }

    /** Posts promised and not filled; of each assignment, so that one that has more than promised hides no vacancy. */
    BigDecimal vacant() {
        return assignments.stream().filter(a -> a.getPromised() != null)
                .map(a -> a.getPromised().subtract(Optional.ofNullable(a.getFilled()).orElse(BigDecimal.ZERO)).max(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Optional<BigDecimal> hoursPromised() {
        return sum(assignments, SupportAssignment::getHoursPromised);
    }

    Optional<BigDecimal> hoursGiven() {
        return sum(assignments, SupportAssignment::getHoursGiven);
    }

    /** Whether it is counted in posts; otherwise in hours. */
    boolean inPosts() {
        return promised().isPresent() || filled().isPresent();
    }

    /** The posts filled, or the hours given. */
    double given() {
        return (inPosts() ? filled() : hoursGiven()).map(BigDecimal::doubleValue).orElse(0.0);
    }

    /** What was promised and is not there, or not yet. */
    double missing() {
        return inPosts() ? vacant().doubleValue() : Math.max(0, hoursPromised().map(BigDecimal::doubleValue).orElse(0.0) - given());
    }

    /** For so many people, counted at schools, how much of something there is; empty where nobody is counted. */
    OptionalDouble per(double amount, int people, Function<School, BigDecimal> counted) {
        double all = people(counted);
        return all > 0 ? OptionalDouble.of(people * amount / all) : OptionalDouble.empty();
    }

    /** The people at these schools. */
    double people(Function<School, BigDecimal> counted) {
        return sum(schools, counted).map(BigDecimal::doubleValue).orElse(0.0);
    }

    private static <T> Optional<BigDecimal> sum(Collection<T> all, Function<T, BigDecimal> figure) {
        return all.stream().map(figure).filter(Objects::nonNull).reduce(BigDecimal::add);
    }
}
