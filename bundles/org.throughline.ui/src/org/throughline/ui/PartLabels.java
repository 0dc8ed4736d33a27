package org.throughline.ui;

import java.util.function.Function;

import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;

/** What stands in the cells of a table of parts; what opens a page has the color of what can be done. */
final class PartLabels extends CellLabelProvider {

    private final Palette palette;
    private final Function<ViewerCell, String> text;

    PartLabels(Palette palette, Function<ViewerCell, String> text) {
        this.palette = palette;
        this.text = text;
    }

    @Override
    public void update(ViewerCell cell) {
        cell.setText(text.apply(cell));
        boolean opens = cell.getColumnIndex() == cell.getViewerRow().getColumnCount() - 1;
        cell.setForeground(opens ? palette.accent() : null);
    }
}
