package org.throughline.ui;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;

/** The keys of a table, as in a spreadsheet. */
final class GridKeys {

    /** What keys do beside going from cell to cell. */
    interface Work {

        /** Opens the field of the focused cell with what stands there. */
        void edit(boolean offerAll);

        /** Opens it with what is being typed. */
        void type(char first);

        void clear();

        void copy();

        void cut();

        void paste();

        void fillDown();

        void fillRight();

        void replace();

        void filter();

        void add();

        void delete();

        void open();
    }

    private final ObjectGrid grid;
    private final TableContent content;
    private final Work work;
    private int tabFrom = -1;

    GridKeys(ObjectGrid grid, TableContent content, Work work) {
        this.grid = grid;
        this.content = content;
        this.work = work;
    }

    /** Does what the key does. */
    void pressed(KeyEvent e) {
        boolean held = (e.stateMask & SWT.MOD1) != 0;
        boolean shift = (e.stateMask & SWT.MOD2) != 0;
        boolean alt = (e.stateMask & SWT.MOD3) != 0;
        if (held && e.keyCode == SWT.TAB) {
            // from an empty table, too
            grid.table().traverse(shift ? SWT.TRAVERSE_TAB_PREVIOUS : SWT.TRAVERSE_TAB_NEXT);
            return;
        }
        if (!content.isOpen() || grid.focused().isEmpty()) {
            return;
        }
        e.doit = false;
        if (alt) {
            if (isEnter(e)) {
                work.open();
            } else if (e.keyCode == SWT.ARROW_DOWN) {
                work.edit(true);
            }
        } else if (!moved(e.keyCode, held, shift)) {
            if (held) {
                command(e.keyCode);
            } else {
                plain(e);
            }
        }
    }

    /** Goes to the next cell after one was typed into. */
    void go(CellField.Way way) {
        switch (way) {
            case UP -> step(0, -1, false);
            case DOWN -> enter(1);
            case LEFT -> tab(-1);
            case RIGHT -> tab(1);
            case EVERYWHERE, AWAY -> { }
        }
    }

    private static boolean isEnter(KeyEvent e) {
        return e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR;
    }

    private void command(int key) {
        switch (key) {
            case 'a' -> grid.selectAll(content.objectCount());
            case 'c' -> work.copy();
            case 'x' -> work.cut();
            case 'v' -> work.paste();
            case 'd' -> work.fillDown();
            case 'r' -> work.fillRight();
            case 'h' -> work.replace();
            case 'l' -> work.filter();
            case '+', '=', SWT.KEYPAD_ADD -> work.add();
            case '-', SWT.KEYPAD_SUBTRACT -> work.delete();
            default -> { }
        }
    }

    private void plain(KeyEvent e) {
        if (e.keyCode == SWT.F2) {
            work.edit(false);
        } else if (e.character == SWT.DEL || e.character == SWT.BS) {
            work.clear();
        } else if (e.character >= ' ' && e.character != SWT.DEL) {
            work.type(e.character);
        }
    }

    private boolean moved(int key, boolean held, boolean shift) {
        switch (key) {
            case SWT.ARROW_UP -> vertical(held ? -content.rows() : -1, shift);
            case SWT.ARROW_DOWN -> vertical(held ? content.rows() : 1, shift);
            case SWT.ARROW_LEFT -> step(held ? -content.columns() : -1, 0, shift);
            case SWT.ARROW_RIGHT -> step(held ? content.columns() : 1, 0, shift);
            case SWT.PAGE_UP -> vertical(-grid.page(), shift);
            case SWT.PAGE_DOWN -> vertical(grid.page(), shift);
            case SWT.HOME -> step(-content.columns(), held ? -content.rows() : 0, shift);
            case SWT.END -> step(content.columns(), held ? content.rows() : 0, shift);
            case SWT.CR, SWT.KEYPAD_CR -> enter(shift ? -1 : 1);
            case SWT.TAB -> tab(shift ? -1 : 1);
            default -> {
                return false;
            }
        }
        if (key != SWT.TAB) {
            tabFrom = -1;
        }
        return true;
    }

    private void vertical(int by, boolean shift) {
        step(0, by, shift);
    }

    /** Enter goes on below the cell from which Tab began. */
    private void enter(int by) {
        int from = tabFrom;
        tabFrom = -1;
        grid.focused().ifPresent(at -> to(new CellPlace(from < 0 ? at.column() : from, at.row() + by), false));
    }

    private void tab(int by) {
        grid.focused().ifPresent(at -> {
            int from = tabFrom < 0 ? at.column() : tabFrom;
            to(new CellPlace(at.column() + by, at.row()), false);
            tabFrom = from;
        });
    }

    private void step(int columns, int rows, boolean shift) {
        Optional<CellPlace> from = shift ? grid.moving().or(grid::focused) : grid.focused();
        from.ifPresent(at -> to(new CellPlace(at.column() + columns, at.row() + rows), shift));
    }

    private void to(CellPlace wanted, boolean shift) {
        grid.select(new CellPlace(Math.clamp(wanted.column(), 0, content.columns() - 1), Math.clamp(wanted.row(), 0, content.rows() - 1)), shift);
    }
}
