package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Dose;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeAtSchool;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.organization.Headcount;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;

/** What people get, on small plans: what is known, what is only planned, and what nobody knows. */
class DosesTest {

    private final Coherence coherence = Given.service(Coherence.class);
    private Session session;
    private School north;
    private School south;
    private Role teacher;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).create("Small", "aspen2018");
        north = school("North", "K-5");
        south = school("South", "6-8");
        teacher = OrganizationFactory.eINSTANCE.createRole();
        teacher.setTeaching(true);
        change(() -> session.plan().getDistrict().getRoles().add(teacher));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void hours_that_are_planned_are_marked_and_divided_by_the_people_counted() {
        headcount(north, 10);
        headcount(south, 30);
        Initiative one = initiative("12", north, south);

        assertEquals(OptionalInt.of(40), dose(one).people());
        assertEquals(OptionalDouble.of(480), dose(one).personHours());
        assertEquals(OptionalDouble.of(12), dose(one).hoursPerPerson());
        assertTrue(dose(one).planned());
        assertEquals(OptionalInt.of(10), at(north).doses().get(one).people());
    }

    @Test
    void hours_delivered_times_people_reached_come_before_what_is_planned() {
        headcount(north, 10);
        Initiative one = initiative("12", north);
        change(() -> {
            one.setHoursDelivered(new BigDecimal("6"));
            one.setPeopleReached(5);
        });

        assertEquals(OptionalDouble.of(3), dose(one).hoursPerPerson());
        assertFalse(dose(one).planned());
        assertEquals(OptionalDouble.of(0.5), dose(one).reachedShare());
    }

    @Test
    void what_schools_say_comes_before_what_the_initiative_says() {
        headcount(north, 10);
        headcount(south, 30);
        Initiative one = initiative("12", north, south);
        change(() -> {
            one.setHoursDelivered(new BigDecimal("100"));
            one.setPeopleReached(100);
        });
        delivered(one, north, "8", 5, null);
        delivered(one, south, "2", 20, 25);

        // 8 x 5 and 2 x 20 hours, for 10 who are counted and 25 as stated; 25 of these 35 were reached
        assertEquals(OptionalDouble.of(80), dose(one).personHours());
        assertEquals(OptionalInt.of(35), dose(one).people());
        assertFalse(dose(one).planned());
        assertEquals(25 / 35.0, dose(one).reachedShare().getAsDouble(), 1e-9);
        assertEquals(OptionalDouble.of(4), at(north).doses().get(one).hoursPerPerson());
    }

    @Test
    void where_one_of_two_schools_has_delivered_the_rest_is_planned_and_the_whole_is_marked() {
        headcount(north, 10);
        headcount(south, 30);
        Initiative one = initiative("12", north, south);
        delivered(one, north, "8", 5, null);

        assertEquals(OptionalDouble.of(8 * 5 + 12 * 30), dose(one).personHours());
        assertTrue(dose(one).planned());
        assertEquals(OptionalDouble.of(0.5), dose(one).reachedShare(), "over the school that says so");
        assertFalse(at(north).doses().get(one).planned());
        assertTrue(at(south).doses().get(one).reachedShare().isEmpty());
    }

    @Test
    void a_number_that_is_stated_holds_for_the_whole_and_not_for_a_part() {
        Initiative one = initiative("12", north, south);
        change(() -> one.setPeopleIntended(50));

        assertEquals(OptionalDouble.of(600), dose(one).personHours());
        assertEquals(OptionalDouble.of(12), picture().elements().getFirst().dose().hoursPerPerson(), "one alone needs no headcount");
        assertTrue(at(north).doses().get(one).people().isEmpty());
        assertTrue(at(north).doses().get(one).cost().isEmpty(), "nobody knows which part of the cost is there");
    }

    @Test
    void nothing_counted_gives_no_figure_and_says_so() {
        Initiative one = initiative("12", north);

        assertTrue(dose(one).people().isEmpty() && dose(one).personHours().isEmpty() && dose(one).claimedOnly());
        assertTrue(picture().elements().getFirst().dose().claimedOnly());
        assertEquals("1 initiatives, 1 linked, 1 have hours, of 0 the people are known, 0 say whom they reached, 1 have a cost", picture().doseCoverage());
    }

    @Test
    void an_initiative_without_an_audience_has_no_people_and_keeps_its_cost() {
        headcount(north, 10);
        Initiative one = initiative("12");
        change(() -> one.setAudience(null));

        assertTrue(dose(one).people().isEmpty() && dose(one).claimedOnly());
        assertEquals(new BigDecimal("1000"), dose(one).cost().orElseThrow());
    }

    @Test
    void nobody_to_divide_by_gives_no_figure() {
        headcount(north, 0);
        Initiative one = initiative("12", north);

        assertEquals(OptionalInt.of(0), dose(one).people());
        assertTrue(dose(one).hoursPerPerson().isEmpty());
        change(() -> one.setPeopleReached(0));
        assertTrue(dose(one).reachedShare().isEmpty());
    }

    @Test
    void where_half_of_the_hours_are_missing_an_element_rests_on_the_other_half() {
        headcount(north, 10);
        headcount(south, 30);
        initiative("12", north);
        Initiative without = initiative(null, south);

        Dose element = picture().elements().getFirst().dose();
        assertEquals(OptionalInt.of(10), element.people());
        assertEquals(OptionalDouble.of(12), element.hoursPerPerson());
        assertEquals("2 initiatives, 1 with hours for each person, 0 say whom they reached, 2 have a cost", element.coverage());
        assertTrue(dose(without).claimedOnly());
        assertEquals(OptionalInt.of(30), dose(without).people());
    }

    @Test
    void who_is_addressed_twice_is_one_person_with_the_hours_of_both() {
        headcount(north, 10);
        headcount(south, 30);
        initiative("12", north);
        initiative("6", north, south);

        Dose element = picture().elements().getFirst().dose();
        assertEquals(OptionalInt.of(40), element.people());
        assertEquals((12 * 10 + 6 * 40) / 40.0, element.hoursPerPerson().getAsDouble(), 1e-9);
        assertEquals(new BigDecimal("2000"), element.cost().orElseThrow());
    }

    @Test
    void new_teachers_are_known_where_they_are_counted_apart_and_are_part_of_all() {
        headcount(north, 10);
        Initiative all = initiative("6", north);
        Initiative fresh = initiative("20", north);
        change(() -> fresh.getAudience().setExperience(ExperienceBand.FIRST_TWO_YEARS));
        assertTrue(dose(fresh).people().isEmpty());

        headcount(north, 4).setExperience(ExperienceBand.FIRST_TWO_YEARS);

        assertEquals(OptionalInt.of(4), dose(fresh).people());
        assertEquals(OptionalInt.of(10), dose(all).people());
        assertEquals(OptionalDouble.of((60 + 80) / 10.0), picture().elements().getFirst().dose().hoursPerPerson());
        assertEquals(OptionalInt.of(10), picture().elements().getFirst().dose().people());
    }

    @Test
    void bands_that_cover_all_years_add_up_and_others_do_not() {
        Initiative all = initiative("6", north);
        headcount(north, 4).setExperience(ExperienceBand.FIRST_TWO_YEARS);
        assertTrue(dose(all).people().isEmpty(), "nobody counted the others");

        headcount(north, 5).setExperience(ExperienceBand.THIRD_TO_FIFTH_YEAR);
        headcount(south, 6).setExperience(ExperienceBand.SIXTH_YEAR_AND_LATER);

        assertEquals(OptionalInt.of(9), dose(all).people(), "the district counts them, and there are none at North");
    }

    @Test
    void grades_are_known_where_all_of_a_role_or_a_count_lie_inside() {
        headcount(north, 10);
        headcount(south, 30);
        Initiative upper = initiative("6", north, south);
        change(() -> upper.getAudience().setGrades("6-12"));
        assertEquals(OptionalInt.of(30), dose(upper).people(), "nobody at North teaches these grades");

        change(() -> upper.getAudience().setGrades("7"));
        assertTrue(dose(upper).people().isEmpty());
        headcount(south, 9).setGrades("7");
        assertEquals(OptionalInt.of(9), dose(upper).people());
    }

    @Test
    void of_two_counts_of_the_same_people_the_later_one_holds() {
        headcount(north, 10).setAsOf(LocalDate.of(2025, 9, 1));
        headcount(north, 12).setAsOf(LocalDate.of(2026, 9, 1));
        assertEquals(OptionalInt.of(12), dose(initiative("6", north)).people());
    }

    private SupportPicture picture() {
        return coherence.support(session.plan(), SupportFilter.ALL);
    }

    private SupportPicture at(School school) {
        return coherence.support(session.plan(), SupportFilter.of(school));
    }

    private Dose dose(Initiative initiative) {
        return picture().doses().get(initiative);
    }

    private void change(Runnable work) {
        session.change("Change", work);
    }

    private School school(String name, String grades) {
        School school = OrganizationFactory.eINSTANCE.createSchool();
        school.setName(name);
        school.setGrades(grades);
        change(() -> session.plan().getDistrict().getSchools().add(school));
        return school;
    }

    /** A count of teachers at a school. */
    private Counted headcount(School school, int people) {
        Headcount headcount = OrganizationFactory.eINSTANCE.createHeadcount();
        headcount.setSchool(school);
        headcount.setRole(teacher);
        headcount.setPeople(people);
        change(() -> session.plan().getDistrict().getHeadcounts().add(headcount));
        return new Counted(headcount);
    }

    /** A count that is in the plan. */
    private final class Counted {

        private final Headcount headcount;

        Counted(Headcount headcount) {
            this.headcount = headcount;
        }

        void setExperience(ExperienceBand band) {
            change(() -> headcount.setExperience(band));
        }

        void setGrades(String grades) {
            change(() -> headcount.setGrades(grades));
        }

        void setAsOf(LocalDate day) {
            change(() -> headcount.setAsOf(day));
        }
    }

    /** An initiative for teachers at schools, with $1,000 and a link to the first element. */
    private Initiative initiative(String hours, School... schools) {
        Element element = session.plan().getFrameworks().get(0).getCategories().get(0).getElements().get(0);
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        initiative.setName("Something");
        initiative.setHours(hours == null ? null : new BigDecimal(hours));
        initiative.setCost(new BigDecimal("1000"));
        Audience audience = InitiativesFactory.eINSTANCE.createAudience();
        audience.getRoles().add(teacher);
        audience.getSchools().addAll(List.of(schools));
        initiative.setAudience(audience);
        ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
        link.setElement(element);
        link.setStrength(Strength.CORE);
        initiative.getLinks().add(link);
        change(() -> session.plan().getInitiatives().add(initiative));
        return initiative;
    }

    private void delivered(Initiative initiative, School school, String hours, int reached, Integer intended) {
        InitiativeAtSchool at = InitiativesFactory.eINSTANCE.createInitiativeAtSchool();
        at.setSchool(school);
        at.setHoursDelivered(new BigDecimal(hours));
        at.setPeopleReached(reached);
        at.setPeopleIntended(intended);
        change(() -> initiative.getAtSchools().add(at));
    }
}
