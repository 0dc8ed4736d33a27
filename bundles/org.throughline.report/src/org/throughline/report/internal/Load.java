package org.throughline.report.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.throughline.api.coherence.Profile;
import org.throughline.api.coherence.YearOfWork;
import org.throughline.api.coherence.YearOfWork.SlotLoad;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Participation;

/** Words for what is required. */
final class Load {

    private Load() {
    }

    /** The slots in which more is required than there is, such as "Wednesday early release 111 of 37". */
    static String over(YearOfWork year, Figures figures) {
        return year.slots().stream().filter(SlotLoad::over).map(s -> Names.of(s.slot()) + " " + figures.hours(s.hours()) + " of " + figures.hours(s.capacity().orElseThrow()))
                .collect(Collectors.joining("; "));
    }

    /** Such as "kindergarten, first year"; empty for who does not teach. */
    static String kind(Profile who) {
        if (!Boolean.TRUE.equals(who.role().getTeaching())) {
            return "";
        }
        return Profile.gradeName(who.grade()) + ", " + switch (who.year()) {
            case 1 -> "first year";
            case 2 -> "second year";
            default -> "year " + who.year();
        };
    }

    /** Who answers for an initiative: the person, or what is noted about that, or the office; empty if nobody is named. */
    static Optional<String> owner(Initiative initiative) {
        return Optional.ofNullable(initiative.getOwner()).map(Names::of).or(() -> Optional.ofNullable(initiative.getOwnerNote()).filter(n -> !n.isBlank()));
    }

    /** The hours, or that there is no data. */
    static String hours(Initiative initiative, Figures figures) {
        return initiative.getHours() == null ? Figures.NO_DATA : figures.hours(initiative.getHours());
    }

    static boolean isRequired(Initiative initiative) {
        return initiative.getAudience() != null && initiative.getAudience().getParticipation() == Participation.REQUIRED;
    }

    static String slot(Initiative initiative) {
        return initiative.getSlot() == null ? "" : Names.shortest(initiative.getSlot());
    }

    /** The hours of all that have some. */
    static Optional<BigDecimal> sum(List<Initiative> initiatives) {
        return Figures.sum(initiatives.stream().map(Initiative::getHours).toList());
    }
}
