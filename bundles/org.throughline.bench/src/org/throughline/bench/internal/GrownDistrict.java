package org.throughline.bench.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.model.framework.Element;
import org.throughline.model.framework.FrameworkFactory;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeAtSchool;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.organization.District;
import org.throughline.model.organization.Headcount;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.support.SupportAssignment;
import org.throughline.model.support.Team;

/**
 * The sample district, grown: its schools with their people, teams and posts, and its initiatives, as often as it takes.
 * Groups of schools grow along, topics come anew with each copy, and so a district of a thousand schools has as much for
 * analyses to find as the sample has.
 */
final class GrownDistrict {

    private static final long SEED = 20_260_901;
    /** Each initiative for all schools says what took place at so many of them. */
    private static final int AT_SCHOOLS = 12;
    private static final int SUPPORTED_BY = 5;

    private final Random random = new Random(SEED);
    private final DistrictPlan plan;
    private final District district;
    /** The schools, one list for each copy of the sample. */
    private final List<List<School>> blocks = new ArrayList<>();

    private GrownDistrict(DistrictPlan plan) {
        this.plan = plan;
        district = plan.getDistrict();
        blocks.add(List.copyOf(district.getSchools()));
    }

    /** Makes the sample's plan one of so many initiatives and schools. */
    static void grow(DistrictPlan sample, int initiatives, int schools) {
        new GrownDistrict(sample).grow(initiatives, schools);
    }

    /** Adds elements to the last category until there are so many; each is supported by some initiatives. */
    static void widen(DistrictPlan plan, int elements) {
        var random = new Random(SEED);
        var last = plan.getFrameworks().getLast().getCategories().getLast().getElements();
        int there = plan.getFrameworks().stream().flatMap(f -> f.getCategories().stream()).mapToInt(c -> c.getElements().size()).sum();
        for (int i = there; i < elements; i++) {
            Element element = FrameworkFactory.eINSTANCE.createElement();
            element.setId(new UUID(random.nextLong(), random.nextLong()).toString());
            element.setCode("W" + i);
            element.setName("Element " + i);
            last.add(element);
            for (int links = 0; links < SUPPORTED_BY; links++) {
                ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
                link.setId(new UUID(random.nextLong(), random.nextLong()).toString());
                link.setElement(element);
                link.setStrength(Strength.get(1 + random.nextInt(3)));
                plan.getInitiatives().get(random.nextInt(plan.getInitiatives().size())).getLinks().add(link);
            }
        }
    }

    private void grow(int initiatives, int schools) {
        List<School> first = blocks.getFirst();
        List<Headcount> headcounts = List.copyOf(district.getHeadcounts());
        List<Team> teams = List.copyOf(plan.getTeams());
        List<SupportAssignment> posts = List.copyOf(plan.getSupportAssignments());
        while (district.getSchools().size() < schools) {
            schools(first.subList(0, Math.min(first.size(), schools - district.getSchools().size())), headcounts, teams, posts);
        }
        List<Initiative> originals = List.copyOf(plan.getInitiatives());
        BigDecimal times = BigDecimal.valueOf(initiatives).divide(BigDecimal.valueOf(originals.size()), 0, RoundingMode.CEILING);
        plan.getFunds().stream().filter(f -> f.getAvailable() != null).forEach(f -> f.setAvailable(f.getAvailable().multiply(times)));
        for (int copy = 1; plan.getInitiatives().size() < initiatives; copy++) {
            initiatives(originals.subList(0, Math.min(originals.size(), initiatives - plan.getInitiatives().size())), copy);
        }
    }

    /** Copies schools with all that stands at them. */
    private void schools(List<School> schools, List<Headcount> headcounts, List<Team> teams, List<SupportAssignment> posts) {
        var copier = new EcoreUtil.Copier();
        Collection<School> copies = copier.copyAll(schools);
        Collection<Headcount> people = copier.copyAll(headcounts.stream().filter(h -> schools.contains(h.getSchool())).toList());
        Collection<Team> together = copier.copyAll(teams.stream().filter(t -> schools.contains(t.getSchool())).toList());
        Collection<SupportAssignment> help = copier.copyAll(posts.stream().filter(p -> schools.contains(p.getSchool())).toList());
        copier.copyReferences();
        copier.values().forEach(o -> anew(o, blocks.size()));
        copies.forEach(this::vary);
        district.getSchools().addAll(copies);
        district.getHeadcounts().addAll(people);
        plan.getTeams().addAll(together);
        plan.getSupportAssignments().addAll(help);
        for (SchoolGroup group : district.getSchoolGroups()) {
            List<School> listed = List.copyOf(group.getSchools());
            schools.stream().filter(listed::contains).forEach(s -> group.getSchools().add((School) copier.get(s)));
        }
        blocks.add(List.copyOf(copies));
    }

    /** Copies are not quite alike. */
    private void vary(School school) {
        int percent = school.getEconomicallyDisadvantaged().intValue() + random.nextInt(21) - 10;
        school.setEconomicallyDisadvantaged(BigDecimal.valueOf(Math.clamp(percent, 1, 99)));
    }

    private void initiatives(List<Initiative> originals, int copy) {
        List<School> block = blocks.get(copy % blocks.size());
        Collection<Initiative> copies = EcoreUtil.copyAll(originals);
        for (Initiative initiative : copies) {
            for (Iterator<EObject> parts = initiative.eAllContents(); parts.hasNext();) {
                anew(parts.next(), copy);
            }
            anew(initiative, copy);
            initiative.setTopic(initiative.getTopic() + " " + copy);
            initiative.getExpectations().forEach(e -> e.setTopic(e.getTopic() + " " + copy));
            elsewhere(initiative.getAudience(), block);
            initiative.getAtSchools().clear();
            if (initiative.getAudience() != null && initiative.getAudience().getSchoolGroups().stream().anyMatch(g -> "all".equals(g.getRule()))) {
                block.stream().limit(AT_SCHOOLS).forEach(s -> initiative.getAtSchools().add(atSchool(s)));
            }
        }
        plan.getInitiatives().addAll(copies);
    }

    /** Where the sample lists schools, a copy lists those of its own block. */
    private void elsewhere(Audience audience, List<School> block) {
        if (audience != null) {
            List<School> first = blocks.getFirst();
            List<School> listed = audience.getSchools().stream().map(s -> block.get(first.indexOf(s) % block.size())).distinct().toList();
            audience.getSchools().clear();
            audience.getSchools().addAll(listed);
        }
    }

    private InitiativeAtSchool atSchool(School school) {
        InitiativeAtSchool at = InitiativesFactory.eINSTANCE.createInitiativeAtSchool();
        anew(at, 0);
        at.setSchool(school);
        at.setPeopleIntended(20 + random.nextInt(20));
        at.setPeopleReached(random.nextInt(20));
        at.setHoursDelivered(BigDecimal.valueOf(random.nextInt(20)));
        return at;
    }

    /** An identity, a code and a name of its own. */
    private void anew(EObject object, int copy) {
        if (object instanceof Identified identified) {
            identified.setId(new UUID(random.nextLong(), random.nextLong()).toString());
            identified.getExternalIds().clear();
        }
        if (object instanceof Named named && named.getCode() != null) {
            named.setCode(named.getCode() + "-" + copy);
            named.setName(named.getName() + " " + copy);
        }
    }
}
