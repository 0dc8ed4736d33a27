package org.throughline.core.internal.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.throughline.api.session.Plans;

/**
 * Copies of a plan beside it. Services that synchronize folders add something to the name ("plan (conflicted copy)", "plan-LAPTOP",
 * "plan 2"), each in its own way; that it is the same plan is seen by its identity.
 */
final class Copies {

    /** The identity of a plan stands at the beginning of its file. */
    private static final int BEGINNING = 4096;

    private Copies() {
    }

    /** The files whose names begin as the plan's does and that hold a plan of the same identity. */
    static List<Path> of(Path plan, String id) {
        String name = plan.getFileName().toString();
        String stem = stem(plan);
        var copies = new ArrayList<Path>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(plan.toAbsolutePath().getParent(), "*" + Plans.FILE_ENDING)) {
            for (Path file : files) {
                String other = file.getFileName().toString();
                if (other.startsWith(stem) && !other.equals(name) && Files.isRegularFile(file) && beginning(file).contains("id=\"" + id + "\"")) {
                    copies.add(plan.resolveSibling(other));
                }
            }
        } catch (IOException e) {
            // a folder that cannot be listed has nothing to offer
        }
        copies.sort(null);
        return copies;
    }

    /** A plan's name without its ending. */
    static String stem(Path plan) {
        String name = plan.getFileName().toString();
        return name.endsWith(Plans.FILE_ENDING) ? name.substring(0, name.length() - Plans.FILE_ENDING.length()) : name;
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        }
    }
}
