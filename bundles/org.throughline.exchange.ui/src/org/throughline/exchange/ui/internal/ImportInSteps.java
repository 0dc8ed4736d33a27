package org.throughline.exchange.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.Importer;
import org.throughline.api.exchange.Workbooks;
import org.throughline.api.session.Session;
import org.throughline.ui.FileImport;
import org.throughline.ui.OpenPlan;

/** Brings a workbook into the plan of the window in a few steps. */
@Component(service = FileImport.class)
public final class ImportInSteps implements FileImport {

    private final Workbooks workbooks;
    private final Importer importer;
    private final Describer describer;

    /** Reads workbooks with these services. */
    @Activate
    public ImportInSteps(@Reference Workbooks workbooks, @Reference Importer importer, @Reference Describer describer) {
        this.workbooks = workbooks;
        this.importer = importer;
        this.describer = describer;
    }

    @Override
    public Optional<ImportResult> open(Shell parent, OpenPlan plan, Optional<Path> file) {
        Session session = plan.session().orElseThrow();
        if (file.isPresent() && !importer.recognizes(file.get())) {
            MessageDialog.openInformation(parent, Messages.Import_failed, reason(file.get()));
            return Optional.empty();
        }
        var wizard = new ImportWizard(workbooks, new ImportSteps(session), describer.in(session.plan()), file);
        new ImportDialog(parent, wizard).open();
        wizard.result().ifPresent(r -> plan.imported(r.problems()));
        return wizard.result();
    }

    /** Why a file that does not look like a workbook cannot be read: it is opened to be told. */
    private String reason(Path file) {
        try {
            workbooks.open(file);
            return Messages.Import_failed;
        } catch (ExchangeException e) {
            return e.getMessage();
        }
    }
}
