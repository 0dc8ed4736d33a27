package org.throughline.coherence.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.RatingResult;
import org.throughline.api.coherence.RatingResults;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.evidence.RatingState;
import org.throughline.model.evidence.Seat;
import org.throughline.model.evidence.Vote;

/** What came of rounds of self-assessment, as {@link RatingFindings} counts it. */
@Component(service = RatingResults.class)
public final class RatedRounds implements RatingResults {

    /** What counts where a rule does not say how many. */
    private static final int FEWEST = 5;

    @Override
    public List<RatingResult> of(AssessmentCycle cycle) {
        Optional<Agreement> rule = Agreement.of(cycle.getRule());
        return cycle.getRatings().stream().map(r -> result(r, rule, fewestShown(cycle)))
                .sorted(Comparator.comparing(RatingResult::contested).reversed().thenComparingDouble(r -> r.contested() ? r.together() : 0)
                        .thenComparingDouble(r -> r.contested() ? -r.apart() : 0)).toList();
    }

    @Override
    public String rule(AssessmentCycle cycle) {
        return Agreement.of(cycle.getRule()).map(Agreement::words).orElseGet(() -> Words.orNothing(cycle.getRule().getText()));
    }

    @Override
    public int fewestShown(AssessmentCycle cycle) {
        return cycle.getRule() == null || cycle.getRule().getFewestShown() == null ? FEWEST : cycle.getRule().getFewestShown();
    }

    private static RatingResult result(GroupRating rating, Optional<Agreement> rule, int fewest) {
        Agreement counted = rule.orElse(Agreement.USUAL);
        double together = RatingFindings.together(rating, counted);
        double apart = RatingFindings.gap(rating);
        boolean contested = rule.isPresent() && !RatingFindings.rated(rating).isEmpty() && (!counted.isTogether(together) || counted.isApart(apart));
        List<RatingResult.Votes> seats = groups(rating, fewest);
        return new RatingResult(rating, votes(seats(rating), rating.getVotes()), seats.size() < 2 ? List.of() : seats, together, apart, contested);
    }

    /** The role groups that can be shown apart. The smallest join the next larger ones: one alone could be told from what is left of everybody. */
    private static List<RatingResult.Votes> groups(GroupRating rating, int fewest) {
        List<List<Seat>> groups = new ArrayList<>(seats(rating).stream().map(List::of).toList());
        while (groups.size() > 1) {
            List<Seat> smallest = groups.stream().min(Comparator.comparingInt(g -> votes(rating, g).rated())).orElseThrow();
            if (votes(rating, smallest).rated() >= fewest) {
                break;
            }
            List<Seat> next = groups.stream().filter(g -> g != smallest).min(Comparator.comparingInt(g -> votes(rating, g).rated())).orElseThrow();
            groups.set(groups.indexOf(next), Stream.concat(next.stream(), smallest.stream()).toList());
            groups.remove(smallest);
        }
        return groups.stream().map(g -> votes(rating, g)).toList();
    }

    private static List<Seat> seats(GroupRating rating) {
        return rating.getVotes().stream().map(Vote::getSeat).filter(s -> s != null).distinct().toList();
    }

    private static RatingResult.Votes votes(GroupRating rating, List<Seat> seats) {
        return votes(seats, rating.getVotes().stream().filter(v -> seats.contains(v.getSeat())).toList());
    }

    private static RatingResult.Votes votes(List<Seat> seats, List<Vote> votes) {
        List<Vote> rated = votes.stream().filter(RatingFindings::isRated).toList();
        var people = new TreeMap<Integer, Integer>();
        rated.forEach(v -> people.merge(v.getLevel(), RatingFindings.people(v), Integer::sum));
        return new RatingResult.Votes(seats, people, count(votes, RatingState.NOT_RATED), count(votes, RatingState.NOT_APPLICABLE), RatingFindings.mean(rated));
    }

    private static int count(List<Vote> votes, RatingState state) {
        return votes.stream().filter(v -> v.getState() == state).mapToInt(RatingFindings::people).sum();
    }
}
