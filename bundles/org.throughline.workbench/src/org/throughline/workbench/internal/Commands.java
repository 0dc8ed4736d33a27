package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.throughline.api.compare.CompareException;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ExportRequest;
import org.throughline.api.exchange.Exporter;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.session.Backup;
import org.throughline.api.session.LeftBehind;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.PlanPackage;
import org.throughline.ui.Deletions;
import org.throughline.ui.FileImport;
import org.throughline.ui.OpenPlan;
import org.throughline.workbench.internal.compare.Merging;
import org.throughline.workbench.internal.keep.EarlierVersions;
import org.throughline.workbench.internal.keep.Keeping;
import org.throughline.workbench.internal.secrets.Secrets;

/** What a person can do with the plan as a whole. Failures are sentences in a dialog. */
public final class Commands {

    private static final String FRAMEWORK = "aspen2018";
    private static final int LATER_MS = 1_000;

    private final OpenPlan plan;
    private final Supplier<Shell> shell;
    private final Keeping keeping;
    private final Secrets secrets;

    /** Commands on the plan of a window. */
    public Commands(OpenPlan plan, Supplier<Shell> shell) {
        this.plan = plan;
        this.shell = shell;
        keeping = new Keeping(plan);
        secrets = new Secrets(plan, shell);
    }

    void newPlan() {
        if (!mayLeave()) {
            return;
        }
        var ask = new InputDialog(shell.get(), Messages.New_title, Messages.New_question, "",
                text -> text.isBlank() ? Messages.New_noName : null);
        if (ask.open() == Window.OK) {
            create(ask.getValue().strip());
        }
    }

    void openPlan() {
        if (mayLeave()) {
            choose(SWT.OPEN, Messages.Open_title, "*" + Plans.FILE_ENDING, "").ifPresent(this::open);
        }
    }

    /** Opens a copy of the example. */
    public void openExample() {
        if (mayLeave()) {
            try {
                // a copy: what one tries out in the example does not change it for the next one
                keeping.openCopy(Path.of(System.getProperty("throughline.example", "")));
            } catch (PlanException e) {
                tell(Messages.Example_failed, e.getMessage());
            }
        }
    }

    void startFromSpreadsheet() {
        if (!mayLeave()) {
            return;
        }
        choose(SWT.OPEN, Messages.Start_spreadsheet, "*.xlsx", "").ifPresent(file -> {
            create(file.getFileName().toString().replaceAll("(?i)\\.xlsx$", ""));
            importFrom(file);
        });
    }

    /** Shows the plan that the program was started with. */
    void show(FirstPlan first) {
        try {
            plan.open(first.session());
            // what is written to the disk for later waits until the window is drawn
            shell.get().getDisplay().timerExec(LATER_MS, () -> RecentPlans.add(first.file()));
        } catch (PlanException e) {
            // once the window is there, so that the sentence does not stand alone on the screen
            shell.get().getDisplay().asyncExec(() -> tell(Messages.Open_failed, e.getMessage()));
        }
    }

    /** Opens a plan in the place of the one that is open. */
    void openInstead(Path file) {
        if (mayLeave()) {
            open(file);
        }
    }

    /** Brings a file that was dropped on the window into the plan; without one, into a new plan. */
    void importDropped(Path file) {
        if (plan.session().isEmpty()) {
            create(file.getFileName().toString().replaceAll("\\.\\w+$", ""));
        }
        importFrom(file);
    }

    /** Opens a plan in the window. */
    void open(Path file) {
        try {
            keeping.open(file);
            RecentPlans.add(file);
        } catch (PlanException e) {
            tell(Messages.Open_failed, e.getMessage());
        }
    }

    /** Opens a plan that never had a file and was open when the program ended without being asked to. */
    void pickUp(LeftBehind left) {
        try {
            keeping.pickUp(left);
        } catch (PlanException e) {
            tell(Messages.Open_failed, e.getMessage());
        }
    }

    /** Shows what the plan's file held before each save, to look at one or put it back. */
    void earlierVersions() {
        plan.session().flatMap(Session::file).ifPresent(file -> {
            try {
                var dialog = new EarlierVersions(shell.get(), Services.get(Safekeeping.class).backups(file));
                int answer = dialog.open();
                if (dialog.chosen().isPresent() && mayLeave()) {
                    Backup chosen = dialog.chosen().get();
                    if (answer == EarlierVersions.LOOK) {
                        keeping.openCopy(chosen.file());
                    } else {
                        plan.close();
                        Services.get(Safekeeping.class).restore(file, chosen);
                        keeping.open(file);
                    }
                }
            } catch (PlanException e) {
                tell(Messages.Open_failed, e.getMessage());
            }
        });
    }

    /** Makes, opens, locks or closes what is private. */
    Secrets secrets() {
        return secrets;
    }

    boolean save() {
        return savePlan() && secrets.save();
    }

    /** Saves the plan, unless only its private content changed. */
    private boolean savePlan() {
        return plan.session().filter(s -> s.dirty() || !secrets.dirty()).map(s -> s.file().isPresent() ? saved(s, null) : saveAs()).orElse(true);
    }

