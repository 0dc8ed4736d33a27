package org.throughline.api.session;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Private content of a plan: a file of its own beside the plan, with a journal, backups and a lock of its own, and with a passphrase if
 * one is wanted. The plan never refers to it and opens without it. A companion belongs to a plan by the plan's identity and names
 * the plan's objects by theirs.
 *
 * <p>Smallest example:
 * <pre>PrivateSession mine = files.open(plan, files.find(plan).orElseThrow(), "Dana Whitfield", typed);</pre>
 */
@ProviderType
public interface PrivateFiles {

    /** The ending of a companion's file name, with its dots. */
    String FILE_ENDING = ".private.throughline";

    /**
     * The companion of a plan: the file by the plan's name, or another one in the same folder that belongs to the plan because one of
     * the two was renamed.
     *
     * @throws PlanException if the file by the plan's name is damaged, or belongs to another plan
     */
    Optional<Companion> find(Session plan) throws PlanException;

    /**
     * Makes a companion and saves it.
     *
     * @param who the name of the person at the keyboard
     * @param passphrase none to leave it unlocked
     * @throws PlanException if the plan has no file yet or a companion already, the passphrase is too short, or nothing can be written there
     */
    PrivateSession create(Session plan, String who, Passphrase passphrase) throws PlanException;

    /**
     * Opens a companion to work in it, as {@link Safekeeping#open} opens a plan: what was not saved comes back, and one that
     * somebody else has open is opened read-only.
     *
     * @throws PlanException if it is damaged, belongs to another plan, or the passphrase is not the right one
     */
    PrivateSession open(Session plan, Companion companion, String who, Passphrase passphrase) throws PlanException;

    /**
     * Opens a companion, or a backup of it, with what was not saved, without writing anything.
     *
     * @throws PlanException if it is damaged, belongs to another plan, or the passphrase is not the right one
     */
    PrivateSession lookAt(Session plan, Path file, Passphrase passphrase) throws PlanException;

    /**
     * Puts a backup in the place of a companion, of which a backup is kept before. The backups are those of {@link Safekeeping#backups}.
     *
     * @param passphrase that of the backup, which is that of the companion from now on
     * @throws PlanException if the backup cannot be read whole, somebody has the companion open, or it cannot be written
     */
    void restore(Session plan, Companion companion, Backup backup, Passphrase passphrase) throws PlanException;

    /**
     * What private content points to some objects of a plan, to be asked before they are deleted. A companion that is open in this
     * program is asked as it is now; another one as it is in its file, which is not changed.
     */
    Pointing whoPointsTo(Session plan, Collection<String> ids);
}
