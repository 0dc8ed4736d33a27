package org.throughline.workbench.internal;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

/** A list at the left of which one entry is chosen, and what there is to say of it at the right. */
final class ListAndDetail {

    private final SashForm sash;
    private final TableViewer list;
    private boolean stale = true;

    /**
     * @param text what an entry is called
     * @param chosen is told when another entry is chosen, or none
     * @param refresh makes the list anew; it is called when the list is seen after {@link #changed}
     */
    ListAndDetail(Composite parent, String title, Function<Object, String> text, Runnable chosen, Runnable refresh) {
        sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        var holder = new Composite(sash, SWT.NONE);
        var layout = new TableColumnLayout();
        holder.setLayout(layout);
        list = new TableViewer(holder, SWT.FULL_SELECTION | SWT.SINGLE);
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.getTable().setHeaderVisible(true);
        var column = new TableViewerColumn(list, SWT.NONE);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(1));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object entry) {
                return text.apply(entry);
            }

            @Override
            public String getToolTipText(Object entry) {
                return text.apply(entry);
            }
        });
        ColumnViewerToolTipSupport.enableFor(list);
        list.addSelectionChangedListener(e -> chosen.run());
        // what nobody sees is not worked out
        list.getTable().addListener(SWT.Paint, e -> {
            if (stale) {
                stale = false;
                list.getTable().getDisplay().asyncExec(() -> {
                    if (!list.getTable().isDisposed()) {
                        refresh.run();
                    }
                });
            }
        });
    }

    /** Where the detail goes, at the right of the list. */
    SashForm sash() {
        return sash;
    }

    /** The entry that is chosen; {@code null} if none is. */
    Object chosen() {
        return list.getStructuredSelection().getFirstElement();
    }

    /** The list has to be made anew as soon as somebody sees it. */
    void changed() {
        stale = true;
        list.getTable().redraw();
    }

    /** Shows entries; the same place stays chosen, or the first entry is. */
    void show(List<?> entries) {
        int at = Math.max(0, list.getTable().getSelectionIndex());
        list.setInput(entries);
        list.setSelection(entries.isEmpty() ? StructuredSelection.EMPTY
                : new StructuredSelection(entries.get(Math.min(at, entries.size() - 1))), true);
    }

    void setFocus() {
        list.getTable().setFocus();
    }
}
