package org.throughline.api.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.diagnostic.Diagnostic;

/**
 * One open file: a plan ({@link Session}) or its private companion ({@link PrivateSession}). What holds for a plan below holds for
 * a companion too. All calls come from one thread: the UI thread in the workbench, the caller's on the command line.
 *
 * <p>Smallest example:
 * <pre>file.change("Delete a goal", () -> file.delete(goal));</pre>
 */
@ProviderType
public interface OpenFile extends AutoCloseable {

    /** The plan's file; empty for a plan that was never saved. */
    Optional<Path> file();

    /** Whether something changed since the last save. */
    boolean dirty();

    /** Whether the plan cannot be saved over its file, for example because it was read only in part. */
    boolean readOnly();

    /** What was found when the plan was opened (a plan in which an error was found is read-only), and writes outside a change that were taken back since. */
    List<Diagnostic> problems();

    /**
     * Changes the plan. What {@code work} does becomes one entry of undo. Changes nest: an inner one joins the outer.
     * If {@code work} throws, everything it did is taken back and the exception goes on.
     *
     * @param what what the person did, in a few words, such as "Import maps.xlsx"
     * @return what changed; empty if nothing did, and then there is no entry of undo
     * @throws IllegalStateException if the session is read-only, or for what belongs to a missing module
     */
    ChangeSet change(String what, Runnable work);

    /**
     * Changes the plan as {@link #change} does, by what stands in another version of it: content of modules that are not
     * installed may come, change and go as well, as somebody else had it. What the other plan knows of such modules
     * comes along.
     *
     * @param what what the person did, in a few words
     * @param other the version from which objects are copied
     * @throws IllegalStateException if the session is read-only
     */
    ChangeSet bring(String what, OpenFile other, Runnable work);

    /**
     * Does {@code work}, says what it changed and takes it back: for a dry run.
     * Neither undo nor {@link #dirty()} know of it.
     */
    ChangeSet tryOut(String what, Runnable work);

    /** What {@link #undo()} would take back, in the words given to {@link #change}. */
    Optional<String> undoLabel();

    /** What {@link #redo()} would do again. */
    Optional<String> redoLabel();

    /**
     * Takes back the last change. Does nothing if there is none.
     *
     * @throws IllegalStateException within a change
     */
    void undo();

    /**
     * Does the last change again that was taken back. Does nothing if there is none.
     *
     * @throws IllegalStateException within a change
     */
    void redo();

    /** The object with this id. */
    Optional<EObject> find(String id);

    /** Finds objects by their type, their code, and by what they refer to. It stays valid as long as the session. */
    PlanIndex index();

    /**
     * Takes an object and its parts out of the plan, and every reference to any of them. To be called inside
     * {@link #change} or {@link #tryOut}. It does not look at the whole plan, as {@code EcoreUtil.delete} does.
     *
     * @throws IllegalStateException outside a change
     * @throws IllegalArgumentException if the object is the plan itself, or not in it
     */
    void delete(EObject object);

    /**
     * The name of the module that an object belongs to, if that module is not installed. Such an object can be looked at;
     * a change of it, or the deletion of what it refers to, is taken back and ends {@link #change} with an
     * {@link IllegalStateException} whose message is a sentence for the user.
     */
    Optional<String> missingModule(EObject object);

    /**
     * Says who works in this session. From now on a save notes in the plan's history each finished change that was not
     * taken back, under this name. Without a name, as for a script, a save writes what was changed and nothing else.
     */
    void sign(String by);

    /** Who works in this session, if somebody said so. */
    Optional<String> signedBy();

    /** The changes since the last save that were not taken back, the oldest first. */
    List<ChangeSet> unsaved();

    /**
     * Saves to the plan's file: temporary file, flush to disk, read back and compare, atomic rename.
     * The bytes are the same as before if nothing changed. If the file is of an earlier version, it is kept beside.
     *
     * @throws PlanException if it could not be written; the file is then as it was
     */
    void save() throws PlanException;

    /**
     * Waits until every finished change is where it survives a crash. Only a session of {@link Safekeeping} keeps changes
     * before they are saved.
     *
     * @return whether every finished change would survive one
     */
    boolean settle();

    /** Tells the listener of each change, undo, redo and save, until the result is closed. */
    Subscription listen(SessionListener listener);

    /** Ends the session without saving; what is not saved is not wanted, and does not come back. */
    void discard();

    /** Ends the session without saving. In a session of {@link Safekeeping}, what is not saved comes back the next time. */
    @Override
    void close();

    /** Ends listening. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
