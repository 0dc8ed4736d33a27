package org.throughline.coherence.ui.internal;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.throughline.ui.Palette;

/**
 * Paints a cell of the matrix: for a strength a filled disc (core), a half-filled one (supports) or a small ring (touches);
 * for a link a small disc; for what people get its figure, or a hollow mark where it is only claimed.
 */
final class MatrixMark extends BackgroundPainter {

    private final Palette palette;

    private final double scale;

    MatrixMark(Palette palette, double scale) {
        this.palette = palette;
        this.scale = scale;
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
            ring(gc, x, y, 5);
        } else if (value.linked() && value.measure() == MatrixMeasure.LINKS) {
            disc(gc, x, y, 5);
        } else if (value.linked()) {
            text(value.figure(), gc, x, y);
        }
        gc.setLineWidth(1);
    }

    private void strength(MatrixCell value, GC gc, int x, int y) {
        switch (value.strength()) {
            case CORE -> disc(gc, x, y, 8);
            case SUPPORTS -> {
                ring(gc, x, y, 6);
                gc.fillArc(x - size(6), y - size(6), 2 * size(6), 2 * size(6), 90, 180);
            }
            case TOUCHES -> ring(gc, x, y, 4);
            default -> {
                // no link, no mark
            }
        }
    }

    private void ring(GC gc, int x, int y, int radius) {
        gc.drawOval(x - size(radius), y - size(radius), 2 * size(radius), 2 * size(radius));
    }

    private void disc(GC gc, int x, int y, int radius) {
        gc.fillOval(x - size(radius), y - size(radius), 2 * size(radius), 2 * size(radius));
    }

    private int size(int pixels) {
        return (int) Math.round(pixels * scale);
    }

    private void text(String figure, GC gc, int x, int y) {
        gc.setForeground(palette.ink());
        Point size = gc.textExtent(figure);
        gc.drawText(figure, x - size.x / 2, y - size.y / 2, true);
    }
}
