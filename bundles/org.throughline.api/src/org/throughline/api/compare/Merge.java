package org.throughline.api.compare;

import java.util.List;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.session.ChangeSet;

/**
 * Two versions of a plan, and the one that both come from, as one. What only one of them touched is taken; what both did
 * alike is taken once; what they added is kept from both. The rest are {@link #conflicts()}. It holds for the
 * versions as they were when it was made.
 */
@ProviderType
public interface Merge {

    /** What the first version changed. */
    List<Difference> ofA();

    /** What the second version changed. */
    List<Difference> ofB();

    /** Where the two collide. The same, seen from the other side, if the two versions change places. */
    List<Conflict> conflicts();

    /**
     * The same merge with other choices. Keys of conflicts choose what is taken there; keys of differences may be named
     * too, with {@link Choice#BASE} to leave out what one version did.
     *
     * @param choices by key; what is not named stays as it was chosen before
     */
    Merge with(Map<String, Choice> choices);

    /**
     * Brings the second version's part into the first version, as one change that can be undone. Whatever was
     * chosen, nothing refers to an object that is not there.
     *
     * @param what what the person did, in a few words
     * @return what changed; empty if nothing did
     * @throws IllegalStateException if the first version is read-only, or was changed since it was merged
     */
    ChangeSet apply(String what);
}
