package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.throughline.ui.Palette;
import org.throughline.ui.Spoken;
import org.throughline.ui.Stage;

/** A statement that can be read and copied, how it was made, and what it is made of; a double click or Enter opens what a row is about. */
final class Detail {

    private final Composite control;
    private final StyledText statement;
    private final StyledText how;
    private final Composite actions;
    private final Label heading;
    private final SentenceList rows;

    /**
     * One of the things that a statement is made of.
     *
     * @param what what it is
     * @param value its figure or its kind
     * @param object what it is about, if that is in the plan
     */
    record Row(String what, String value, Optional<EObject> object) {
    }

    /** @param made what stands above what a statement is made of */
    Detail(Composite parent, Stage stage, String made, Consumer<EObject> open) {
        Palette palette = stage.palette();
        control = new Composite(parent, SWT.NONE);
        control.setBackground(palette.page());
        control.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.swtDefaults().margins(stage.length(14), stage.length(12)).spacing(8, stage.length(10)).applyTo(control);
        statement = text(palette, Messages.Detail_said);
        statement.setFont(stage.strong(statement));
        statement.setForeground(palette.ink());
        how = text(palette, Messages.Detail_how);
        how.setFont(stage.text(how));
        how.setForeground(palette.quiet());
        actions = new Composite(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(actions);
        heading = new Label(control, SWT.NONE);
        heading.setText(made);
        heading.setFont(stage.text(heading));
        heading.setForeground(palette.quiet());
        GridDataFactory.fillDefaults().applyTo(heading);
        rows = new SentenceList(control, stage, made);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(rows.control());
        Spoken.whileShown(rows.control());
        rows.told(() -> { }, row -> ((Row) row).object().ifPresent(open));
    }

    /** Where what can be done is offered, between the text and the rows. */
    Composite actions() {
        return actions;
    }

    /** What the statement is made of. */
    SentenceList rows() {
        return rows;
    }

    /** What is said. */
    String said() {
        return statement.getText() + "\n" + how.getText();
    }

    void show(String said, String made, List<Row> of) {
        statement.setText(said);
        how.setText(made);
        rows.show(of.stream().map(r -> new SentenceList.Entry(r, r.what(), r.value(), "")).toList());
        visible(!of.isEmpty());
        ((GridData) how.getLayoutData()).exclude = made.isEmpty();
        how.setVisible(!made.isEmpty());
        ((GridData) actions.getLayoutData()).exclude = actions.getChildren().length == 0;
        control.layout(true, true);
    }

    private void visible(boolean shown) {
        heading.setVisible(shown);
        rows.control().setVisible(shown);
    }

    private StyledText text(Palette palette, String name) {
        var text = new StyledText(control, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        text.setBackground(palette.page());
        text.setCaret(null);
        Spoken.called(text, name);
        Spoken.whileShown(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
        return text;
    }
}
