package org.throughline.workbench.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.throughline.ui.Palette;

/** A statement that can be read and copied, how it was made, and what it is made of; a double click or Enter opens what a row is about. */
final class Detail {

    private final Composite control;
    private final StyledText statement;
    private final StyledText how;
    private final Composite actions;
    private final TableViewer rows;

    /**
     * One of the things that a statement is made of.
     *
     * @param what what it is
     * @param value its figure or its kind
     * @param object what it is about, if that is in the plan
     */
    record Row(String what, String value, Optional<EObject> object) {
    }

    Detail(Composite parent, String what, String value, Consumer<EObject> open) {
        Palette palette = Palette.of(parent.getDisplay());
        control = new Composite(parent, SWT.NONE);
        control.setBackground(palette.page());
        control.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.swtDefaults().margins(14, 12).spacing(8, 10).applyTo(control);
        statement = text(palette);
        statement.setFont(JFaceResources.getFont(JFaceResources.BANNER_FONT));
        statement.setForeground(palette.ink());
        how = text(palette);
        how.setForeground(palette.quiet());
        actions = new Composite(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(actions);
        var holder = new Composite(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(holder);
        var layout = new TableColumnLayout();
        holder.setLayout(layout);
        rows = new TableViewer(holder, SWT.FULL_SELECTION | SWT.BORDER);
        rows.setContentProvider(ArrayContentProvider.getInstance());
        rows.getTable().setHeaderVisible(true);
        column(layout, what, 3, true);
        column(layout, value, 2, false);
        ColumnViewerToolTipSupport.enableFor(rows);
        rows.addOpenListener(e -> ((Row) rows.getStructuredSelection().getFirstElement()).object().ifPresent(open));
    }

    /** Where what can be done is offered, between the text and the rows. */
    Composite actions() {
        return actions;
    }

    Composite control() {
        return control;
    }

    void show(String said, String made, List<Row> of) {
        statement.setText(said);
        how.setText(made);
        rows.setInput(of);
        ((GridData) actions.getLayoutData()).exclude = actions.getChildren().length == 0;
        control.layout(true, true);
    }

    private StyledText text(Palette palette) {
        var text = new StyledText(control, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        text.setBackground(palette.page());
        text.setCaret(null);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private void column(TableColumnLayout layout, String title, int weight, boolean first) {
        var column = new TableViewerColumn(rows, SWT.NONE);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return first ? ((Row) row).what() : ((Row) row).value();
            }

            @Override
            public String getToolTipText(Object row) {
                return getText(row);
            }
        });
    }
}
