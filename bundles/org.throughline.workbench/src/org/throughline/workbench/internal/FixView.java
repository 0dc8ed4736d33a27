package org.throughline.workbench.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Validation;
import org.throughline.ui.OpenPlan;

/** What the plan and the last import leave to fix. A double click opens the object. */
public final class FixView extends ViewPart {

    static final String ID = "org.throughline.workbench.fix";

    private final OpenPlan plan = Services.get(OpenPlan.class);
    private TableViewer table;

    @Override
    public void createPartControl(Composite parent) {
        var holder = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        holder.setLayout(layout);
        table = new TableViewer(holder, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        column(layout, "What", 70, Diagnostic::message);
        column(layout, "Where", 20, d -> d.place().sheet().orElse("") + d.place().cell().map(c -> " " + c).orElse(""));
        column(layout, "Value", 15, d -> d.value().orElse(""));
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

    private void column(TableColumnLayout layout, String title, int weight, java.util.function.Function<Diagnostic, String> text) {
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(d -> text.apply((Diagnostic) d)));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
    }

    private void refresh() {
        List<Diagnostic> all = new ArrayList<>(plan.imported());
        plan.session().ifPresent(s -> all.addAll(problems(s)));
        table.setInput(all);
        setPartName(all.isEmpty() ? "Things to fix" : "Things to fix (" + all.size() + ")");
    }

    private static List<Diagnostic> problems(Session session) {
        var all = new ArrayList<>(session.problems());
        all.addAll(Services.get(Validation.class).check(session.plan()));
        return all;
    }
}
