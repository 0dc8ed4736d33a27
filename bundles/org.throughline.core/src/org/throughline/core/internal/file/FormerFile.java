package org.throughline.core.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.throughline.api.session.PlanException;

/**
 * A file of an earlier version, which is kept beside the first save in today's form.
 *
 * @param version the version it had
 * @param bytes what stood in it
 */
public record FormerFile(int version, byte[] bytes) {

    private static final int TRIES = 100;

    /** The name under which it is kept first. */
    public static String name(String file, int version) {
        return numbered(file, version, 1);
    }

    /**
     * Keeps it beside a file that is about to be replaced, if that is the one it was read from. Never over another file.
     *
     * @return whether it was the one
     * @throws PlanException if it could not be kept; then nothing should be replaced
     */
    public boolean keepBeside(Path file) throws PlanException {
        try {
            if (!Files.exists(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
                return false;
            }
            for (int i = 1; i <= TRIES; i++) {
                Path kept = file.resolveSibling(numbered(file.getFileName().toString(), version, i));
                if (isKept(kept)) {
                    return true;
                }
            }
            throw new IOException("there are " + TRIES + " kept files already");
        } catch (IOException e) {
            throw new PlanException("The plan was not saved, because its file of the earlier version could not be kept beside \""
                    + file + "\". May you write to the folder, and is there room on the disk?", e);
        }
    }

    private boolean isKept(Path kept) throws IOException {
        try (FileChannel channel = FileChannel.open(kept, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
            return true;
        } catch (FileAlreadyExistsException e) {
            return Files.isRegularFile(kept) && Arrays.equals(bytes, Files.readAllBytes(kept));
        }
    }

    private static String numbered(String file, int version, int number) {
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        return stem + " (version " + version + (number > 1 ? ", " + number : "") + ")" + (dot > 0 ? file.substring(dot) : "");
    }
}
