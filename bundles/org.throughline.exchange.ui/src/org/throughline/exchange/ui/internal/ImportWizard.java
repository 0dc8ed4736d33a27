package org.throughline.exchange.ui.internal;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.widgets.Display;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ImportProgress;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.OpenedWorkbook;
import org.throughline.api.exchange.Workbooks;

/** The steps of an import: the file, its sheets, their columns, and what would happen. */
final class ImportWizard extends Wizard {

    /** So often the window may paint and hear that somebody wants to stop. */
    private static final long BREATH_NS = TimeUnit.MILLISECONDS.toNanos(50);
    /** What takes less long than this needs no progress. */
    private static final long SHORT_NS = TimeUnit.MILLISECONDS.toNanos(400);

    private final Workbooks workbooks;
    private final ImportSteps steps;
    private final Optional<Path> given;
    private final FilePage filePage;
    private final SheetsPage sheetsPage;
    private final ColumnsPage columnsPage;
    private final TryPage tryPage;
    private Optional<ImportResult> result = Optional.empty();
    private long took = Long.MAX_VALUE;

    ImportWizard(Workbooks workbooks, ImportSteps steps, Describer words, Optional<Path> given) {
        this.workbooks = workbooks;
        this.steps = steps;
        this.given = given;
        filePage = new FilePage(steps, this);
        sheetsPage = new SheetsPage(steps);
        columnsPage = new ColumnsPage(steps);
        tryPage = new TryPage(steps, this, words);
        setWindowTitle(Messages.Import_title);
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(filePage);
        addPage(sheetsPage);
        addPage(columnsPage);
        addPage(tryPage);
    }

    /** Reads the file that was given, once the window is there. */
    void begin() {
        given.filter(f -> !getShell().isDisposed()).ifPresent(filePage::show);
    }

    /** What was done; empty as long as nothing was. */
    Optional<ImportResult> result() {
        return result;
    }

    /** Reads a file beside the window's thread, says what was recognized, and goes on to where something is to be decided. */
    void read(Path file) {
        steps.close();
        run(filePage, true, monitor -> {
            monitor.beginTask(NLS.bind(Messages.File_reading, file.getFileName()), IProgressMonitor.UNKNOWN);
            OpenedWorkbook opened = opened(file, monitor);
            Display.getDefault().syncExec(() -> {
                try {
                    steps.open(opened);
                } catch (ExchangeException e) {
                    tell(filePage, e.getMessage(), IMessageProvider.ERROR);
                }
            });
        });
        filePage.opened();
        if (steps.isOpen() && steps.known()) {
            getContainer().showPage(tryPage);
        }
    }

    private OpenedWorkbook opened(Path file, IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
        CompletableFuture<OpenedWorkbook> reading = CompletableFuture.supplyAsync(() -> {
            try {
                return workbooks.open(file);
            } catch (ExchangeException e) {
                throw new IllegalStateException(e);
            }
        });
        while (!monitor.isCanceled()) {
            try {
                return reading.get(BREATH_NS, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // Not read yet: look again whether somebody wants to stop.
                continue;
            } catch (ExecutionException e) {
                throw new InvocationTargetException(e.getCause() instanceof IllegalStateException told && told.getCause() != null ? told.getCause() : e.getCause());
            }
        }
        throw new InterruptedException();
    }

    /** Tries what would happen with what is chosen; whether it was tried to the end. */
    boolean tryOut() {
        IRunnableWithProgress work = monitor -> {
            monitor.beginTask(Messages.Try_trying, IProgressMonitor.UNKNOWN);
            told(() -> steps.tryOut(progress(monitor)));
        };
        long start = System.nanoTime();
        if (took < SHORT_NS) {
            var done = new boolean[1];
            BusyIndicator.showWhile(getShell().getDisplay(), () -> done[0] = done(tryPage, () -> told(() -> steps.tryOut(ImportProgress.NONE))));
            took = System.nanoTime() - start;
            return done[0];
        }
        boolean done = run(tryPage, false, work);
        took = System.nanoTime() - start;
        return done;
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == tryPage && steps.tried().isPresent();
    }

    @Override
    public boolean performFinish() {
        if (!canFinish()) {
            return false;
        }
        boolean done = run(tryPage, false, monitor -> {
            monitor.beginTask(NLS.bind(Messages.Try_bringingIn, steps.file().map(Path::getFileName).map(Path::toString).orElse("")), IProgressMonitor.UNKNOWN);
            told(() -> result = Optional.of(steps.finish(progress(monitor))));
        });
        return done && kept();
    }

    /** Keeps the choices. That they could not be kept does not undo what was brought in. */
    private boolean kept() {
        try {
            steps.keep();
        } catch (ExchangeException e) {
            MessageDialog.openInformation(getShell(), Messages.Keep_failed, e.getMessage());
        }
        return true;
    }

    /** Work that may fail with a sentence. */
    private interface Work {
        void run() throws ExchangeException;
    }

    private static void told(Work work) throws InvocationTargetException, InterruptedException {
        try {
            work.run();
        } catch (ExchangeException e) {
            throw new InvocationTargetException(e);
        } catch (CancellationException e) {
            throw new InterruptedException();
        }
    }

    private boolean run(WizardPage page, boolean beside, IRunnableWithProgress work) {
        return done(page, () -> getContainer().run(beside, true, work));
    }

    /** Work of the window that may be stopped. */
    private interface Stoppable {
        void run() throws InvocationTargetException, InterruptedException;
    }

    private boolean done(WizardPage page, Stoppable work) {
        try {
            tell(page, null, IMessageProvider.NONE);
            work.run();
            return true;
        } catch (InterruptedException e) {
            tell(page, Messages.Import_stopped, IMessageProvider.INFORMATION);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof ExchangeException told)) {
                throw new IllegalStateException(e.getCause());
            }
            tell(page, told.getMessage(), IMessageProvider.ERROR);
        }
        return false;
    }

    private static void tell(WizardPage page, String sentence, int severity) {
        page.setErrorMessage(severity == IMessageProvider.ERROR ? sentence : null);
        page.setMessage(severity == IMessageProvider.ERROR ? null : sentence, severity);
    }

    /** Lets the window breathe while work goes on in its thread. */
    private static ImportProgress progress(IProgressMonitor monitor) {
        var last = new long[] {System.nanoTime()};
        Display display = Display.getCurrent();
        return (done, of) -> {
            if (System.nanoTime() - last[0] > BREATH_NS) {
                monitor.subTask(NLS.bind(Messages.Try_rows, done, of));
                while (display.readAndDispatch()) {
                    // the next one
                }
                last[0] = System.nanoTime();
            }
            return !monitor.isCanceled();
        };
    }
}
