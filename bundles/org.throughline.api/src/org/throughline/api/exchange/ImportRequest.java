package org.throughline.api.exchange;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to import.
 *
 * @param source the file
 * @param profile the key or the file of a mapping profile; empty to recognize one by the columns
 * @param dryRun whether only to say what would happen
 * @param answers what a person decided about open questions
 */
public record ImportRequest(Path source, Optional<String> profile, boolean dryRun, Answers answers) {

    /** Imports a file with whatever profile fits. */
    public static ImportRequest of(Path source) {
        return new ImportRequest(source, Optional.empty(), false, Answers.NONE);
    }

    /** The same with answers. */
    public ImportRequest with(Answers given) {
        return new ImportRequest(source, profile, dryRun, given);
    }

    /** The same, saying only what would happen. */
    public ImportRequest dry() {
        return new ImportRequest(source, profile, true, answers);
    }
}
