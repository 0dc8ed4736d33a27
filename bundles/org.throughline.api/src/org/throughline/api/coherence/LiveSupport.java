package org.throughline.api.coherence;

import org.osgi.annotation.versioning.ProviderType;

/** What supports what in a plan that is being worked on. To be used in the session's thread. */
@ProviderType
public interface LiveSupport extends AutoCloseable {

    /**
     * The support now, as {@link Coherence#support} would say it. What the changes since the last call do not concern is not worked
     * out again while the filter is the same.
     *
     * @throws IllegalArgumentException if the rule of the filter's group cannot be understood; the message says which part
     */
    SupportPicture now(SupportFilter filter);

    /** Ends following the session. */
    @Override
    void close();
}
