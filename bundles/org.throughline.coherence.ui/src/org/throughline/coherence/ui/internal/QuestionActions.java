package org.throughline.coherence.ui.internal;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.throughline.model.planning.SavedQuestion;
import org.throughline.ui.Stage;

/** What can be done with a question: to open the view that answers it, and to rename or delete one that was saved. */
final class QuestionActions {

    /** Views that show more than figures, by the number of the question. */
    private static final Map<Integer, String> VIEWS = Map.of(1, "role", 2, "money", 3, "money", 4, "time", 5, "contradictions", 6, "money", 7, "coaching",
            8, "money", 9, "school", 10, "matrix");

    private final Composite control;
    private final Stage stage;
    private final Button open;
    private final Button rename;
    private final Button delete;
    private Optional<SavedQuestion> saved = Optional.empty();

    QuestionActions(Composite parent, Stage stage, Runnable work) {
        control = parent;
        this.stage = stage;
        RowLayoutFactory.fillDefaults().wrap(true).spacing(6).applyTo(parent);
        open = button(Messages.Questions_openView, work);
        rename = button(Messages.Questions_rename, () -> saved.ifPresent(this::rename));
        delete = button(Messages.Questions_delete, () -> saved.ifPresent(this::delete));
    }

    /** The view that answers a question of ours. */
    static Optional<String> viewOf(int number) {
        return Optional.ofNullable(VIEWS.get(number)).map("org.throughline.coherence."::concat);
    }

    /** Offers what can be done with a question. */
    void show(Object chosen, boolean hasView) {
        saved = chosen instanceof SavedQuestion question ? Optional.of(question) : Optional.empty();
        boolean may = saved.isPresent() && !stage.presented() && stage.plan().session().filter(s -> !s.readOnly()).isPresent();
        visible(open, hasView && !stage.presented());
        visible(rename, may);
        visible(delete, may);
        control.layout();
    }

    private Button button(String text, Runnable work) {
        var button = new Button(control, SWT.PUSH);
        button.setText(text);
        button.setLayoutData(new RowData());
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
        return button;
    }

    private void rename(SavedQuestion question) {
        var dialog = new InputDialog(control.getShell(), Messages.Questions_renamed, Messages.Questions_newName, question.getName(), n -> n.isBlank() ? "" : null);
        if (dialog.open() == Window.OK) {
            stage.plan().session().ifPresent(s -> s.change(Messages.Questions_renamed, () -> question.setName(dialog.getValue().strip())));
        }
    }

    private void delete(SavedQuestion question) {
        stage.plan().session().ifPresent(s -> s.change(Messages.Questions_deleted, () -> s.delete(question)));
    }

    private static void visible(Button button, boolean shown) {
        button.setVisible(shown);
        ((RowData) button.getLayoutData()).exclude = !shown;
    }
}
