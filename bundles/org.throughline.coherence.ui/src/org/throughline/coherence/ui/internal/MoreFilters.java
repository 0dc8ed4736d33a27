package org.throughline.coherence.ui.internal;

import java.time.Month;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.throughline.api.describe.Describer;
import org.throughline.model.money.Fund;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Spoken;
import org.throughline.ui.Stage;

/** Filters that are chosen less often, in a small window below a button; it closes with Escape or when somebody goes on elsewhere. */
final class MoreFilters {

    private static final List<ExperienceBand> BANDS = List.of(ExperienceBand.NOT_STATED, ExperienceBand.FIRST_YEAR, ExperienceBand.FIRST_TWO_YEARS,
            ExperienceBand.SECOND_YEAR, ExperienceBand.THIRD_TO_FIFTH_YEAR, ExperienceBand.SIXTH_YEAR_AND_LATER);

    private final Button below;
    private final Stage stage;
    private final Describer words;
    private final DistrictPlan plan;
    private final Consumer<SupportChoice> told;
    private final Shell shell;
    private SupportChoice chosen;

    MoreFilters(Button below, Stage stage, DistrictPlan plan, SupportChoice chosen, Consumer<SupportChoice> told) {
        this.below = below;
        this.stage = stage;
        this.plan = plan;
        this.chosen = chosen;
        this.told = told;
        words = stage.words();
        shell = new Shell(below.getShell(), SWT.TITLE | SWT.CLOSE | SWT.TOOL);
        shell.setText(words.reworded(Messages.Support_moreTitle));
        shell.setBackground(stage.palette().page());
        shell.setForeground(stage.palette().ink());
        shell.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 14).spacing(12, 12).applyTo(shell);
        years();
        funds();
        months();
        law();
        shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(this::closeUnlessActive));
        shell.addListener(SWT.Dispose, e -> {
            if (!below.isDisposed()) {
                below.setFocus();
            }
        });
    }

    /** Shows it, with the focus in it. */
    void open() {
        shell.pack();
        Point at = below.toDisplay(0, below.getSize().y + 2);
        Rectangle screen = below.getMonitor().getClientArea();
        Point size = shell.getSize();
        shell.setLocation(Math.max(screen.x, Math.min(at.x, screen.x + screen.width - size.x)), Math.max(screen.y, Math.min(at.y, screen.y + screen.height - size.y)));
        shell.open();
    }

    private void closeUnlessActive() {
        // the list of a drop-down is a window of its own
        if (!shell.isDisposed() && shell.getDisplay().getActiveShell() == below.getShell()) {
            shell.close();
        }
    }

    private void take(SupportChoice next) {
        chosen = next;
        told.accept(next);
    }

    private void years() {
        name(Messages.Support_years);
        var combo = new Combo(shell, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setFont(stage.text(combo));
        Spoken.called(combo, words.reworded(Messages.Support_years));
        Stream.of(Messages.Support_anyYears, Messages.Support_firstYear, Messages.Support_firstTwoYears, Messages.Support_secondYear,
                Messages.Support_thirdToFifthYear, Messages.Support_sixthYearAndLater).map(words::reworded).forEach(combo::add);
        combo.select(BANDS.indexOf(chosen.years()));
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> take(chosen.inYears(BANDS.get(combo.getSelectionIndex())))));
    }

    private void funds() {
        if (!plan.getFunds().isEmpty()) {
            name(Messages.Support_funds);
            Composite boxes = boxes(2);
            for (Fund fund : plan.getFunds()) {
                box(boxes, words.label(fund), chosen.funds().contains(fund.getId()), on -> take(chosen.paidBy(changed(chosen.funds(), fund.getId(), on))));
            }
        }
    }

    private void months() {
        name(Messages.Support_months);
        Composite boxes = boxes(4);
        for (Month month : SupportQuestion.year(plan)) {
            box(boxes, new SupportQuestion(plan, words).name(month), chosen.months().contains(month), on -> take(chosen.in(changed(chosen.months(), month, on))));
        }
    }

    private void law() {
        new Label(shell, SWT.NONE);
        box(shell, words.reworded(Messages.Support_withoutCompliance), chosen.withoutCompliance(), on -> take(chosen.withoutCompliance(on)));
    }

    private void name(String text) {
        var label = new Label(shell, SWT.NONE);
        label.setText(words.reworded(text));
        label.setForeground(stage.palette().ink());
        label.setFont(stage.text(label));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 6).applyTo(label);
    }

    private Composite boxes(int columns) {
        var boxes = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(14, 4).applyTo(boxes);
        return boxes;
    }

    private void box(Composite parent, String text, boolean on, Consumer<Boolean> work) {
        var box = new Button(parent, SWT.CHECK);
        box.setText(text.replace("&", "&&"));
        box.setForeground(stage.palette().ink());
        box.setFont(stage.text(box));
        box.setSelection(on);
        box.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.accept(box.getSelection())));
    }

    private static <T> Set<T> changed(Set<T> chosen, T one, boolean on) {
        Set<T> next = on ? new LinkedHashSet<>(chosen) : new HashSet<>(chosen);
        if (on) {
            next.add(one);
        } else {
            next.remove(one);
        }
        return next;
    }
}
