package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.throughline.api.session.Plans;
import org.throughline.workbench.internal.modules.ModuleWork;

/** A file that is dropped on the window is opened if it is a plan, installed if it is a module, and otherwise imported. */
public final class DropFiles {

    private DropFiles() {
    }

    static void into(Shell shell, Commands commands) {
        var target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files && files.length > 0) {
                    // once the other program has let go of it
                    shell.getDisplay().asyncExec(() -> take(Path.of(files[0]), commands));
                }
            }
        });
    }

    /** Opens, installs or imports a file. */
    public static void take(Path file, Commands commands) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(Plans.FILE_ENDING)) {
            commands.openInstead(file);
        } else if (ModuleWork.isFor(file)) {
            new ModuleWork(commands::mayLeave).take(commands.shell(), file);
        } else {
            commands.importDropped(file);
        }
    }
}
