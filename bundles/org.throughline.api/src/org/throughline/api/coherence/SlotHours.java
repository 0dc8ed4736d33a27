package org.throughline.api.coherence;

import java.math.BigDecimal;
import java.time.Month;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;

/** The time that the calendar has for professional learning. */
@ProviderType
public interface SlotHours {

    /**
     * Clock hours by time slot and month, as the days of the latest school year's calendars say that are for this school or
     * for all. A slot without such days is not in it, and a month without them not in its map.
     */
    Map<TimeSlot, Map<Month, BigDecimal>> at(DistrictPlan plan, School school);
}
