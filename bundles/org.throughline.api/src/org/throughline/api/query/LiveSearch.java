package org.throughline.api.query;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** A search that knows what is written in a plan. It is used in the session's thread. */
@ProviderType
public interface LiveSearch extends AutoCloseable {

    /**
     * What all words of a text occur in, whatever the case, as parts of words, too. First what has the text as its code, then what is
     * called so, then what begins so, then what has it in its name, then what has it elsewhere; among equals in the order of the plan.
     *
     * @param text what somebody typed; blank finds nothing
     * @param most not more than so many
     */
    List<Found> find(String text, int most);

    /** Ends following. */
    @Override
    void close();
}
