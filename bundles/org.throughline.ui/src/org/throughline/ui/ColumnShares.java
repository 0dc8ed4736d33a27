package org.throughline.ui;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Table;

/**
 * Shares the width of a table out to its columns. JFace's layout listens to the columns that it sets, and where they do
 * not fit it calls itself without end.
 */
final class ColumnShares extends Layout {

    private final List<Share> shares;
    private int shared = -1;

    /**
     * A column's share.
     *
     * @param weight how much of what is left it gets; 0 for none of it
     * @param least how wide it is at least
     */
    record Share(int weight, int least) {
    }

    ColumnShares(List<Share> shares) {
        this.shares = List.copyOf(shares);
    }

    @Override
    protected Point computeSize(Composite holder, int width, int height, boolean flush) {
        Point size = holder.getChildren()[0].computeSize(SWT.DEFAULT, height, flush);
        return new Point(width == SWT.DEFAULT ? size.x : width, height == SWT.DEFAULT ? size.y : height);
    }

    @Override
    protected void layout(Composite holder, boolean flush) {
        var table = (Table) holder.getChildren()[0];
        Rectangle area = holder.getClientArea();
        table.setBounds(area);
        // A width that somebody gave a column stays until there is other room.
        if (area.width != shared && area.width > 0) {
            shared = area.width;
            int left = Math.max(0, area.width - 2 * table.getBorderWidth() - shares.stream().mapToInt(Share::least).sum());
            int weights = Math.max(1, shares.stream().mapToInt(Share::weight).sum());
            for (int i = 0; i < shares.size(); i++) {
                table.getColumn(i).setWidth(shares.get(i).least() + left * shares.get(i).weight() / weights);
            }
        }
    }
}
