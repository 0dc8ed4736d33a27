package org.throughline.coherence.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.throughline.coherence.ui.internal.MatrixExplanation.Opened;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.Initiative;

/** Explains cells and heads of the matrix. */
record MatrixExplanations(MatrixModel model, MatrixWords words) {

    /** What it means to be there. */
    MatrixExplanation of(MatrixFocus at) {
        return switch (at) {
            case MatrixFocus.Cell(int row, int column) -> cell(row, column);
            case MatrixFocus.Row(int row) -> row(row);
            case MatrixFocus.Column(int column) -> new MatrixExplanation(words.explanation(model.columns().get(column)), List.of(opened(model.element(column))));
            case MatrixFocus.Total(MatrixTotal total) ->
                new MatrixExplanation(words.sorted(total, model.measure(), model.sorting().of(total)), List.of());
            case MatrixFocus.Nowhere() -> MatrixExplanation.NONE;
        };
    }

    private MatrixExplanation cell(int row, int column) {
        Initiative initiative = model.initiative(row);
        Element element = model.element(column);
        var objects = new ArrayList<>(List.of(opened(initiative), opened(element)));
        String sentence = words.sentence(initiative, element, model.link(row, column));
        model.link(row, column).ifPresent(l -> objects.add(new Opened(words.reworded(Messages.Matrix_theLink), l)));
        return new MatrixExplanation(model.link(row, column).map(l -> sentence + " " + words.claim(l) + "\n" + words.dose(model.dose(row))).orElse(sentence), objects);
    }

    private MatrixExplanation row(int row) {
        Initiative initiative = model.initiative(row);
        return new MatrixExplanation(words.describer().sentence(initiative) + "\n"
                + NLS.bind(words.reworded(Messages.Matrix_rowCount), model.supported(row), model.columns().size()), List.of(opened(initiative)));
    }

    private static Opened opened(Initiative initiative) {
        return new Opened(MatrixWords.name(initiative).replaceAll("\\s+", " "), initiative);
    }

    private static Opened opened(Element element) {
        return new Opened(MatrixWords.name(element), element);
    }
}
