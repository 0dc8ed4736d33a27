package org.throughline.workbench.internal.modules;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.throughline.api.modules.InstalledModule;
import org.throughline.api.modules.ModuleException;
import org.throughline.api.modules.ModuleStart;
import org.throughline.api.modules.Modules;
import org.throughline.workbench.internal.Services;

/** What the window does with modules. */
public final class ModuleWork {

    private final BooleanSupplier mayLeave;

    /** @param mayLeave asks whether the window may be left, where something is not saved */
    public ModuleWork(BooleanSupplier mayLeave) {
        this.mayLeave = mayLeave;
    }

    /** Whether a file that was dropped on the window is one for here. */
    public static boolean isFor(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Shows the modules. */
    public void show(Shell shell) {
        open(shell, false);
    }

    private void open(Shell shell, boolean changed) {
        new ModulesPage(shell, Services.get(Modules.class), this, changed, this::restart).open();
    }

    /** Asks once whether a module is to be installed, installs it, and shows it among the others. */
    public void take(Shell shell, Path file) {
        install(shell, file).ifPresent(module -> open(shell, true));
    }

    /** Asks once whether a module is to be installed, and installs it; empty if it is not. */
    Optional<InstalledModule> install(Shell shell, Path file) {
        try {
            Modules modules = Services.get(Modules.class);
            InstalledModule module = modules.look(file);
            return MessageDialog.openQuestion(shell, Messages.Install_title, question(module)) ? Optional.of(modules.install(file)) : Optional.empty();
        } catch (ModuleException e) {
            tell(shell, e.getMessage());
            return Optional.empty();
        }
    }

    private static String question(InstalledModule module) {
        String named = NLS.bind(Messages.Install_named, module.name(), module.version());
        String what = module.former().map(f -> NLS.bind(Messages.Install_update, named, f)).orElseGet(() -> NLS.bind(Messages.Install_question, named));
        String by = module.publisher().isEmpty() ? Messages.Install_nobody : NLS.bind(Messages.Install_by, module.publisher());
        String adds = module.provides().isEmpty() ? "" : NLS.bind(Messages.Install_adds, String.join("; ", module.provides())) + "\n\n";
        return what + " " + by + "\n\n" + adds + Messages.Install_trust;
    }

    /** Asks whether a module is to be removed. */
    boolean mayRemove(Shell shell, InstalledModule module) {
        return MessageDialog.openQuestion(shell, Messages.Remove_title, NLS.bind(Messages.Remove_question, module.name()));
    }

    /** Says what could not be done. */
    void tell(Shell shell, String sentence) {
        MessageDialog.openInformation(shell, Messages.Modules_title, sentence);
    }

    private void restart() {
        if (mayLeave.getAsBoolean()) {
            PlatformUI.getWorkbench().restart();
        }
    }

    /** Says that the program has started; what a person should know about modules that are not at work is said, with the way to them. */
    public void started(Shell shell) {
        List<String> news = Services.all(ModuleStart.class).stream().flatMap(s -> s.done().stream()).toList();
        if (!news.isEmpty()) {
            int answer = MessageDialog.open(MessageDialog.WARNING, shell, Messages.Modules_title, String.join("\n\n", news), 0, Messages.Start_show, Messages.Start_goOn);
            if (answer == 0) {
                show(shell);
            }
        }
    }
}
