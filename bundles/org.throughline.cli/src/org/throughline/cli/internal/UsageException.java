package org.throughline.cli.internal;

/** The arguments are well-formed but name something that is not there. The message says what, and what there is. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
