package org.throughline.coherence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.evidence.RatingState;
import org.throughline.model.evidence.Seat;
import org.throughline.model.evidence.Vote;
import org.throughline.model.identity.Identified;

/** Self-assessment: where seats see it differently, what is contested, what was rated without evidence or not at all. */
@Component(service = Analysis.class)
public final class RatingFindings implements FactsAnalysis {

    @Override
    public Set<Subject> reads() {
        return Set.of(Subject.EVIDENCE);
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        var found = new ArrayList<Finding>();
        facts.plan().getAssessmentCycles().forEach(cycle -> {
            seats(cycle, Agreement.of(cycle.getRule()).orElse(Agreement.USUAL), found);
            Agreement.of(cycle.getRule()).ifPresent(rule -> contested(cycle, rule, found));
            withoutEvidence(cycle, found);
            notRated(cycle, found);
        });
        return found;
    }

    private static Map<Seat, Double> means(GroupRating rating) {
        var means = new LinkedHashMap<Seat, Double>();
        Facts.by(rated(rating), Vote::getSeat).forEach((seat, votes) -> mean(votes).ifPresent(m -> means.put(seat, m)));
        return means;
    }

    static List<Vote> rated(GroupRating rating) {
        return rating.getVotes().stream().filter(RatingFindings::isRated).toList();
    }

    /** Whether somebody rated: there is a level. */
    static boolean isRated(Vote vote) {
        return vote.getState() == RatingState.RATED && vote.getLevel() != null;
    }

    static int people(Vote vote) {
        return vote.getPeople() == null ? 1 : vote.getPeople();
    }

    private static int people(List<Vote> votes) {
        return votes.stream().mapToInt(RatingFindings::people).sum();
    }

    static OptionalDouble mean(List<Vote> votes) {
        int people = people(votes);
        return people == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(votes.stream().mapToDouble(v -> people(v) * v.getLevel()).sum() / people);
    }

    /** How far the seat with the highest mean and the one with the lowest lie apart. */
    static double gap(GroupRating rating) {
        var all = means(rating).values().stream().mapToDouble(d -> d).summaryStatistics();
        return all.getCount() < 2 ? 0 : all.getMax() - all.getMin();
    }

    private static String called(GroupRating rating) {
        return rating.getTarget() == null ? Words.orNothing(rating.getWording()) : Words.called(rating.getTarget());
    }

    private static void seats(AssessmentCycle cycle, Agreement rule, List<Finding> found) {
        List<GroupRating> far = cycle.getRatings().stream().filter(r -> rule.isApart(gap(r))).toList();
        if (!far.isEmpty()) {
            List<String> words = far.stream().map(r -> {
                var means = means(r).entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
                return called(r) + " by " + Words.two(gap(r)) + " (" + Words.name(means.getLast().getKey()) + " " + Words.two(means.getLast().getValue()) + ", "
                        + Words.name(means.getFirst().getKey()) + " " + Words.two(means.getFirst().getValue()) + ")";
            }).toList();
            add(found, "ratings.seats", "In " + Words.name(cycle) + " the view depends on the seat: the means of role groups differ for " + Words.and(words) + ".",
                    "Mean level by role group; highest minus lowest at least " + Words.number(rule.within(), 2) + ".", cycle, far, Integer.toString(far.size()));
        }
    }

    /** The largest percentage of raters together, as the rule counts. */
    static double together(GroupRating rating, Agreement rule) {
        var byLevel = new TreeMap<Integer, Integer>();
        rated(rating).forEach(v -> byLevel.merge(v.getLevel(), people(v), Integer::sum));
        return rule.together(byLevel);
    }

    private static void contested(AssessmentCycle cycle, Agreement rule, List<Finding> found) {
        List<GroupRating> open = cycle.getRatings().stream().filter(r -> !rated(r).isEmpty()
                && (!rule.isTogether(together(r, rule)) || rule.isApart(gap(r)))).toList();
        if (!open.isEmpty()) {
            List<String> words = open.stream().map(r -> called(r) + " (" + Words.number(together(r, rule), 0) + " percent together"
                    + (rule.isTogether(together(r, rule)) ? ", contested by the seats alone)" : ")")).toList();
            String stated = cycle.getRule() == null ? "The usual rule, as the round states none. " : "The rule \"" + Words.name(cycle.getRule()) + "\". ";
            add(found, "ratings.contested", "In " + Words.name(cycle) + " raters do not agree on " + Words.and(words) + ".",
                    stated + rule.words(), cycle, open, Integer.toString(open.size()));
        }
    }

    private static void withoutEvidence(AssessmentCycle cycle, List<Finding> found) {
        List<GroupRating> bare = cycle.getRatings().stream().filter(r -> Boolean.TRUE.equals(r.getNoEvidenceYet())).toList();
        if (!bare.isEmpty()) {
            add(found, "ratings.no-evidence", "In " + Words.name(cycle) + " there was no evidence yet for " + Words.and(bare.stream().map(RatingFindings::called).toList()) + ".",
                    "Ratings for which evidence was looked for first and there was none.", cycle, bare, Integer.toString(bare.size()));
        }
    }

    /** Not rated is not the lowest level: the number of raters is smaller, and no trend may be drawn. */
    private static void notRated(AssessmentCycle cycle, List<Finding> found) {
        var open = new ArrayList<GroupRating>();
        var words = new ArrayList<String>();
        for (GroupRating rating : cycle.getRatings()) {
            List<Vote> not = rating.getVotes().stream().filter(v -> v.getState() == RatingState.NOT_RATED).toList();
            if (rating.getState() == RatingState.NOT_RATED || !not.isEmpty()) {
                open.add(rating);
                words.add(called(rating) + (not.isEmpty() ? " was not rated, so that no trend can start there" : " was rated by " + people(rated(rating))
                        + " of " + people(rating.getVotes())));
            }
        }
        if (!open.isEmpty()) {
            add(found, "ratings.not-rated", "In " + Words.name(cycle) + " " + Words.and(words) + ". Not rated does not count as a level.",
                    "Ratings and votes whose state is not rated.", cycle, open, Integer.toString(open.size()));
        }
    }

    private static void add(List<Finding> found, String code, String message, String method, AssessmentCycle cycle, List<? extends Identified> objects,
            String value) {
        found.add(new Finding(code, message, method, cycle.getRatings().stream().filter(r -> r.getState() != RatingState.NOT_STATED).count()
                + " of " + Words.count(cycle.getRatings().size(), "rating") + " in " + Words.name(cycle) + " have a state", Words.ids(List.of(cycle), objects), value));
    }
}
