package org.throughline.bench.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.throughline.model.calendar.CalendarFactory;
import org.throughline.model.evidence.EvidenceFactory;
import org.throughline.model.evidence.Measure;
import org.throughline.model.evidence.Reading;
import org.throughline.model.framework.Element;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Expectation;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeAtSchool;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Stage;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.money.FundShare;
import org.throughline.model.money.MoneyFactory;
import org.throughline.model.organization.District;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.organization.Headcount;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.Person;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolLevel;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.support.SupportFactory;
import org.throughline.model.support.Team;

/**
 * A very large district: what a real plan holds, many times over. The same number of objects gives the same content
 * each time, identities included.
 */
final class LargeDistrict {

    private static final long SEED = 20_260_901;
    private static final List<String> TOPICS = List.of("early literacy", "fractions", "multilingual learners", "attendance",
            "classroom talk", "lab safety", "advising", "formative assessment");

    private final Random random = new Random(SEED);
    private final DistrictPlan plan;
    private final District district;
    private final List<Element> elements;
    private int left;

    private LargeDistrict(DistrictPlan plan, int objects) {
        this.plan = plan;
        this.district = plan.getDistrict();
        elements = plan.getFrameworks().get(0).getCategories().stream().flatMap(c -> c.getElements().stream()).toList();
        left = objects;
    }

    /** Adds about as many objects to a plan that has a framework. */
    static void fill(DistrictPlan plan, int objects) {
        new LargeDistrict(plan, objects).fill();
    }

    private void fill() {
        int schools = Math.max(20, left / 1_000);
        int initiatives = left / 200;
        for (int i = 0; i < 40; i++) {
            role(i);
            slot(i);
            fund(i);
        }
        for (int i = 0; i < schools; i++) {
            person(i);
            school(i);
        }
        for (int i = 0; i < initiatives; i++) {
            initiative(i);
        }
        for (int i = left / 6; i > 0; i--) {
            team(i);
        }
        for (int i = left / 300; i > 0; i--) {
            measure(i);
        }
        while (left > 0) {
            headcount();
        }
    }

    private void role(int i) {
        Role role = named(OrganizationFactory.eINSTANCE.createRole(), "R", i, "Role " + i);
        role.setTeaching(i % 3 == 0);
        district.getRoles().add(role);
    }

    private void slot(int i) {
        plan.getTimeSlots().add(named(CalendarFactory.eINSTANCE.createTimeSlot(), "T", i, "Early release " + i));
    }

    private void fund(int i) {
        plan.getFunds().add(named(MoneyFactory.eINSTANCE.createFund(), "F", i, "Fund " + i));
    }

    private void person(int i) {
        Person person = named(OrganizationFactory.eINSTANCE.createPerson(), "P", i, "Person " + i);
        person.setTitle("Principal");
        district.getStaff().add(person);
    }

    private void school(int i) {
        School school = named(OrganizationFactory.eINSTANCE.createSchool(), "S", i, "School " + i);
        school.setLevel(SchoolLevel.get(1 + i % 4));
        school.setGrades("K-5");
        school.setEnrollment(200 + random.nextInt(1_800));
        school.setEconomicallyDisadvantaged(number(100));
        school.setStudentsOfColor(number(100));
        school.setTeachers(number(90));
        school.setPrincipal(district.getStaff().get(i));
        district.getSchools().add(school);
    }

    private void initiative(int i) {
        Initiative initiative = named(InitiativesFactory.eINSTANCE.createInitiative(), "I", i, "Initiative " + i + " on " + topic());
        initiative.setDescription("Teams look at student work, plan one lesson together and watch each other teach it; a coach "
                + "joins every third meeting.\nThe office collects what teams decide and what they saw in class.");
        initiative.setKind(InitiativeKind.get(1 + random.nextInt(8)));
        initiative.setTopic(topic());
        initiative.setOwner(any(district.getStaff()));
        initiative.setHours(number(60));
        initiative.setCost(number(90_000));
        initiative.setSlot(any(plan.getTimeSlots()));
        initiative.setStarts(day());
        plan.getInitiatives().add(initiative);
        initiative.setAudience(audience());
        for (int n = 0; n < 2; n++) {
            initiative.getExpectations().add(expectation());
        }
        for (int n = 0; n < 4; n++) {
            initiative.getLinks().add(link());
        }
        FundShare share = identified(MoneyFactory.eINSTANCE.createFundShare());
        share.setFund(any(plan.getFunds()));
        share.setAmount(number(50_000));
        initiative.getFunding().add(share);
        for (int n = 0; n < 60; n++) {
            initiative.getAtSchools().add(atSchool());
        }
    }

