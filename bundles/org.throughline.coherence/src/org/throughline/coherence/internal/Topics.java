package org.throughline.coherence.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.throughline.api.coherence.Contradictions.Contradiction;
import org.throughline.api.coherence.Contradictions.Side;
import org.throughline.model.initiatives.Expectation;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.Role;

/** What initiatives that go on ask on each topic, and where their answers meet. */
final class Topics {

    private final Facts facts;
    private final Map<String, Set<Initiative>> sides = new LinkedHashMap<>();
    private final Set<Role> roles = new LinkedHashSet<>();
    private SchoolSet schools;
    private GradeSet grades = new GradeSet(0);

    private Topics(Facts facts) {
        this.facts = facts;
        schools = facts.schools().of(List.of());
    }

    /** The topics on which the same people are given different answers. */
    static List<Contradiction> contradicted(Facts facts) {
        var asked = new ArrayList<Expectation>();
        facts.initiatives().forEach(i -> asked.addAll(i.getExpectations()));
        return Facts.by(asked, e -> e.getTopic() == null || e.getAsks() == null ? null : e.getTopic().strip()).entrySet().stream()
                .map(t -> new Topics(facts).contradiction(t.getKey(), t.getValue())).flatMap(Optional::stream).toList();
    }

    private Optional<Contradiction> contradiction(String topic, List<Expectation> all) {
        for (int i = 0; i < all.size(); i++) {
            for (Expectation other : all.subList(i + 1, all.size())) {
                if (!all.get(i).getAsks().strip().equalsIgnoreCase(other.getAsks().strip()) && all.get(i).eContainer() != other.eContainer()) {
                    meet(all.get(i), other);
                }
            }
        }
        return sides.isEmpty() ? Optional.empty() : Optional.of(new Contradiction(topic,
                sides.entrySet().stream().map(s -> new Side(s.getKey(), List.copyOf(s.getValue()))).toList(), List.copyOf(roles), List.copyOf(schools),
                Arrays.stream(grades.positions()).mapToObj(GradeSet::grade).toList()));
    }

    /** Takes in the people whom both reach, if there are any. */
    private void meet(Expectation a, Expectation b) {
        Set<Role> both = roles(a);
        both.retainAll(roles(b));
        GradeSet taught = grades(a).with(grades(b));
        SchoolSet where = both.isEmpty() ? facts.schools().of(List.of())
                : facts.reachOf(asking(a)).schools().with(facts.reachOf(asking(b)).schools()).with(facts.teaching(taught));
        if (!where.isEmpty()) {
            schools = schools.and(where);
            roles.addAll(both);
            grades = new GradeSet(grades.bits() | taught.bits());
            side(a);
            side(b);
        }
    }

    private void side(Expectation expectation) {
        sides.computeIfAbsent(expectation.getAsks().strip(), a -> new LinkedHashSet<>()).add(asking(expectation));
    }

    private static Initiative asking(Expectation expectation) {
        return (Initiative) expectation.eContainer();
    }

    private Set<Role> roles(Expectation expectation) {
        Set<Role> named = Facts.roles(expectation.getRoles(), expectation.getRoleGroups());
        return named.isEmpty() ? new LinkedHashSet<>(facts.reachOf(asking(expectation)).roles()) : named;
    }

    private GradeSet grades(Expectation expectation) {
        return expectation.getGrades() == null ? facts.reachOf(asking(expectation)).grades() : facts.grades(expectation.getGrades());
    }
}
