package org.throughline.coherence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.District;
import org.throughline.model.organization.Role;

/** Roles that nothing supports, and work that nobody answers for. */
@Component(service = Analysis.class)
public final class PeopleFindings implements FactsAnalysis {

    @Override
    public Set<Subject> reads() {
        return Set.of(Subject.INITIATIVES, Subject.LINKS);
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        var found = new ArrayList<Finding>();
        if (facts.plan().getDistrict() != null && !facts.initiatives().isEmpty()) {
            roles(facts.plan().getDistrict(), facts, found);
        }
        owners(facts, today, found);
        return found;
    }

    private static void roles(District district, Facts facts, List<Finding> found) {
        var none = new ArrayList<Role>();
        var few = new ArrayList<Role>();
        var words = new ArrayList<String>();
        List<Initiative> supporting = facts.initiatives().stream().filter(i -> i.getLinks().stream().anyMatch(l -> l.getElement() != null)).toList();
        List<Initiative> linked = supporting.stream().filter(i -> !facts.reachOf(i).roles().isEmpty()).toList();
        if (linked.isEmpty()) {
            // Where nobody says whom they address, nobody knows who is left out.
            return;
        }
        for (Role role : district.getRoles()) {
            List<Initiative> support = linked.stream().filter(i -> facts.reachOf(i).roles().contains(role)).toList();
            SchoolSet reached = support.stream().map(i -> facts.reachOf(i).schools()).reduce(facts.schools().of(List.of()), SchoolSet::and);
            SchoolSet works = facts.working(role);
            if (support.isEmpty() && !Integer.valueOf(0).equals(role.getPeople())) {
                none.add(role);
            } else if (!reached.isEmpty() && reached.common(works) * 2 < works.size()) {
                few.add(role);
                words.add(Words.name(role) + " in " + reached.common(works) + " of " + works.size() + " (" + Words.list(support) + ")");
            }
        }
        String coverage = Words.count(district.getRoles().size(), "role") + ", " + supporting.size() + " of "
                + Words.count(facts.initiatives().size(), "initiative") + " linked to an element, " + linked.size() + " of these say whom they address";
        if (!none.isEmpty()) {
            found.add(new Finding("people.role-unsupported", "No initiative that is linked to an element reaches: "
                    + Words.and(none.stream().map(r -> Words.name(r) + (r.getPeople() == null ? "" : " (" + r.getPeople() + ")")).toList()) + ".",
                    "Roles that no initiative with a link to an element addresses.", coverage, Words.ids(none), Integer.toString(none.size())));
        }
        if (!few.isEmpty()) {
            found.add(new Finding("people.role-in-few-schools", "Initiatives linked to an element reach less than half of the schools for: "
                    + Words.and(words) + ".", "Roles that initiatives with a link to an element address in less than half of the schools where somebody has the role; "
                            + "of all schools where the role is not counted.",
                    coverage, Words.ids(few), Integer.toString(few.size())));
        }
    }

    private static void owners(Facts facts, LocalDate today, List<Finding> found) {
        var these = new ArrayList<Initiative>();
        var words = new ArrayList<String>();
        for (Initiative initiative : facts.initiatives()) {
            boolean left = initiative.getOwner() != null && initiative.getOwner().getUntil() != null && initiative.getOwner().getUntil().isBefore(today);
            if (initiative.getOwner() == null || left) {
                these.add(initiative);
                words.add(Words.called(initiative) + (left ? " (left on " + initiative.getOwner().getUntil() + ")"
                        : initiative.getOwnerNote() == null ? " (not named)" : " (" + initiative.getOwnerNote() + ")"));
            }
        }
        if (!these.isEmpty()) {
            found.add(new Finding("people.no-owner", Words.and(words) + (these.size() == 1 ? " has" : " have") + " nobody who answers for it.",
                    "Initiatives whose owner is not named or has left.", Words.count(facts.initiatives().size(), "initiative"),
                    Words.ids(these), Integer.toString(these.size())));
        }
    }
}
