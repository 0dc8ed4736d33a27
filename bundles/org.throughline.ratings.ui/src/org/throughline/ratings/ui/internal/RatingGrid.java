package org.throughline.ratings.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.evidence.RatingState;
import org.throughline.ratings.ui.internal.RatingSheet.Mark;
import org.throughline.ratings.ui.internal.RatingSheet.Rater;
import org.throughline.ui.SpokenGrid;
import org.throughline.ui.Stage;

/**
 * Raters as rows, what is rated as columns, typed by keys alone: the number of a level, n for not rated, a for not
 * applicable, Delete to empty. After a key the focus goes on to the next column, and from the last one to the next rater.
 */
final class RatingGrid extends Canvas {

    /** Is told of a key that gives a cell another mark. */
    interface Typed {
        /** A mark was typed into a cell. */
        void typed(GroupRating rating, Rater rater, Mark mark);
    }

    private static final int ROW = 26;
    private static final int HEAD = 34;
    private static final int NARROWEST = 32;
    private static final int SCROLL_BAR = 16;
    private static final int AROUND_NAME = 18;

    private final Stage stage;
    private final Typed typed;
    private final BiConsumer<GroupRating, Rater> focused;
    private final SpokenGrid spoken;
    private RatingSheet sheet;
    private List<Rater> raters = List.of();
    private List<GroupRating> ratings = List.of();
    private int names;
    private int row;
    private int column;

