package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MenuDetectEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.throughline.model.initiatives.Strength;

/** The menu of a cell: how strong the support is, and to open the initiative. */
final class MatrixMenu {

    private static final List<Strength> CHOICES = List.of(Strength.CORE, Strength.SUPPORTS, Strength.TOUCHES, Strength.NOT_STATED);

    private final NatTable table;
    private final MatrixModel model;
    private final MatrixKeys keys;
    private final Supplier<MatrixWords> words;
    private final MenuItem show;

    MatrixMenu(NatTable table, MatrixModel model, MatrixKeys keys, Supplier<MatrixWords> words, Runnable open) {
        this.table = table;
        this.model = model;
        this.keys = keys;
        this.words = words;
        var menu = new Menu(table);
        for (Strength choice : CHOICES) {
            item(menu, SWT.RADIO, label(choice), () -> set(choice)).setData(choice);
        }
        new MenuItem(menu, SWT.SEPARATOR);
        show = item(menu, SWT.PUSH, Messages.Matrix_show, open);
        table.setMenu(menu);
        table.addMenuDetectListener(this::open);
    }

    private String label(Strength choice) {
        return words.get().choice(choice) + "\t" + choice.getValue();
    }

    private void set(Strength choice) {
        if (keys.focus() instanceof MatrixFocus.Cell(int row, int column)) {
            model.set(row, column, choice);
        }
    }

    /** By the mouse for the cell under it, by the keyboard for the one that is focused. */
    private void open(MenuDetectEvent e) {
        if (e.detail == SWT.MENU_MOUSE) {
            Point at = table.toControl(e.x, e.y);
            var region = table.getRegionLabelsByXY(at.x, at.y);
            e.doit = region != null && region.hasLabel(GridRegion.BODY);
            int row = table.getRowIndexByPosition(table.getRowPositionByY(at.y));
            int column = table.getColumnIndexByPosition(table.getColumnPositionByX(at.x));
            if (e.doit && model.has(row, column)) {
                keys.toCell(row, column);
            }
        }
        if (e.doit && keys.focus() instanceof MatrixFocus.Cell(int row, int column)) {
            show.setText(words.get().reworded(Messages.Matrix_show));
            for (MenuItem item : table.getMenu().getItems()) {
                if (item.getData() instanceof Strength choice) {
                    item.setText(label(choice));
                    item.setSelection(choice == model.strength(row, column));
                    item.setEnabled(!model.readOnly());
                }
            }
        } else {
            e.doit = false;
        }
    }

    private static MenuItem item(Menu menu, int style, String text, Runnable work) {
        var item = new MenuItem(menu, style);
        item.setText(text);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (style != SWT.RADIO || item.getSelection()) {
                work.run();
            }
        }));
        return item;
    }
}
