package org.throughline.core.internal.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.SessionListener.Event;
import org.throughline.core.internal.keep.Claim.Holder;

/** For a session that lasts a short moment: no journal, but nothing is written under the hands of somebody else. */
public class Unkept implements Keeper {

    @Override
    public void finished(Event event, ChangeSet set, Set<EObject> entered) {
        // what a script did, it can do again
    }

    @Override
    public void saving(Path file, byte[] bytes) throws PlanException {
        Optional<Holder> holder = holder(file);
        if (holder.isPresent()) {
            throw new PlanException(Sentences.inUse(file, holder.get()));
        }
    }

    /** Somebody else who has the file open. */
    Optional<Holder> holder(Path file) {
        return Claim.holder(file);
    }

    @Override
    public void replacing(Path file) {
        try {
            if (Files.exists(file)) {
                Backups.keep(file, LocalDateTime.now());
            }
        } catch (IOException e) {
            // a save is worth more than the backup of the one before
        }
    }

    @Override
    public void saved(Path file, byte[] bytes) {
        // nothing was kept that would be of no use now
    }

    @Override
    public void look() {
        // nothing was to be kept
    }

    @Override
    public boolean settle() {
        return false;
    }

    @Override
    public void close(boolean wanted) {
        // nothing is open
    }
}
