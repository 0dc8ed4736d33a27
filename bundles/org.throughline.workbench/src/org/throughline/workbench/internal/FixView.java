package org.throughline.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.part.ViewPart;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.QuickFix;
import org.throughline.ui.ColumnWidths;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.Palette;
import org.throughline.ui.PlanProblems;
import org.throughline.ui.Seen;
import org.throughline.ui.Spoken;

/** What the plan and the last import leave to fix, and what can be fixed at once. A double click opens the object. */
public final class FixView extends ViewPart {

    static final String ID = "org.throughline.workbench.fix";

    private static final Diagnostic NOTHING = Diagnostic.of(Severity.INFO, "workbench.nothing-to-fix",
            Messages.Fix_nothing);
    /** So many are looked at to see whether the column with fixes is needed. */
    private static final int LOOKED_AT = 200;
    private static final int NARROWEST = 200;
    private static final int MARGIN = 16;

    private final OpenPlan plan = Services.get(OpenPlan.class);
    private final PlanProblems problems = Services.get(PlanProblems.class);
    private final Describer describer = Services.get(Describer.class);
    private Describer words = describer;
    private ColumnWidths layout;
    private TableViewer table;
    private TableColumn what;
    private Label whole;
    private FixColumn fix;
    private List<TableColumn> places;
    private List<Diagnostic> shown;
    private Seen seen;

    @Override
    public void createPartControl(Composite parent) {
        Palette palette = Palette.of(parent.getDisplay());
        parent.setBackground(palette.page());
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        var holder = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        whole = new Label(parent, SWT.WRAP);
        whole.setForeground(palette.ink());
        whole.setBackground(palette.page());
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).hint(200, SWT.DEFAULT).exclude(true).applyTo(whole);
        whole.setVisible(false);
        layout = new ColumnWidths();
        holder.setLayout(layout);
        // virtual: the fix of a row is looked for when the row is seen
        table = new TableViewer(holder, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL | SWT.VIRTUAL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderForeground(palette.quiet());
        Spoken.called(table.getTable(), this::getPartName);
        what = column(Messages.Fix_what, d -> words.reworded(d.message()));
        fix = new FixColumn(table, plan);
        places = List.of(column(Messages.Fix_where, FixView::place), column(Messages.Fix_value, d -> d.value().orElse("")));
        ColumnViewerToolTipSupport.enableFor(table);
        table.addDoubleClickListener(e -> ((Diagnostic) table.getStructuredSelection().getFirstElement()).object()
                .flatMap(id -> plan.session().flatMap(s -> s.find(id))).ifPresent(plan::select));
        table.addSelectionChangedListener(e -> sayWhole());
        holder.addListener(SWT.Resize, e -> sayWhole());
        seen = new Seen(table.getTable(), this::refresh);
        Runnable end = plan.watch(this::refresh);
        table.getControl().addDisposeListener(e -> end.run());
    }

    @Override
    public void setFocus() {
        table.getControl().setFocus();
    }

    private static String place(Diagnostic d) {
        return d.place().sheet().orElse("") + d.place().cell().map(c -> " " + c).orElse("");
    }

    private TableColumn column(String title, Function<Diagnostic, String> text) {
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object problem) {
                return text.apply((Diagnostic) problem);
            }

            @Override
            public String getToolTipText(Object problem) {
                return words.reworded(((Diagnostic) problem).message());
            }
        });
        layout.share(column.getColumn(), 1, 0);
        return column.getColumn();
    }

    /** How wide the widest of some texts is, so that it is not cut where there is room. */
    private int needed(Stream<String> texts) {
        var gc = new GC(table.getTable());
        int widest = texts.limit(LOOKED_AT).mapToInt(t -> gc.textExtent(t).x).max().orElse(0);
        gc.dispose();
        return Math.max(NARROWEST, widest + MARGIN);
    }

    /** Says the whole of what is selected where the table cuts it. */
    private void sayWhole() {
        String text = Optional.ofNullable((Diagnostic) table.getStructuredSelection().getFirstElement()).map(d -> words.reworded(d.message())).orElse("");
        boolean cut = needed(Stream.of(text)) > what.getWidth() && !text.isEmpty();
        var place = (GridData) whole.getLayoutData();
        whole.setText(cut ? text.replace("&", "&&") : "");
        if (place.exclude == cut || cut) {
            place.exclude = !cut;
            whole.setVisible(cut);
            whole.getParent().layout();
        }
    }

    private void refresh() {
        if (!seen.yet()) {
            return;
        }
        List<Diagnostic> all = new ArrayList<>(plan.imported());
        words = plan.session().map(s -> describer.in(s.plan())).orElse(describer);
        all.addAll(problems.all());
        if (table == null || all.equals(shown)) {
            return;
        }
        shown = all;
        table.setInput(all.isEmpty() && plan.session().isPresent() ? List.of(NOTHING) : all);
        // a place in a spreadsheet is shown where there is one, and a fix likewise
        boolean placed = all.stream().anyMatch(d -> !place(d).isEmpty());
        places.forEach(c -> layout.share(c, placed ? 1 : 0, placed ? 90 : 0));
        boolean fixable = all.stream().limit(LOOKED_AT).anyMatch(d -> fix.fix(d).isPresent());
        layout.share(fix.column(), fixable ? 3 : 0, fixable ? needed(all.stream().map(d -> fix.fix(d).map(QuickFix::label).orElse(""))) : 0);
        layout.share(what, 7, needed(all.stream().map(d -> words.reworded(d.message()))));
        // with two columns what they hold is plain, and the room is better used by what is to be fixed
        table.getTable().setHeaderVisible(placed);
        table.getTable().getParent().layout();
        sayWhole();
        setPartName(all.isEmpty() ? Messages.Fix_title : NLS.bind(Messages.Fix_titleWithCount, all.size()));
    }
}
