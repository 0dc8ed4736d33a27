package org.throughline.ui;

import java.util.function.Function;

import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.TableColumn;

/** What stands in a column of a table of parts, whole beside the mouse where it is cut; what opens a page has the color of what can be done. */
final class PartLabels extends CellLabelProvider {

    private static final int MARGIN = 10;

    private final Palette palette;
    private final TableColumn column;
    private final Function<PartLine, String> text;

    PartLabels(Palette palette, TableColumn column, Function<PartLine, String> text) {
        this.palette = palette;
        this.column = column;
        this.text = text;
    }

    @Override
    public void update(ViewerCell cell) {
        cell.setText(text.apply((PartLine) cell.getElement()));
        boolean opens = cell.getColumnIndex() == cell.getViewerRow().getColumnCount() - 1;
        cell.setForeground(opens ? palette.accent() : null);
    }

    @Override
    public String getToolTipText(Object line) {
        String whole = text.apply((PartLine) line);
        var gc = new GC(column.getParent());
        boolean cut = gc.textExtent(whole).x + MARGIN > column.getWidth();
        gc.dispose();
        return cut ? whole.replace("&", "&&") : null;
    }
}
