package org.throughline.api.compare;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Compares versions of a plan and makes one of two. Versions stay as they are until something is taken or applied. To
 * compare takes less time than to open the plans; it is to be done in their thread.
 */
@ProviderType
public interface Comparisons {

    /**
     * What differs between two versions. A version that could be read only in part is compared as far as it was read.
     *
     * @throws CompareException if they are not versions of one plan
     */
    Comparison compare(Version before, Version after) throws CompareException;

    /**
     * Makes one version of two.
     *
     * @param base the version that both come from, such as the one that was opened
     * @param a the version that is to take up the other's changes
     * @param b the other version
     * @throws CompareException if they are not versions of one plan, one of them was read only in part, or an object or the
     *     content of a missing module is of another kind in one of them
     */
    Merge merge(Version base, Version a, Version b) throws CompareException;
}
