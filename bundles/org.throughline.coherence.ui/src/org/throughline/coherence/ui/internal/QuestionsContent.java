package org.throughline.coherence.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.Question;
import org.throughline.api.coherence.Questions;
import org.throughline.api.session.Session;
import org.throughline.model.planning.SavedQuestion;
import org.throughline.ui.ContentView;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;

/** The questions that people really ask, each with its answer, its figures and how much of the plan they rest on; and those that the district saved. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=" + QuestionsContent.VIEW_ID)
public final class QuestionsContent implements ViewContent {

    /** The id of the view. */
    public static final String VIEW_ID = "org.throughline.coherence.questions";

    private final Questions questions;
    private Stage stage;
    private ListAndDetail list;
    private Detail detail;
    private QuestionActions actions;

    /** Shows the answers to these questions. */
    @Activate
    public QuestionsContent(@Reference Questions questions) {
        this.questions = questions;
    }

    @Override
    public void create(Composite parent, Stage on) {
        stage = on;
        list = new ListAndDetail(parent, stage, Messages.Questions_title, this::refresh);
        detail = new Detail(list.sash(), stage, Messages.Questions_figure, stage.plan()::select);
        actions = new QuestionActions(detail.actions(), stage, this::open);
        list.list().told(this::answer, o -> open());
        list.sash().setWeights(42, 58);
        stage.follow(list.sash(), list::changed);
        answer();
    }

    @Override
    public void setFocus() {
        list.list().control().setFocus();
    }

    /** The questions. */
    public SentenceList asked() {
        return list.list();
    }

    /** The figures of the one that is chosen. */
    public SentenceList figures() {
        return detail.rows();
    }

    /** What is said of the one that is chosen. */
    public String said() {
        return detail.said();
    }

    private void refresh() {
        var entries = new ArrayList<SentenceList.Entry>();
        questions.all().forEach(q -> entries.add(new SentenceList.Entry(q, stage.words().reworded(q.question()), "", Messages.Questions_asked)));
        stage.content().ifPresent(p -> p.getSavedQuestions().forEach(q -> entries.add(new SentenceList.Entry(q, stage.words().label(q), "", Messages.Questions_yours))));
        list.show(Messages.Questions_title, entries);
        answer();
    }

    private void answer() {
        Optional<Session> session = stage.plan().session();
        Object chosen = list.chosen().orElse("");
        actions.show(chosen, view(chosen).isPresent());
        if (session.isPresent() && chosen instanceof Question question) {
            new AnswerInWords(stage, session.get()).show(question.answer(session.get().plan(), Findings.day(session.get().plan())), detail);
        } else if (session.isPresent() && chosen instanceof SavedQuestion saved) {
            detail.show(stage.words().label(saved), view(saved).map(v -> NLS.bind(Messages.Questions_saved, PlatformUI.getWorkbench().getViewRegistry().find(v).getLabel()))
                    .orElse(Messages.Questions_gone), List.of());
        } else {
            detail.show(session.isEmpty() ? Messages.Questions_noPlan : Messages.Questions_choose, "", List.of());
        }
    }

    /** The view that answers what is chosen, where there is one. */
    private static Optional<String> view(Object chosen) {
        Optional<String> wanted = switch (chosen) {
            case Question question -> QuestionActions.viewOf(question.number());
            case SavedQuestion saved -> Optional.ofNullable(saved.getView());
            default -> Optional.empty();
        };
        return wanted.filter(v -> PlatformUI.getWorkbench().getViewRegistry().find(v) != null);
    }

    private void open() {
        Object chosen = list.chosen().orElse("");
        view(chosen).filter(v -> !stage.presented()).ifPresent(v -> ContentView.open(v, chosen instanceof SavedQuestion saved ? pairs(saved) : Map.of()));
    }

    private static Map<String, String> pairs(SavedQuestion saved) {
        var pairs = new TreeMap<String, String>();
        saved.getChosen().forEach(c -> pairs.put(c.getName(), c.getValue() == null ? "" : c.getValue()));
        return pairs;
    }
}
