package org.throughline.core.internal.session;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.OpenFile;
import org.throughline.api.session.Passphrase;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.PlanIndex;
import org.throughline.api.session.PrivateSession;
import org.throughline.api.session.SessionListener;
import org.throughline.model.plan.PrivateContent;

/** Open private content. It works as a plan does, and yet nobody who asks for a plan can be given it. */
final class CompanionSession implements PrivateSession {

    private final PlanSession inner;
    private final Runnable atEnd;

    /**
     * @param inner a session whose root is private content
     * @param atEnd is done when it ends
     */
    CompanionSession(PlanSession inner, Runnable atEnd) {
        this.inner = inner;
        this.atEnd = atEnd;
    }

    @Override
    public PrivateContent content() {
        return (PrivateContent) inner.root();
    }

    @Override
    public boolean isLocked() {
        return inner.cover().hides();
    }

    @Override
    public Diagnostic lockWith(Passphrase next) throws PlanException {
        return new Locking(inner).lockWith(next, content().getPlan());
    }

    @Override
    public List<EObject> whoPointsTo(Collection<String> ids) {
        return Pointers.to(content(), ids);
    }

    @Override
    public Optional<Path> file() {
        return inner.file();
    }

    @Override
    public boolean dirty() {
        return inner.dirty();
    }

    @Override
    public boolean readOnly() {
        return inner.readOnly();
    }

    @Override
    public List<Diagnostic> problems() {
        return inner.problems();
    }

    @Override
    public ChangeSet change(String what, Runnable work) {
        return inner.change(what, work);
    }

    @Override
    public ChangeSet bring(String what, OpenFile other, Runnable work) {
        return inner.bring(what, other instanceof CompanionSession companion ? companion.inner : other, work);
    }

    @Override
    public ChangeSet tryOut(String what, Runnable work) {
        return inner.tryOut(what, work);
    }

    @Override
    public Optional<String> undoLabel() {
        return inner.undoLabel();
    }

    @Override
    public Optional<String> redoLabel() {
        return inner.redoLabel();
    }

    @Override
    public void undo() {
        inner.undo();
    }

    @Override
    public void redo() {
        inner.redo();
    }

    @Override
    public Optional<EObject> find(String id) {
        return inner.find(id);
    }

    @Override
    public PlanIndex index() {
        return inner.index();
    }

    @Override
    public void delete(EObject object) {
        inner.delete(object);
    }

    @Override
    public Optional<String> missingModule(EObject object) {
        return inner.missingModule(object);
    }

    @Override
    public void sign(String by) {
        inner.sign(by);
    }

    @Override
    public Optional<String> signedBy() {
        return inner.signedBy();
    }

    @Override
    public List<ChangeSet> unsaved() {
        return inner.unsaved();
    }

    @Override
    public void save() throws PlanException {
        inner.save();
    }

    @Override
    public boolean settle() {
        return inner.settle();
    }

    @Override
    public Subscription listen(SessionListener listener) {
        return inner.listen(listener);
    }

    @Override
    public void discard() {
        atEnd.run();
        inner.discard();
    }

    @Override
    public void close() {
        atEnd.run();
        inner.close();
    }
}
