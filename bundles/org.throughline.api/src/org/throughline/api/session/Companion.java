package org.throughline.api.session;

import java.nio.file.Path;

/**
 * The file with private content that belongs to a plan.
 *
 * @param file where it is
 * @param locked whether it takes a passphrase to read it
 * @param elsewhere whether it does not go by the plan's name, because one of the two was renamed
 */
public record Companion(Path file, boolean locked, boolean elsewhere) {
}
