package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.SlotHours;
import org.throughline.model.calendar.CalendarDay;
import org.throughline.model.calendar.SchoolCalendar;
import org.throughline.model.calendar.SchoolYear;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;

/** Adds up the days of calendars. */
@Component(service = SlotHours.class)
public final class CalendarHours implements SlotHours {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Override
    public Map<TimeSlot, Map<Month, BigDecimal>> at(DistrictPlan plan, School school) {
        Optional<SchoolYear> year = plan.getYears().stream().filter(y -> y.getStarts() != null).reduce((a, b) -> b);
        var hours = new LinkedHashMap<TimeSlot, Map<Month, BigDecimal>>();
        plan.getCalendars().stream().filter(c -> isFor(c, school, year)).flatMap(c -> c.getDays().stream())
                .filter(d -> d.getSlot() != null && d.getHours() != null && d.getDay() != null)
                .forEach(d -> days(d).forEach(day -> hours.computeIfAbsent(d.getSlot(), s -> new EnumMap<>(Month.class))
                        .merge(day.getMonth(), d.getHours(), BigDecimal::add)));
        return hours;
    }

    private static boolean isFor(SchoolCalendar calendar, School school, Optional<SchoolYear> year) {
        return (calendar.getSchools().isEmpty() || calendar.getSchools().contains(school))
                && (calendar.getYear() == null || year.isEmpty() || Objects.equals(calendar.getYear(), year.get()));
    }

    /** The day alone, or each of several that is no weekend. */
    private static Stream<LocalDate> days(CalendarDay day) {
        boolean several = day.getUntil() != null && day.getUntil().isAfter(day.getDay());
        return several ? day.getDay().datesUntil(day.getUntil().plusDays(1)).filter(d -> !WEEKEND.contains(d.getDayOfWeek())) : Stream.of(day.getDay());
    }
}
