package org.throughline.report.internal;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.api.coherence.Profile;
import org.throughline.api.coherence.YearOfWork;
import org.throughline.api.coherence.YearOfWork.SlotLoad;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Participation;
import org.throughline.model.organization.Person;

/** Words for what is required. */
final class Load {

    private Load() {
    }

    /** The slots in which more is required than there is, such as "Wednesday early release 111 of 37". */
    static String over(YearOfWork year, Figures figures, Function<Named, String> name) {
        return year.slots().stream().filter(SlotLoad::over).map(s -> name.apply(s.slot()) + " " + figures.hours(s.hours()) + " of " + figures.hours(s.capacity().orElseThrow()))
                .collect(Collectors.joining("; "));
    }

    /** Grade and year of work, such as "K, 1"; empty for who does not teach. */
    static String kind(Profile who) {
        if (!Boolean.TRUE.equals(who.role().getTeaching())) {
            return "";
        }
        String grade = who.grade() < 0 ? "PK" : who.grade() == 0 ? "K" : Integer.toString(who.grade());
        return grade + ", " + who.year() + (who.year() > 5 ? "+" : "");
    }

    /** Who answers for an initiative: the person, or what is noted about that. */
    static String owner(Initiative initiative, Page page) {
        return Optional.ofNullable(initiative.getOwner()).map(o -> Names.of(o) + (hasLeft(o, page) ? page.words().reworded(" (left)") : ""))
                .or(() -> Optional.ofNullable(initiative.getOwnerNote()).filter(n -> !n.isBlank())).orElse(page.words().reworded("nobody named"));
    }

    private static boolean hasLeft(Person owner, Page page) {
        return owner.getUntil() != null && owner.getUntil().isBefore(page.today());
    }

    /** The months in which it takes place, such as "Sep-Nov, Jan"; months that follow each other as from and to. */
    static String months(Initiative initiative, Figures figures) {
        var runs = new ArrayList<List<Month>>();
        initiative.getMonths().stream().distinct().filter(m -> m >= 1 && m <= 12).map(Month::of).forEach(month -> {
            if (runs.isEmpty() || runs.getLast().getLast().plus(1) != month) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(month);
        });
        return runs.stream().map(r -> figures.month(r.getFirst()) + (r.size() == 1 ? "" : (r.size() == 2 ? ", " : "-") + figures.month(r.getLast()))).collect(Collectors.joining(", "));
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
