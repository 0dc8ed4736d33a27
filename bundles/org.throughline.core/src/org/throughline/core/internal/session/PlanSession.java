package org.throughline.core.internal.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.Change;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.OpenFile;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.PlanIndex;
import org.throughline.api.session.Session;
import org.throughline.api.session.SessionListener;
import org.throughline.api.session.SessionListener.Event;
import org.throughline.core.internal.keep.Cover;
import org.throughline.core.internal.keep.Journal;
import org.throughline.core.internal.keep.Keeper;
import org.throughline.core.internal.keep.Unkept;
import org.throughline.model.plan.ChangeEntry;
import org.throughline.model.plan.DistrictPlan;

/** One open plan; or private content, which is handed out only within a {@link CompanionSession}. */
final class PlanSession implements Session {

    private final PlanDocument document;
    private final EObject plan;
    private final Recorder recorder;
    private ForeignContent foreign;
    private final ChangeHistory history;
    private final PlanFile disk;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final List<SessionListener> listeners = new ArrayList<>();
    private final Deque<ChangeSet> done = new ArrayDeque<>();
    private final Deque<ChangeSet> undone = new ArrayDeque<>();
    private Keeper keeper = new Unkept();
    private Cover cover = Cover.NONE;
    private ChangeSet savedAt;
    private boolean neverSaved;
    private boolean readOnly;
    private boolean bringing;
    private boolean brought;

    PlanSession(PlanDocument document, Optional<Path> file, Optional<byte[]> onDisk) {
        this.document = document;
        plan = document.root();
        disk = new PlanFile(file, onDisk);
        neverSaved = onDisk.isEmpty();
        problems.addAll(document.problems());
        foreign = document.foreign();
        history = new ChangeHistory(document.history());
        readOnly = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
        recorder = new Recorder(plan, new Texts(problems::add), this::takeBack);
    }

    @Override
    public DistrictPlan plan() {
        return (DistrictPlan) plan;
    }

    @Override
    public Optional<Path> file() {
        return disk.file();
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
        keeper.look();
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
            finished(Event.CHANGED, set);
        }
        return set;
    }

    @Override
    public ChangeSet bring(String what, OpenFile other, Runnable work) {
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
            finished(Event.UNDONE, new ChangeSet(set.what(), set.changes().reversed().stream().map(Notifications::inverse).toList()));
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
            finished(Event.REDONE, set);
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
        write(disk.ours(readOnly));
    }

    @Override
    public void saveAs(Path target) throws PlanException {
        write(disk.other(target, readOnly));
    }

    @Override
    public boolean settle() {
        return keeper.settle() || !dirty();
    }

    @Override
    public Subscription listen(SessionListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        close(dirty());
    }

    @Override
    public void discard() {
        close(false);
    }

    private void close(boolean wanted) {
        listeners.clear();
        keeper.close(wanted);
    }

    /** Keeps the work from now on. */
    void keptBy(Keeper other) {
        keeper = other;
    }

    /** What its file is written under from now on. */
    void coverWith(Cover other) {
        cover = other;
        if (keeper instanceof Journal journal) {
            journal.under(other);
        }
    }

    Cover cover() {
        return cover;
    }

    /** The root of its objects. */
    EObject root() {
        return plan;
    }

    /** Nobody has saved the plan yet, wherever its objects came from. */
    void isNew() {
        neverSaved = true;
    }

    /** What a save would write now. */
    byte[] bytes() throws PlanException {
        return document.bytes();
    }

    /** What the file held when it was opened or written last; empty if it never was. */
    Optional<byte[]> onDisk() {
        return disk.content();
    }

    boolean isOvertaken() {
        return disk.isOvertaken();
    }

    /** What is in the file now is known and may be replaced. */
    void takeUp(byte[] theirs) {
        disk.takeUp(theirs);
    }

    /** The plan can be looked at and nothing else. */
    void lookOnly() {
        readOnly = true;
    }

    /** Something is to be known about the plan. */
    void say(Diagnostic problem) {
        problems.add(problem);
    }

    /** Where the kinds of its objects are found. */
    EPackage.Registry metamodels() {
        return document.metamodels();
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
        EList<ChangeEntry> entries = document.history();
        List<ChangeEntry> before = List.copyOf(entries);
        List<ChangeEntry> next = history.next(done.reversed(), Instant.now());
        boolean written = false;
        try {
            recorder.replay(() -> ECollections.setEList(entries, next));
            byte[] bytes = cover.over(document.bytes());
            document.keepFormer(target);
            disk.write(target, bytes, keeper);
            written = true;
        } finally {
            if (!written) {
                recorder.replay(() -> ECollections.setEList(entries, before));
            }
        }
        history.wrote(done.reversed(), before, next);
        savedAt = done.peek();
        neverSaved = false;
        tell(Event.SAVED, new ChangeSet("Save", List.of()));
    }

    private void finished(Event event, ChangeSet set) {
        keeper.finished(event, set, recorder.entered());
        tell(event, set);
    }

    private void tell(Event event, ChangeSet set) {
        List.copyOf(listeners).forEach(l -> l.happened(event, set));
    }
}
