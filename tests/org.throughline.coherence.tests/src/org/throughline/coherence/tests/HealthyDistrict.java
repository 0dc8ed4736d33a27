package org.throughline.coherence.tests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.throughline.model.calendar.CalendarFactory;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.EvidenceFactory;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.evidence.Measure;
import org.throughline.model.evidence.MeasureKind;
import org.throughline.model.evidence.RatingState;
import org.throughline.model.evidence.Reading;
import org.throughline.model.evidence.Seat;
import org.throughline.model.evidence.Vote;
import org.throughline.model.framework.Element;
import org.throughline.model.framework.Principle;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.EffectMeasure;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Expectation;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.LedBy;
import org.throughline.model.initiatives.Participation;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.money.EvidenceLevel;
import org.throughline.model.money.Fund;
import org.throughline.model.money.FundKind;
import org.throughline.model.money.FundShare;
import org.throughline.model.money.MoneyFactory;
import org.throughline.model.organization.Department;
import org.throughline.model.organization.District;
import org.throughline.model.organization.Headcount;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.Person;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.ActionStep;
import org.throughline.model.planning.Goal;
import org.throughline.model.planning.ImprovementPlan;
import org.throughline.model.planning.PlanningFactory;
import org.throughline.model.planning.StepStatus;
import org.throughline.model.planning.Strategy;
import org.throughline.model.support.SupportAssignment;
import org.throughline.model.support.SupportFactory;
import org.throughline.model.support.SupportKind;
import org.throughline.model.support.Team;

/**
 * A district that says everything and in which all is well: eight schools with the small differences that there always are,
 * fifteen initiatives that give each element three, time and money within what there is, posts filled, ratings agreed on.
 */
final class HealthyDistrict {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    final DistrictPlan plan;
    final District district;
    private final List<Element> elements;
    private final List<Principle> principles;

    private HealthyDistrict(DistrictPlan plan) {
        this.plan = plan;
        district = plan.getDistrict();
        elements = plan.getFrameworks().get(0).getCategories().stream().flatMap(c -> c.getElements().stream()).toList();
        principles = plan.getFrameworks().get(0).getPrinciples();
    }

    /** Fills a plan that has a framework and nothing else. */
    static void fill(DistrictPlan plan) {
        var healthy = new HealthyDistrict(plan);
        healthy.people();
        healthy.time();
        IntStream.range(0, 15).forEach(healthy::initiative);
        healthy.forTheOffice();
        healthy.evidence();
        healthy.plan();
    }

