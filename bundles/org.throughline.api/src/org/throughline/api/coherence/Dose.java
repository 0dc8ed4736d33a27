package org.throughline.api.coherence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What people get from one initiative, or from all initiatives that support one element, beside what is claimed. What nobody
 * knows is empty, never 0. {@link SupportPicture#doseMethod} says how the figures are made.
 *
 * @param people the number of people it is meant for; of an element those whom at least one of its initiatives addresses
 * @param personHours clock hours a year, each counted for each person
 * @param planned whether some of these hours are planned and not delivered; false where there are none
 * @param reachedShare people reached for each person intended, 1 for all of them, over those with both on file; more than 1
 *        where more were reached than intended
 * @param cost what it costs a year; whole for each element that an initiative supports, and so elements do not add up
 * @param coverage how much these figures rest on
 */
public record Dose(OptionalInt people, OptionalDouble personHours, boolean planned, OptionalDouble reachedShare,
        Optional<BigDecimal> cost, String coverage) {

    /** Nothing is known. */
    public static final Dose UNKNOWN = new Dose(OptionalInt.empty(), OptionalDouble.empty(), false, OptionalDouble.empty(), Optional.empty(), "");

    /** Clock hours a year for each person intended; empty where hours or people are not known, or there is nobody. */
    public OptionalDouble hoursPerPerson() {
        return personHours.isPresent() && people.orElse(0) > 0 ? OptionalDouble.of(personHours.getAsDouble() / people.getAsInt()) : OptionalDouble.empty();
    }

    /** Whether support is claimed and nobody knows how many hours a person that is. */
    public boolean claimedOnly() {
        return hoursPerPerson().isEmpty();
    }
}
