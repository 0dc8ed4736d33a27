package org.throughline.core.internal.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.UUID;

import org.throughline.api.session.PlanException;

/** Writes a file so that at every moment either the old or the new content is there as a whole. */
final class SafeFile {

    private SafeFile() {
    }

    /**
     * Replaces a file's content: temporary file beside it, flush to disk, read back and compare, atomic rename.
     *
     * @param replacing is called before the rename, when the new content is on the disk
     * @throws PlanException if it could not be written; the file is then as it was
     */
    static void write(Path file, byte[] bytes, Runnable replacing) throws PlanException {
        Path target = followed(file);
        Path folder = target.toAbsolutePath().getParent();
        Path temporary = null;
        try {
            // not createTempFile, whose file only its owner may read
            temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".saving");
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                keepToOwner(target, temporary);
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            if (!Arrays.equals(bytes, Files.readAllBytes(temporary))) {
                throw new IOException("what was read back differs from what was written");
            }
            keepPermissions(target, temporary);
            replacing.run();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flush(folder);
        } catch (IOException e) {
            discard(temporary, e);
            throw new PlanException("The plan could not be saved to \"" + file + "\". The file is as it was. "
                    + "Is the folder there, may you write to it, and is there room on the disk?", e);
        }
    }

    /** A link stays a link; what it points to is replaced. */
    private static Path followed(Path file) throws PlanException {
        try {
            return Files.isSymbolicLink(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            throw new PlanException("\"" + file + "\" is a link that leads nowhere. Save under another name.", e);
        }
    }

    /** Before anything is in it, so that nobody reads in it what the file itself would not show; its own permissions come at the end. */
    private static void keepToOwner(Path target, Path temporary) {
        try {
            if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            // some shares give every file the same permissions
        }
    }

    private static void keepPermissions(Path target, Path temporary) throws IOException {
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target, LinkOption.NOFOLLOW_LINKS));
        }
    }

    /** Makes the rename last; some systems do not let a folder be opened, and there the rename lasts by itself. */
    private static void flush(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // The content is on disk already; only the name might be lost with the power.
        }
    }

    private static void discard(Path temporary, IOException reason) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
