package org.throughline.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Which columns a table shows and how wide they are: as wide as what is seen first needs, or as somebody made them. */
final class TableColumns {

    private static final int SAMPLE = 30;
    private static final int NARROWEST = 64;
    private static final int WIDEST = 260;
    private static final int ONE_LINE = 100;
    private static final int SIDES = 18;

    private final ObjectGrid grid;
    private final TableContent content;
    private final Map<String, Integer> widths = new HashMap<>();
    private List<String> shown = List.of();

    TableColumns(ObjectGrid grid, TableContent content) {
        this.grid = grid;
        this.content = content;
    }

    /** Shows the columns of the content. */
    void apply() {
        for (int column = 0; column < shown.size(); column++) {
            widths.put(shown.get(column), grid.width(column));
        }
        shown = content.shownColumns().stream().map(c -> content.kindKey() + "." + c.key()).toList();
        var now = new ArrayList<Integer>();
        var gc = new GC(grid.table());
        for (int column = 0; column < shown.size(); column++) {
            Integer known = widths.get(shown.get(column));
            now.add(known != null ? known : fitting(gc, column));
        }
        gc.dispose();
        grid.columns(now, ObjectColumns.fixed(content.shownColumns()));
    }

    /** Shows a column or hides it. */
    void show(ObjectColumn column, boolean wanted) {
        content.show(column, wanted);
        apply();
    }

    /**
     * The menu in which columns are shown and hidden.
     *
     * @param arrange does what shows other columns
     */
    void menu(Control owner, Consumer<Runnable> arrange) {
        var menu = new Menu(owner.getShell(), SWT.POP_UP);
        for (ObjectColumn column : content.allColumns()) {
            var item = new MenuItem(menu, SWT.CHECK);
            item.setText(Scene.plain(column.head()));
            item.setSelection(content.shownColumns().contains(column));
            // the last one stays: a table without columns could not be found again
            item.setEnabled(!item.getSelection() || content.columns() > 1);
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
                boolean wanted = item.getSelection();
                arrange.accept(() -> show(column, wanted));
            }));
        }
        Point at = owner.toDisplay(0, 0);
        menu.setLocation(at.x + SIDES, at.y);
        menu.addListener(SWT.Hide, e -> owner.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private int fitting(GC gc, int column) {
        ObjectColumn of = content.shownColumns().get(column);
        int needed = Math.max(heading(gc, of.head() + " \u25B2"), gc.textExtent(of.unit()).x);
        for (int row = 0; row < Math.min(SAMPLE, content.objectCount()); row++) {
            needed = Math.max(needed, gc.textExtent(content.cell(column, row)).x);
        }
        return Math.clamp(needed + SIDES, NARROWEST, WIDEST);
    }

    /** A long head goes on in a second line. */
    private static int heading(GC gc, String head) {
        int longest = Arrays.stream(head.split(" ")).mapToInt(w -> gc.textExtent(w).x).max().orElse(0);
        int whole = gc.textExtent(head).x;
        return whole <= ONE_LINE ? whole : Math.max(longest, whole * 3 / 5);
    }
}
