package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.Profile;
import org.throughline.api.coherence.Workloads;
import org.throughline.api.coherence.YearOfWork;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.given.Required;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.PlanFactory;

/** What a year requires of twelve kinds of people of the sample district, against figures that the tables give a second way. */
class WorkloadsTest {

    /** Role, school, grade, year of work, number of initiatives, hours a year, October, Wednesdays, after school, learning days. */
    private static final List<String> YEARS = List.of("T-ES S07 4 2 18 178 31.6 77 54 20", "T-ES S07 2 2 20 212 37.1 111 54 20",
            "T-ES S09 4 10 14 112 19.6 65 0 20", "T-SPED S18 7 1 14 154 20.1 52 62 14", "T-MATH S18 7 10 15 130 24.9 52 0 23",
            "T-MATH S20 7 10 13 116 18.9 40 0 23", "T-MATH S23 10 8 11 84 10.9 46 0 11", "PRIN S07 3 6 6 150 15.0 0 0 3",
            "AP S21 10 6 5 104 8.0 0 0 11", "PARA S03 3 6 3 20 0.0 0 0 11", "COACH S03 3 6 2 12 0.0 0 0 3", "COUN S07 3 6 6 50 5.7 24 6 11");

    private final Workloads workloads = Given.service(Workloads.class);
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
    void a_year_requires_what_the_tables_say() throws Exception {
        for (String each : YEARS) {
            String[] row = each.split(" ");
            int[] figures = Arrays.stream(row).map(f -> f.matches("\\d+") ? f : "0").mapToInt(Integer::parseInt).toArray();
            isRequired(row[0], row[1], figures[2], figures[3], figures[4], row[5], row[6], List.of(figures[7], figures[8], figures[9]));
        }
    }

    private void isRequired(String role, String school, int grade, int year, int initiatives, String hours, String october,
            List<Integer> slots) throws Exception {
        YearOfWork found = workloads.year(plan, new Profile(role(role), school(school), grade, year));
        assertEquals(initiatives, found.initiatives().size());
        assertEquals(new BigDecimal(hours), found.hours());
        assertEquals(new BigDecimal(october), found.months().get(Month.OCTOBER).setScale(1, RoundingMode.HALF_UP));
        assertEquals(slots, List.of(slot(found, "ER"), slot(found, "AFT"), slot(found, "PLD")));

        var second = new Required(role, school, grade, year);
        assertEquals(second.hours(), found.hours().doubleValue(), 0.001);
        assertEquals(second.codes, found.initiatives().stream().map(Initiative::getCode).toList());
        found.months().forEach((month, load) -> assertEquals(second.months.getOrDefault(month.getValue(), 0.0), load.doubleValue(), 0.001));
    }

    @Test
    void the_months_run_from_the_start_of_the_school_year_and_add_up() {
        YearOfWork found = workloads.year(plan, new Profile(role("T-ES"), school("S07"), 4, 2));
        assertEquals(Month.AUGUST, found.months().keySet().iterator().next());
        assertEquals(12, found.months().size());
        assertEquals(178, found.months().values().stream().mapToDouble(BigDecimal::doubleValue).sum(), 0.001);
        assertEquals(List.of("ER", "AFT"), found.slots().stream().filter(YearOfWork.SlotLoad::over).map(s -> s.slot().getCode()).toList());
    }

    @Test
    void a_principals_year_is_evaluation_before_learning() {
        YearOfWork found = workloads.year(plan, new Profile(role("PRIN"), school("S07"), 3, 6));
        assertEquals(new BigDecimal(84), found.kinds().get(InitiativeKind.EVALUATION));
        assertEquals(new BigDecimal(24), found.kinds().get(InitiativeKind.LEARNING));
        assertEquals(new BigDecimal(30), found.kinds().get(InitiativeKind.OPERATIONS));
        assertEquals(new BigDecimal(66), found.slots().stream().filter(s -> s.slot().getCode().equals("PM")).findFirst().orElseThrow().hours());
    }

    @Test
    void most_is_required_of_a_new_teacher_of_grade_1_or_2_at_a_school_in_need() {
        Profile most = workloads.most(plan, Optional.of(role("T-ES")), Optional.empty(), Optional.empty(), Optional.empty()).orElseThrow();
        BigDecimal hours = workloads.year(plan, most).hours();
        assertEquals(hours.doubleValue(), workloads.profiles(plan).stream().filter(p -> p.role() == role("T-ES"))
                .mapToDouble(p -> workloads.year(plan, p).hours().doubleValue()).max().orElseThrow());
        Profile tenth = workloads.most(plan, Optional.of(role("T-MATH")), Optional.of(school("S20")), Optional.of(7), Optional.of(10)).orElseThrow();
        assertEquals(new BigDecimal(116), workloads.year(plan, tenth).hours());
    }

    @Test
    void the_fullest_years_of_a_school_are_those_that_are_found_role_by_role() {
        List<YearOfWork> fullest = workloads.fullest(plan, school("S07"));
        assertEquals(List.of(new BigDecimal(212), new BigDecimal(197), new BigDecimal(150)), fullest.stream().limit(3).map(YearOfWork::hours).toList());
        fullest.forEach(y -> assertEquals(workloads.year(plan, workloads.most(plan, Optional.of(y.who().role()), Optional.of(school("S07")), Optional.empty(), Optional.empty()).orElseThrow()), y));
    }

    @Test
    void where_hours_are_missing_the_year_says_so() {
        session.change("Forget hours", () -> plan.getInitiatives().stream().filter(i -> "I18".equals(i.getCode())).forEach(i -> i.setHours(null)));
        YearOfWork found = workloads.year(plan, new Profile(role("T-ES"), school("S07"), 4, 2));
        assertEquals(new BigDecimal(154), found.hours());
        assertEquals("18 required initiatives, 17 have hours", found.coverage());
        assertEquals(List.of("I18"), found.withoutHours().stream().map(Initiative::getCode).toList());
    }

    @Test
    void an_empty_plan_has_nobody() {
        DistrictPlan empty = PlanFactory.eINSTANCE.createDistrictPlan();
        assertTrue(workloads.profiles(empty).isEmpty());
        assertTrue(workloads.most(empty, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()).isEmpty());
    }

    private static int slot(YearOfWork year, String code) {
        return year.slots().stream().filter(s -> s.slot().getCode().equals(code)).mapToInt(s -> s.hours().intValueExact()).sum();
    }

    private Role role(String code) {
        return plan.getDistrict().getRoles().stream().filter(r -> code.equals(r.getCode())).findFirst().orElseThrow();
    }

    private School school(String code) {
        return plan.getDistrict().getSchools().stream().filter(s -> code.equals(s.getCode())).findFirst().orElseThrow();
    }
}
