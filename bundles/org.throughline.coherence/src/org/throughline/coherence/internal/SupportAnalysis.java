package org.throughline.coherence.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.coherence.SupportPicture.PrincipleSupport;
import org.throughline.model.framework.Element;
import org.throughline.model.identity.ContentPart;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;

/** The support that initiatives claim to give, counted. Linear in the links, times the schools for the means. */
@Component(service = Coherence.class)
public final class SupportAnalysis implements Coherence {

    private static final String METHOD = "Each link of an initiative to an element counts 3 (core), 2 (supports) or "
            + "1 (touches). An initiative counts for a school if it takes place there. "
            + "Links are what owners claim; they say nothing of hours or people reached.";

    @Override
    public SupportPicture support(DistrictPlan plan, SupportFilter filter) {
        Set<School> looked = schools(plan, filter);
        var places = new HashMap<Initiative, Set<School>>();
        var passing = new ArrayList<Initiative>();
        for (Initiative initiative : plan.getInitiatives()) {
            Set<School> at = schools(plan, initiative);
            if (passes(initiative, at, looked, filter)) {
                places.put(initiative, at);
                passing.add(initiative);
            }
        }
        Map<Element, List<ElementLink>> links = linksByElement(passing);
        List<ElementSupport> elements = elements(plan).stream()
                .map(e -> elementSupport(e, links.getOrDefault(e, List.of()), places, looked)).toList();
        List<Initiative> unlinked = passing.stream().filter(i -> i.getLinks().stream().noneMatch(l -> l.getElement() != null)).toList();
        List<PrincipleSupport> principles = plan.getFrameworks().stream().flatMap(f -> f.getPrinciples().stream()).filter(SupportAnalysis::isUsed)
                .map(p -> new PrincipleSupport(p, passing.stream().filter(i -> i.getPrinciple() == p).toList())).toList();
        return new SupportPicture(List.copyOf(passing), elements, unlinked, principles,
                passing.stream().filter(i -> i.getPrinciple() == null).toList(), looked.size(), METHOD,
                passing.size() + " initiatives, " + (passing.size() - unlinked.size()) + " linked");
    }

    @Override
    public List<Finding> findings(DistrictPlan plan, SupportFilter filter) {
        return new SupportFindings(this).of(plan, filter);
    }

    @Override
    public Set<School> members(DistrictPlan plan, SchoolGroup group) {
        var members = new LinkedHashSet<School>();
        if (group.getRule() != null && !group.getRule().isBlank()) {
            SchoolRule rule = SchoolRule.of(group.getRule());
            allSchools(plan).stream().filter(rule).forEach(members::add);
        }
        members.addAll(group.getSchools());
        return members;
    }

    @Override
    public Set<School> schools(DistrictPlan plan, Initiative initiative) {
        var schools = new LinkedHashSet<School>();
        if (initiative.getAudience() != null) {
            initiative.getAudience().getSchoolGroups().forEach(g -> schools.addAll(understood(this, plan, g)));
            schools.addAll(initiative.getAudience().getSchools());
        }
        return schools;
    }

    /** The schools of a group; of one whose rule nobody understands, those that are listed. */
    static Set<School> understood(Coherence coherence, DistrictPlan plan, SchoolGroup group) {
        try {
            return coherence.members(plan, group);
        } catch (IllegalArgumentException notUnderstood) {
            return new LinkedHashSet<>(group.getSchools());
        }
    }

    private Set<School> schools(DistrictPlan plan, SupportFilter filter) {
        Set<School> all = new LinkedHashSet<>(allSchools(plan));
        filter.group().ifPresent(g -> all.retainAll(members(plan, g)));
        filter.school().ifPresent(s -> all.retainAll(Set.of(s)));
        return all;
    }

    private static boolean passes(Initiative initiative, Set<School> at, Set<School> looked, SupportFilter filter) {
        boolean everywhere = filter.group().isEmpty() && filter.school().isEmpty();
        return (everywhere || !Collections.disjoint(at, looked))
                && !(filter.withoutCompliance() && initiative.getKind() == InitiativeKind.COMPLIANCE);
    }

    private static Map<Element, List<ElementLink>> linksByElement(List<Initiative> initiatives) {
        var links = new HashMap<Element, List<ElementLink>>();
        for (Initiative initiative : initiatives) {
            for (ElementLink link : initiative.getLinks()) {
                links.computeIfAbsent(link.getElement(), e -> new ArrayList<>()).add(link);
            }
        }
        return links;
    }

    private static ElementSupport elementSupport(Element element, List<ElementLink> links,
            Map<Initiative, Set<School>> places, Set<School> looked) {
        int points = links.stream().mapToInt(SupportAnalysis::points).sum();
        int core = (int) links.stream().filter(l -> l.getStrength() == Strength.CORE).count();
        long atSchools = links.stream().mapToLong(l -> points(l)
                * places.get((Initiative) l.eContainer()).stream().filter(looked::contains).count()).sum();
        return new ElementSupport(element, List.copyOf(links), points, core,
                looked.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) atSchools / looked.size()));
    }

    /** The literals of Strength are worth what they stand for: not stated 0, touches 1, supports 2, core 3. */
    private static int points(ElementLink link) {
        return link.getStrength().getValue();
    }

    private static List<Element> elements(DistrictPlan plan) {
        return plan.getFrameworks().stream().flatMap(f -> f.getCategories().stream()).filter(SupportAnalysis::isUsed)
                .flatMap(c -> c.getElements().stream()).filter(SupportAnalysis::isUsed).toList();
    }

    /** What the district hides stays in the plan and is left out of pictures. */
    private static boolean isUsed(ContentPart part) {
        return !Boolean.TRUE.equals(part.getHidden());
    }

    private static Collection<School> allSchools(DistrictPlan plan) {
        return plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchools();
    }
}
