package org.throughline.core.internal.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.throughline.api.session.Companion;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.PrivateFiles;
import org.throughline.core.internal.file.PrivateRoot;
import org.throughline.core.internal.seal.Seal;

/** Finds the private content of a plan among the files beside it, by what each says at its beginning. */
final class Companions {

    private static final int BEGINNING = 1 << 16;

    private Companions() {
    }

    /** Where the private content of a plan goes. */
    static Path place(Path plan) {
        return plan.resolveSibling(Copies.stem(plan) + PrivateFiles.FILE_ENDING);
    }

    /**
     * The private content of a plan.
     *
     * @param id the plan's identity
     * @throws PlanException if there is none, and what goes by the plan's name is damaged or belongs to another one
     */
    static Optional<Companion> find(Path plan, String id) throws PlanException {
        Path place = place(plan);
        Optional<PlanException> wrong = Optional.empty();
        if (Files.exists(place)) {
            try {
                return Optional.of(companion(place, id, false));
            } catch (PlanException e) {
                wrong = Optional.of(e);
            }
        }
        for (Path other : others(place)) {
            try {
                return Optional.of(companion(other, id, true));
            } catch (PlanException e) {
                // that of another plan, which has nothing to do with this one
            }
        }
        if (wrong.isPresent()) {
            throw wrong.get();
        }
        return Optional.empty();
    }

    /**
     * Refuses private content that belongs to another plan.
     *
     * @param plan the identity that the content names
     */
    static void requireSame(String plan, String id, String name) throws PlanException {
        if (!plan.equals(id)) {
            throw new PlanException("\"" + name + "\" is the private content of another plan, so it was not opened with this one. "
                    + "Move it to that plan's folder, or rename it.");
        }
    }

    private static Companion companion(Path file, String id, boolean elsewhere) throws PlanException {
        String name = file.getFileName().toString();
        byte[] beginning = beginning(file);
        if (beginning.length == 0) {
            throw new PlanException("\"" + name + "\" is empty. Restore it from a backup, or delete it and make a new one.");
        }
        boolean locked = Seal.isOn(beginning);
        requireSame((locked ? Seal.plan(beginning) : PrivateRoot.plan(beginning)).orElseThrow(() -> Seal.damaged(name)), id, name);
        return new Companion(file, locked, elsewhere);
    }

    private static byte[] beginning(Path file) throws PlanException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        } catch (IOException e) {
            throw new PlanException("\"" + file.getFileName() + "\" could not be read. May you open it?", e);
        }
    }

    private static List<Path> others(Path place) {
        var all = new ArrayList<Path>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place.toAbsolutePath().getParent(), "*" + PrivateFiles.FILE_ENDING)) {
            files.forEach(file -> {
                if (!file.getFileName().equals(place.getFileName()) && Files.isRegularFile(file)) {
                    all.add(file);
                }
            });
        } catch (IOException e) {
            // what cannot be listed cannot be offered
        }
        all.sort(null);
        return all;
    }
}
