package org.throughline.exchange.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.throughline.api.exchange.Answers;
import org.throughline.api.exchange.OpenQuestion;
import org.throughline.ui.Spoken;

/** What only a person can decide: the questions, and for the one that is selected what can be answered. */
final class QuestionsPart {

    /** What the words of an answer are called on screen. */
    private static final Map<String, String> WORDS = Map.of(Answers.NOTHING, Messages.Question_nothing, Answers.LEAVE_OUT, Messages.Question_leaveOut,
            Answers.NEW, Messages.Question_new, Answers.FIELD, Messages.Question_field);

    private final ImportSteps steps;
    private final Runnable answered;
    private final Composite part;
    private final Label title;
    private final Table table;
    private final Label asked;
    private final Combo answer;
    private List<OpenQuestion> shown = List.of();
    private List<String> offered = List.of();

    QuestionsPart(Composite parent, ImportSteps steps, Runnable answered) {
        this.steps = steps;
        this.answered = answered;
        part = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(part);
        title = new Label(part, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(title);
        table = StepPage.table(part, SWT.NONE, Messages.Question_title, new String[] {Messages.Question_about, Messages.Question_asked, Messages.Question_answer},
                new int[] {190, 560, 270});
        table.addListener(SWT.Selection, e -> selected());
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(600, 120).applyTo(table);
        asked = new Label(part, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(600, 40).applyTo(asked);
        new Label(part, SWT.NONE).setText(Messages.Question_answerLabel);
        answer = new Combo(part, SWT.DROP_DOWN);
        answer.setVisibleItemCount(20);
        Spoken.called(answer, Messages.Question_answer);
        answer.addListener(SWT.Selection, this::chosen);
        answer.addListener(SWT.DefaultSelection, this::typed);
        // Enter answers here, and does not finish everything.
        answer.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(answer);
    }

    Composite control() {
        return part;
    }

    /** Whether there is anything to decide. */
    boolean any() {
        return !shown.isEmpty();
    }

    /** Shows the questions that were asked; the first one without an answer is selected. */
    void show() {
        shown = steps.questions();
        long open = shown.stream().filter(q -> steps.answer(q).isEmpty()).count();
        title.setText(NLS.bind(Messages.Question_count, open, shown.size()));
        table.removeAll();
        for (OpenQuestion question : shown) {
            new TableItem(table, SWT.NONE).setText(new String[] {question.key(), asked(question),
                steps.answer(question).map(QuestionsPart::words).orElse(Messages.Question_open)});
        }
        int first = shown.stream().filter(q -> steps.answer(q).isEmpty()).findFirst().map(shown::indexOf).orElse(0);
        if (any()) {
            table.setSelection(first);
            selected();
        }
    }

    private Optional<OpenQuestion> question() {
        int at = table.getSelectionIndex();
        return at < 0 ? Optional.empty() : Optional.of(shown.get(at));
    }

    private void selected() {
        question().ifPresent(q -> {
            asked.setText(asked(q).replace("&", "&&"));
            offered = new ArrayList<>(Stream.concat(q.suggestion().stream(), q.choices().stream()).distinct().toList());
            offered.addFirst("");
            answer.setItems(offered.stream().map(o -> o.isEmpty() ? Messages.Question_open : q.suggestion().filter(o::equals).isPresent()
                    ? NLS.bind(Messages.Question_suggested, words(o)) : words(o)).toArray(String[]::new));
            String given = steps.answer(q).orElse("");
            if (offered.contains(given)) {
                answer.select(offered.indexOf(given));
            } else {
                answer.setText(given);
            }
            asked.getParent().layout();
        });
    }

    private void chosen(Event e) {
        if (answer.getSelectionIndex() >= 0) {
            answer(offered.get(answer.getSelectionIndex()));
        }
    }

    private void typed(Event e) {
        int at = List.of(answer.getItems()).indexOf(answer.getText());
        answer(at >= 0 ? offered.get(at) : answer.getText());
    }

    private void answer(String text) {
        question().filter(q -> !steps.answer(q).orElse("").equals(text)).ifPresent(q -> {
            steps.answer(q, text);
            answered.run();
            answer.setFocus();
        });
    }

    /** The question, where the words of an answer are those that can be chosen here. */
    private static String asked(OpenQuestion question) {
        String text = question.question().replaceAll("\\s+", " ");
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            text = text.replace(word.getKey(), "\"" + word.getValue() + "\"");
        }
        return text;
    }

    private static String words(String answer) {
        return WORDS.getOrDefault(answer, answer);
    }
}
