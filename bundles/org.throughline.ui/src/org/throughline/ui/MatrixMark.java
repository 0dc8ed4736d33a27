package org.throughline.ui;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Paints a cell of the matrix: for a strength a filled disc (core), a half-filled one (supports) or a small ring (touches);
 * for a link a small disc; for what people get its figure, or a hollow mark where it is only claimed.
 */
final class MatrixMark extends BackgroundPainter {

    private final Palette palette;

    MatrixMark(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        super.paintCell(cell, gc, bounds, registry);
        int x = bounds.x + bounds.width / 2;
        int y = bounds.y + bounds.height / 2;
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.accent());
        gc.setForeground(palette.accent());
        gc.setLineWidth(2);
        var value = (MatrixCell) cell.getDataValue();
        if (value.measure() == MatrixMeasure.STRENGTH) {
            strength(value, gc, x, y);
        } else if (value.claimedOnly()) {
            gc.setForeground(palette.quiet());
            gc.setLineWidth(1);
            gc.drawOval(x - 5, y - 5, 10, 10);
        } else if (value.linked() && value.measure() == MatrixMeasure.LINKS) {
            gc.fillOval(x - 5, y - 5, 10, 10);
        } else if (value.linked()) {
            text(value.figure(), gc, x, y);
        }
        gc.setLineWidth(1);
    }

    private static void strength(MatrixCell value, GC gc, int x, int y) {
        switch (value.strength()) {
            case CORE -> gc.fillOval(x - 8, y - 8, 16, 16);
            case SUPPORTS -> {
                gc.drawOval(x - 6, y - 6, 12, 12);
                gc.fillArc(x - 6, y - 6, 12, 12, 90, 180);
            }
            case TOUCHES -> gc.drawOval(x - 4, y - 4, 8, 8);
            default -> {
                // no link, no mark
            }
        }
    }

    private void text(String figure, GC gc, int x, int y) {
        gc.setForeground(palette.ink());
        Point size = gc.textExtent(figure);
        gc.drawText(figure, x - size.x / 2, y - size.y / 2, true);
    }
}
