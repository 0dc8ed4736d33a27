package org.throughline.exchange.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.ui.Spoken;

/** What an import would say of a workbook, by sheet and cell. What cannot be used stands first. */
final class ProblemsPart {

    private static final Map<Severity, String> MARKS = Map.of(Severity.ERROR, Messages.Problem_leftOut, Severity.WARNING, Messages.Problem_look,
            Severity.INFO, Messages.Problem_note);

    private final Composite part;
    private final Describer words;
    private final Label title;
    private final Table table;
    private final Text whole;
    private List<Diagnostic> shown = List.of();

    ProblemsPart(Composite parent, Describer words) {
        this.words = words;
        part = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(8, 6).applyTo(part);
        title = new Label(part, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        table = StepPage.table(part, SWT.VIRTUAL, Messages.Problem_title, new String[] {Messages.Problem_kind, Messages.Problem_sheet, Messages.Problem_cell,
            Messages.Problem_value, Messages.Problem_what}, new int[] {110, 170, 70, 150, 520});
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, shown.get(table.indexOf((TableItem) e.item))));
        GridDataFactory.fillDefaults().grab(true, true).hint(600, 120).applyTo(table);
        whole = new Text(part, SWT.WRAP | SWT.READ_ONLY | SWT.MULTI);
        whole.setBackground(part.getBackground());
        Spoken.called(whole, Messages.Problem_what);
        GridDataFactory.fillDefaults().grab(true, false).hint(600, 40).applyTo(whole);
        table.addListener(SWT.Selection, e -> whole.setText(table.getSelectionIndex() < 0 ? "" : sentence(shown.get(table.getSelectionIndex()))));
    }

    Control control() {
        return part;
    }

    /** @param asked whether there is something that only a person can decide */
    void show(List<Diagnostic> problems, boolean asked) {
        shown = problems.stream().sorted((a, b) -> Integer.compare(rank(a), rank(b))).toList();
        long wrong = problems.stream().filter(p -> p.severity() != Severity.INFO).count();
        title.setText(problems.isEmpty() ? asked ? Messages.Problem_none : Messages.Problem_nothingToDo : NLS.bind(Messages.Problem_count, wrong, problems.size() - wrong));
        whole.setText("");
        // an empty table looks like something that is missing
        Stream.of(table, whole).forEach(c -> {
            c.setVisible(!problems.isEmpty());
            ((GridData) c.getLayoutData()).exclude = problems.isEmpty();
        });
        part.layout();
        table.setItemCount(shown.size());
        table.clearAll();
        table.deselectAll();
    }

    private static int rank(Diagnostic problem) {
        return List.of(Severity.ERROR, Severity.WARNING, Severity.INFO).indexOf(problem.severity());
    }

    private void fill(TableItem item, Diagnostic problem) {
        item.setText(new String[] {MARKS.get(problem.severity()), problem.place().sheet().orElse(""), problem.place().cell().orElse(""),
            problem.value().orElse("").replaceAll("\\s+", " "), sentence(problem)});
    }

    private String sentence(Diagnostic problem) {
        return words.reworded(problem.message()).replaceAll("\\s+", " ");
    }
}
