package org.throughline.api.coherence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;

/**
 * What a school year requires of one kind of person. Hours are clock hours a year.
 *
 * @param who the kind of person
 * @param initiatives the initiatives that require hours of them, in the plan's order
 * @param withoutHours initiatives required of them that state no hours: what is missing from every figure here
 * @param hours the sum of the hours
 * @param months hours by month, from the month in which the school year starts; an initiative's hours are spread evenly
 *        over the months it lists, and those of one that lists none stand in no month
 * @param slots hours by time slot, in the plan's order, without slots that nothing is required in
 * @param kinds hours by kind of initiative
 * @param method how the figures are made, in a sentence
 * @param coverage how much of the plan they rest on
 */
public record YearOfWork(Profile who, List<Initiative> initiatives, List<Initiative> withoutHours, BigDecimal hours,
        Map<Month, BigDecimal> months, List<SlotLoad> slots, Map<InitiativeKind, BigDecimal> kinds, String method, String coverage) {

    /** Digits that are kept after the point where hours are spread over months: twelfths of a year leave a remainder. */
    private static final int DIGITS = 6;

    /** What an initiative with hours requires in each month that it lists. */
    public static BigDecimal monthly(Initiative initiative) {
        long listed = Math.max(1, initiative.getMonths().stream().distinct().count());
        return initiative.getHours().divide(BigDecimal.valueOf(listed), DIGITS, RoundingMode.HALF_UP);
    }

    /** The initiatives that require hours in a month, in the plan's order. */
    public List<Initiative> in(Month month) {
        return initiatives.stream().filter(i -> i.getMonths().contains(month.getValue())).toList();
    }

    /**
     * What is required in one time slot.
     *
     * @param slot the slot
     * @param initiatives those that require hours in it
     * @param hours the sum
     * @param capacity the most that may be required in it, or else the hours it has for this role; empty if nobody says
     */
    public record SlotLoad(TimeSlot slot, List<Initiative> initiatives, BigDecimal hours, Optional<BigDecimal> capacity) {

        /** Whether more is required than there is. */
        public boolean over() {
            return capacity.isPresent() && hours.compareTo(capacity.get()) > 0;
        }
    }
}
