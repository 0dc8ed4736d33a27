package org.throughline.coherence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.model.initiatives.Expectation;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.Role;

/** Two initiatives that ask the same people, in the same school and grades, for different things on one topic. */
@Component(service = Analysis.class)
public final class ExpectationFindings implements FactsAnalysis {

    @Override
    public Set<Subject> reads() {
        return Set.of(Subject.INITIATIVES);
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        var asked = new ArrayList<Expectation>();
        facts.initiatives().forEach(i -> asked.addAll(i.getExpectations()));
        var found = new ArrayList<Finding>();
        Facts.by(asked, e -> e.getTopic() == null || e.getAsks() == null ? null : e.getTopic().strip())
                .forEach((topic, all) -> contradiction(facts, topic, all, asked.size(), found));
        return found;
    }

    private static void contradiction(Facts facts, String topic, List<Expectation> all, int asked, List<Finding> found) {
        SchoolSet schools = facts.schools().of(List.of());
        var sides = new LinkedHashMap<String, Set<Initiative>>();
        for (int i = 0; i < all.size(); i++) {
            for (Expectation other : all.subList(i + 1, all.size())) {
                boolean differ = !all.get(i).getAsks().strip().equalsIgnoreCase(other.getAsks().strip());
                SchoolSet both = differ ? meet(facts, all.get(i), other) : facts.schools().of(List.of());
                if (!both.isEmpty()) {
                    schools = schools.and(both);
                    side(sides, all.get(i));
                    side(sides, other);
                }
            }
        }
        if (!sides.isEmpty()) {
            List<String> asks = sides.entrySet().stream().map(s -> Words.list(s.getValue()) + (s.getValue().size() == 1 ? " asks to " : " ask to ")
                    + s.getKey()).toList();
            Set<Initiative> initiatives = new LinkedHashSet<>();
            sides.values().forEach(initiatives::addAll);
            found.add(new Finding("expectation.contradiction", topic + ": " + Words.and(asks) + ". Both reach the same people in "
                    + Words.count(schools.size(), "school") + ": " + Words.list(schools) + ".",
                    "Two initiatives that go on and give the same role, in a same school and grade, different answers on one topic.",
                    Words.count(asked, "expectation") + " stated", Words.ids(initiatives, schools), Integer.toString(schools.size())));
        }
    }

    private static void side(Map<String, Set<Initiative>> sides, Expectation expectation) {
        sides.computeIfAbsent(expectation.getAsks().strip(), a -> new LinkedHashSet<>()).add((Initiative) expectation.eContainer());
    }

    /** The schools where both expectations reach somebody. */
    private static SchoolSet meet(Facts facts, Expectation a, Expectation b) {
        Set<Role> roles = roles(facts, a);
        roles.retainAll(roles(facts, b));
        return a.eContainer() == b.eContainer() || roles.isEmpty() ? facts.schools().of(List.of())
                : facts.reachOf((Initiative) a.eContainer()).schools().with(facts.reachOf((Initiative) b.eContainer()).schools())
                        .with(facts.teaching(grades(facts, a).with(grades(facts, b))));
    }

    private static Set<Role> roles(Facts facts, Expectation expectation) {
        Set<Role> named = Facts.roles(expectation.getRoles(), expectation.getRoleGroups());
        return named.isEmpty() ? new LinkedHashSet<>(facts.reachOf((Initiative) expectation.eContainer()).roles()) : named;
    }

    private static GradeSet grades(Facts facts, Expectation expectation) {
        return expectation.getGrades() == null ? facts.reachOf((Initiative) expectation.eContainer()).grades() : facts.grades(expectation.getGrades());
    }
}
