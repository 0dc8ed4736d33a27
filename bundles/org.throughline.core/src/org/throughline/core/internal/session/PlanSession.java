package org.throughline.core.internal.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.Change;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.PlanIndex;
import org.throughline.api.session.Session;
import org.throughline.api.session.SessionListener;
import org.throughline.api.session.SessionListener.Event;
import org.throughline.model.plan.ChangeEntry;
import org.throughline.model.plan.DistrictPlan;

/** One open plan. */
final class PlanSession implements Session {

    private final PlanDocument document;
    private final DistrictPlan plan;
    private final Recorder recorder;
    private ForeignContent foreign;
    private final ChangeHistory history;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final List<SessionListener> listeners = new ArrayList<>();
    private final Deque<ChangeSet> done = new ArrayDeque<>();
    private final Deque<ChangeSet> undone = new ArrayDeque<>();
    private Optional<Path> file;
    /** What the file held when it was last read or written; empty if it never was. */
    private Optional<byte[]> onDisk;
    private ChangeSet savedAt;
    private boolean neverSaved;
    private boolean readOnly;
    private boolean bringing;
    private boolean brought;

    PlanSession(PlanDocument document, Optional<Path> file, Optional<byte[]> onDisk) {
        this.document = document;
        this.plan = (DistrictPlan) document.root();
        this.file = file;
        this.onDisk = onDisk;
        neverSaved = onDisk.isEmpty();
        problems.addAll(document.problems());
        foreign = document.foreign();
        history = new ChangeHistory(plan);
        readOnly = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
        recorder = new Recorder(plan, new Texts(problems::add), this::takeBack);
    }

    @Override
    public DistrictPlan plan() {
        return plan;
    }

    @Override
    public Optional<Path> file() {
        return file;
    }

