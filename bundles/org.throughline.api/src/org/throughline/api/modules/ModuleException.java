package org.throughline.api.modules;

import java.io.IOException;

/** A module could not be read, used or written. The message is a sentence that its author understands. */
public final class ModuleException extends IOException {

    private static final long serialVersionUID = 1L;

    /** With a sentence. */
    public ModuleException(String message) {
        super(message);
    }

    /** With a sentence and what it comes from. */
    public ModuleException(String message, Throwable cause) {
        super(message, cause);
    }
}
