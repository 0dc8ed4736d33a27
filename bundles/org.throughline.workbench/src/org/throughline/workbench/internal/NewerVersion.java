package org.throughline.workbench.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.throughline.api.content.Adoptions;
import org.throughline.api.content.Moves;
import org.throughline.api.content.Newer;
import org.throughline.api.content.Piece;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Session;
import org.throughline.ui.OpenPlan;

/** Offers a newer version of what the plan has adopted. */
final class NewerVersion {

    private final OpenPlan plan;
    private final Supplier<Shell> shell;

    NewerVersion(OpenPlan plan, Supplier<Shell> shell) {
        this.plan = plan;
        this.shell = shell;
    }

    /** Whether one is installed that the open plan could take over. */
    boolean isThere() {
        return offered().isPresent();
    }

    /** Shows what it changes, and takes over what is chosen. */
    void show() {
        offered().ifPresent(newer -> {
            Session session = plan.session().orElseThrow();
            Adoptions adoptions = Services.get(Adoptions.class);
            try {
                Moves moves = adoptions.moves(session.plan(), newer);
                var dialog = new PiecesDialog(shell.get(), moves);
                if (dialog.open() == Window.OK) {
                    List<Piece> chosen = dialog.chosen();
                    adoptions.take(session, moves, chosen, false);
                }
            } catch (PlanException e) {
                MessageDialog.openInformation(shell.get(), NLS.bind(Messages.Newer_failed, newer.name()), e.getMessage());
            }
        });
    }

    private Optional<Newer> offered() {
        return plan.session().filter(s -> !s.readOnly())
                .flatMap(s -> Services.get(Adoptions.class).newer(s.plan()).stream().findFirst());
    }
}
