package org.throughline.core.internal.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;

import org.throughline.api.session.PlanException;
import org.throughline.core.internal.keep.Keeper;

/** The file of an open plan, and what the session knows of what is in it. */
final class PlanFile {

    private Optional<Path> file;
    private Optional<byte[]> content;
    /** When the file had been written that was last found to hold what is known. */
    private Optional<FileTime> seen = Optional.empty();

    /**
     * @param file empty for a plan that has none yet
     * @param content what was read; empty for a plan that was not
     */
    PlanFile(Optional<Path> file, Optional<byte[]> content) {
        this.file = file;
        this.content = content;
    }

    Optional<Path> file() {
        return file;
    }

    Optional<byte[]> content() {
        return content;
    }

    /**
     * The file to save to.
     *
     * @param readOnly whether the plan must not be saved over it
     * @throws PlanException if there is none, or what is in it now is not what was read or written last
     */
    Path ours(boolean readOnly) throws PlanException {
        Path target = file.orElseThrow(() -> new PlanException("This plan has no file yet. Say where to save it."));
        if (readOnly) {
            throw partial(target);
        }
        if (content.isPresent() && isChanged(target)) {
            throw new PlanException("\"" + target + "\" was changed by somebody else since you opened it, so it was not "
                    + "saved over. Save your plan under another name and compare the two.");
        }
        return target;
    }

    /** Another file to save to; it may turn out to be the same. */
    Path other(Path target, boolean readOnly) throws PlanException {
        if (readOnly && file.isPresent() && isSame(target, file.get())) {
            throw partial(target);
        }
        return target;
    }

    /** Writes the plan to a file, which is its file from now on. */
    void write(Path target, byte[] bytes, Keeper keeper) throws PlanException {
        keeper.saving(target, bytes);
        boolean same = file.filter(f -> isSame(f, target)).isPresent() && content.filter(c -> Arrays.equals(c, bytes)).isPresent();
        SafeFile.write(target, bytes, same ? () -> { } : () -> keeper.replacing(target));
        file = Optional.of(target);
        content = Optional.of(bytes);
        keeper.saved(target, bytes);
    }

    /** Whether the file holds something else than what is known. It is asked often, so a file that was not written since the last look is not read again. */
    boolean isOvertaken() {
        try {
            if (file.isEmpty() || content.isEmpty() || !Files.exists(file.get())) {
                return false;
            }
            Optional<FileTime> now = Optional.of(Files.getLastModifiedTime(file.get()));
            if (now.equals(seen)) {
                return false;
            }
            boolean changed = isChanged(file.get());
            seen = changed ? Optional.empty() : now;
            return changed;
        } catch (IOException | PlanException e) {
            return false;
        }
    }

    void takeUp(byte[] theirs) {
        content = Optional.of(theirs);
    }

    /** A file that is no longer there was changed by nobody: it is written anew. */
    private boolean isChanged(Path target) throws PlanException {
        try {
            return Files.exists(target) && (Files.size(target) != content.get().length || !Arrays.equals(content.get(), Files.readAllBytes(target)));
        } catch (IOException e) {
            throw new PlanException("\"" + target + "\" cannot be read any more, so it was not saved over. "
                    + "May you still open it? Save your plan under another name.", e);
        }
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static PlanException partial(Path target) {
        return new PlanException("\"" + target + "\" could be read only in part, so it is not saved over. Save it under another name.");
    }
}
