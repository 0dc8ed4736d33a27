package org.throughline.workbench.internal;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.throughline.api.session.OpenFile;
import org.throughline.api.session.Session;
import org.throughline.ui.OpenPlan;
import org.throughline.workbench.internal.head.Head;
import org.throughline.workbench.internal.help.About;
import org.throughline.workbench.internal.help.Help;
import org.throughline.workbench.internal.modules.ModuleWork;

/** The menus. Undo and redo say what they would do. */
final class Menus extends ActionBarAdvisor {

    /** How the ids of our commands begin; plugin.xml gives each its keys. */
    private static final String OURS = "org.throughline.workbench.";

    /** The report that has a key of its own. */
    private static final String FIRST = "coherence";

    private final Commands commands;
    private final OpenPlan plan;
    private final Occasion occasion;

    Menus(IActionBarConfigurer bars, Commands commands, OpenPlan plan, Occasion occasion) {
        super(bars);
        this.commands = commands;
        this.plan = plan;
        this.occasion = occasion;
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        var file = new MenuManager(Messages.Menu_file, "file");
        file.add(action(Messages.Menu_new, OURS + "new", commands::newPlan, () -> true));
        file.add(action(Messages.Menu_open, OURS + "open", commands::openPlan, () -> true));
        file.add(recent());
        file.add(new Separator());
        file.add(action(Messages.Menu_save, IWorkbenchCommandConstants.FILE_SAVE, commands::save, () -> plan.session().filter(Session::dirty).isPresent() || commands.secrets().dirty()));
        file.add(action(Messages.Menu_saveAs, IWorkbenchCommandConstants.FILE_SAVE_AS, commands::saveAs, this::isOpen));
        file.add(action(Messages.Menu_earlier, OURS + "earlier", commands::earlierVersions, () -> plan.session().flatMap(Session::file).isPresent()));
        file.add(action(Messages.Menu_private, OURS + "private", commands.secrets()::ask, this::isOpen));
        file.add(new Separator());
        file.add(action(Messages.Menu_import, OURS + "import", commands::importSpreadsheet, this::isOpen));
        file.add(action(Messages.Menu_export, OURS + "export", commands::exportWorkbook, this::isOpen));
        file.add(reports());
        bar.add(file);
        var edit = new MenuManager(Messages.Menu_edit, "edit");
        edit.add(step(Messages.Menu_undo, IWorkbenchCommandConstants.EDIT_UNDO, true));
        edit.add(step(Messages.Menu_redo, IWorkbenchCommandConstants.EDIT_REDO, false));
        edit.add(new Separator());
        edit.add(action(Messages.Menu_find, OURS + "find", () -> Head.of(window()).find(), this::isOpen));
        edit.add(new Separator());
        edit.add(reworded(action(Messages.Menu_addInitiative, OURS + "add", commands::addInitiative, this::isWritable)));
        edit.add(action(Messages.Menu_delete, OURS + "delete", () -> plan.selected().ifPresent(commands::delete),
                () -> isWritable() && plan.selected().filter(o -> o.eContainer() != null).isPresent()));
        edit.add(new Separator());
        edit.add(action(Messages.Menu_words, OURS + "words", commands::showWords, this::isOpen));
        edit.add(plain(Messages.Menu_person, () -> new Person(plan).ask(commands.shell())));
        var newer = new NewerVersion(plan, commands::shell);
        edit.add(action(Messages.Menu_newerVersion, OURS + "newer", newer::show, newer::isThere));
        bar.add(edit);
        MenuManager view = ViewMenu.of(window(), occasion);
        view.add(new Separator());
        view.add(action(Messages.Menu_back, OURS + "back", () -> Head.of(window()).trail().back(), this::isOpen));
        view.add(action(Messages.Menu_forward, OURS + "forward", () -> Head.of(window()).trail().forward(), this::isOpen));
        view.add(action(Messages.Menu_present, OURS + "present", () -> Present.active(window()), this::isOpen));
        bar.add(view);
        bar.add(help());
    }

    private MenuManager help() {
        var menu = new MenuManager(Messages.Menu_help, "help");
        var help = new Help(window());
        menu.add(action(Messages.Menu_whatIsThis, OURS + "help", help::view, () -> true));
        menu.add(new Separator());
        menu.add(plain(Messages.Menu_firstSteps, help::firstSteps));
        menu.add(plain(Messages.Menu_keys, help::keys));
        menu.add(new Separator());
        menu.add(plain(Messages.Menu_modules, () -> new ModuleWork(commands::mayLeave).show(window().getShell())));
        menu.add(plain(Messages.Menu_about, () -> new About(window().getShell(), plan.session()).open()));
        return menu;
    }

    private IWorkbenchWindow window() {
        return getActionBarConfigurer().getWindowConfigurer().getWindow();
    }

    private MenuManager recent() {
        var menu = new MenuManager(Messages.Menu_recent, "recent");
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> {
            RecentPlans.all().forEach(f -> shown.add(plain(f.getFileName().toString().replace("&", "&&") + "  \u2013  "
                    + String.valueOf(f.getParent()).replace("&", "&&"), () -> commands.openInstead(f))));
            if (shown.getItems().length == 0) {
                var none = plain(Messages.Menu_noRecent, () -> { });
                none.setEnabled(false);
                shown.add(none);
            }
        });
        return menu;
    }

    /** Filled when it is shown: what writes reports is not loaded at the start. */
    private MenuManager reports() {
        var menu = new MenuManager(Messages.Menu_reports, "reports");
        var reports = new Reports(plan, commands);
        Action first = action(FIRST, OURS + "report", () -> Reports.all().stream().filter(r -> r.name().equals(FIRST)).findFirst().ifPresent(reports::ask), this::isOpen);
        menu.add(first);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> Reports.all().forEach(report -> {
            Action entry = report.name().equals(FIRST) ? first : plain("", () -> reports.ask(report));
            entry.setText(commands.words().reworded(report.title()).replace("&", "&&") + "...");
            entry.setEnabled(isOpen());
            shown.add(entry);
        }));
        return menu;
    }

    private boolean isOpen() {
        return plan.session().isPresent();
    }

    private boolean isWritable() {
        return plan.session().filter(s -> !s.readOnly()).isPresent();
    }

    /** An entry of a menu that is always there. */
    static Action plain(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    private Action action(String text, String command, Runnable work, BooleanSupplier enabled) {
        var action = new Action(text) {
            @Override
            public void run() {
                if (enabled.getAsBoolean()) {
                    work.run();
                }
            }
        };
        action.setId(command);
        action.setActionDefinitionId(command);
        register(action);
        action.setEnabled(enabled.getAsBoolean());
        plan.watch(() -> action.setEnabled(enabled.getAsBoolean()));
        return action;
    }

    /** An entry that names a kind of thing, which a district may call otherwise. */
    private Action reworded(Action action) {
        String ours = action.getText();
        plan.watch(() -> action.setText(commands.words().reworded(ours)));
        return action;
    }

    private Action step(String verb, String command, boolean back) {
        Action action = action(verb, command, () -> commands.secrets().toStep(back).ifPresent(back ? OpenFile::undo : OpenFile::redo), this::isOpen);
        Runnable refresh = () -> {
            var what = commands.secrets().toStep(back).flatMap(back ? OpenFile::undoLabel : OpenFile::redoLabel);
            action.setEnabled(what.isPresent());
            action.setText(verb + what.map(w -> ": " + w).orElse(""));
        };
        refresh.run();
        plan.watch(refresh::run);
        return action;
    }
}
