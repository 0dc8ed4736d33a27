package org.throughline.api.report;

/** A report cannot be made as it was asked for. The message says why, and what to ask for instead, in sentences. */
public final class ReportException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With sentences for the one who asked. */
    public ReportException(String message) {
        super(message);
    }
}
