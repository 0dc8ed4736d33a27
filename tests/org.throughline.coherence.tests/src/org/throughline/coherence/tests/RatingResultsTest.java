package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.RatingResult;
import org.throughline.api.coherence.RatingResults;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.ConsensusBasis;
import org.throughline.model.evidence.RatingState;
import org.throughline.model.evidence.Vote;

/** What came of a round: the distribution, by seat, and what is contested, as in riverbend's table of votes. */
class RatingResultsTest {

    private final RatingResults results = Given.service(RatingResults.class);
    private Session session;
    private AssessmentCycle cycle;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).open(Given.RIVERBEND.resolve("riverbend.throughline"));
        cycle = session.plan().getAssessmentCycles().get(1);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void the_distribution_counts_everybody_and_each_seat() {
        RatingResult first = of("E01");

        assertEquals(Map.of(1, 3, 2, 11, 3, 9, 4, 1), first.all().people());
        assertEquals(24, first.all().rated());
        assertEquals(2 + 1.0 / 3, first.all().mean().orElseThrow(), 1e-9);
        assertEquals(List.of("Central office", "Principals", "Teacher leaders"), first.bySeat().stream().map(s -> s.seats().get(0).getName()).toList());
        assertEquals(Map.of(2, 2, 3, 5, 4, 1), first.bySeat().get(0).people());
    }

    @Test
    void the_contested_ones_stand_first_the_farthest_from_agreement_before_the_others() {
        List<RatingResult> all = results.of(cycle);

        assertEquals(10, all.size());
        assertTrue(all.subList(0, 5).stream().allMatch(RatingResult::contested));
        assertFalse(all.subList(5, 10).stream().anyMatch(RatingResult::contested));
        for (int i = 1; i < 5; i++) {
            assertTrue(all.get(i - 1).together() <= all.get(i).together());
        }
        assertEquals(session.plan().getAssessmentCycles().get(1).getRatings().stream().filter(r -> r.getState() == RatingState.CONTESTED).map(r -> r.getId()).sorted().toList(),
                all.stream().filter(RatingResult::contested).map(r -> r.rating().getId()).sorted().toList());
    }

    @Test
    void not_rated_and_not_applicable_are_counted_and_are_no_levels() {
        session.change("Two do not rate", () -> {
            List<Vote> votes = cycle.getRatings().get(0).getVotes();
            put(votes.get(0), RatingState.NOT_RATED);
            put(votes.get(2), RatingState.NOT_APPLICABLE);
        });
        RatingResult.Votes all = of("E01").all();
        assertEquals(2, all.notRated());
        assertEquals(1, all.notApplicable());
        assertEquals(21, all.rated());
    }

    @Test
    void a_small_group_joins_another_so_that_nobody_can_be_picked_out() {
        session.change("One principal rates", () -> cycle.getRatings().get(0).getVotes().stream().filter(v -> v.getSeat() == cycle.getSeats().get(1)).skip(1).toList()
                .forEach(cycle.getRatings().get(0).getVotes()::remove));
        RatingResult result = of("E01");
        assertEquals(2, result.bySeat().size());
        assertTrue(result.bySeat().stream().allMatch(s -> s.rated() >= results.fewestShown(cycle)));
        assertEquals(result.all().rated(), result.bySeat().stream().mapToInt(RatingResult.Votes::rated).sum());

        session.change("Ten are asked for", () -> cycle.getRule().setFewestShown(20));
        assertEquals(List.of(), of("E01").bySeat());
    }

    @Test
    void where_people_only_record_nothing_is_contested() {
        session.change("Record", () -> cycle.getRule().setBasis(ConsensusBasis.RECORD_ONLY));
        assertTrue(results.of(cycle).stream().noneMatch(RatingResult::contested));
    }

    private static void put(Vote vote, RatingState state) {
        vote.setState(state);
        vote.setLevel(null);
    }

    private RatingResult of(String code) {
        return results.of(cycle).stream().filter(r -> r.rating().getTarget().getCode().equals(code)).findFirst().orElseThrow();
    }
}
