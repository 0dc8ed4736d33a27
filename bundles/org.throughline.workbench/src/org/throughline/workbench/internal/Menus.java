package org.throughline.workbench.internal;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.throughline.api.session.Session;
import org.throughline.ui.OpenPlan;

/** The menus. Undo and redo say what they would do. */
final class Menus extends ActionBarAdvisor {

    private final Commands commands;
    private final OpenPlan plan;

    Menus(IActionBarConfigurer bars, Commands commands, OpenPlan plan) {
        super(bars);
        this.commands = commands;
        this.plan = plan;
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        var file = new MenuManager("&File", "file");
        file.add(action("&New", SWT.CTRL | 'N', commands::newPlan, () -> true));
        file.add(action("&Open...", SWT.CTRL | 'O', commands::openPlan, () -> true));
        file.add(new Separator());
        file.add(action("&Save", SWT.CTRL | 'S', commands::save, () -> plan.session().filter(Session::dirty).isPresent()));
        file.add(action("Save &as...", SWT.CTRL | SWT.SHIFT | 'S', commands::saveAs, this::isOpen));
        file.add(new Separator());
        file.add(action("&Import a spreadsheet...", SWT.CTRL | 'I', commands::importSpreadsheet, this::isOpen));
        file.add(action("&Export a workbook...", SWT.CTRL | 'E', commands::exportWorkbook, this::isOpen));
        file.add(action("Coherence &report...", SWT.CTRL | 'R', commands::report, this::isOpen));
        bar.add(file);
        var edit = new MenuManager("&Edit", "edit");
        edit.add(step("Undo", SWT.CTRL | 'Z', true));
        edit.add(step("Redo", SWT.CTRL | 'Y', false));
        edit.add(new Separator());
        edit.add(action("&Add an initiative", SWT.CTRL | SWT.SHIFT | 'I', commands::addInitiative, this::isWritable));
        edit.add(action("&Delete what is selected", SWT.NONE, () -> plan.selected().ifPresent(commands::delete),
                () -> isWritable() && plan.selected().filter(o -> o.eContainer() != null).isPresent()));
        bar.add(edit);
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

    private Action action(String text, int key, Runnable work, BooleanSupplier enabled) {
        var action = new Action(text) {
            @Override
            public void run() {
                if (enabled.getAsBoolean()) {
                    work.run();
                }
            }
        };
        action.setAccelerator(key);
        action.setEnabled(enabled.getAsBoolean());
        plan.watch(() -> action.setEnabled(enabled.getAsBoolean()));
        return action;
    }

    private Action step(String verb, int key, boolean back) {
        Action action = action(verb, key, () -> plan.session().ifPresent(back ? Session::undo : Session::redo), this::isOpen);
        Runnable refresh = () -> {
            var what = plan.session().flatMap(back ? Session::undoLabel : Session::redoLabel);
            action.setEnabled(what.isPresent());
            action.setText(verb + what.map(w -> ": " + w).orElse(""));
        };
        refresh.run();
        plan.watch(refresh::run);
        return action;
    }
}
