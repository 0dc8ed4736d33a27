package org.throughline.workbench.internal.keep;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.throughline.api.session.LeftBehind;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.ui.OpenPlan;
import org.throughline.workbench.internal.Services;

/** Opens plans in the window so that what is done in them survives a crash. */
public final class Keeping {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE, MMMM d, h:mm a", Locale.US);

    private final OpenPlan plan;
    private final Safekeeping safekeeping = Services.get(Safekeeping.class);

    /** Opens plans in a window. */
    public Keeping(OpenPlan plan) {
        this.plan = plan;
    }

    /**
     * Reads a plan to work in it; it belongs to the window's thread from the moment it is handed over.
     *
     * @throws PlanException if it cannot be read
     */
    public static Session read(Path file) throws PlanException {
        return Services.get(Safekeeping.class).open(file, Services.get(OpenPlan.class).signedAs());
    }

    /**
     * Opens a plan in the place of the one that is open.
     *
     * @throws PlanException if it cannot be read; the one that is open stays open
     */
    public void open(Path file) throws PlanException {
        // the same plan again: its lock is ours, and goes first
        if (plan.session().flatMap(Session::file).filter(f -> f.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())).isPresent()) {
            plan.close();
        }
        plan.open(read(file));
    }

    /** Opens a plan that somebody else has open. */
    public void takeOver(Path file) throws PlanException {
        plan.open(safekeeping.takeOver(file, plan.signedAs()));
    }

    /** Opens a copy of a plan, which has no file yet. */
    public void openCopy(Path file) throws PlanException {
        openNew(Services.get(Plans.class).openCopy(file));
    }

    /** Opens a plan that has no file yet; what is done in it is kept in the person's own folder until it has one. */
    public void openNew(Session session) {
        try {
            safekeeping.shelter(session, plan.signedAs(), shelter());
        } catch (PlanException e) {
            // it can be worked in all the same, and saved
            ILog.get().warn(e.getMessage(), e);
        }
        plan.open(session);
    }

    /** The plans without a file that were open when the program ended without being asked to. */
    public static List<LeftBehind> leftBehind() {
        return Services.get(Safekeeping.class).leftBehind(shelter());
    }

    /** Opens one of them. */
    public void pickUp(LeftBehind left) throws PlanException {
        plan.open(safekeeping.pickUp(left, plan.signedAs()));
    }

    /** When something was done in it for the last time. */
    public static String when(LeftBehind left) {
        return WHEN.format(left.last().atZone(ZoneId.systemDefault()));
    }

    private static Path shelter() {
        return Path.of(Platform.getInstanceLocation().getURL().getPath()).resolve("not-saved");
    }
}
