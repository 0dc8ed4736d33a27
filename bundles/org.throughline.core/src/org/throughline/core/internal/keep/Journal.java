package org.throughline.core.internal.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.SessionListener.Event;
import org.throughline.core.internal.keep.Claim.Holder;

/**
 * Keeps the work in a session that lasts: each finished step goes to the journal beside the plan, and a note says who has
 * the plan open.
 */
public final class Journal extends Unkept {

    private final String who;
    private final Consumer<Diagnostic> problems;
    private Path plan;
    private byte[] base;
    /** How much of a journal of an earlier session is still good. */
    private long length;
    private Optional<Claim> claim = Optional.empty();
    private Optional<Pen> pen = Optional.empty();
    private boolean complained;
    private boolean sheltered;
    private Cover cover = Cover.NONE;

    /**
     * Keeps the work beside a plan.
     *
     * @param base what the plan's file holds
     * @param length how many bytes of the journal that is there go on to be its beginning; 0 for none
     * @param problems is told when nothing can be kept
     */
    public Journal(Path plan, byte[] base, long length, String who, Consumer<Diagnostic> problems) {
        this.plan = plan;
        this.base = base;
        this.length = length;
        this.who = who;
        this.problems = problems;
        claim();
    }

    /** The plan has no file yet, and what is kept of it goes when it gets one. */
    public Journal inShelter() {
        sheltered = true;
        return this;
    }

    /** What is written from now on is written under this cover. */
    public Journal under(Cover other) {
        cover = other;
        return this;
    }

    @Override
    public void finished(Event event, ChangeSet set, Set<EObject> entered) {
        if (pen.isEmpty()) {
            pen = Optional.of(new Pen(plan, length));
            if (length == 0) {
                pen.get().write(JournalFile.begin(base));
            }
        }
        look();
        pen.get().write(JournalFile.step(StepWriter.line(event, set, entered, Instant.now()), cover));
    }

    @Override
    public void saving(Path file, byte[] bytes) throws PlanException {
        super.saving(file, bytes);
        pen.ifPresent(p -> {
            p.write(JournalFile.saving(bytes));
            p.settle();
        });
    }

    @Override
    Optional<Holder> holder(Path file) {
        return isOurs(file) ? Optional.empty() : super.holder(file);
    }

    @Override
    public void saved(Path file, byte[] bytes) {
        forget();
        base = bytes;
        if (!isOurs(file)) {
            shelter().ifPresent(Journal::delete);
            sheltered = false;
            claim.ifPresent(Claim::close);
            plan = file;
            claim();
        }
    }

    @Override
    public void look() {
        if (pen.flatMap(Pen::failure).isPresent()) {
            complain();
        }
    }

    @Override
    public boolean settle() {
        pen.ifPresent(Pen::settle);
        return pen.isEmpty() || pen.get().failure().isEmpty();
    }

    @Override
    public void close(boolean wanted) {
        if (wanted) {
            pen.ifPresent(Pen::close);
        } else {
            forget();
            shelter().ifPresent(Journal::delete);
        }
        claim.ifPresent(Claim::close);
    }

    private boolean isOurs(Path file) {
        return claim.isPresent() && file.toAbsolutePath().normalize().equals(plan.toAbsolutePath().normalize());
    }

    /** What the journal holds is in the plan's file, or not wanted. */
    private void forget() {
        pen.ifPresent(Pen::close);
        pen = Optional.empty();
        complained = false;
        if (length > 0 || Files.exists(Beside.journal(plan))) {
            delete(Beside.journal(plan));
        }
        length = 0;
    }

    private void claim() {
        claim = Optional.empty();
        try {
            claim = Optional.of(Claim.take(plan, who));
        } catch (IOException e) {
            complain();
        }
    }

    /** The file that stands in for one that the plan does not have yet. */
    private Optional<Path> shelter() {
        return sheltered ? Optional.of(plan) : Optional.empty();
    }

    private void complain() {
        if (!complained) {
            complained = true;
            problems.accept(Sentences.noJournal(plan));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // a journal says at its end which file it led to, so that the next session knows that nothing is missing
        }
    }
}