    RatingGrid(Composite parent, Stage stage, Typed typed, BiConsumer<GroupRating, Rater> focused) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL);
        this.stage = stage;
        this.typed = typed;
        this.focused = focused;
        setBackground(stage.palette().page());
        setFont(stage.text(this));
        setData("ratings", Boolean.TRUE);
        addPaintListener(e -> paint(e.gc));
        addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
        addMouseListener(MouseListener.mouseDownAdapter(e -> clicked(e.x, e.y)));
        addListener(SWT.Resize, e -> scrollBars());
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        // arrows and letters are ours; Tab leaves
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        getVerticalBar().addListener(SWT.Selection, e -> redraw());
        getHorizontalBar().addListener(SWT.Selection, e -> redraw());
        spoken = new SpokenGrid(this, () -> Messages.Entry_name, () -> raters.isEmpty() || ratings.isEmpty() ? "" : sentence());
    }

    /** Shows a round; the focus stays where it is as long as there is such a cell. */
    void show(RatingSheet shown) {
        sheet = shown;
        raters = shown.raters();
        ratings = shown.ratings();
        names = widestName();
        row = Math.clamp(row, 0, Math.max(0, raters.size() - 1));
        column = Math.clamp(column, 0, Math.max(0, ratings.size() - 1));
        scrollBars();
        redraw();
        tell();
    }

    private int widestName() {
        var gc = new GC(this);
        int widest = raters.stream().mapToInt(r -> gc.textExtent(RatingText.rater(stage, r)).x).max().orElse(0);
        gc.dispose();
        return widest + AROUND_NAME;
    }

    /** How wide it has to be so that every column is seen. */
    int wanted() {
        return names + ratings.size() * NARROWEST + SCROLL_BAR;
    }

    /** Shows nothing. */
    void clear() {
        sheet = null;
        raters = List.of();
        ratings = List.of();
        redraw();
    }

    /** Puts the focus on a cell. */
    void focus(int toRow, int toColumn) {
        row = Math.clamp(toRow, 0, Math.max(0, raters.size() - 1));
        column = Math.clamp(toColumn, 0, Math.max(0, ratings.size() - 1));
        reveal();
        redraw();
        tell();
    }

    /** The rater of the focused row. */
    Optional<Rater> rater() {
        return row < raters.size() ? Optional.of(raters.get(row)) : Optional.empty();
    }

    /** The focused cell in a sentence. */
    String sentence() {
        if (raters.isEmpty() || ratings.isEmpty()) {
            return Messages.Entry_name;
        }
        GroupRating rating = ratings.get(column);
        return RatingText.sentence(stage, sheet, rating, raters.get(row));
    }

    private void tell() {
        if (!raters.isEmpty() && !ratings.isEmpty()) {
            focused.accept(ratings.get(column), raters.get(row));
            spoken.moved();
        }
    }

    private void pressed(KeyEvent e) {
        if (raters.isEmpty() || ratings.isEmpty() || (e.stateMask & SWT.MODIFIER_MASK & ~SWT.SHIFT) != 0) {
            return;
        }
        switch (e.keyCode) {
            case SWT.ARROW_UP -> focus(row - 1, column);
            case SWT.ARROW_DOWN -> focus(row + 1, column);
            case SWT.ARROW_LEFT -> focus(row, column - 1);
            case SWT.ARROW_RIGHT -> focus(row, column + 1);
            case SWT.HOME -> focus(row, 0);
            case SWT.END -> focus(row, ratings.size() - 1);
            case SWT.PAGE_UP -> focus(row - rowsShown(), column);
            case SWT.PAGE_DOWN -> focus(row + rowsShown(), column);
            default -> character(e.character);
        }
    }

    private void character(char typedNow) {
        int digit = Character.digit(typedNow, 10);
        if (digit >= 0 && sheet.levels().contains(digit)) {
            put(Mark.rated(digit), true);
        } else if (typedNow == 'n' || typedNow == 'N') {
            put(Mark.NOT_RATED, true);
        } else if (typedNow == 'a' || typedNow == 'A') {
            put(Mark.NOT_APPLICABLE, true);
        } else if (typedNow == SWT.DEL || typedNow == SWT.BS) {
            put(Mark.EMPTY, false);
        } else if (typedNow == SWT.CR || typedNow == ' ') {
            next();
        }
    }

    private void put(Mark mark, boolean goOn) {
        typed.typed(ratings.get(column), raters.get(row), mark);
        if (goOn) {
            next();
        }
    }

    private void next() {
        boolean last = column == ratings.size() - 1;
        if (!last || row < raters.size() - 1) {
            focus(last ? row + 1 : row, last ? 0 : column + 1);
        }
    }

    private void clicked(int x, int y) {
        setFocus();
        if (x >= names && y >= HEAD) {
            focus((y - HEAD) / ROW + getVerticalBar().getSelection(), (x - names) / width() + getHorizontalBar().getSelection());
        }
    }

    private int width() {
        return Math.max(NARROWEST, ratings.isEmpty() ? 0 : Math.min(90, (getClientArea().width - names) / ratings.size()));
    }

    private int rowsShown() {
        return Math.max(1, (getClientArea().height - HEAD) / ROW);
    }

    private int columnsShown() {
        return Math.max(1, (getClientArea().width - names) / width());
    }

    private void scrollBars() {
        scroll(getVerticalBar(), raters.size(), rowsShown());
        scroll(getHorizontalBar(), ratings.size(), columnsShown());
    }

    private static void scroll(ScrollBar bar, int all, int shown) {
        bar.setVisible(all > shown);
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - shown)), 0, Math.max(1, all), Math.max(1, Math.min(shown, all)), 1, shown);
    }

    private void reveal() {
        reveal(getVerticalBar(), row, rowsShown());
        reveal(getHorizontalBar(), column, columnsShown());
    }

    private static void reveal(ScrollBar bar, int at, int shown) {
        if (at < bar.getSelection()) {
            bar.setSelection(at);
        } else if (at >= bar.getSelection() + shown) {
            bar.setSelection(at - shown + 1);
        }
    }

    private void paint(GC gc) {
        gc.setBackground(stage.palette().page());
        gc.fillRectangle(getClientArea());
        if (sheet == null) {
            return;
        }
        int firstRow = getVerticalBar().getSelection();
        int firstColumn = getHorizontalBar().getSelection();
        for (int r = firstRow; r < Math.min(raters.size(), firstRow + rowsShown() + 1); r++) {
            int y = HEAD + (r - firstRow) * ROW;
            head(gc, new Rectangle(0, y, names, ROW), RatingText.rater(stage, raters.get(r)), SWT.LEFT, r == row);
            for (int c = firstColumn; c < Math.min(ratings.size(), firstColumn + columnsShown() + 1); c++) {
                cell(gc, new Rectangle(names + (c - firstColumn) * width(), y, width(), ROW), sheet.mark(ratings.get(c), raters.get(r)), r == row && c == column);
            }
        }
        for (int c = firstColumn; c < Math.min(ratings.size(), firstColumn + columnsShown() + 1); c++) {
            head(gc, new Rectangle(names + (c - firstColumn) * width(), 0, width(), HEAD), RatingSheet.code(ratings.get(c)), SWT.CENTER, c == column);
        }
        head(gc, new Rectangle(0, 0, names, HEAD), "", SWT.LEFT, false);
    }

    private void head(GC gc, Rectangle area, String text, int align, boolean here) {
        gc.setBackground(here ? stage.palette().focus() : stage.palette().head());
        gc.fillRectangle(area);
        gc.setForeground(stage.palette().line());
        gc.drawRectangle(area.x, area.y, area.width, area.height);
        gc.setForeground(stage.palette().ink());
        text(gc, area, text, align);
    }

    private void cell(GC gc, Rectangle area, Mark mark, boolean here) {
        gc.setBackground(here ? stage.palette().focus() : stage.palette().page());
        gc.fillRectangle(area);
        gc.setForeground(stage.palette().line());
        gc.drawRectangle(area.x, area.y, area.width, area.height);
        if (here && isFocusControl()) {
            gc.setForeground(stage.palette().accent());
            gc.setLineWidth(2);
            gc.drawRectangle(area.x + 2, area.y + 2, area.width - 3, area.height - 3);
            gc.setLineWidth(1);
        }
        gc.setForeground(mark.state() == RatingState.RATED || here ? stage.palette().ink() : stage.palette().quiet());
        text(gc, area, RatingText.sign(mark), SWT.CENTER);
    }

    private static void text(GC gc, Rectangle area, String text, int align) {
        Point size = gc.textExtent(text);
        gc.setClipping(area);
        gc.drawText(text, align == SWT.CENTER ? area.x + Math.max(3, (area.width - size.x) / 2) : area.x + 8, area.y + (area.height - size.y) / 2, true);
        gc.setClipping((Rectangle) null);
    }
}