    boolean saveAs() {
        Session session = plan.session().orElseThrow();
        return choose(SWT.SAVE, Messages.SaveAs_title, "*" + Plans.FILE_ENDING, session.plan().getName() + Plans.FILE_ENDING)
                .map(file -> saved(session, file)).orElse(false);
    }

    void importSpreadsheet() {
        importSteps(Optional.empty());
    }

    /** Brings a workbook into the plan in steps; what is left to fix is shown in its view. */
    public Optional<ImportResult> importFrom(Path file) {
        return importSteps(Optional.of(file));
    }

    private Optional<ImportResult> importSteps(Optional<Path> file) {
        return Services.get(FileImport.class).open(shell.get(), plan, file);
    }

    void exportWorkbook() {
        Session session = plan.session().orElseThrow();
        choose(SWT.SAVE, Messages.Export_title, "*.xlsx", session.plan().getName() + ".xlsx").ifPresent(file -> {
            try {
                Services.get(Exporter.class).write(session.plan(), ExportRequest.to(file));
            } catch (ExchangeException e) {
                tell(Messages.Export_failed, e.getMessage());
            }
        });
    }

    /** Adds an initiative at the end and shows its page. */
    void addInitiative() {
        add(plan.session().orElseThrow().plan(), PlanPackage.Literals.DISTRICT_PLAN__INITIATIVES);
    }

    /** Adds a part to a list and shows its page. */
    void add(EObject owner, EReference list) {
        add(owner, list, list.getEReferenceType());
    }

    /** The same with an object of a more special kind. */
    @SuppressWarnings("unchecked")
    void add(EObject owner, EReference list, EClass kind) {
        EObject part = EcoreUtil.create(kind);
        String type = Describer.inside(words().typeName(part.eClass()));
        plan.session().orElseThrow().change(NLS.bind(Messages.Plan_add, type), () -> {
            if (part instanceof Named named) {
                named.setName(NLS.bind(Messages.Plan_newName, type));
            }
            ((List<EObject>) owner.eGet(list)).add(part);
        });
        plan.select(part);
    }

    /** Deletes an object and every reference to it; undo brings both back. */
    void delete(EObject object) {
        EObject owner = object.eContainer();
        if (owner != null && !plan.session().orElseThrow().readOnly()
                && Deletions.mayDelete(shell.get(), plan.session().orElseThrow(), List.of(object))) {
            String label = words().label(object);
            Session session = plan.session().orElseThrow();
            session.change(NLS.bind(Messages.Plan_delete, label), () -> session.delete(object));
            plan.select(owner);
        }
    }

    /** The describer in the words of the plan that is open. */
    Describer words() {
        Describer describer = Services.get(Describer.class);
        return plan.session().map(s -> describer.in(s.plan())).orElse(describer);
    }

    /** The window that dialogs belong to. */
    Shell shell() {
        return shell.get();
    }

    /** Shows the page of the plan itself, where the district's own words are. */
    void showWords() {
        plan.session().ifPresent(s -> plan.select(s.plan()));
    }

    /** Asks what to do with changes that are not saved; {@code false} means to stay. */
    public boolean mayLeave() {
        secrets.settle();
        if (plan.session().filter(Session::dirty).isEmpty() && !secrets.dirty()) {
            return true;
        }
        int answer = new MessageDialog(shell.get(), Messages.Leave_title, null,
                NLS.bind(Messages.Leave_question, plan.session().orElseThrow().plan().getName()),
                MessageDialog.QUESTION, 0, Messages.Leave_save, Messages.Leave_without, IDialogConstants.CANCEL_LABEL).open();
        if (answer == 1) {
            plan.mayDiscard();
            secrets.mayDiscard();
        }
        return answer == 0 ? save() : answer == 1;
    }

    private void create(String name) {
        try {
            keeping.openNew(Services.get(Plans.class).create(name, FRAMEWORK));
        } catch (PlanException e) {
            tell(Messages.New_failed, e.getMessage());
        }
    }

    private boolean saved(Session session, Path file) {
        try {
            if (file == null) {
                session.save();
            } else {
                session.saveAs(file);
                RecentPlans.add(file);
            }
            return true;
        } catch (PlanException e) {
            if (file == null && !session.readOnly() && Services.get(Safekeeping.class).isOvertaken(session)) {
                return savedTogether(session);
            }
            tell(Messages.Save_failed, e.getMessage());
            return false;
        }
    }

    /** Somebody else saved meanwhile: neither is lost. */
    private boolean savedTogether(Session session) {
        try {
            return Merging.putTogether(shell.get(), session);
        } catch (PlanException | CompareException e) {
            tell(Messages.Save_failed, e.getMessage());
            return false;
        }
    }

    private Optional<Path> choose(int kind, String title, String pattern, String suggested) {
        var dialog = new FileDialog(shell.get(), kind);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[] {pattern});
        dialog.setFileName(suggested);
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Asks where to put a file. */
    Optional<Path> chooseFile(String title, String pattern, String suggested) {
        return choose(SWT.SAVE, title, pattern, suggested);
    }

    /** Says something in a dialog. */
    void tell(String title, String sentence) {
        MessageDialog.openInformation(shell.get(), title, sentence);
    }
}
