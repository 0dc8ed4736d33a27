package org.throughline.core.internal.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;

/** The names of what lies beside a plan. */
public final class Beside {

    private Beside() {
    }

    /** The journal, which is there only while the plan has changes that are not saved. */
    static Path journal(Path plan) {
        return hidden(plan, ".journal");
    }

    /** The note that says who has the plan open. */
    static Path claim(Path plan) {
        return hidden(plan, ".lock");
    }

    /** The folder with what the plan's file held before each save. */
    static Path backups(Path plan) {
        return plan.resolveSibling(plan.getFileName() + ".backups");
    }

    /** When something was done in a plan for the last time, saved or not. */
    public static Instant lastWork(Path plan) throws IOException {
        Path journal = journal(plan);
        return Files.getLastModifiedTime(Files.exists(journal) ? journal : plan).toInstant();
    }

    /** Where a name with a dot in front hides nothing, a mark of the file does. */
    static void hide(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("dos") && System.getProperty("os.name").startsWith("Windows")) {
                Files.setAttribute(file, "dos:hidden", true);
            }
        } catch (IOException e) {
            // it is seen, and that does no harm
        }
    }

    /** Who may not read a plan may not read what lies beside it. */
    static void showAs(Path plan, Path file) {
        try {
            if (Files.exists(plan) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
                var permissions = Files.getPosixFilePermissions(plan);
                permissions.add(PosixFilePermission.OWNER_READ);
                permissions.add(PosixFilePermission.OWNER_WRITE);
                Files.setPosixFilePermissions(file, permissions);
            }
        } catch (IOException e) {
            // some shares give every file the same permissions
        }
    }

    private static Path hidden(Path plan, String ending) {
        return plan.resolveSibling("." + plan.getFileName() + ending);
    }
}
