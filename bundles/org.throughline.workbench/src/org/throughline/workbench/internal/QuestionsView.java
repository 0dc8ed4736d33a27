package org.throughline.workbench.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.Question;
import org.throughline.api.coherence.Questions;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.ui.OpenPlan;

/** The questions that people really ask, each with its answer, its figures and how much of the plan they rest on. */
public final class QuestionsView extends ViewPart {

    static final String ID = "org.throughline.workbench.questions";

    private static final String DOLLARS = "dollars";

    private final OpenPlan plan = Services.get(OpenPlan.class);
    private final Questions questions = Services.get(Questions.class);
    private final Describer describer = Services.get(Describer.class);
    private ListAndDetail list;
    private Detail detail;

    @Override
    public void createPartControl(Composite parent) {
        list = new ListAndDetail(parent, Messages.Questions_title, q -> words().reworded(((Question) q).question()), this::answer, this::refresh);
        detail = new Detail(list.sash(), Messages.Questions_figure, Messages.Questions_value, plan::select);
        list.sash().setWeights(40, 60);
        Runnable end = plan.watch(list::changed);
        list.sash().addDisposeListener(e -> end.run());
        answer();
    }

    @Override
    public void setFocus() {
        list.setFocus();
    }

    private void refresh() {
        list.show(questions.all());
        answer();
    }

    private void answer() {
        Optional<Session> session = plan.session();
        if (session.isEmpty() || !(list.chosen() instanceof Question question)) {
            detail.show(session.isEmpty() ? Messages.Questions_noPlan : Messages.Questions_choose, "", List.of());
            return;
        }
        Question.Answer answer = question.answer(session.get().plan(), Findings.day(session.get().plan()));
        detail.show(words().reworded(answer.answer()), words().reworded(NLS.bind(Messages.Questions_restsOn, answer.coverage())),
                answer.figures().stream().map(f -> row(session.get(), f)).toList());
    }

    private Detail.Row row(Session session, Question.Figure figure) {
        return new Detail.Row(words().reworded(figure.label()), value(figure),
                figure.objects().stream().findFirst().flatMap(session::find));
    }

    private String value(Question.Figure figure) {
        if (figure.unit().equals(DOLLARS) && figure.value().matches("-?\\d+(\\.\\d+)?")) {
            NumberFormat money = NumberFormat.getCurrencyInstance(Locale.US);
            money.setMaximumFractionDigits(0);
            return money.format(new BigDecimal(figure.value()));
        }
        return (figure.value() + " " + words().reworded(figure.unit())).strip();
    }

    private Describer words() {
        return plan.session().map(s -> describer.in(s.plan())).orElse(describer);
    }
}
