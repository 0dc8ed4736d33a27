package org.throughline.core.internal.keep;

import java.nio.file.Path;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.SessionListener.Event;

/** Keeps the work in a session safe beside the plan's file. It is called in the session's thread. */
public interface Keeper {

    /**
     * A step was finished.
     *
     * @param entered the objects in the plan that were not in it before the step
     */
    void finished(Event event, ChangeSet set, Set<EObject> entered);

    /**
     * The plan is about to be written to a file.
     *
     * @throws PlanException if it must not be, for example because somebody else has that file open
     */
    void saving(Path file, byte[] bytes) throws PlanException;

    /** A file is about to be replaced; what is to take its place is on the disk. */
    void replacing(Path file);

    /** The plan was written to a file, which is its file from now on. */
    void saved(Path file, byte[] bytes);

    /** Says what could not be kept, if that was not said yet: it may have failed since the last step. */
    void look();

    /** Waits until every finished step is on the disk, and says whether it is. */
    boolean settle();

    /**
     * The session ends.
     *
     * @param wanted whether what is not saved is to come back
     */
    void close(boolean wanted);
}
