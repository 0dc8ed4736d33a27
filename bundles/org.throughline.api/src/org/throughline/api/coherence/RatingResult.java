package org.throughline.api.coherence;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;

import org.throughline.model.evidence.GroupRating;
import org.throughline.model.evidence.Seat;

/**
 * How one element, indicator or principle was rated. No result says how a single person rated.
 *
 * @param rating the rating
 * @param all how everybody rated
 * @param bySeat how role groups rated; groups of too few people are joined, so that nobody can be picked out; empty where everybody together is no more than one group
 * @param together the largest percentage of raters on so many neighboring levels as the rule says; 100 where nobody rated
 * @param apart how far the highest and the lowest mean of a role group lie apart, in levels
 * @param contested whether the raters do not agree by the rule; never where the rule decides otherwise than by shares
 */
public record RatingResult(GroupRating rating, Votes all, List<Votes> bySeat, double together, double apart, boolean contested) {

    /** Copies the list. */
    public RatingResult {
        bySeat = List.copyOf(bySeat);
    }

    /**
     * How some people rated.
     *
     * @param seats the role groups they belong to
     * @param people how many people are on each level, by its number; levels without anybody are missing
     * @param notRated how many looked at it and did not rate
     * @param notApplicable how many said that it does not apply
     * @param mean the mean level of those who rated; empty if nobody did
     */
    public record Votes(List<Seat> seats, SortedMap<Integer, Integer> people, int notRated, int notApplicable, OptionalDouble mean) {

        /** Copies the list. */
        public Votes {
            seats = List.copyOf(seats);
        }

        /** How many people rated. */
        public int rated() {
            return people.values().stream().mapToInt(n -> n).sum();
        }
    }
}