    private static <T extends Named> T named(T object, String code, String name) {
        object.setCode(code);
        object.setName(name);
        return object;
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value);
    }

    private void people() {
        OrganizationFactory make = OrganizationFactory.eINSTANCE;
        for (String code : List.of("T", "ML", "PRIN", "CO")) {
            Role role = named(make.createRole(), code, "Role " + code);
            role.setTeaching(code.length() < 3 && !code.equals("CO"));
            district.getRoles().add(role);
        }
        district.getDepartments().add(named(make.createDepartment(), "TL", "Teaching and Learning"));
        district.getDepartments().add(named(make.createDepartment(), "SL", "School Leadership"));
        Person owner = named(make.createPerson(), null, "Marta Oyelaran");
        owner.setUntil(LocalDate.of(2027, 6, 30));
        district.getStaff().add(owner);
        IntStream.range(0, 8).forEach(this::school);
        SchoolGroup group = named(make.createSchoolGroup(), "HIGH", "Schools with more need");
        group.setRule("economicallyDisadvantaged >= 60");
        group.setCompared(true);
        district.getSchoolGroups().add(group);
    }

    /** Schools 0 to 3 have more need. Each side has a little more of something than the other. */
    private void school(int i) {
        School school = named(OrganizationFactory.eINSTANCE.createSchool(), "S" + i, "School " + i);
        school.setGrades("K-8");
        school.setEnrollment(400 + i);
        school.setEconomicallyDisadvantaged(number(i < 4 ? 80 - i : 40 - i));
        school.setTeachers(number(30));
        school.setInexperiencedTeachers(number(i == 0 ? 3.5 : 3.1));
        school.setOutOfFieldTeachers(number(i == 1 ? 1.2 : 1));
        school.setPrincipalTenure(number(i == 0 ? 4 : 4.5));
        district.getSchools().add(school);
        // Teachers of multilingual learners are at two schools alone, and nothing is wrong with that.
        headcount(school, 0, 30);
        headcount(school, 1, i == 2 || i == 5 ? 2 : 0);
        headcount(school, 2, 1);
        Team team = named(SupportFactory.eINSTANCE.createTeam(), null, "Team of " + school.getName());
        team.setSchool(school);
        team.setMinutesPlanned(number(60));
        team.setMinutesDelivered(number(i % 2 == 0 ? 54 : 56));
        plan.getTeams().add(team);
        SupportAssignment coach = named(SupportFactory.eINSTANCE.createSupportAssignment(), null, "Coach at " + school.getName());
        coach.setKind(SupportKind.COACHING);
        coach.setSchool(school);
        coach.setPromised(number(1));
        coach.setFilled(number(1));
        coach.setGiver(district.getStaff().get(0));
        coach.setHoursPromised(number(30));
        coach.setGiverCapacity(number(240));
        plan.getSupportAssignments().add(coach);
    }

    private void headcount(School school, int role, int people) {
        Headcount headcount = OrganizationFactory.eINSTANCE.createHeadcount();
        headcount.setSchool(school);
        headcount.setRole(district.getRoles().get(role));
        headcount.setPeople(people);
        district.getHeadcounts().add(headcount);
    }

    private void time() {
        for (String code : List.of("ER", "AFT")) {
            TimeSlot slot = named(CalendarFactory.eINSTANCE.createTimeSlot(), code, "Slot " + code);
            slot.setHoursPerYear(number(40));
            slot.setSchoolHours(number(20));
            plan.getTimeSlots().add(slot);
        }
        plan.getTimeSlots().get(1).setRequiredAtMost(number(20));
        for (String code : List.of("T2A", "GF")) {
            Fund fund = named(MoneyFactory.eINSTANCE.createFund(), code, "Fund " + code);
            fund.setKind(code.equals("GF") ? FundKind.LOCAL : FundKind.FEDERAL);
            fund.setAvailable(number(100_000));
            fund.setEnds(LocalDate.of(2027, 6, 30));
            fund.setRenewalExpected(true);
            plan.getFunds().add(fund);
        }
    }

    /** Five hours of each of eight fill a slot, and one addresses principals alone. */
    private void initiative(int i) {
        Initiative initiative = initiative("I" + i, i == 14 ? List.of(2) : List.of(0, 1, 2));
        initiative.setTopic("topic " + i / 2);
        initiative.setDepartment(district.getDepartments().get(0));
        initiative.setHours(number(i < 8 ? 5 : i < 12 ? 4 : 3));
        initiative.setSlot(i < 8 ? plan.getTimeSlots().get(0) : i < 12 ? plan.getTimeSlots().get(1) : null);
        initiative.getAudience().getSchools().addAll(district.getSchools());
        initiative.getAudience().setParticipation(Participation.REQUIRED);
        link(initiative, i % 10);
        link(initiative, (i + 5) % 10);
        Expectation expectation = InitiativesFactory.eINSTANCE.createExpectation();
        expectation.setTopic("What a lesson plan is");
        expectation.setAsks("annotate the unit with your team");
        initiative.getExpectations().add(expectation);
    }

    private Initiative initiative(String code, List<Integer> roles) {
        Initiative initiative = named(InitiativesFactory.eINSTANCE.createInitiative(), code, "Initiative " + code);
        int i = plan.getInitiatives().size();
        initiative.setKind(InitiativeKind.LEARNING);
        initiative.setOwner(district.getStaff().get(0));
        initiative.setPrinciple(principles.get(i % principles.size()));
        initiative.setMeasure(i % 3 == 0 ? EffectMeasure.PARTICIPATION : i % 3 == 1 ? EffectMeasure.STUDENT : EffectMeasure.PRACTICE);
        initiative.setLedBy(i % 2 == 0 ? LedBy.SCHOOL : LedBy.CENTRAL);
        initiative.setCost(number(6_000));
        FundShare share = MoneyFactory.eINSTANCE.createFundShare();
        share.setFund(plan.getFunds().get(0));
        initiative.getFunding().add(share);
        initiative.setLastYearFund(plan.getFunds().get(0));
        initiative.setEvidenceLevel(EvidenceLevel.MODERATE);
        Audience audience = InitiativesFactory.eINSTANCE.createAudience();
        roles.forEach(r -> audience.getRoles().add(district.getRoles().get(r)));
        initiative.setAudience(audience);
        plan.getInitiatives().add(initiative);
        return initiative;
    }

    private void link(Initiative initiative, int element) {
        ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
        link.setElement(elements.get(element));
        link.setStrength(Strength.CORE);
        initiative.getLinks().add(link);
    }

    /** The central office learns, too, and at no school. Its topic is another department's, for other people. */
    private void forTheOffice() {
        Initiative office = initiative("I15", List.of(3));
        office.setTopic("topic 1");
        office.setDepartment(district.getDepartments().get(1));
        office.setMeasure(EffectMeasure.STUDENT);
        office.setLedBy(LedBy.SCHOOL);
        link(office, 9);
    }

    private void evidence() {
        measure(MeasureKind.SATISFACTION, 80, 84);
        measure(MeasureKind.ACADEMIC, 41, 44);
        measure(MeasureKind.PRACTICE, 54, 55).setSameAs("teamMinutesDelivered");
        AssessmentCycle cycle = named(EvidenceFactory.eINSTANCE.createAssessmentCycle(), null, "October 2026");
        cycle.setHeldOn(LocalDate.of(2026, 10, 22));
        for (String name : List.of("Central office", "Teachers")) {
            Seat seat = EvidenceFactory.eINSTANCE.createSeat();
            seat.setName(name);
            cycle.getSeats().add(seat);
        }
        elements.forEach(e -> cycle.getRatings().add(rating(cycle, e)));
        plan.getAssessmentCycles().add(cycle);
    }

    private Measure measure(MeasureKind kind, double before, double now) {
        Measure measure = named(EvidenceFactory.eINSTANCE.createMeasure(), kind.getName(), "Measure of " + kind.getName());
        measure.setKind(kind);
        for (String period : List.of("2025", "2026")) {
            Reading reading = EvidenceFactory.eINSTANCE.createReading();
            reading.setPeriod(period);
            reading.setValue(number(period.equals("2025") ? before : now));
            measure.getReadings().add(reading);
        }
        plan.getMeasures().add(measure);
        return measure;
    }

    private static GroupRating rating(AssessmentCycle cycle, Element element) {
        GroupRating rating = EvidenceFactory.eINSTANCE.createGroupRating();
        rating.setTarget(element);
        rating.setState(RatingState.RATED);
        rating.setLevel(3);
        for (Seat seat : cycle.getSeats()) {
            for (int level = 2; level <= 3; level++) {
                Vote vote = EvidenceFactory.eINSTANCE.createVote();
                vote.setSeat(seat);
                vote.setState(RatingState.RATED);
                vote.setLevel(level);
                vote.setPeople(level * 2);
                rating.getVotes().add(vote);
            }
        }
        return rating;
    }

    private void plan() {
        ImprovementPlan improvement = named(PlanningFactory.eINSTANCE.createImprovementPlan(), null, "Plan 2026-27");
        Goal goal = named(PlanningFactory.eINSTANCE.createGoal(), "G1", "Teams study units");
        goal.setBaseline(number(37));
        goal.setTarget(number(49));
        Strategy strategy = named(PlanningFactory.eINSTANCE.createStrategy(), "ST1", "Protect time");
        strategy.getAnswers().add(plan.getAssessmentCycles().get(0).getRatings().get(0));
        var statuses = List.of(StepStatus.DONE, StepStatus.IN_PROGRESS, StepStatus.NOT_STARTED);
        var starts = new ArrayList<>(List.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 1)));
        var due = List.of(LocalDate.of(2026, 10, 1), TODAY, LocalDate.of(2027, 3, 1));
        for (int i = 0; i < 3; i++) {
            ActionStep step = named(PlanningFactory.eINSTANCE.createActionStep(), "A" + i, "Step " + i);
            step.setOwner(i == 0 ? null : district.getStaff().get(0));
            step.setDepartment(i == 0 ? district.getDepartments().get(0) : null);
            step.setStatus(statuses.get(i));
            step.setStarts(starts.get(i));
            step.setDue(due.get(i));
            step.setLastUpdate(LocalDate.of(2026, 11, 1));
            step.setCost(number(1_000));
            FundShare share = MoneyFactory.eINSTANCE.createFundShare();
            share.setFund(plan.getFunds().get(1));
            step.getFunding().add(share);
            strategy.getSteps().add(step);
        }
        goal.getStrategies().add(strategy);
        improvement.getGoals().add(goal);
        plan.getImprovementPlans().add(improvement);
    }

    /** The initiative with a number. */
    static Initiative initiative(DistrictPlan plan, int number) {
        return plan.getInitiatives().get(number);
    }

    /** The department with a number. */
    static Department department(DistrictPlan plan, int number) {
        return plan.getDistrict().getDepartments().get(number);
    }
}
