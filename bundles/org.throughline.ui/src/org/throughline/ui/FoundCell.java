package org.throughline.ui;

import java.util.function.Function;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The editor of a cell that refers to something, which is found by typing. */
final class FoundCell extends TypedCell {

    private final TypeAhead typeAhead;

    FoundCell(Composite table, Runnable below, Function<Text, TypeAhead> finding) {
        super(table, below);
        typeAhead = finding.apply(field());
    }

    TypeAhead typeAhead() {
        return typeAhead;
    }

    /** Ends editing: what was chosen in the list has been set already. */
    void chosen() {
        fireCancelEditor();
        deactivate();
    }

    @Override
    protected void doSetValue(Object value) {
        typeAhead.show((String) value);
    }

    @Override
    protected void focusLost() {
        if (!typeAhead.isInList()) {
            super.focusLost();
        }
    }

    @Override
    protected boolean dependsOnExternalFocusListener() {
        return false;
    }
}
