package org.throughline.coherence.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.throughline.api.coherence.Dose;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.coherence.SupportPicture.PrincipleSupport;
import org.throughline.model.framework.Element;
import org.throughline.model.identity.ContentPart;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.plan.DistrictPlan;

/** The support that initiatives claim to give, counted. Linear in the links. */
final class Claims {

    private static final String METHOD = "Each link of an initiative to an element counts 3 (core), 2 (supports) or "
            + "1 (touches). An initiative counts for a school if it takes place there. "
            + "Links are what owners claim; they say nothing of hours or people reached.";

    private final Facts facts;
    private final Sieve sieve;
    private final SchoolSet looked;
    private final List<Initiative> passing;

    /** What is claimed by the initiatives that pass. */
    Claims(Facts facts, Sieve sieve) {
        this.facts = facts;
        this.sieve = sieve;
        looked = sieve.at().orElse(facts.schools());
        passing = sieve.passing();
    }

    /** The picture without what people get. */
    SupportPicture picture() {
        Map<Element, List<ElementLink>> links = linksByElement();
        List<ElementSupport> elements = elements(facts.plan()).stream().map(e -> support(e, links.getOrDefault(e, List.of()))).toList();
        List<Initiative> unlinked = passing.stream().filter(i -> i.getLinks().stream().noneMatch(l -> l.getElement() != null)).toList();
        List<PrincipleSupport> principles = facts.plan().getFrameworks().stream().flatMap(f -> f.getPrinciples().stream()).filter(Claims::isUsed)
                .map(p -> new PrincipleSupport(p, passing.stream().filter(i -> i.getPrinciple() == p).toList())).toList();
        return new SupportPicture(passing, elements, unlinked, principles,
                passing.stream().filter(i -> i.getPrinciple() == null).toList(), looked.size(), METHOD + sieve.method(),
                passing.size() + " initiatives, " + (passing.size() - unlinked.size()) + " linked" + sieve.coverage(), Map.of(), "", "");
    }

    /** The mean, over some schools, of the sum of strengths of the links whose initiative takes place there. */
    static OptionalDouble perSchool(Facts facts, List<ElementLink> links, SchoolSet schools) {
        long sum = links.stream().mapToLong(l -> (long) points(l) * facts.placesOf((Initiative) l.eContainer()).common(schools)).sum();
        return schools.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) sum / schools.size());
    }

    private Map<Element, List<ElementLink>> linksByElement() {
        var links = new HashMap<Element, List<ElementLink>>();
        for (Initiative initiative : passing) {
            for (ElementLink link : initiative.getLinks()) {
                links.computeIfAbsent(link.getElement(), e -> new ArrayList<>()).add(link);
            }
        }
        return links;
    }

    private ElementSupport support(Element element, List<ElementLink> links) {
        int points = links.stream().mapToInt(Claims::points).sum();
        int core = (int) links.stream().filter(l -> l.getStrength() == Strength.CORE).count();
        return new ElementSupport(element, List.copyOf(links), points, core, perSchool(facts, links, looked), Dose.UNKNOWN);
    }

    /** The literals of Strength are worth what they stand for: not stated 0, touches 1, supports 2, core 3. */
    private static int points(ElementLink link) {
        return link.getStrength().getValue();
    }

    private static List<Element> elements(DistrictPlan plan) {
        return plan.getFrameworks().stream().flatMap(f -> f.getCategories().stream()).filter(Claims::isUsed)
                .flatMap(c -> c.getElements().stream()).filter(Claims::isUsed).toList();
    }

    /** What the district hides stays in the plan and is left out of pictures. */
    private static boolean isUsed(ContentPart part) {
        return !Boolean.TRUE.equals(part.getHidden());
    }
}
