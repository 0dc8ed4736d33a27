package org.throughline.core.internal.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.Backup;
import org.throughline.api.session.Passphrase;
import org.throughline.api.session.PlanException;
import org.throughline.core.internal.keep.Backups;
import org.throughline.core.internal.keep.Cover;
import org.throughline.core.internal.seal.Seal;

/** Sets, changes and removes the passphrase of open private content. */
final class Locking {

    private final PlanSession session;

    Locking(PlanSession session) {
        this.session = session;
    }

    /** A new cover for a passphrase, or none. */
    static Cover cover(Passphrase passphrase, String plan) throws PlanException {
        if (passphrase.isNone()) {
            return Cover.NONE;
        }
        if (!passphrase.isLongEnough()) {
            throw new PlanException("A passphrase has at least " + Passphrase.FEWEST + " characters. A few words in a row are easy to "
                    + "remember and hard to guess.");
        }
        return Seal.fresh(passphrase, plan);
    }

    Diagnostic lockWith(Passphrase next, String plan) throws PlanException {
        Cover before = session.cover();
        Cover after = cover(next, plan);
        boolean written = false;
        session.coverWith(after);
        try {
            session.save();
            written = true;
        } finally {
            if (!written) {
                session.coverWith(before);
            }
        }
        return after.hides() && !before.hides() ? lockBackups() : said(before.hides(), after.hides());
    }

    /** Puts the cover of the file over those of its backups that have none. */
    Diagnostic lockBackups() {
        Path file = session.file().orElseThrow();
        try {
            for (Backup backup : Backups.of(file)) {
                byte[] bytes = Files.readAllBytes(backup.file());
                if (!Seal.isOn(bytes)) {
                    SafeFile.write(backup.file(), ((Seal) session.cover()).another(bytes), () -> { });
                }
            }
            return said("The passphrase is asked for from now on. Earlier versions are locked with it as well. "
                    + "Copies that somebody made before are not.");
        } catch (IOException | PlanException e) {
            return Diagnostic.of(Severity.WARNING, "private.backups-open", "The passphrase is asked for from now on, but not every earlier version "
                    + "could be locked with it. Delete those that are not wanted in \"" + file.getFileName() + ".backups\".");
        }
    }

    /** Whether there is a backup that lies open beside a locked file. */
    boolean isAnyBackupOpen() {
        try {
            List<Backup> all = Backups.of(session.file().orElseThrow());
            for (Backup backup : all) {
                try (var in = Files.newInputStream(backup.file())) {
                    if (!Seal.isOn(in.readNBytes(1 << 10))) {
                        return true;
                    }
                }
            }
        } catch (IOException e) {
            // what cannot be read cannot be locked either
        }
        return false;
    }

    private static Diagnostic said(boolean before, boolean after) {
        if (!before) {
            return said("There was no passphrase, and there is none now.");
        }
        return said((after ? "The passphrase was changed." : "The passphrase was removed; whoever has the file can read it.")
                + " Earlier versions stay under the passphrase that they were saved with. Delete them if that one is known to somebody "
                + "who should not read them.");
    }

    private static Diagnostic said(String sentence) {
        return Diagnostic.of(Severity.INFO, "private.passphrase", sentence);
    }
}
