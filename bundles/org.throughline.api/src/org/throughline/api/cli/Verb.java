package org.throughline.api.cli;

import java.util.concurrent.Callable;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A verb of the command line: a component whose class carries picocli's {@code @Command(name = "...")} and whose options
 * are picocli's. {@link #call()} returns one of the exit codes below. Answers go to standard output, with {@code --json}
 * as exactly one object; everything else goes to standard error.
 */
@ConsumerType
public interface Verb extends Callable<Integer> {

    /** Done. */
    int DONE = 0;

    /** Done, with problems listed. */
    int DONE_WITH_PROBLEMS = 1;

    /** The command was not understood. */
    int WRONG_USAGE = 2;

    /** A file could not be read or written. */
    int NOT_READ_OR_WRITTEN = 3;
}
