package org.throughline.api.compare;

/** What is taken where versions differ. */
public enum Choice {
    /** What stands in the first of the two versions. */
    A,
    /** What stands in the second. */
    B,
    /** What stood in the version that both come from. */
    BASE,
    /** Both, one after the other; only where there is room for both, as in a text of several lines. */
    BOTH
}
