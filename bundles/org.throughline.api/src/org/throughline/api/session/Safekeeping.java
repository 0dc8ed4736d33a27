package org.throughline.api.session;

import java.nio.file.Path;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens plans to work in them for a while, as a window does: nobody else is to change the plan meanwhile, and what is not
 * saved survives a crash. {@link Plans} opens them for a short moment, as a script does.
 *
 * <p>Smallest example:
 * <pre>Session session = safekeeping.open(file, "Dana Whitfield");</pre>
 */
@ProviderType
public interface Safekeeping {

    /**
     * Opens a plan to work in it. The session is signed with the name and keeps a journal beside the file. If a journal of
     * an earlier session is there, its steps are done again: they are {@link Session#unsaved()}, can be undone, and are
     * told of in {@link Session#problems()}, as is a journal that does not fit and was put aside. A plan that somebody else has
     * open is opened read-only, and the problems say who that is and where.
     *
     * @param who the name of the person at the keyboard
     * @throws PlanException if there is no such file or it is no plan at all
     */
    Session open(Path file, String who) throws PlanException;

    /**
     * Opens a plan with what was not saved, without writing anything: neither the plan nor what lies beside it.
     *
     * @throws PlanException if there is no such file or it is no plan at all
     */
    Session lookAt(Path file) throws PlanException;

    /** Opens a plan to work in it although somebody else has it open. */
    Session takeOver(Path file, String who) throws PlanException;

    /** Whether the file of a session holds something else than what the session read or wrote last. A file that is gone does not. */
    boolean isOvertaken(Session session);

    /**
     * The plan as a session read or wrote it last, to look at: the version that the session's plan and what somebody else
     * saved meanwhile both come from.
     *
     * @throws PlanException if the session has no file
     */
    Session base(Session session) throws PlanException;

    /**
     * What somebody else saved was taken up or is not wanted: the next save replaces it, and keeps a backup. A save should
     * follow at once, since the journal up to here does not lead to it.
     *
     * @param theirs the file as it was opened to take it up; if it was changed again since, the next save refuses
     */
    void takeUp(Session mine, Session theirs);

    /**
     * Other versions of a plan beside it, as services that synchronize folders make them when two people saved: copies of
     * the same plan whose names begin alike.
     */
    List<Path> copiesBeside(Session session);

    /**
     * Keeps the work in a plan that has no file yet in a folder, until it has one.
     *
     * @throws PlanException if nothing can be written there
     */
    void shelter(Session session, String who, Path folder) throws PlanException;

    /** The plans in a folder of {@link #shelter} whose sessions have ended without being closed. */
    List<LeftBehind> leftBehind(Path folder);

    /**
     * Opens a plan that was left behind; it has no file yet, and its work is kept where it was.
     *
     * @throws PlanException if it cannot be read
     */
    Session pickUp(LeftBehind left, String who) throws PlanException;

    /**
     * The backups of a plan, the newest first.
     *
     * @throws PlanException if their folder cannot be read
     */
    List<Backup> backups(Path file) throws PlanException;

    /**
     * Puts a backup in the place of the plan's file, of which a backup is kept before.
     *
     * @throws PlanException if the backup is no plan that can be read whole, somebody has the plan open, or it cannot be written
     */
    void restore(Path file, Backup backup) throws PlanException;
}
