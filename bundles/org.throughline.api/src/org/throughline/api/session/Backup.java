package org.throughline.api.session;

import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * What a plan's file held before one of its saves.
 *
 * @param number the backups of a plan are counted from 1, and a later one has a higher number
 * @param on when that save was, by the clock of the computer that saved
 * @param file the file it is kept in, which is a plan like any other
 */
public record Backup(int number, LocalDateTime on, Path file) {
}
