package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.throughline.api.coherence.Question;
import org.throughline.api.session.Session;
import org.throughline.ui.Stage;

/** The answer to a question with its figures, in the words of the district. */
record AnswerInWords(Stage stage, Session session) {

    private static final String DOLLARS = "dollars";

    void show(Question.Answer answer, Detail detail) {
        detail.show(stage.words().reworded(answer.answer()), stage.words().reworded(NLS.bind(Messages.Questions_restsOn, answer.coverage())),
                answer.figures().stream().map(this::row).toList());
    }

    private Detail.Row row(Question.Figure figure) {
        return new Detail.Row(stage.words().reworded(figure.label()), value(figure), figure.objects().stream().findFirst().flatMap(session::find));
    }

    private String value(Question.Figure figure) {
        if (figure.unit().equals(DOLLARS) && figure.value().matches("-?\\d+(\\.\\d+)?")) {
            NumberFormat money = NumberFormat.getCurrencyInstance(Locale.US);
            money.setMaximumFractionDigits(0);
            return money.format(new BigDecimal(figure.value()));
        }
        return (figure.value() + " " + stage.words().reworded(figure.unit())).strip();
    }
}
