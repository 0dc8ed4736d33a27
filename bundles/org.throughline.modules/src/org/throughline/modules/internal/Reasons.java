package org.throughline.modules.internal;

/** What somebody who wrote a module needs to know of what it threw. */
final class Reasons {

    private static final int DEEP = 20;

    private Reasons() {
    }

    /** The innermost cause, with its message and where it happened, as a part of a sentence. */
    static String of(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < DEEP && cause.getCause() != null && cause.getCause() != cause; i++) {
            cause = cause.getCause();
        }
        StackTraceElement[] trace = cause.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0].getClassName() + "." + trace[0].getMethodName()
                + (trace[0].getLineNumber() > 0 ? ", line " + trace[0].getLineNumber() : "");
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")") + where;
    }
}
