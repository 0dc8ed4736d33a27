package org.throughline.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** The layout of chips: one after the other in lines, and a chip with a long name in several lines of its own rather than cut off. */
final class ChipFlow extends Layout {

    private static final int APART = 6;

    @Override
    protected Point computeSize(Composite all, int width, int height, boolean flush) {
        return flow(all, width == SWT.DEFAULT ? Integer.MAX_VALUE : width, false);
    }

    @Override
    protected void layout(Composite all, boolean flush) {
        flow(all, all.getClientArea().width, true);
    }

    private static Point flow(Composite all, int room, boolean placed) {
        int x = 0;
        int y = 0;
        int line = 0;
        int right = 0;
        for (Control chip : all.getChildren()) {
            Point size = chip.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            if (size.x > room) {
                size = new Point(room, chip.computeSize(room, SWT.DEFAULT).y);
            }
            if (x > 0 && x + size.x > room) {
                x = 0;
                y += line + APART;
                line = 0;
            }
            if (placed) {
                chip.setBounds(x, y, size.x, size.y);
            }
            right = Math.max(right, x + size.x);
            line = Math.max(line, size.y);
            x += size.x + APART;
        }
        return new Point(right, y + line);
    }
}
