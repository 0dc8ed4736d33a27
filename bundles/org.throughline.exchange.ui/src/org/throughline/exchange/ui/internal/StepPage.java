package org.throughline.exchange.ui.internal;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.ui.Palette;
import org.throughline.ui.Spoken;

/** One step of an import. It shows what is chosen when it comes to the front. */
abstract class StepPage extends WizardPage {

    private final ImportSteps steps;

    StepPage(String name, String title, String whatToDo, ImportSteps steps) {
        super(name, title, null);
        setDescription(whatToDo);
        this.steps = steps;
    }

    ImportSteps steps() {
        return steps;
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && steps.isOpen()) {
            shown(this::refresh);
        }
    }

    /** Shows what is chosen now. */
    abstract void refresh() throws ExchangeException;

    /** Work that may fail with a sentence. */
    interface Work {
        /** Does it. */
        void run() throws ExchangeException;
    }

    /** Does some work; what fails is said on top of the page. */
    final void shown(Work work) {
        try {
            setErrorMessage(null);
            work.run();
        } catch (ExchangeException e) {
            setErrorMessage(e.getMessage());
        }
    }

    /** A table with these columns, of which a screen reader says the name. */
    static Table table(Composite parent, int style, String name, String[] heads, int[] widths) {
        var table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | style);
        table.setHeaderVisible(true);
        table.setHeaderForeground(Palette.of(table.getDisplay()).quiet());
        table.setLinesVisible(true);
        for (int i = 0; i < heads.length; i++) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(heads[i]);
            column.setWidth(widths[i]);
        }
        Spoken.called(table, name);
        return table;
    }
}
