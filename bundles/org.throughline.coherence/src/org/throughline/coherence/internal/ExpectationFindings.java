package org.throughline.coherence.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Contradictions.Contradiction;
import org.throughline.api.coherence.Finding;
import org.throughline.model.initiatives.Initiative;

/** Two initiatives that ask the same people, in the same school and grades, for different things on one topic. */
@Component(service = Analysis.class)
public final class ExpectationFindings implements FactsAnalysis {

    @Override
    public Set<Subject> reads() {
        return Set.of(Subject.INITIATIVES);
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        long asked = facts.initiatives().stream().mapToLong(i -> i.getExpectations().size()).sum();
        return Topics.contradicted(facts).stream().map(c -> finding(c, asked)).toList();
    }

    private static Finding finding(Contradiction told, long asked) {
        List<String> asks = told.sides().stream().map(s -> Words.list(s.initiatives()) + (s.initiatives().size() == 1 ? " asks to " : " ask to ") + s.asks()).toList();
        var initiatives = new LinkedHashSet<Initiative>();
        told.sides().forEach(s -> initiatives.addAll(s.initiatives()));
        return new Finding("expectation.contradiction", told.topic() + ": " + Words.and(asks) + ". Both reach the same people in "
                + Words.count(told.schools().size(), "school") + ": " + Words.list(told.schools()) + ".",
                "Two initiatives that go on and give the same role, in a same school and grade, different answers on one topic.",
                Words.count(asked, "expectation") + " stated", Words.ids(initiatives, told.schools()), Integer.toString(told.schools().size()));
    }
}
