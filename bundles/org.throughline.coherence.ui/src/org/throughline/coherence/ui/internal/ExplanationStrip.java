package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.throughline.coherence.ui.internal.MatrixExplanation.Opened;
import org.throughline.ui.LinkText;
import org.throughline.ui.Spoken;
import org.throughline.ui.Stage;

/** What the focused cell or head means, in sentences that can be read and copied, with links to what it is made of. */
final class ExplanationStrip {

    private static final int LINES = 3;

    private final Stage stage;
    private final Composite control;
    private final StyledText text;
    private final Link links;
    private MatrixExplanation shown = MatrixExplanation.NONE;

    ExplanationStrip(Composite parent, Stage stage, Consumer<EObject> opener) {
        this.stage = stage;
        control = new Composite(parent, SWT.NONE);
        control.setBackground(stage.palette().head());
        GridLayoutFactory.fillDefaults().margins(stage.length(10), stage.length(6)).spacing(0, stage.length(4)).applyTo(control);
        text = new StyledText(control, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL);
        text.setBackground(stage.palette().head());
        text.setForeground(stage.palette().ink());
        text.setFont(stage.text(text));
        text.setCaret(null);
        Spoken.called(text, Messages.Strip_name);
        text.setAlwaysShowScrollBars(false);
        // as high for a short text as for a long one: the matrix must not move while somebody goes through it
        GridDataFactory.fillDefaults().grab(true, true).hint(200, LINES * text.getLineHeight()).applyTo(text);
        links = new Link(control, SWT.WRAP);
        Spoken.whileShown(links);
        links.setFont(stage.text(links));
        links.setForeground(stage.palette().ink());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(links);
        links.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> opener.accept(shown.objects().get(Integer.parseInt(e.text)).object())));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(control);
        control.setVisible(false);
    }

    Control control() {
        return control;
    }

    /** Shows an explanation; where there is none, the matrix has the room. */
    void show(MatrixExplanation explanation) {
        shown = explanation;
        String said = explanation.text();
        var place = (GridData) control.getLayoutData();
        boolean hidden = said.isEmpty() || stage.presented();
        if (place.exclude != hidden) {
            place.exclude = hidden;
            control.setVisible(!hidden);
            control.getParent().layout(true, true);
        }
        if (!text.getText().equals(said)) {
            text.setText(said);
            text.setTopIndex(0);
        }
        List<Opened> objects = explanation.objects();
        String opened = objects.isEmpty() || stage.presented() ? " " : NLS.bind(stage.words().reworded(Messages.Strip_open), objects.stream()
                .map(o -> "<a href=\"" + objects.indexOf(o) + "\">" + LinkText.of(o.label()) + "</a>").collect(Collectors.joining("  \u00B7  ")));
        if (!links.getText().equals(opened)) {
            links.setText(opened);
        }
    }
}
