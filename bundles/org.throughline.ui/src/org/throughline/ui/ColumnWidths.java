package org.throughline.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * The layout of a composite that holds one table: the table fills it and its columns share the width by their weights. Widths follow the
 * composite and nothing else; JFace's own layout also follows the columns, and in a narrow window the two chase each other without end.
 */
public final class ColumnWidths extends Layout {

    private static final int SCROLL_BAR = 16;

    private final Map<TableColumn, Share> shares = new LinkedHashMap<>();

    private record Share(int weight, int least) {
    }

    /**
     * What a column gets.
     *
     * @param weight its part of the width, compared with those of the others; 0 for one that is always as wide as {@code least}
     * @param least it is not narrower than this where there is room for all
     */
    public ColumnWidths share(TableColumn column, int weight, int least) {
        shares.put(column, new Share(weight, least));
        return this;
    }

    @Override
    protected Point computeSize(Composite composite, int width, int height, boolean flush) {
        return composite.getChildren()[0].computeSize(width, height == SWT.DEFAULT ? SWT.DEFAULT : height, flush);
    }

    @Override
    protected void layout(Composite composite, boolean flush) {
        Rectangle area = composite.getClientArea();
        var table = (Table) composite.getChildren()[0];
        table.setBounds(area);
        int fixed = shares.values().stream().filter(s -> s.weight() == 0).mapToInt(Share::least).sum();
        int free = area.width - fixed - SCROLL_BAR - 2 * table.getBorderWidth();
        if (area.width > 0 && shares.values().stream().anyMatch(s -> s.weight() > 0)) {
            Map<TableColumn, Integer> widths = widths(Math.max(0, free));
            shares.forEach((column, share) -> {
                int wanted = share.weight() == 0 ? share.least() : widths.get(column);
                if (column.getWidth() != wanted) {
                    column.setWidth(wanted);
                }
            });
        }
    }

    /** By their weights; who would get less than the least gets that, and the others share what is left. */
    private Map<TableColumn, Integer> widths(int free) {
        var open = new LinkedHashMap<>(shares);
        open.values().removeIf(s -> s.weight() == 0);
        var widths = new HashMap<TableColumn, Integer>();
        int least = open.values().stream().mapToInt(Share::least).sum();
        if (least > free) {
            // where there is not room enough for all, each gives up as large a part
            open.forEach((column, share) -> widths.put(column, free * share.least() / least));
            return widths;
        }
        int left = free;
        boolean found = true;
        while (found) {
            int room = left;
            int all = open.values().stream().mapToInt(Share::weight).sum();
            Optional<TableColumn> needy = open.entrySet().stream().filter(e -> room * e.getValue().weight() / all < e.getValue().least()).map(Map.Entry::getKey).findFirst();
            needy.ifPresent(column -> widths.put(column, open.remove(column).least()));
            left -= needy.map(widths::get).orElse(0);
            found = needy.isPresent() && !open.isEmpty();
        }
        int room = left;
        int all = open.values().stream().mapToInt(Share::weight).sum();
        open.forEach((column, share) -> widths.put(column, room * share.weight() / all));
        return widths;
    }
}
