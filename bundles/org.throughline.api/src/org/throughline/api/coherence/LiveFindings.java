package org.throughline.api.coherence;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** What is worth a look in a plan that is being worked on. To be used in the session's thread. */
@ProviderType
public interface LiveFindings extends AutoCloseable {

    /**
     * What every installed analysis finds now, as {@link Findings#all} would say it. What the changes since the last call
     * do not concern is not worked out again.
     */
    List<Finding> now();

    /** Ends following the session. */
    @Override
    void close();
}
