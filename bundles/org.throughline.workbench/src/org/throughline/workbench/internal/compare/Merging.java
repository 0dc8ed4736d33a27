package org.throughline.workbench.internal.compare;

import java.nio.file.Path;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.throughline.api.compare.CompareException;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.compare.Version;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.workbench.internal.Services;

/** Puts the plan in the window together with what somebody else saved in its file meanwhile. */
public final class Merging {

    private Merging() {
    }

    /**
     * Shows what both did, and makes one plan of it if that is wanted: one step that can be undone, saved at once.
     *
     * @return whether it was wanted
     * @throws PlanException if the file cannot be read or written
     * @throws CompareException if it is no version of this plan
     */
    public static boolean putTogether(Shell shell, Session mine) throws PlanException, CompareException {
        Path file = mine.file().orElseThrow();
        var safekeeping = Services.get(Safekeeping.class);
        String name = file.getFileName().toString();
        try (Session base = safekeeping.base(mine); Session theirs = Services.get(Plans.class).openCopy(file)) {
            var dialog = new MergeDialog(shell, Services.get(Comparisons.class).merge(new Version(name, base), new Version(mine.plan().getName(), mine),
                    new Version(name, theirs)));
            if (dialog.open() != Window.OK) {
                return false;
            }
            dialog.chosen().apply(MergeDialog.step());
            safekeeping.takeUp(mine, theirs);
        }
        mine.save();
        return true;
    }
}
