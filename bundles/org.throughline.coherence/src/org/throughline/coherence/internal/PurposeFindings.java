package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.coherence.internal.Facts.Reach;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.Department;
import org.throughline.model.organization.Role;

/** One purpose with several owners, and a second step that some schools do not get. One finding for each topic. */
@Component(service = Analysis.class)
public final class PurposeFindings implements FactsAnalysis {

    @Override
    public Set<Subject> reads() {
        return Set.of(Subject.INITIATIVES, Subject.MONEY);
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        var found = new ArrayList<Finding>();
        long withTopic = facts.initiatives().stream().filter(i -> i.getTopic() != null).count();
        String coverage = Words.count(facts.initiatives().size(), "initiative") + ", " + withTopic + " with a topic";
        Facts.by(facts.initiatives(), Initiative::getTopic).forEach((topic, all) -> {
            severalOwners(facts, topic, all, coverage, found);
            stepsApart(facts, topic, all, coverage, found);
        });
        return found;
    }

    /** The schools where both address somebody in the same role and grade. */
    private static SchoolSet shared(Facts facts, Initiative a, Initiative b) {
        Reach one = facts.reachOf(a);
        Reach other = facts.reachOf(b);
        var roles = new LinkedHashSet<Role>(one.roles());
        roles.retainAll(other.roles());
        SchoolSet both = one.schools().with(other.schools());
        GradeSet grades = one.grades().with(other.grades());
        return roles.stream().map(r -> both.with(facts.teaching(grades.with(facts.grades(r.getGrades()))))).reduce(facts.schools().of(List.of()), SchoolSet::and);
    }

    private static void severalOwners(Facts facts, String topic, List<Initiative> all, String coverage, List<Finding> found) {
        var pairs = new ArrayList<String>();
        var involved = new LinkedHashSet<Initiative>();
        for (int i = 0; i < all.size(); i++) {
            for (Initiative other : all.subList(i + 1, all.size())) {
                boolean owners = all.get(i).getDepartment() != other.getDepartment() && all.get(i).getDepartment() != null && other.getDepartment() != null;
                SchoolSet schools = owners ? shared(facts, all.get(i), other) : facts.schools().of(List.of());
                if (!schools.isEmpty()) {
                    pairs.add(Words.called(all.get(i)) + " and " + Words.called(other) + " in " + Words.count(schools.size(), "school"));
                    involved.add(all.get(i));
                    involved.add(other);
                }
            }
        }
        if (!pairs.isEmpty()) {
            var owners = new LinkedHashSet<Department>();
            involved.forEach(i -> owners.add(i.getDepartment()));
            BigDecimal cost = involved.stream().map(Initiative::getCost).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
            found.add(new Finding("purpose.several-owners", "\"" + topic + "\" is the purpose of " + Words.count(involved.size(), "initiative")
                    + " of " + Words.count(owners.size(), "owner") + " (" + Words.list(owners) + "), together " + Words.dollars(cost)
                    + ", for the same people: " + String.join("; ", pairs) + ". Do they add to each other?",
                    "Same topic, different departments, a shared role and grade in at least one school.", coverage,
                    Words.ids(involved), Integer.toString(involved.size())));
        }
    }

    /** Two required steps of one owner for the same roles, the second of which does not reach every school of the first. */
    private static void stepsApart(Facts facts, String topic, List<Initiative> all, String coverage, List<Finding> found) {
        for (Initiative first : all) {
            for (Initiative second : all) {
                Reach a = facts.reachOf(first);
                Reach b = facts.reachOf(second);
                if (first != second && first.getDepartment() != null && first.getDepartment() == second.getDepartment() && a.required() && b.required()
                        && !a.roles().isEmpty() && a.roles().equals(b.roles()) && a.schools().size() > b.schools().size() && a.schools().containsAll(b.schools())
                        && !b.schools().isEmpty()) {
                    SchoolSet without = a.schools().without(b.schools());
                    found.add(new Finding("purpose.second-step-missing", Words.list(without) + " take part in \"" + Words.name(first)
                            + "\" and not in \"" + Words.name(second) + "\".",
                            "Two required initiatives of one owner on one topic for the same roles: schools of the one that the other leaves out.",
                            coverage, Words.ids(List.of(first, second), without), Integer.toString(without.size())));
                }
            }
        }
    }
}
