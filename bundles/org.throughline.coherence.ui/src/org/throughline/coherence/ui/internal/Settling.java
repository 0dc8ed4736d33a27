package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.throughline.model.planning.Disposition;
import org.throughline.model.planning.Judgement;
import org.throughline.model.planning.PlanningFactory;
import org.throughline.ui.Spoken;
import org.throughline.ui.Stage;

/** What can be said of a finding: why it is no problem, that it is to be discussed, that something is done about it; and that this is taken back. */
final class Settling {

    private final Composite control;
    private final Stage stage;
    private final Text reason;
    private final List<Button> judgements;
    private final Button takeBack;
    private final Button showSettled;
    private final Consumer<Judged> settle;

    /**
     * What somebody judged.
     *
     * @param what what was done, for undo
     * @param disposition the judgement with its reason; what it is about is still to be filled in
     */
    record Judged(String what, Disposition disposition) {
    }

    Settling(Composite parent, Stage stage, Consumer<Judged> settle, Runnable back, Runnable changed) {
        control = parent;
        this.stage = stage;
        this.settle = settle;
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(6, 6).applyTo(parent);
        reason = new Text(parent, SWT.BORDER | SWT.SINGLE);
        reason.setMessage(Messages.Look_because);
        Spoken.called(reason, Messages.Look_because);
        GridDataFactory.fillDefaults().grab(true, false).span(5, 1).hint(200, SWT.DEFAULT).applyTo(reason);
        judgements = List.of(judgement(Messages.Look_notAProblem, Judgement.NOT_APROBLEM), judgement(Messages.Look_discuss, Judgement.TO_DISCUSS),
                judgement(Messages.Look_accept, Judgement.ACCEPTED));
        takeBack = new Button(parent, SWT.PUSH);
        takeBack.setText(Messages.Look_takeBack);
        takeBack.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> back.run()));
        showSettled = new Button(parent, SWT.CHECK);
        showSettled.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed.run()));
        reason.addModifyListener(e -> enable());
        enable();
    }

    /** Offers what can be done with a finding, or with what was settled. */
    void show(boolean finding, boolean settled) {
        boolean may = !stage.presented() && stage.plan().session().filter(s -> !s.readOnly()).isPresent();
        visible(reason, finding && may);
        judgements.forEach(b -> visible(b, finding && may));
        visible(takeBack, settled && may);
        enable();
        control.layout();
    }

    /** Whether what was settled is shown, too; offered where there is any. */
    boolean showsSettled(int count) {
        showSettled.setText(NLS.bind(Messages.Look_showSettled, count));
        visible(showSettled, count > 0);
        return count > 0 && showSettled.getSelection();
    }

    private Button judgement(String label, Judgement judgement) {
        var button = new Button(control, SWT.PUSH);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            Disposition disposition = PlanningFactory.eINSTANCE.createDisposition();
            disposition.setJudgement(judgement);
            disposition.setReason(reason.getText().isBlank() ? null : reason.getText().strip());
            reason.setText("");
            settle.accept(new Judged(label, disposition));
        }));
        return button;
    }

    /** That something is no problem needs a reason: it is what the next one who looks wants to know. */
    private void enable() {
        judgements.getFirst().setEnabled(!reason.getText().isBlank());
    }

    private static void visible(Control control, boolean shown) {
        control.setVisible(shown);
        if (control.getLayoutData() == null) {
            GridDataFactory.fillDefaults().applyTo(control);
        }
        ((GridData) control.getLayoutData()).exclude = !shown;
    }
}
