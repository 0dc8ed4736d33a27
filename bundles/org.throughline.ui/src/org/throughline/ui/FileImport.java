package org.throughline.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.exchange.ImportResult;

/** Brings a file into the plan of the window, step by step. Whatever offers files to import asks this service. */
@ProviderType
public interface FileImport {

    /**
     * Opens the steps, and comes back when they are finished or left. What is left to fix is then in {@link OpenPlan#imported()}.
     * A file that cannot be read is said in a dialog.
     *
     * @param parent the window over which the steps stand
     * @param plan the plan of the window; one has to be open
     * @param file the file; empty to choose one in the first step
     * @return what was done; empty if nothing was
     */
    Optional<ImportResult> open(Shell parent, OpenPlan plan, Optional<Path> file);
}
