package org.throughline.api.compare;

import java.util.Collection;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.session.ChangeSet;

/** What differs between two versions of a plan. It holds for the versions as they were when they were compared. */
@ProviderType
public interface Comparison {

    /**
     * Everything that differs, in the order of the later version; what was removed comes last, in the order of the earlier
     * one. An object that was added or removed stands for its parts. The history of changes is not compared.
     */
    List<Difference> differences();

    /**
     * Takes some of the differences into the earlier version, as one change that can be undone. What refers to something
     * that is not taken loses that reference; what a kept object refers to is not removed. With all of them, the
     * earlier version becomes as the later one is, its history included.
     *
     * @param what what the person did, in a few words
     * @param chosen some of {@link #differences()}
     * @return what changed
     * @throws IllegalStateException if the earlier version is read-only, or was changed since it was compared
     */
    ChangeSet take(String what, Collection<Difference> chosen);
}
