package org.throughline.api.compare;

/** What was to be compared or merged does not go together. The message is a sentence for the user: why, and what to do. */
public final class CompareException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Versions that do not go together. */
    public CompareException(String message) {
        super(message);
    }
}
