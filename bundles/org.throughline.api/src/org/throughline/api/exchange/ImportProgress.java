package org.throughline.api.exchange;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told how far an import has come, and may end it. */
@ConsumerType
@FunctionalInterface
public interface ImportProgress {

    /** Lets everything go on. */
    ImportProgress NONE = (done, of) -> true;

    /**
     * Some rows were worked on. Called often; return quickly.
     *
     * @param done how many steps are done
     * @param of how many there are
     * @return whether to go on; {@code false} takes back what was done
     */
    boolean goOn(int done, int of);
}
