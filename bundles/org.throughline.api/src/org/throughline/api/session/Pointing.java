package org.throughline.api.session;

/**
 * What private content points to some objects of a plan.
 *
 * @param known how many objects of private content do, as far as it can be read
 * @param locked whether there is private content that cannot be read now, and may do so too
 */
public record Pointing(int known, boolean locked) {

    /** Nothing does, and it is sure. */
    public static final Pointing NOTHING = new Pointing(0, false);

    /** Whether somebody should be asked before those objects are deleted. */
    public boolean isToBeAsked() {
        return known > 0 || locked;
    }
}
