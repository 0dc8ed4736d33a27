package org.throughline.core.internal.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The names of what lies beside a plan. */
public final class Beside {

    private Beside() {
    }

    /** The journal, which is there only while the plan has changes that are not saved. */
    public static Path journal(Path plan) {
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

    private static Path hidden(Path plan, String ending) {
        return plan.resolveSibling("." + plan.getFileName() + ending);
    }
}
