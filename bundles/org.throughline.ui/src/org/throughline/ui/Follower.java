package org.throughline.ui;

/** A piece of a page that follows what it shows, without being made anew. */
@FunctionalInterface
interface Follower {

    /**
     * Shows how things are now. What somebody is typing stays.
     *
     * @return whether it needs other room than before
     */
    boolean follow();
}
