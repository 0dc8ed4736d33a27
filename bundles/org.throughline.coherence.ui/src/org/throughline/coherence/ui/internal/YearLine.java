package org.throughline.coherence.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Link;
import org.throughline.api.coherence.Findings;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.ui.LinkText;
import org.throughline.ui.Stage;

/** Says what the plan is compared with and offers to end that, or offers to compare it. */
final class YearLine {

    private static final String LAST = "last";
    private static final String OTHER = "other";
    private static final String END = "end";

    private final Stage stage;
    private final OtherYears years;
    private final Findings findings;
    private final Link line;

    /** @param changed is run when something else is compared */
    YearLine(Composite parent, Stage stage, OtherYears years, Findings findings, Runnable changed) {
        this.stage = stage;
        this.years = years;
        this.findings = findings;
        line = new Link(parent, SWT.WRAP);
        line.setFont(stage.text(line));
        line.setForeground(stage.palette().ink());
        line.setLinkForeground(stage.palette().accent());
        line.setBackground(stage.palette().page());
        GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(line);
        line.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            switch (e.text) {
                case LAST -> years.last().ifPresent(this::compare);
                case END -> years.end();
                default -> ask();
            }
        }));
        Runnable end = years.watch(changed);
        line.addDisposeListener(e -> end.run());
        show();
    }

    /** Says what is so now. */
    void show() {
        String text = stage.plan().session().isEmpty() ? "" : years.now().map(this::compared).orElseGet(this::offered);
        if (!line.getText().equals(text)) {
            line.setText(text);
            line.setVisible(!text.isEmpty());
            ((GridData) line.getLayoutData()).exclude = text.isEmpty();
            // a longer line takes room from what stands below
            line.requestLayout();
        }
    }

    private String compared(OtherYear other) {
        Spoken say = new Spoken(stage.words());
        String with = say.say(Messages.Other_with, LinkText.of(other.name()), LinkText.of(other.file().getFileName().toString())) + (other.related() ? "" : " " + say.say(Messages.Other_unrelated));
        return stage.presented() ? with : with + "  " + link(END, Messages.Other_end) + "  \u00B7  " + link(OTHER, Messages.Other_another);
    }

    private String offered() {
        if (stage.presented()) {
            return "";
        }
        Spoken say = new Spoken(stage.words());
        return years.last().map(f -> link(LAST, say.say(Messages.Other_again, LinkText.of(f.getFileName().toString()))) + "  \u00B7  " + link(OTHER, Messages.Other_another))
                .orElse(link(OTHER, say.say(Messages.Other_compare)));
    }

    private static String link(String what, String text) {
        return "<a href=\"" + what + "\">" + text + "</a>";
    }

    private void ask() {
        var dialog = new FileDialog(line.getShell(), SWT.OPEN);
        dialog.setText(stage.words().reworded(Messages.Other_title));
        dialog.setFilterExtensions(new String[] {"*" + Plans.FILE_ENDING});
        Optional<Path> begin = years.last().or(() -> stage.plan().session().flatMap(s -> s.file()));
        begin.map(Path::toAbsolutePath).map(Path::getParent).ifPresent(f -> dialog.setFilterPath(f.toString()));
        years.last().ifPresent(f -> dialog.setFileName(f.getFileName().toString()));
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::compare);
    }

    private void compare(Path file) {
        BusyIndicator.showWhile(line.getDisplay(), () -> {
            try {
                years.compare(file, findings);
            } catch (PlanException e) {
                MessageDialog.openInformation(line.getShell(), stage.words().reworded(Messages.Other_title), e.getMessage());
            }
        });
    }
}
