package org.throughline.ui;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.throughline.api.session.Session;
import org.throughline.model.planning.ChosenValue;
import org.throughline.model.planning.PlanningFactory;
import org.throughline.model.planning.SavedQuestion;

/**
 * Keeps what is chosen in a view under a name, in the plan, so that it can be asked again.
 *
 * @param view the id of the view
 * @param content what it shows
 */
record Saving(String view, ViewContent content) {

    private static final String HERE = Saving.class.getName();

    /** Says which view stands in a composite. */
    void standsIn(Composite parent) {
        parent.setData(HERE, this);
    }

    /** The view in which a control stands; empty where it is none that can be opened again. */
    static Optional<Saving> of(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at.getData(HERE) instanceof Saving saving) {
                return Optional.of(saving);
            }
        }
        return Optional.empty();
    }

    /** Asks for a name, and saves. */
    void ask(Control control, Stage stage, String question) {
        Optional<Session> session = stage.plan().session().filter(s -> !s.readOnly());
        session.ifPresent(s -> {
            var dialog = new InputDialog(control.getShell(), Messages.Save_title, Messages.Save_name, question, name -> name.isBlank() ? Messages.Save_noName : null);
            if (dialog.open() == Window.OK) {
                save(s, dialog.getValue().strip());
            }
        });
    }

    /** Saves what is chosen now, as one change. */
    void save(Session session, String name) {
        Map<String, String> chosen = content.chosen();
        session.change(Messages.Save_change, () -> {
            SavedQuestion question = PlanningFactory.eINSTANCE.createSavedQuestion();
            question.setName(name);
            question.setView(view);
            chosen.forEach((key, value) -> question.getChosen().add(value(key, value)));
            session.plan().getSavedQuestions().add(question);
        });
    }

    private static ChosenValue value(String name, String value) {
        ChosenValue chosen = PlanningFactory.eINSTANCE.createChosenValue();
        chosen.setName(name);
        chosen.setValue(value);
        return chosen;
    }
}
