package org.throughline.workbench.internal.modules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.modules.InstalledModule;
import org.throughline.api.modules.InstalledModule.State;
import org.throughline.api.modules.ModuleException;
import org.throughline.api.modules.Modules;
import org.throughline.ui.LongText;
import org.throughline.ui.TitledDialog;

/** The modules that the person installed: what each adds, why one is not at work, and what can be done about it. */
public final class ModulesPage extends TitledDialog {

    private static final int RESTART = IDialogConstants.CLIENT_ID;

    private final Modules modules;
    private final ModuleWork work;
    private final Runnable restart;
    private final boolean changedBefore;
    private List<InstalledModule> all = List.of();
    private Table table;
    private Text about;
    private Button toggle;
    private Button back;
    private Button remove;

    /**
     * @param changed whether something was changed already, so that a restart is offered at once
     * @param restart starts the program again, if the person may leave
     */
    public ModulesPage(Shell parent, Modules modules, ModuleWork work, boolean changed, Runnable restart) {
        super(parent, Messages.Modules_title, new Point(900, 620));
        this.modules = modules;
        this.work = work;
        this.restart = restart;
        changedBefore = changed;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.Modules_title);
        Composite area = room((Composite) super.createDialogArea(parent), GridLayoutFactory.fillDefaults().spacing(6, 8));
        table = table(area, SWT.SINGLE, Messages.Modules_title);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 180).applyTo(table);
        column(table, Messages.Modules_name, 270);
        column(table, Messages.Modules_version, 100);
        column(table, Messages.Modules_state, 230);
        column(table, Messages.Modules_publisher, 220);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> shown()));
        about = LongText.toRead(area, SWT.BORDER | SWT.V_SCROLL, Messages.Modules_about);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 120).applyTo(about);
        actions(area);
        fill(Optional.empty());
        setMessage(all.isEmpty() ? Messages.Modules_empty : Messages.Modules_message);
        return area;
    }

    private void actions(Composite area) {
        var row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(row);
        button(row, Messages.Modules_install, this::install);
        toggle = button(row, Messages.Modules_disable, () -> chosen().ifPresent(this::toggle));
        remove = button(row, Messages.Modules_remove, () -> chosen().filter(m -> work.mayRemove(getShell(), m)).ifPresent(m -> tried(m.id(), () -> modules.remove(m.id()))));
        back = button(row, NLS.bind(Messages.Modules_back, "0.0.0"), () -> chosen().ifPresent(m -> tried(m.id(), () -> modules.back(m.id()))));
    }

    private static Button button(Composite row, String text, Runnable work) {
        var button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
        return button;
    }

    private void install() {
        var ask = new FileDialog(getShell(), SWT.OPEN);
        ask.setText(Messages.Modules_choose);
        ask.setFilterExtensions(new String[] {"*.zip;*.jar", "*"});
        String name = ask.open();
        if (name != null) {
            work.install(getShell(), Path.of(name)).ifPresent(module -> changed(Optional.of(module.id())));
        }
    }

    private void toggle(InstalledModule module) {
        tried(module.id(), () -> {
            if (isOff(module)) {
                modules.enable(module.id());
            } else {
                modules.disable(module.id());
            }
        });
    }

    /** Something that may fail with a sentence. */
    @FunctionalInterface
    private interface Change {
        void run() throws ModuleException;
    }

    private void tried(String id, Change change) {
        try {
            change.run();
            changed(Optional.of(id));
        } catch (ModuleException e) {
            work.tell(getShell(), e.getMessage());
        }
    }

    private void changed(Optional<String> id) {
        fill(id);
        setMessage(Messages.Modules_restartToSee);
        getButton(RESTART).setEnabled(true);
    }

    private void fill(Optional<String> selected) {
        all = modules.all();
        table.removeAll();
        for (InstalledModule module : all) {
            new TableItem(table, SWT.NONE).setText(new String[] {module.name(), module.version(), state(module), module.publisher().isEmpty() ? Messages.Modules_nobody : module.publisher()});
        }
        int at = Math.max(0, all.stream().map(InstalledModule::id).toList().indexOf(selected.orElse("")));
        if (!all.isEmpty()) {
            table.select(at);
        }
        shown();
    }

    private Optional<InstalledModule> chosen() {
        int at = table.getSelectionIndex();
        return at < 0 || at >= all.size() ? Optional.empty() : Optional.of(all.get(at));
    }

    private void shown() {
        Optional<InstalledModule> module = chosen();
        about.setText(module.map(ModulesPage::said).orElse(Messages.Modules_what));
        toggle.setEnabled(module.isPresent());
        remove.setEnabled(module.isPresent());
        toggle.setText(module.filter(ModulesPage::isOff).isPresent() ? Messages.Modules_enable : Messages.Modules_disable);
        Optional<String> former = module.flatMap(InstalledModule::former);
        back.setVisible(former.isPresent());
        back.setText(NLS.bind(Messages.Modules_back, former.orElse("")));
        toggle.getParent().layout();
    }

    /** Whether it is to be switched on, not off. */
    private static boolean isOff(InstalledModule module) {
        return module.state() == State.DISABLED || module.state() == State.QUARANTINED;
    }

    private static String said(InstalledModule module) {
        var lines = new ArrayList<String>();
        module.reason().ifPresent(reason -> {
            lines.add(reason);
            lines.add("");
        });
        lines.add(module.provides().isEmpty() ? Messages.Modules_addsNothing : Messages.Modules_adds);
        module.provides().forEach(p -> lines.add("  " + p));
        lines.add("");
        lines.add(module.id());
        return String.join("\n", lines);
    }

    private static String state(InstalledModule module) {
        return switch (module.state()) {
            case ACTIVE -> Messages.Modules_active;
            case NEXT_START -> Messages.Modules_nextStart;
            case DISABLED -> Messages.Modules_disabled;
            case LEFT_OUT -> Messages.Modules_leftOut;
            case QUARANTINED -> Messages.Modules_quarantined;
            case FAILED -> Messages.Modules_failed;
        };
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, RESTART, Messages.Modules_restart, false).setEnabled(changedBefore);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == RESTART) {
            close();
            restart.run();
        } else {
            super.buttonPressed(button);
        }
    }
}
