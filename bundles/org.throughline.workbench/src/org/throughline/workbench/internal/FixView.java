package org.throughline.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.part.ViewPart;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Validation;
import org.throughline.ui.OpenPlan;

/** What the plan and the last import leave to fix. A double click opens the object. */
public final class FixView extends ViewPart {

    static final String ID = "org.throughline.workbench.fix";

    private static final Diagnostic NOTHING = Diagnostic.of(Severity.INFO, "workbench.nothing-to-fix",
            Messages.Fix_nothing);

    private final OpenPlan plan = Services.get(OpenPlan.class);
    private final Describer describer = Services.get(Describer.class);
    private Describer words = describer;
    private TableColumnLayout layout;
    private TableViewer table;

    @Override
    public void createPartControl(Composite parent) {
        var holder = new Composite(parent, SWT.NONE);
        layout = new TableColumnLayout();
        holder.setLayout(layout);
        table = new TableViewer(holder, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        column(Messages.Fix_what, d -> words.reworded(d.message()));
        column(Messages.Fix_where, FixView::place);
        column(Messages.Fix_value, d -> d.value().orElse(""));
        ColumnViewerToolTipSupport.enableFor(table);
        table.addDoubleClickListener(e -> ((Diagnostic) table.getStructuredSelection().getFirstElement()).object()
                .flatMap(id -> plan.session().flatMap(s -> s.find(id))).ifPresent(plan::select));
        Runnable end = plan.watch(this::refresh);
        table.getControl().addDisposeListener(e -> end.run());
        refresh();
    }

    @Override
    public void setFocus() {
        table.getControl().setFocus();
    }

    private static String place(Diagnostic d) {
        return d.place().sheet().orElse("") + d.place().cell().map(c -> " " + c).orElse("");
    }

    private void column(String title, Function<Diagnostic, String> text) {
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
        layout.setColumnData(column.getColumn(), new ColumnWeightData(1));
    }

    private void refresh() {
        List<Diagnostic> all = new ArrayList<>(plan.imported());
        words = plan.session().map(s -> describer.in(s.plan())).orElse(describer);
        plan.session().ifPresent(s -> all.addAll(problems(s)));
        table.setInput(all.isEmpty() && plan.session().isPresent() ? List.of(NOTHING) : all);
        // a place in a spreadsheet is shown where there is one
        boolean places = all.stream().anyMatch(d -> !place(d).isEmpty());
        TableColumn[] columns = table.getTable().getColumns();
        for (int i = 1; i < columns.length; i++) {
            layout.setColumnData(columns[i], places ? new ColumnWeightData(1, 90) : new ColumnPixelData(0));
        }
        layout.setColumnData(columns[0], new ColumnWeightData(4, 300));
        table.getTable().getParent().layout();
        setPartName(all.isEmpty() ? Messages.Fix_title : NLS.bind(Messages.Fix_titleWithCount, all.size()));
    }

    private static List<Diagnostic> problems(Session session) {
        // The rules first: should one of them write to the plan, that is among the session's problems.
        List<Diagnostic> found = Services.get(Validation.class).check(session.plan());
        var all = new ArrayList<>(session.problems());
        all.addAll(found);
        return all;
    }
}
