package org.throughline.core.internal.session;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.session.Backup;
import org.throughline.api.session.LeftBehind;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.core.internal.keep.Backups;
import org.throughline.core.internal.keep.Beside;
import org.throughline.core.internal.keep.Claim;
import org.throughline.core.internal.keep.Claim.Holder;
import org.throughline.core.internal.keep.Journal;
import org.throughline.core.internal.keep.Recovery;
import org.throughline.core.internal.keep.Sentences;
import org.throughline.core.internal.keep.Unkept;

/** Plans whose work is kept beside them. */
@Component(service = Safekeeping.class)
public final class SafePlans implements Safekeeping {

    private final Plans plans;

    /** Opens plans with this service. */
    @Activate
    public SafePlans(@Reference Plans plans) {
        this.plans = plans;
    }

    @Override
    public Session open(Path file, String who) throws PlanException {
        Optional<Holder> holder = Claim.holder(file);
        if (holder.isEmpty()) {
            return takeOver(file, who);
        }
        var session = (PlanSession) plans.open(file);
        session.lookOnly();
        session.say(Sentences.lookOnly(file, holder.get()));
        return session;
    }

    @Override
    public Session lookAt(Path file) throws PlanException {
        var session = (PlanSession) plans.open(file);
        Recovery.look(file, session.onDisk().orElseThrow(), session, session.metamodels(), session.cover()).problem().ifPresent(session::say);
        session.lookOnly();
        return session;
    }

    @Override
    public Session takeOver(Path file, String who) throws PlanException {
        var session = (PlanSession) plans.open(file);
        session.sign(who);
        keep(session, file, who, false);
        return session;
    }

    @Override
    public boolean isOvertaken(Session session) {
        return ((PlanSession) session).isOvertaken();
    }

    @Override
    public Session base(Session session) throws PlanException {
        byte[] bytes = ((PlanSession) session).onDisk().orElseThrow(() -> new PlanException("This plan was never saved."));
        var base = new PlanSession(PlanDocument.read(bytes, "the version you opened"), Optional.empty(), Optional.of(bytes));
        base.lookOnly();
        return base;
    }

    @Override
    public void takeUp(Session mine, Session theirs) {
        ((PlanSession) mine).takeUp(((PlanSession) theirs).onDisk().orElseThrow());
    }

    @Override
    public List<Path> copiesBeside(Session session) {
        return session.file().map(file -> Copies.of(file, session.plan().getId())).orElse(List.of());
    }

    @Override
    public void shelter(Session session, String who, Path folder) throws PlanException {
        var sheltered = (PlanSession) session;
        Path plan = folder.resolve(sheltered.plan().getId() + Plans.FILE_ENDING);
        byte[] bytes = sheltered.bytes();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PlanException("What you do before the plan has a file cannot be kept safe: nothing can be written to \"" + folder
                    + "\". Save the plan soon.", e);
        }
        SafeFile.write(plan, bytes, () -> { });
        sheltered.sign(who);
        sheltered.keptBy(new Journal(plan, bytes, 0, who, sheltered::say).inShelter());
    }

    @Override
    public List<LeftBehind> leftBehind(Path folder) {
        var left = new ArrayList<LeftBehind>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + Plans.FILE_ENDING)) {
                for (Path file : files) {
                    if (Claim.holder(file).isEmpty()) {
                        left.add(new LeftBehind(file, Beside.lastWork(file)));
                    }
                }
            } catch (IOException e) {
                // nobody can pick up what cannot be read
            }
        }
        return left;
    }

    @Override
    public Session pickUp(LeftBehind left, String who) throws PlanException {
        var session = (PlanSession) plans.openCopy(left.file());
        session.isNew();
        session.sign(who);
        keep(session, left.file(), who, true);
        return session;
    }

    @Override
    public List<Backup> backups(Path file) throws PlanException {
        try {
            return Backups.of(file);
        } catch (IOException e) {
            throw new PlanException("The backups of \"" + file.getFileName() + "\" cannot be read. May you open their folder?", e);
        }
    }

    @Override
    public void restore(Path file, Backup backup) throws PlanException {
        try (var session = (PlanSession) plans.open(backup.file())) {
            if (session.readOnly()) {
                throw new PlanException("The backup of " + backup.on() + " can be read only in part, so the plan was left as it is. "
                        + "Choose another backup.");
            }
            replace(file, session);
        }
    }

    /** Puts what a session read into a file, as a save does that nothing else is kept of. */
    static void replace(Path file, PlanSession read) throws PlanException {
        new PlanFile(Optional.of(file), Optional.empty()).write(file, read.onDisk().orElseThrow(), new Unkept());
    }

    /**
     * Brings back what was not saved, and keeps the work from now on.
     *
     * @param sheltered whether the file only stands in for one that the plan does not have yet
     */
    static void keep(PlanSession session, Path file, String who, boolean sheltered) {
        byte[] base = session.onDisk().orElseThrow();
        Recovery.Result result = Recovery.of(file, base, session, session.metamodels(), session.cover());
        result.problem().ifPresent(session::say);
        if (!session.readOnly()) {
            var journal = new Journal(file, base, result.length(), who, session::say).under(session.cover());
            session.keptBy(sheltered ? journal.inShelter() : journal);
        }
    }
}
