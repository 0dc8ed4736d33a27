package org.throughline.report.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.throughline.api.coherence.YearOfWork;
import org.throughline.model.calendar.CalendarDay;
import org.throughline.model.calendar.SchoolCalendar;
import org.throughline.model.calendar.SchoolYear;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;

/** The hours that the calendar of a school has for professional learning, by time slot and month. */
final class SlotDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int DIGITS = 6;

    private final Map<TimeSlot, Map<Month, BigDecimal>> hours = new LinkedHashMap<>();

    /** Only of slots in which this year of work requires something. */
    SlotDays(DistrictPlan plan, YearOfWork year) {
        this(plan, year.who().school());
        hours.keySet().retainAll(year.slots().stream().map(YearOfWork.SlotLoad::slot).toList());
    }

    SlotDays(DistrictPlan plan, School school) {
        SchoolYear year = plan.getYears().stream().filter(y -> y.getStarts() != null).reduce((a, b) -> b).orElse(null);
        plan.getCalendars().stream().filter(c -> isFor(c, school, year)).flatMap(c -> c.getDays().stream())
                .filter(d -> d.getSlot() != null && d.getHours() != null && d.getDay() != null).forEach(this::add);
    }

    /** The slots that have days in the calendar. */
    List<TimeSlot> slots() {
        return List.copyOf(hours.keySet());
    }

    boolean isEmpty() {
        return hours.isEmpty();
    }

    /** The hours of all of these slots together in a month. */
    BigDecimal in(Month month) {
        return hours.values().stream().map(m -> m.getOrDefault(month, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a year of work requires in these slots in a month. */
    BigDecimal required(YearOfWork year, Month month) {
        return year.slots().stream().filter(s -> hours.containsKey(s.slot())).flatMap(s -> s.initiatives().stream())
                .filter(i -> i.getMonths().contains(month.getValue())).map(SlotDays::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(Initiative initiative) {
        return initiative.getHours().divide(BigDecimal.valueOf(initiative.getMonths().stream().distinct().count()), DIGITS, RoundingMode.HALF_UP);
    }

    private static boolean isFor(SchoolCalendar calendar, School school, SchoolYear year) {
        return (calendar.getSchools().isEmpty() || calendar.getSchools().contains(school)) && (calendar.getYear() == null || year == null || Objects.equals(calendar.getYear(), year));
    }

    private void add(CalendarDay day) {
        LocalDate last = day.getUntil() == null || day.getUntil().isBefore(day.getDay()) ? day.getDay() : day.getUntil();
        Stream<LocalDate> days = last.equals(day.getDay()) ? Stream.of(last) : day.getDay().datesUntil(last.plusDays(1)).filter(d -> !WEEKEND.contains(d.getDayOfWeek()));
        days.forEach(d -> hours.computeIfAbsent(day.getSlot(), s -> new EnumMap<>(Month.class)).merge(d.getMonth(), day.getHours(), BigDecimal::add));
    }
}
