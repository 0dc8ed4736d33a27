package org.throughline.ui;

import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The editor of a cell as a spreadsheet has it: the first letter replaces what was there, Enter goes on below. */
class TypedCell extends TextCellEditor {

    private final Runnable below;
    private boolean replaces;

    /** @param below is run when Enter has taken what was typed */
    TypedCell(Composite table, Runnable below) {
        super(table, SWT.SINGLE);
        this.below = below;
    }

    /** The field itself. */
    final Text field() {
        return text;
    }

    @Override
    public void activate(ColumnViewerEditorActivationEvent e) {
        super.activate(e);
        replaces = e.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED && isPrintable(e.character);
        if (replaces) {
            text.setText(String.valueOf(e.character));
        }
    }

    @Override
    protected void doSetFocus() {
        super.doSetFocus();
        if (replaces) {
            text.setSelection(text.getCharCount());
        }
    }

    @Override
    protected void handleDefaultSelection(SelectionEvent e) {
        super.handleDefaultSelection(e);
        below.run();
    }

    /** Whether a key writes something. */
    static boolean isPrintable(char character) {
        return character > ' ' && character != SWT.DEL && !Character.isISOControl(character);
    }
}
