package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Question.Answer;
import org.throughline.coherence.internal.Loads.Load;
import org.throughline.coherence.internal.TenQuestions.Asking;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.evidence.RatingState;
import org.throughline.model.initiatives.Initiative;

/** Answers about time, about what people are told, and about where the system stands. */
final class TimeAnswers {

    Answer ownTime(Asking asking) {
        List<TimeSlot> shared = asking.plan().getTimeSlots().stream().filter(s -> s.getHoursPerYear() != null && s.getSchoolHours() != null).toList();
        var figures = new Figures();
        var said = new StringBuilder();
        for (TimeSlot slot : shared) {
            List<Initiative> claims = asking.facts().initiatives().stream().filter(i -> i.getSlot() == slot && i.getHours() != null && asking.facts().reachOf(i).required()).toList();
            List<Load> loads = asking.facts().loads(claims);
            Optional<BigDecimal> least = Loads.least(loads).map(Load::hours);
            Optional<BigDecimal> most = Loads.most(loads).map(Load::hours);
            figures.add(Words.name(slot) + ", hours there are", Words.plain(slot.getHoursPerYear()), "hours a year", List.of(slot))
                    .add(Words.name(slot) + ", the schools' own", Words.plain(slot.getSchoolHours()), "hours a year", List.of(slot))
                    .add(Words.name(slot) + ", least required of one person", least.map(Words::plain).orElse(Figures.NO_DATA), "hours a year", claims)
                    .add(Words.name(slot) + ", most required of one person", most.map(Words::plain).orElse(Figures.NO_DATA), "hours a year", claims);
            said.append(said.isEmpty() ? "" : " ").append(Words.name(slot)).append(" has ").append(Words.plain(slot.getHoursPerYear())).append(" hours a year; ")
                    .append(Words.plain(slot.getSchoolHours())).append(" are the schools' own.");
            most.ifPresent(m -> said.append(" Required of one person are ").append(Words.plain(least.orElseThrow())).append(" to ").append(Words.plain(m)).append(" hours, by ")
                    .append(Words.list(claims)).append("."));
        }
        return figures.answer(shared.isEmpty() ? "No time slot says how many of its hours are the schools' own." : said.toString(),
                shared.size() + " of " + Words.count(asking.plan().getTimeSlots().size(), "time slot") + " say whose their hours are");
    }

    Answer newMaterials(Asking asking) {
        List<Finding> missing = asking.findings(new PurposeFindings(), "purpose.second-step-missing");
        List<Finding> told = asking.findings(new ExpectationFindings(), "expectation.contradiction");
        var figures = new Figures();
        var said = new StringBuilder();
        for (Finding step : missing) {
            figures.of("Schools without the second step", Optional.of(step), "schools");
            said.append(step.message()).append(' ');
            // What else these initiatives' people are told: contradictions that one of the two takes part in.
            told.stream().filter(t -> step.objects().stream().limit(2).anyMatch(new HashSet<>(t.objects())::contains)).forEach(t -> {
                figures.of("Contradiction, schools", Optional.of(t), "schools");
                said.append(t.message()).append(' ');
            });
        }
        return figures.answer(missing.isEmpty() ? "No initiative has a second step that some of its schools do not get." : said.toString().strip(),
                asking.facts().initiatives().stream().filter(i -> !asking.facts().reachOf(i).schools().isEmpty()).count() + " of "
                        + Words.count(asking.facts().initiatives().size(), "initiative") + " name their schools");
    }

    Answer whereWeStand(Asking asking) {
        Optional<AssessmentCycle> latest = asking.plan().getAssessmentCycles().stream().filter(c -> !c.getRatings().isEmpty())
                .max(Comparator.comparing(c -> c.getHeldOn() == null ? java.time.LocalDate.MIN : c.getHeldOn()));
        if (latest.isEmpty()) {
            return new Figures().answer("Nothing has been rated yet.", "0 rounds of self-assessment");
        }
        var figures = new Figures();
        for (GroupRating rating : latest.get().getRatings()) {
            String name = rating.getTarget() == null ? Words.orNothing(rating.getWording()) : Words.full(rating.getTarget());
            figures.add(name, switch (rating.getState()) {
                case RATED -> rating.getLevel() == null ? Figures.NO_DATA : rating.getLevel().toString();
                case CONTESTED -> "contested";
                case NOT_RATED -> "not rated";
                case NOT_APPLICABLE -> "not applicable";
                case NOT_STATED -> Figures.NO_DATA;
            }, "", List.of(rating));
        }
        long rated = latest.get().getRatings().stream().filter(r -> r.getState() == RatingState.RATED).count();
        var analysis = new RatingFindings();
        Optional<Finding> seats = asking.findings(analysis, "ratings.seats").stream().filter(f -> f.objects().contains(latest.get().getId())).findFirst();
        figures.of("Elements that seats see differently", seats, "elements");
        return figures.answer("In " + Words.name(latest.get()) + " the group agreed on " + rated + " of " + latest.get().getRatings().size() + ": "
                + Words.and(latest.get().getRatings().stream().filter(r -> r.getState() == RatingState.RATED)
                        .map(r -> (r.getTarget() == null ? Words.orNothing(r.getWording()) : Words.called(r.getTarget())) + " " + r.getLevel()).toList()) + "."
                + seats.map(f -> " " + f.message()).orElse(" No seat sees an element a level apart from another."),
                latest.get().getRatings().stream().filter(r -> !r.getVotes().isEmpty()).count() + " of " + Words.count(latest.get().getRatings().size(), "rating") + " have votes");
    }
}