    @Override
    public boolean dirty() {
        return neverSaved || done.peek() != savedAt;
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    @Override
    public ChangeSet change(String what, Runnable work) {
        if (readOnly) {
            throw new IllegalStateException("This plan can be looked at but not changed.");
        }
        if (recorder.isRecording()) {
            work.run();
            return new ChangeSet(what, List.of());
        }
        var set = new ChangeSet(what, record(work));
        if (!set.isEmpty()) {
            done.push(set);
            undone.clear();
            tell(Event.CHANGED, set);
        }
        return set;
    }

    @Override
    public ChangeSet bring(String what, Session other, Runnable work) {
        if (other instanceof PlanSession there) {
            document.bring(there.document);
        }
        bringing = true;
        try {
            return change(what, work);
        } finally {
            bringing = false;
            brought = true;
            lookAgain();
        }
    }

    @Override
    public ChangeSet tryOut(String what, Runnable work) {
        if (recorder.isRecording()) {
            throw new IllegalStateException("A change cannot be tried out inside another change.");
        }
        int known = problems.size();
        var set = new ChangeSet(what, record(work));
        recorder.replay(() -> revert(set.changes()));
        problems.subList(known, problems.size()).clear();
        return set;
    }

    @Override
    public Optional<String> undoLabel() {
        return Optional.ofNullable(done.peek()).map(ChangeSet::what);
    }

    @Override
    public Optional<String> redoLabel() {
        return Optional.ofNullable(undone.peek()).map(ChangeSet::what);
    }

    @Override
    public void undo() {
        refuseWithinAChange();
        if (!done.isEmpty()) {
            ChangeSet set = done.pop();
            recorder.replay(() -> revert(set.changes()));
            undone.push(set);
            lookAgain();
            tell(Event.UNDONE, new ChangeSet(set.what(), set.changes().reversed().stream().map(Notifications::inverse).toList()));
        }
    }

    @Override
    public void redo() {
        refuseWithinAChange();
        if (!undone.isEmpty()) {
            ChangeSet set = undone.pop();
            recorder.replay(() -> set.changes().forEach(Notifications::apply));
            done.push(set);
            lookAgain();
            tell(Event.REDONE, set);
        }
    }

    @Override
    public Optional<EObject> find(String id) {
        return recorder.find(id);
    }

    @Override
    public Optional<String> missingModule(EObject object) {
        return foreign.module(object);
    }

    @Override
    public PlanIndex index() {
        return recorder.index();
    }

    @Override
    public void delete(EObject object) {
        if (!recorder.isRecording()) {
            throw new IllegalStateException("Objects are deleted inside a change.");
        }
        if (object == plan || !EcoreUtil.isAncestor(plan, object)) {
            throw new IllegalArgumentException("Only what is in the plan can be deleted from it.");
        }
        new Deletion(recorder.index()).delete(object);
    }

    @Override
    public void sign(String by) {
        history.sign(by);
    }

    @Override
    public Optional<String> signedBy() {
        return history.by();
    }

    @Override
    public List<ChangeSet> unsaved() {
        return history.unsaved(done.reversed());
    }

    @Override
    public void save() throws PlanException {
        Path target = file.orElseThrow(() -> new PlanException("This plan has no file yet. Say where to save it."));
        if (readOnly) {
            throw partial(target);
        }
        if (onDisk.isPresent() && !Arrays.equals(onDisk.get(), content(target))) {
            throw new PlanException("\"" + target + "\" was changed by somebody else since you opened it, so it was not "
                    + "saved over. Save your plan under another name and compare the two.");
        }
        write(target);
    }

    @Override
    public void saveAs(Path target) throws PlanException {
        if (readOnly && file.isPresent() && target.toAbsolutePath().normalize().equals(file.get().toAbsolutePath().normalize())) {
            throw partial(target);
        }
        write(target);
        file = Optional.of(target);
    }

    @Override
    public Subscription listen(SessionListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        listeners.clear();
    }

    /** Within a change, what has happened so far is not yet an entry of undo, and a step back would tear it apart. */
    private void refuseWithinAChange() {
        if (recorder.isRecording()) {
            throw new IllegalStateException("Undo and redo wait until the change that is under way has ended.");
        }
    }

    /** What belongs to missing modules may be something else after content of theirs was brought, or taken back. */
    private void lookAgain() {
        if (brought) {
            foreign = document.foreignAgain();
        }
    }

    private List<Change> record(Runnable work) {
        recorder.start();
        boolean complete = false;
        try {
            work.run();
            if (!bringing) {
                foreign.refuse(recorder.recorded());
            }
            complete = true;
        } finally {
            List<Change> changes = recorder.stop();
            if (!complete) {
                recorder.replay(() -> revert(changes));
            }
        }
        return recorder.recorded();
    }

    /** A write outside a change: taken back at once, so that it reaches neither the file nor the history. */
    private void takeBack(List<Change> changes) {
        try {
            recorder.replay(() -> revert(changes));
            problems.add(Diagnostic.of(Severity.ERROR, "session.write-outside-change",
                    Intruder.name() + " tried to change the plan without saying so. The change was taken back."));
        } catch (RuntimeException e) {
            readOnly = true;
            problems.add(Diagnostic.of(Severity.ERROR, "session.write-outside-change", Intruder.name()
                    + " changed the plan without saying so, and the change could not be taken back. "
                    + "Save a copy under another name and open it again."));
        }
    }

    private static void revert(List<Change> changes) {
        changes.reversed().forEach(Notifications::revert);
    }

    private void write(Path target) throws PlanException {
        List<ChangeEntry> before = List.copyOf(plan.getHistory());
        List<ChangeEntry> next = history.next(done.reversed(), Instant.now());
        boolean written = false;
        try {
            recorder.replay(() -> ECollections.setEList(plan.getHistory(), next));
            byte[] bytes = document.bytes();
            document.keepFormer(target);
            SafeFile.write(target, bytes);
            onDisk = Optional.of(bytes);
            written = true;
        } finally {
            if (!written) {
                recorder.replay(() -> ECollections.setEList(plan.getHistory(), before));
            }
        }
        history.wrote(done.reversed(), before, next);
        savedAt = done.peek();
        neverSaved = false;
        tell(Event.SAVED, new ChangeSet("Save", List.of()));
    }

    private static PlanException partial(Path target) {
        return new PlanException("\"" + target + "\" could be read only in part, so it is not saved over. Save it under another name.");
    }

    private static byte[] content(Path target) {
        try {
            return Files.exists(target) ? Files.readAllBytes(target) : new byte[0];
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private void tell(Event event, ChangeSet set) {
        List.copyOf(listeners).forEach(l -> l.happened(event, set));
    }
}
