package org.throughline.ratings.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.EvidenceFactory;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.evidence.RatingLevel;
import org.throughline.model.evidence.RatingState;
import org.throughline.model.evidence.Seat;
import org.throughline.model.evidence.Vote;
import org.throughline.model.identity.ContentPart;

/**
 * A round as a sheet: a row for each rater, without a name, and a column for what is rated. The votes of a role group are the
 * cells of its rows in order; a cell that is empty before a filled one is a vote that states nothing. To be changed inside a
 * change of the session.
 */
final class RatingSheet {

    private static final int LEVELS = 4;

    /**
     * A rater.
     *
     * @param seat the role group
     * @param number its position within the group, counted from 0
     */
    record Rater(Seat seat, int number) {
    }

    /**
     * What stands in a cell.
     *
     * @param state rated, not rated, not applicable; not stated for an empty one
     * @param level the level of what is rated, otherwise 0
     */
    record Mark(RatingState state, int level) {

        static final Mark EMPTY = new Mark(RatingState.NOT_STATED, 0);
        static final Mark NOT_RATED = new Mark(RatingState.NOT_RATED, 0);
        static final Mark NOT_APPLICABLE = new Mark(RatingState.NOT_APPLICABLE, 0);

        static Mark rated(int level) {
            return new Mark(RatingState.RATED, level);
        }

        static Mark of(Vote vote) {
            boolean rated = vote.getState() == RatingState.RATED && vote.getLevel() != null;
            return rated ? rated(vote.getLevel()) : vote.getState() == RatingState.RATED ? EMPTY : new Mark(vote.getState(), 0);
        }
    }

    private final AssessmentCycle cycle;

    RatingSheet(AssessmentCycle cycle) {
        this.cycle = cycle;
    }

    AssessmentCycle cycle() {
        return cycle;
    }

    /** The raters, by role group. */
    List<Rater> raters() {
        return cycle.getSeats().stream().flatMap(s -> IntStream.range(0, people(s)).mapToObj(i -> new Rater(s, i))).toList();
    }

    /** How many people a role group has: as many as it states, or as many as rated. */
    int people(Seat seat) {
        int rated = cycle.getRatings().stream().mapToInt(r -> marks(r, seat).size()).max().orElse(0);
        return Math.max(rated, seat.getPeople() == null ? 0 : seat.getPeople());
    }

    /** What is rated. */
    List<GroupRating> ratings() {
        return cycle.getRatings().stream().filter(r -> r.getTarget() != null || r.getWording() != null).toList();
    }

    /** The numbers of the levels that can be given. */
    List<Integer> levels() {
        List<Integer> levels = cycle.getScale() == null ? List.of()
                : cycle.getScale().getLevels().stream().map(RatingLevel::getValue).filter(Objects::nonNull).sorted().toList();
        return levels.isEmpty() ? IntStream.rangeClosed(1, LEVELS).boxed().toList() : levels;
    }

    /** What a level is called; empty if the scale does not say. */
    String levelName(int level) {
        return cycle.getScale() == null ? "" : cycle.getScale().getLevels().stream().filter(l -> Integer.valueOf(level).equals(l.getValue()))
                .map(RatingLevel::getName).filter(Objects::nonNull).findFirst().orElse("");
    }

    Mark mark(GroupRating rating, Rater rater) {
        List<Mark> marks = marks(rating, rater.seat());
        return rater.number() < marks.size() ? marks.get(rater.number()) : Mark.EMPTY;
    }

    /** Puts a mark into a cell. */
    void set(GroupRating rating, Rater rater, Mark mark) {
        var marks = new ArrayList<>(marks(rating, rater.seat()));
        while (marks.size() <= rater.number()) {
            marks.add(Mark.EMPTY);
        }
        marks.set(rater.number(), mark);
        write(rating, rater.seat(), marks);
    }

    /** Adds a rater to a role group. */
    void add(Seat seat) {
        seat.setPeople(people(seat) + 1);
    }

    /** Forgets which row rated what: from now on it is only known how many of a role group rated so. */
    void forgetRows() {
        cycle.getRatings().forEach(rating -> cycle.getSeats().forEach(seat -> {
            List<Mark> marks = marks(rating, seat).stream().filter(m -> !m.equals(Mark.EMPTY)).toList();
            rating.getVotes().removeIf(v -> v.getSeat() == seat);
            marks.stream().distinct().sorted(Comparator.comparing(Mark::state).thenComparing(Mark::level))
                    .forEach(m -> rating.getVotes().add(vote(seat, m, (int) marks.stream().filter(m::equals).count())));
        }));
    }

    private static List<Mark> marks(GroupRating rating, Seat seat) {
        return rating.getVotes().stream().filter(v -> v.getSeat() == seat)
                .flatMap(v -> Stream.generate(() -> Mark.of(v)).limit(v.getPeople() == null ? 1 : v.getPeople())).toList();
    }

    /** Writes the marks of a role group, a vote for each; the votes that say so already stay. */
    private static void write(GroupRating rating, Seat seat, List<Mark> marks) {
        while (!marks.isEmpty() && marks.getLast().equals(Mark.EMPTY)) {
            marks.removeLast();
        }
        List<Vote> own = new ArrayList<>(rating.getVotes().stream().filter(v -> v.getSeat() == seat).toList());
        if (own.stream().anyMatch(v -> v.getPeople() != null && v.getPeople() != 1)) {
            rating.getVotes().removeAll(own);
            own.clear();
        }
        for (int i = 0; i < marks.size(); i++) {
            if (i >= own.size()) {
                rating.getVotes().add(vote(seat, marks.get(i), 1));
            } else if (!Mark.of(own.get(i)).equals(marks.get(i))) {
                put(own.get(i), marks.get(i));
            }
        }
        rating.getVotes().removeAll(own.subList(Math.min(own.size(), marks.size()), own.size()));
    }

    private static Vote vote(Seat seat, Mark mark, int people) {
        Vote vote = EvidenceFactory.eINSTANCE.createVote();
        vote.setSeat(seat);
        put(vote, mark);
        vote.setPeople(people);
        return vote;
    }

    private static void put(Vote vote, Mark mark) {
        vote.setState(mark.state());
        vote.setLevel(mark.state() == RatingState.RATED ? mark.level() : null);
    }

    /** What is rated, as it is called in a column's head: its code, else its name. */
    static String code(GroupRating rating) {
        return Optional.ofNullable(rating.getTarget()).map(ContentPart::getCode).orElseGet(() -> name(rating));
    }

    /** What is rated, as it was called when it was rated. */
    static String name(GroupRating rating) {
        return Optional.ofNullable(rating.getWording()).or(() -> Optional.ofNullable(rating.getTarget()).map(ContentPart::getName)).orElse("");
    }
}
