package org.throughline.core.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.throughline.api.session.PlanException;

/** Bounds on what is read: beyond them a file is no plan that somebody works with, and would only use up the memory. */
public final class Sizes {

    /** The most that a plan may have: ten times one with half a million objects. */
    public static final long FILE = 600L << 20;
    /** The most that may stand between two objects: the values of one, or a text. */
    public static final int PIECE = 32 << 20;

    private Sizes() {
    }

    /**
     * Looks at a file before it is read, a little at a time.
     *
     * @throws PlanException if it, or one piece of it, is too large
     */
    public static void check(Path file) throws PlanException, IOException {
        String name = file.getFileName().toString();
        long size = Files.size(file);
        if (size > FILE) {
            throw new PlanException("\"" + name + "\" has " + megabytes(size) + " MB, more than the " + megabytes(FILE)
                    + " MB that a plan can have. It was not opened. Restore it from a backup.");
        }
        if (size > PIECE) {
            try (InputStream in = Files.newInputStream(file)) {
                pieces(in, name);
            }
        }
    }

    private static void pieces(InputStream in, String name) throws PlanException, IOException {
        byte[] buffer = new byte[1 << 16];
        int line = 1;
        int length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                length = buffer[i] == '<' ? 0 : length + 1;
                line += buffer[i] == '\n' ? 1 : 0;
            }
            if (length > PIECE) {
                throw new PlanException("\"" + name + "\" holds a single value of more than " + megabytes(PIECE)
                        + " MB near line " + line + ", which no plan has. It was not opened. Restore it from a backup.");
            }
        }
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
