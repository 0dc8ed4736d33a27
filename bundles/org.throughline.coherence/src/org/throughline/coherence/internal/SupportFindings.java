package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.coherence.internal.Facts.Sides;
import org.throughline.model.framework.Element;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;

/** What the picture of support tells, in calm sentences, the most pressing first. */
@Component(service = Analysis.class)
public final class SupportFindings implements FactsAnalysis {

    /** More than this share of all support for one element is worth a look. */
    private static final double MUCH = 0.25;
    /** Up to this part of what the others have is less; more is as good as the same. */
    private static final double AS_MUCH = 0.9;

    @Override
    public Set<Subject> reads() {
        return Set.of(Subject.INITIATIVES, Subject.LINKS, Subject.MONEY);
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        if (facts.plan().getInitiatives().isEmpty()) {
            return List.of();
        }
        SupportPicture claims = facts.claims();
        List<Finding> findings = of(claims);
        concentrated(claims, findings);
        facts.compared().ifPresent(sides -> differences(facts, sides, claims, new Claims(facts, new Sieve(facts, Optional.of(sides.group()), SupportFilter.ALL)).picture().coverage(), findings));
        return findings;
    }

    /** What the picture tells through a filter that names some schools or none. */
    List<Finding> of(Facts facts, Optional<SchoolSet> at, SupportFilter filter) {
        SupportPicture picture = new Claims(facts, new Sieve(facts, at, filter)).picture();
        List<Finding> findings = of(picture);
        filter.group().ifPresent(group -> differences(facts, facts.sides(group), new Claims(facts, new Sieve(facts, Optional.empty(), filter)).picture(),
                picture.coverage(), findings));
        return findings;
    }

    private static List<Finding> of(SupportPicture picture) {
        var findings = new ArrayList<Finding>();
        picture.elements().stream().filter(ElementSupport::unsupported).forEach(e -> findings.add(new Finding(
                "support.none", name(e) + " has a support gap: no initiative supports it.",
                "Elements without a link of strength 1 or more.", picture.coverage(), List.of(e.element().getId()), "0")));
        picture.elements().stream().filter(ElementSupport::thin).forEach(e -> findings.add(new Finding(
                "support.thin", name(e) + " has thin support: " + count(e.count(), "initiative")
                        + (e.core() == 0 ? ", none of them core." : "."),
                "Elements with fewer than 3 initiatives, or none at strength 3.", picture.coverage(),
                withElement(e.element(), e.links()), Integer.toString(e.count()))));
        unlinked(picture, findings);
        principles(picture, findings);
        return findings;
    }

    private static void concentrated(SupportPicture picture, List<Finding> findings) {
        int all = picture.elements().stream().mapToInt(ElementSupport::points).sum();
        picture.elements().stream().filter(e -> picture.elements().size() > 4 && e.points() > MUCH * all).forEach(e -> findings.add(new Finding("support.concentrated",
                name(e) + " has the most support: " + count(e.count(), "initiative") + " and " + e.points() + " of " + all + " points. "
                        + picture.elements().stream().map(o -> o.element().getCode() + " " + o.count() + "/" + o.points()).collect(Collectors.joining(", ")) + ".",
                "Initiatives and sum of strengths by element; more than a quarter of all points.", picture.coverage(), withElement(e.element(), e.links()), Integer.toString(e.points()))));
    }

    /** A group against the other schools: the same mean, over each side. */
    private static void differences(Facts facts, Sides sides, SupportPicture everywhere, String coverage, List<Finding> findings) {
        if (sides.others().isEmpty() || sides.group().isEmpty()) {
            return;
        }
        for (ElementSupport e : everywhere.elements()) {
            double mean = Claims.perSchool(facts, e.links(), sides.group()).orElse(0);
            double elsewhere = Claims.perSchool(facts, e.links(), sides.others()).orElse(0);
            if (elsewhere > 0 && mean <= AS_MUCH * elsewhere) {
                List<ElementLink> there = e.links().stream().filter(l -> facts.placesOf((Initiative) l.eContainer()).meets(sides.group())).toList();
                findings.add(new Finding("support.group-difference",
                        String.format(Locale.US, "%s: \"%s\" have %.2f points of support a school, the others %.2f.",
                                name(e), Words.name(sides.of()), mean, elsewhere),
                        "Sum of the strengths of the initiatives at each school, mean over the schools of each side; at least a tenth less than the others.",
                        coverage, withElement(e.element(), there), String.format(Locale.US, "%.2f", elsewhere - mean)));
            }
        }
    }

    private static void unlinked(SupportPicture picture, List<Finding> findings) {
        List<Initiative> unlinked = picture.linkedToNothing();
        if (!unlinked.isEmpty()) {
            BigDecimal cost = unlinked.stream().map(Initiative::getCost).filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            findings.add(new Finding("support.linked-to-nothing", count(unlinked.size(), "initiative") + ", together $"
                    + NumberFormat.getIntegerInstance(Locale.US).format(cost) + ", "
                    + (unlinked.size() == 1 ? "is" : "are") + " linked to no element yet." + lawful(unlinked),
                    "Initiatives without a link to any element.", picture.coverage(), ids(unlinked), cost.toPlainString()));
        }
    }

    /** What the law requires need not support an element. */
    private static String lawful(List<Initiative> unlinked) {
        List<Initiative> others = unlinked.stream().filter(i -> i.getKind() != InitiativeKind.COMPLIANCE).toList();
        BigDecimal cost = others.stream().map(Initiative::getCost).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return others.size() == unlinked.size() ? "" : " The law requires " + (unlinked.size() - others.size()) + " of them; " + others.size()
                + " others remain, together " + Words.dollars(cost) + ".";
    }

    private static void principles(SupportPicture picture, List<Finding> findings) {
        picture.principles().stream().filter(p -> p.initiatives().isEmpty()).forEach(p -> findings.add(new Finding(
                "principle.unclaimed", "No initiative leans on the design principle \"" + Words.name(p.principle()) + "\".",
                "Initiatives by the design principle that their owner states.", picture.coverage(),
                List.of(p.principle().getId()), "0")));
        if (!picture.principles().isEmpty() && !picture.noPrinciple().isEmpty()) {
            findings.add(new Finding("principle.none-stated", "For " + count(picture.noPrinciple().size(), "initiative")
                    + " no design principle is stated.", "Initiatives whose owner states no principle.",
                    picture.coverage(), ids(picture.noPrinciple()), Integer.toString(picture.noPrinciple().size())));
        }
    }

    private static String name(ElementSupport e) {
        // In quotation marks, as every name that somebody gave: a district's vocabulary leaves it alone.
        String quoted = "\"" + Words.name(e.element()) + "\"";
        return e.element().getCode() == null ? quoted : e.element().getCode() + " " + quoted;
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    private static List<String> withElement(Element element, List<ElementLink> links) {
        var ids = new ArrayList<String>();
        ids.add(element.getId());
        links.stream().map(ElementLink::eContainer).map(Named.class::cast).map(Named::getId).forEach(ids::add);
        return ids;
    }

    private static List<String> ids(Collection<? extends Identified> objects) {
        return objects.stream().map(Identified::getId).collect(Collectors.toList());
    }
}