    private Audience audience() {
        Audience audience = InitiativesFactory.eINSTANCE.createAudience();
        left--;
        for (int n = 0; n < 3; n++) {
            audience.getRoles().add(any(district.getRoles()));
            audience.getSchools().add(any(district.getSchools()));
        }
        return audience;
    }

    private Expectation expectation() {
        Expectation expectation = identified(InitiativesFactory.eINSTANCE.createExpectation());
        expectation.setTopic(topic());
        expectation.setAsks("Plan one lesson a month together");
        expectation.getRoles().add(any(district.getRoles()));
        return expectation;
    }

    private ElementLink link() {
        ElementLink link = identified(InitiativesFactory.eINSTANCE.createElementLink());
        link.setElement(any(elements));
        link.setStrength(Strength.get(1 + random.nextInt(3)));
        link.setRationale("Teams work on it in every meeting.");
        return link;
    }

    private InitiativeAtSchool atSchool() {
        InitiativeAtSchool at = identified(InitiativesFactory.eINSTANCE.createInitiativeAtSchool());
        at.setSchool(any(district.getSchools()));
        at.setStage(Stage.get(1 + random.nextInt(4)));
        at.setHoursPlanned(number(60));
        at.setHoursDelivered(number(60));
        at.setPeopleReached(random.nextInt(80));
        at.setStarts(day());
        return at;
    }

    private void team(int i) {
        Team team = named(SupportFactory.eINSTANCE.createTeam(), "TM", i, "Team " + i + ", " + topic());
        team.setSchool(any(district.getSchools()));
        team.setFacilitator(any(district.getStaff()));
        team.setSlot(any(plan.getTimeSlots()));
        team.setPeople(3 + random.nextInt(6));
        team.setMinutesPlanned(number(90));
        plan.getTeams().add(team);
    }

    private void measure(int i) {
        Measure measure = named(EvidenceFactory.eINSTANCE.createMeasure(), "M", i, "Measure " + i);
        measure.getElements().add(any(elements));
        for (int n = 0; n < 50; n++) {
            Reading reading = identified(EvidenceFactory.eINSTANCE.createReading());
            reading.setSchool(any(district.getSchools()));
            reading.setPeriod("2026");
            reading.setValue(number(100));
            measure.getReadings().add(reading);
        }
        plan.getMeasures().add(measure);
    }

    private void headcount() {
        Headcount headcount = identified(OrganizationFactory.eINSTANCE.createHeadcount());
        headcount.setSchool(any(district.getSchools()));
        headcount.setRole(any(district.getRoles()));
        headcount.setExperience(ExperienceBand.get(1 + random.nextInt(5)));
        headcount.setPeople(random.nextInt(30));
        headcount.setAsOf(day());
        headcount.setSource("Staff roster");
        district.getHeadcounts().add(headcount);
    }

    private <T extends Named> T named(T object, String letter, int number, String name) {
        object.setCode(letter + number);
        object.setName(name);
        return identified(object);
    }

    private <T extends Identified> T identified(T object) {
        object.setId(new UUID(random.nextLong(), random.nextLong()).toString());
        left--;
        return object;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String topic() {
        return any(TOPICS);
    }

    private BigDecimal number(int most) {
        return BigDecimal.valueOf(random.nextInt(most * 10), 1);
    }

    private LocalDate day() {
        return LocalDate.of(2026, 7, 1).plusDays(random.nextInt(360));
    }
}
