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

    /** Saves to another file, which becomes the plan's file. */
    void saveAs(Path file) throws PlanException;
}
