package org.throughline.api.exchange;

import java.nio.file.Path;

import org.osgi.annotation.versioning.ConsumerType;
import org.throughline.api.session.Session;

/** Reads files of one format into a plan. */
@ConsumerType
public interface Importer {

    /** The format's name for people and for {@code --json}, such as {@code excel}. */
    String format();

    /** Whether this file looks like the format, by its content rather than its name. Never throws for a bad file. */
    boolean recognizes(Path source);

    /**
     * Reads the file into the plan as one change of the session, or, for a dry run, only says what it would do.
     * Lists every problem and does not stop at the first. Never deletes anything.
     *
     * @throws ExchangeException if the file cannot be read at all; the plan is then as it was
     */
    ImportResult read(Session session, ImportRequest request) throws ExchangeException;
}
