package org.throughline.api.exchange;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to import.
 *
 * @param source the file
 * @param profile the key or the file of a mapping profile; empty to recognize one by the columns
 * @param dryRun whether only to say what would happen
 */
public record ImportRequest(Path source, Optional<String> profile, boolean dryRun) {

    /** Imports a file with whatever profile fits. */
    public static ImportRequest of(Path source) {
        return new ImportRequest(source, Optional.empty(), false);
    }
}
