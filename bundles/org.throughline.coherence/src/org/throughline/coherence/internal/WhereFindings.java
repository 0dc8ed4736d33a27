package org.throughline.coherence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.coherence.internal.Facts.Sides;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.School;

/** Where initiatives go: which forms of support only other schools get, and where most land at once. */
@Component(service = Analysis.class)
public final class WhereFindings implements FactsAnalysis {

    /** More than this share of an initiative's schools on one side is worth a look. */
    private static final double MOST = 0.8;
    /** What a school can hardly keep in view. */
    private static final int MANY = 20;

    @Override
    public Set<Subject> reads() {
        return Set.of(Subject.INITIATIVES);
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        var found = new ArrayList<Finding>();
        facts.compared().ifPresent(sides -> elsewhere(facts, sides, found));
        load(facts, found);
        return found;
    }

    /** Initiatives that only, or almost only, other schools have. */
    private static void elsewhere(Facts facts, Sides sides, List<Finding> found) {
        var only = new ArrayList<Initiative>();
        var mostly = new ArrayList<Initiative>();
        for (Initiative initiative : facts.initiatives()) {
            SchoolSet schools = facts.reachOf(initiative).schools();
            int others = schools.common(sides.others());
            if (!schools.isEmpty() && others == schools.size()) {
                only.add(initiative);
            } else if (!schools.isEmpty() && others > MOST * schools.size()) {
                mostly.add(initiative);
            }
        }
        if (!only.isEmpty()) {
            found.add(new Finding("distribution.elsewhere", Words.count(only.size(), "initiative") + " reach none of " + Words.name(sides.of()) + ": "
                    + Words.list(only) + "." + (mostly.isEmpty() ? "" : " More than 80 percent of the schools of " + Words.list(mostly) + " are others, too."),
                    "Initiatives all of whose schools are outside the group that is compared.",
                    facts.initiatives().stream().filter(i -> !facts.reachOf(i).schools().isEmpty()).count() + " of "
                            + Words.count(facts.initiatives().size(), "initiative") + " name their schools",
                    Words.ids(only, mostly), Integer.toString(only.size())));
        }
    }

    /** How many initiatives land on one school. */
    private static void load(Facts facts, List<Finding> found) {
        // Many initiatives go to the same schools; those are counted once.
        var together = new LinkedHashMap<SchoolSet, Integer>();
        facts.initiatives().forEach(i -> together.merge(facts.reachOf(i).schools(), 1, Integer::sum));
        int[] count = new int[facts.schools().size()];
        together.forEach((schools, times) -> schools.each(n -> count[n] += times));
        List<School> sorted = facts.schools().stream().sorted(Comparator.comparing((School s) -> count[facts.number(s)]).reversed()).toList();
        if (sorted.isEmpty() || count[facts.number(sorted.getFirst())] <= MANY) {
            return;
        }
        School most = sorted.getFirst();
        School fewest = sorted.getLast();
        found.add(new Finding("distribution.initiatives-a-school", "Most initiatives land on " + Words.name(most) + " (" + count[facts.number(most)] + "), fewest on "
                + Words.name(fewest) + " (" + count[facts.number(fewest)] + ").", "Initiatives that take place at the school.",
                Words.count(facts.initiatives().size(), "initiative") + ", " + Words.count(sorted.size(), "school"), Words.ids(List.of(most, fewest)),
                Integer.toString(count[facts.number(most)])));
    }
}
