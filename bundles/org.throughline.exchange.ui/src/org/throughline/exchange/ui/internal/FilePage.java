package org.throughline.exchange.ui.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.exchange.Mapping;
import org.throughline.ui.Spoken;

/** The first step: which file, and what was recognized in it. */
final class FilePage extends StepPage {

    private final ImportWizard wizard;
    private Text path;
    private Label said;

    FilePage(ImportSteps steps, ImportWizard wizard) {
        super("file", Messages.File_title, Messages.File_whatToDo, steps);
        this.wizard = wizard;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(16, 16).spacing(8, 14).numColumns(3).applyTo(page);
        var label = new Label(page, SWT.NONE);
        label.setText(Messages.File_label);
        path = new Text(page, SWT.BORDER | SWT.SINGLE);
        path.setMessage(Messages.File_hint);
        Spoken.called(path, Messages.File_label);
        path.addModifyListener(e -> typed());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(path);
        var choose = new Button(page, SWT.PUSH);
        choose.setText(Messages.File_choose);
        GridDataFactory.swtDefaults().hint(120, SWT.DEFAULT).applyTo(choose);
        choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> choose()));
        said = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(500, SWT.DEFAULT).applyTo(said);
        setControl(page);
    }

    /** Shows a file and reads it. */
    void show(Path file) {
        path.setText(file.toString());
    }

    private void choose() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.Import_title);
        dialog.setFilterExtensions(new String[] {"*.xlsx"});
        Optional.ofNullable(dialog.open()).ifPresent(path::setText);
    }

    /** Reads the file as soon as there is one of this name. */
    private void typed() {
        setPageComplete(false);
        said.setText("");
        Optional<Path> file = file();
        if (file.isPresent()) {
            wizard.read(file.get());
        } else {
            steps().close();
            setErrorMessage(null);
        }
    }

    private Optional<Path> file() {
        try {
            return Optional.of(Path.of(path.getText().strip())).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            // Not the name of a file yet.
            return Optional.empty();
        }
    }

    /** Says what was recognized in the file that was read. */
    void opened() {
        boolean empty = steps().file().isPresent() && !steps().isOpen();
        if (empty) {
            setErrorMessage(NLS.bind(Messages.File_nothing, steps().file().orElseThrow().getFileName()));
        }
        setPageComplete(steps().isOpen());
        said.setText(steps().isOpen() ? recognized(steps().mapping()).replace("&", "&&") : "");
        said.getParent().layout();
    }

    private static String recognized(Mapping mapping) {
        Object[] counts = {mapping.known(), mapping.sheets().size(), mapping.name(), mapping.sheets().size() - mapping.known()};
        if (mapping.profile().isEmpty()) {
            return NLS.bind(Messages.File_new, counts);
        }
        return NLS.bind(mapping.complete() ? Messages.File_known : Messages.File_partly, counts);
    }

    @Override
    void refresh() {
        opened();
    }
}
