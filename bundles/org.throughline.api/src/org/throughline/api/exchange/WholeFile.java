package org.throughline.api.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes what leaves the program, a workbook or a report: as a whole or not at all. */
public final class WholeFile {

    private WholeFile() {
    }

    /**
     * Puts a file in place of the one that may be there: a temporary file beside it, flushed to the disk, then renamed.
     *
     * @throws FileSystemException if it cannot be written; it names the file, what was there before is as it was, and
     *         nothing else is left
     */
    public static void write(Path file, byte[] content) throws FileSystemException {
        try {
            replace(file.toAbsolutePath(), content);
        } catch (IOException e) {
            var named = new FileSystemException(file.toString(), null, e.getMessage());
            named.initCause(e);
            throw named;
        }
    }

    private static void replace(Path target, byte[] content) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".saving");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining();) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
