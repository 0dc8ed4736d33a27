package org.throughline.api.session;

import java.nio.file.Path;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.model.plan.DistrictPlan;

/**
 * One open plan.
 *
 * <p>Smallest example:
 * <pre>session.change("Rename the plan", () -> session.plan().setName("Riverbend"));</pre>
 */
@ProviderType
public interface Session extends OpenFile {

    /** The plan. Read it freely; write to it only inside {@link #change}. */
    DistrictPlan plan();

    /**
     * Changes the plan as {@link #change} does, by what stands in another version of it: content of modules that are not
     * installed may come, change and go as well, as somebody else had it. What the other plan knows of such modules
     * comes along.
     *
     * @param what what the person did, in a few words
     * @param other the version from which objects are copied
     * @throws IllegalStateException if the session is read-only
     */
    ChangeSet bring(String what, Session other, Runnable work);

    /** Saves to another file, which becomes the plan's file. */
    void saveAs(Path file) throws PlanException;
}
