package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Question.Answer;
import org.throughline.api.coherence.Question.Figure;
import org.throughline.model.identity.Identified;

/** The figures of an answer, one after the other. */
final class Figures {

    /** What stands where nobody knows. */
    static final String NO_DATA = "no data";

    private final List<Figure> figures = new ArrayList<>();

    Figures add(String label, String value, String unit, Collection<? extends Identified> objects) {
        figures.add(new Figure(label, value, unit, Words.ids(objects)));
        return this;
    }

    Figures count(String label, Collection<? extends Identified> objects, String unit) {
        return add(label, Integer.toString(objects.size()), unit, objects);
    }

    Figures number(String label, OptionalDouble value, String unit, Collection<? extends Identified> objects) {
        return add(label, value.isPresent() ? Words.number(value.getAsDouble(), 2) : NO_DATA, unit, objects);
    }

    Figures money(String label, BigDecimal value, Collection<? extends Identified> objects) {
        return add(label, Words.plain(value), "dollars", objects);
    }

    /** The figure of a finding, where there is one. */
    Figures of(String label, Optional<Finding> finding, String unit) {
        finding.ifPresent(f -> figures.add(new Figure(label, f.value(), unit, f.objects())));
        return this;
    }

    Answer answer(String answer, String coverage) {
        return new Answer(answer, coverage, figures);
    }
}
