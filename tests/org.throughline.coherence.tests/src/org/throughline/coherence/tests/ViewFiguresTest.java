package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.Contradictions;
import org.throughline.api.coherence.Contradictions.Contradiction;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.Profile;
import org.throughline.api.coherence.SlotHours;
import org.throughline.api.coherence.Spending;
import org.throughline.api.coherence.Spending.Ending;
import org.throughline.api.coherence.Spending.FundUse;
import org.throughline.api.coherence.Workloads;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.calendar.CalendarFactory;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.identity.Named;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.PlanFactory;

/** What views show beside the matrix, on the sample: contradictions, money, the calendar's time, and one capacity everywhere. */
class ViewFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private Session session;
    private DistrictPlan plan;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).open(Given.RIVERBEND.resolve("riverbend.throughline"));
        plan = session.plan();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void eight_topics_contradict_themselves_in_the_schools_that_the_tables_say() {
        Map<String, Integer> schools = contradictions().stream().collect(Collectors.toMap(Contradiction::topic, c -> c.schools().size()));
        assertEquals(8, schools.size());
        assertEquals(List.of(2, 3, 5, 6, 6, 8, 24, 24), schools.values().stream().sorted().toList());
    }

    @Test
    void a_contradiction_meets_those_who_are_given_both_answers() {
        Contradiction reading = contradictions().stream().filter(c -> c.topic().startsWith("How beginners read")).findFirst().orElseThrow();
        assertEquals(List.of(0, 1, 2), reading.grades());
        assertEquals(List.of("I05 I06", "I22"), reading.sides().stream().map(s -> s.initiatives().stream().map(Named::getCode).collect(Collectors.joining(" "))).toList());
        var role = reading.roles().get(0);
        assertTrue(reading.meets(new Profile(role, school("S07"), 2, 2)));
        assertFalse(reading.meets(new Profile(role, school("S07"), 4, 2)));
        assertFalse(reading.meets(new Profile(role, school("S09"), 2, 2)));
    }

    @Test
    void funds_pay_what_the_tables_say() {
        Map<String, FundUse> uses = Given.service(Spending.class).funds(plan).stream().collect(Collectors.toMap(u -> u.fund().getCode(), u -> u));
        assertEquals(0, new BigDecimal(1_543_500).compareTo(uses.get("T2A").planned()));
        assertEquals(13, uses.get("T2A").paid().size());
        assertEquals(Optional.of(-100_000), uses.get("T2A").left().map(BigDecimal::intValueExact));
        assertEquals(Optional.of(60_000), uses.get("T1A").left().map(BigDecimal::intValueExact));
        assertEquals(133_000, uses.get("T2A").asked().values().stream().mapToInt(BigDecimal::intValueExact).sum());
    }

    @Test
    void what_ends_takes_core_support_with_it() {
        List<Ending> endings = Given.service(Spending.class).endings(plan);
        assertEquals(1, endings.size());
        assertEquals(LocalDate.of(2027, 6, 30), endings.get(0).on());
        assertEquals(8, endings.get(0).paid().size());
        assertEquals(400_500, endings.get(0).amount().intValueExact());
        assertEquals(List.of("E03 4 3", "E05 3 2", "E07 2 1", "E08 2 1", "E09 1 0"),
                endings.get(0).core().stream().map(c -> c.element().getCode() + " " + c.now() + " " + c.later()).toList());
    }

    @Test
    void the_calendar_has_37_wednesdays_and_five_full_days() {
        Map<TimeSlot, Map<Month, BigDecimal>> hours = Given.service(SlotHours.class).at(plan, school("S07"));
        assertEquals(37, sum(hours, "ER"));
        assertEquals(30, sum(hours, "PLD"));
        assertEquals(5, hours.entrySet().stream().filter(e -> "ER".equals(e.getKey().getCode())).findFirst().orElseThrow().getValue().get(Month.SEPTEMBER).intValueExact());
    }

    @Test
    void a_finding_takes_the_capacity_that_the_year_of_a_role_takes() {
        TimeSlot wednesdays = plan.getTimeSlots().stream().filter(s -> "ER".equals(s.getCode())).findFirst().orElseThrow();
        Profile worst = Given.service(Workloads.class).most(plan, Optional.empty(), Optional.of(school("S07")), Optional.of(2), Optional.of(2)).orElseThrow();
        session.change("More Wednesdays for elementary teachers", () -> {
            var more = CalendarFactory.eINSTANCE.createSlotCapacity();
            more.setRole(worst.role());
            more.setHours(new BigDecimal(120));
            wednesdays.getCapacities().add(more);
        });
        var load = Given.service(Workloads.class).year(plan, worst).slots().stream().filter(s -> s.slot() == wednesdays).findFirst().orElseThrow();
        assertEquals(Optional.of(new BigDecimal(120)), load.capacity());
        assertFalse(load.over());

        Finding finding = Given.service(Findings.class).all(plan, TODAY).stream().filter(f -> f.code().equals("time.over-capacity") && f.objects().get(0).equals(wednesdays.getId()))
                .findFirst().orElseThrow();
        assertFalse(finding.message().contains(worst.role().getName().toLowerCase(Locale.ROOT)), finding.message());
        assertTrue(finding.message().startsWith("Wednesday early release holds 37 hours a year for them"), finding.message());
        assertTrue(new BigDecimal(finding.value()).compareTo(new BigDecimal(111)) < 0, finding.value());
    }

    @Test
    void a_slot_whose_hours_only_one_role_has_is_looked_at_for_that_role() {
        TimeSlot online = plan.getTimeSlots().stream().filter(s -> "ONL".equals(s.getCode())).findFirst().orElseThrow();
        assertTrue(over(online).isEmpty());
        session.change("Two hours online for principals", () -> {
            var few = CalendarFactory.eINSTANCE.createSlotCapacity();
            few.setRole(plan.getDistrict().getRoles().stream().filter(r -> "PRIN".equals(r.getCode())).findFirst().orElseThrow());
            few.setHours(new BigDecimal(2));
            online.getCapacities().add(few);
        });
        assertTrue(over(online).orElseThrow().message().contains("of a principal"), over(online).toString());
    }

    @Test
    void an_empty_plan_has_nothing_to_show() {
        DistrictPlan empty = PlanFactory.eINSTANCE.createDistrictPlan();
        assertTrue(Given.service(Contradictions.class).of(empty).isEmpty());
        assertTrue(Given.service(Spending.class).funds(empty).isEmpty());
        assertTrue(Given.service(Spending.class).endings(empty).isEmpty());
    }

    private Optional<Finding> over(TimeSlot slot) {
        return Given.service(Findings.class).all(plan, TODAY).stream().filter(f -> f.code().equals("time.over-capacity") && f.objects().get(0).equals(slot.getId())).findFirst();
    }

    private List<Contradiction> contradictions() {
        return Given.service(Contradictions.class).of(plan);
    }

    private static int sum(Map<TimeSlot, Map<Month, BigDecimal>> hours, String slot) {
        return hours.entrySet().stream().filter(e -> slot.equals(e.getKey().getCode())).flatMap(e -> e.getValue().values().stream()).mapToInt(BigDecimal::intValueExact).sum();
    }

    private School school(String code) {
        return plan.getDistrict().getSchools().stream().filter(s -> code.equals(s.getCode())).findFirst().orElseThrow();
    }
}
