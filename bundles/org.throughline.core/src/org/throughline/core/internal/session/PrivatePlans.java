package org.throughline.core.internal.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.session.Backup;
import org.throughline.api.session.Companion;
import org.throughline.api.session.Passphrase;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Pointing;
import org.throughline.api.session.PrivateFiles;
import org.throughline.api.session.PrivateSession;
import org.throughline.api.session.Session;
import org.throughline.core.internal.file.Versions;
import org.throughline.core.internal.keep.Claim;
import org.throughline.core.internal.keep.Claim.Holder;
import org.throughline.core.internal.keep.Cover;
import org.throughline.core.internal.keep.Journal;
import org.throughline.core.internal.keep.Recovery;
import org.throughline.core.internal.keep.Sentences;
import org.throughline.core.internal.seal.Seal;
import org.throughline.model.plan.PlanFactory;
import org.throughline.model.plan.PrivateContent;

/** Private content in files beside plans. */
@Component(service = PrivateFiles.class)
public final class PrivatePlans implements PrivateFiles {

    /** Those that are open in this program to be worked in. */
    private final List<CompanionSession> open = new ArrayList<>();

    @Override
    public Optional<Companion> find(Session plan) throws PlanException {
        return plan.file().isPresent() ? Companions.find(plan.file().get(), plan.plan().getId()) : Optional.empty();
    }

    @Override
    public PrivateSession create(Session plan, String who, Passphrase passphrase) throws PlanException {
        Path file = Companions.place(plan.file().orElseThrow(() -> new PlanException("Save the plan first: its private content lies beside it.")));
        Optional<Companion> there = find(plan);
        if (there.isPresent()) {
            throw new PlanException("The plan has private content already, in \"" + there.get().file().getFileName() + "\". Open it.");
        }
        PrivateContent content = PlanFactory.eINSTANCE.createPrivateContent();
        content.setId(UUID.randomUUID().toString());
        content.setPlan(plan.plan().getId());
        var session = new PlanSession(PlanDocument.of(content), Optional.empty(), Optional.empty());
        session.coverWith(Locking.cover(passphrase, content.getPlan()));
        session.saveAs(file);
        keepToOwner(file);
        session.sign(who);
        session.keptBy(new Journal(file, session.onDisk().orElseThrow(), 0, who, session::say).under(session.cover()));
        return opened(session);
    }

    @Override
    public PrivateSession open(Session plan, Companion companion, String who, Passphrase passphrase) throws PlanException {
        Path file = companion.file();
        PlanSession session = read(plan, file, passphrase);
        Optional<Holder> holder = Claim.holder(file);
        if (holder.isPresent()) {
            session.lookOnly();
            session.say(Sentences.lookOnly(file, holder.get()));
            return new CompanionSession(session, () -> { });
        }
        session.sign(who);
        SafePlans.keep(session, file, who, false);
        var locking = new Locking(session);
        if (session.cover().hides() && !session.readOnly() && locking.isAnyBackupOpen()) {
            // the program ended while a passphrase was being set
            session.say(locking.lockBackups());
        }
        return opened(session);
    }

    @Override
    public PrivateSession lookAt(Session plan, Path file, Passphrase passphrase) throws PlanException {
        PlanSession session = read(plan, file, passphrase);
        Recovery.look(file, session.onDisk().orElseThrow(), session, session.metamodels(), session.cover()).problem().ifPresent(session::say);
        session.lookOnly();
        return new CompanionSession(session, () -> { });
    }

    @Override
    public void restore(Session plan, Companion companion, Backup backup, Passphrase passphrase) throws PlanException {
        Path file = companion.file();
        PlanSession session = read(plan, backup.file(), passphrase);
        if (session.readOnly()) {
            throw new PlanException("The backup of " + backup.on() + " can be read only in part, so the private content was left as it is. "
                    + "Choose another backup.");
        }
        SafePlans.replace(file, session);
    }

    @Override
    public Pointing whoPointsTo(Session plan, Collection<String> ids) {
        try {
            Optional<CompanionSession> working = open.stream().filter(s -> s.content().getPlan().equals(plan.plan().getId())).findFirst();
            if (working.isPresent()) {
                return new Pointing(working.get().whoPointsTo(ids).size(), false);
            }
            Optional<Companion> companion = find(plan);
            if (companion.isEmpty() || companion.get().locked()) {
                return companion.isEmpty() ? Pointing.NOTHING : new Pointing(0, true);
            }
            try (PrivateSession look = lookAt(plan, companion.get().file(), Passphrase.none())) {
                return new Pointing(look.whoPointsTo(ids).size(), false);
            }
        } catch (PlanException e) {
            // there is something, and nobody can say what is in it
            return new Pointing(0, true);
        }
    }

    private PrivateSession opened(PlanSession session) {
        var ended = new ArrayList<CompanionSession>();
        var companion = new CompanionSession(session, () -> open.removeAll(ended));
        ended.add(companion);
        open.add(companion);
        return companion;
    }

    /** What goes wrong is said without what stands in the file, since a sentence may be copied or logged. */
    private static PlanSession read(Session plan, Path file, Passphrase passphrase) throws PlanException {
        String name = file.getFileName().toString();
        byte[] bytes = PlanFiles.bytes(file);
        if (bytes.length == 0) {
            throw new PlanException("\"" + name + "\" is empty. Restore it from a backup.");
        }
        Cover cover = Seal.isOn(bytes) ? Seal.of(bytes, passphrase, name) : Cover.NONE;
        PlanDocument document = document(cover.under(bytes, name), name);
        if (!(document.root() instanceof PrivateContent content) || content.getPlan() == null) {
            throw Seal.damaged(name);
        }
        Companions.requireSame(content.getPlan(), plan.plan().getId(), name);
        var session = new PlanSession(document, Optional.of(file), Optional.of(bytes));
        session.coverWith(cover);
        return session;
    }

    private static PlanDocument document(byte[] plain, String name) throws PlanException {
        // says if it comes from a later version, which is no damage
        Versions.current(plain, name);
        try {
            return PlanDocument.read(plain, name);
        } catch (PlanException e) {
            throw Seal.damaged(name);
        }
    }

    private static void keepToOwner(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            // some shares give every file the same permissions; there is nothing in it yet but that it is there
        }
    }
}
