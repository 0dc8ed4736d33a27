package org.throughline.api.exchange;

/** A file could not be read or written. The message is a sentence for the user: what happened and what to do. */
public final class ExchangeException extends Exception {

    private static final long serialVersionUID = 1L;

    /** A failure without a technical cause. */
    public ExchangeException(String message) {
        super(message);
    }

    /** A failure with its technical cause, for the log. */
    public ExchangeException(String message, Throwable cause) {
        super(message, cause);
    }
}
