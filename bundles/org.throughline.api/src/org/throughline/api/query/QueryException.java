package org.throughline.api.query;

/** A query names something that is not there. The message is a sentence for the user: what, and what there is. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    /** A query that cannot be answered. */
    public QueryException(String message) {
        super(message);
    }
}
