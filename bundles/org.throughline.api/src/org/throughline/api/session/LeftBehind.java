package org.throughline.api.session;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A plan without a file of its own whose session ended without being closed.
 *
 * @param file where its work was kept
 * @param last when something was done in it for the last time
 */
public record LeftBehind(Path file, Instant last) {
}
