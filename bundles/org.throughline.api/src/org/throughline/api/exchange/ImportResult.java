package org.throughline.api.exchange;

import java.util.List;
import java.util.Map;

import org.throughline.api.diagnostic.Diagnostic;

/**
 * What an import did, or would do. created + updated + unchanged + dropped = read.
 *
 * @param source the file that was read, as the caller named it
 * @param format the importer's format
 * @param dryRun whether nothing was changed
 * @param read the rows read
 * @param created rows from which any object was created
 * @param updated other rows that changed any object
 * @param unchanged rows that changed nothing
 * @param deleted objects that the source no longer has and that were deleted; outside the sum
 * @param dropped rows that could not be used
 * @param counts the objects that the rows stand for, by class name
 * @param problems everything a person should know, in the order of the file
 * @param questions what only a person can decide, in the order of the file, without those that were answered
 */
public record ImportResult(String source, String format, boolean dryRun, int read, int created, int updated,
        int unchanged, int deleted, int dropped, Map<String, Integer> counts, List<Diagnostic> problems,
        List<OpenQuestion> questions) {
}
