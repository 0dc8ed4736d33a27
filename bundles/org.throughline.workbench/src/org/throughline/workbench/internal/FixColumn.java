package org.throughline.workbench.internal;

import java.util.Optional;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.TableColumn;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.validation.Fixes;
import org.throughline.api.validation.QuickFix;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.Palette;

/** The column that offers the fix of each problem: done by a click, by Ctrl+1 or from the menu, taken back by undo. */
final class FixColumn {

    private static final char KEY = '1';

    private final TableViewer table;
    private final OpenPlan plan;
    private final TableViewerColumn column;

    FixColumn(TableViewer table, OpenPlan plan) {
        this.table = table;
        this.plan = plan;
        column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(Messages.Fix_fix);
        column.setLabelProvider(new Labels());
        table.getControl().addMouseListener(MouseListener.mouseUpAdapter(e -> {
            if (e.button == 1) {
                at(new Point(e.x, e.y)).ifPresent(this::apply);
            }
        }));
        table.getControl().addKeyListener(KeyListener.keyPressedAdapter(e -> {
            if (e.keyCode == KEY && (e.stateMask & SWT.MOD1) != 0) {
                chosen().ifPresent(this::apply);
            }
        }));
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        table.getControl().setMenu(menu.createContextMenu(table.getControl()));
    }

    TableColumn column() {
        return column.getColumn();
    }

    /** The fix of a problem, if it has one. */
    Optional<QuickFix> fix(Diagnostic problem) {
        return plan.session().flatMap(s -> Services.get(Fixes.class).fix(s, problem));
    }

    private void fill(IMenuManager menu) {
        chosen().flatMap(problem -> fix(problem).map(fix -> Menus.plain(
                NLS.bind(Messages.Fix_menu, fix.label().replace("&", "&&")), () -> apply(problem)))).ifPresent(menu::add);
    }

    private Optional<Diagnostic> chosen() {
        return Optional.ofNullable((Diagnostic) table.getStructuredSelection().getFirstElement());
    }

    private Optional<Diagnostic> at(Point where) {
        ViewerCell cell = table.getCell(where);
        return cell == null || table.getTable().getColumn(cell.getColumnIndex()) != column.getColumn() ? Optional.empty()
                : Optional.of((Diagnostic) cell.getElement());
    }

    /** What comes after what was fixed is chosen next, so that one can go on with the same key. */
    private void apply(Diagnostic problem) {
        int row = table.getTable().getSelectionIndex();
        fix(problem).ifPresent(fix -> {
            fix.apply(plan.session().orElseThrow());
            table.getTable().setSelection(Math.min(row, table.getTable().getItemCount() - 1));
        });
    }

    /** The fix in a few words, in the color of what can be done. */
    private final class Labels extends ColumnLabelProvider {

        @Override
        public String getText(Object problem) {
            return fix((Diagnostic) problem).map(QuickFix::label).orElse("");
        }

        @Override
        public Color getForeground(Object problem) {
            return Palette.of(table.getControl().getDisplay()).accent();
        }

        @Override
        public String getToolTipText(Object problem) {
            return fix((Diagnostic) problem).map(f -> NLS.bind(Messages.Fix_how, f.label())).orElse(null);
        }
    }
}
