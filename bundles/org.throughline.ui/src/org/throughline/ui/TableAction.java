package org.throughline.ui;

import java.util.function.BooleanSupplier;

/**
 * Something that the bar and the menu of a table offer.
 *
 * @param text what it does, in words
 * @param key the key that does it, as it is written on keyboards; empty if there is none
 * @param enabled whether it can be done now
 * @param inBar whether the bar offers it too
 */
record TableAction(String text, String key, Runnable work, BooleanSupplier enabled, boolean inBar) {

    /** Does it, if it can be done now. */
    void run() {
        if (enabled.getAsBoolean()) {
            work.run();
        }
    }
}
