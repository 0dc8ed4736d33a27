package org.throughline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Component;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;

/** The plan of the window, what is selected in it, and what the last import left to fix. Used in the UI thread only. */
@Component(service = OpenPlan.class)
public final class OpenPlan {

    /** Is told when anything to be shown may have changed. */
    @FunctionalInterface
    public interface Watcher {
        /** The plan, its content, the selection or the things to fix changed. */
        void changed();
    }

    private final List<Watcher> watchers = new ArrayList<>();
    private Session session;
    private Session.Subscription subscription;
    private EObject selected;
    private Optional<String> person = Optional.empty();
    private List<Diagnostic> imported = List.of();
    private int revision;
    /** The revision whose changes are not wanted; none at first. */
    private int unwanted = -1;

    /** The open plan. */
    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /**
     * Shows another plan; the one before is closed without saving. What is done to it is noted as done by the person that
     * the property {@code throughline.user} names, otherwise by who {@link #signAs said} so, otherwise by the user of the computer.
     */
    public void open(Session next) {
        close();
        session = next;
        next.sign(signedAs());
        subscription = listen();
        revision++;
        tell();
    }

    /** Says who works, in the plan that is open and in those that are opened from now on. */
    public void signAs(String name) {
        person = Optional.of(name);
        session().ifPresent(s -> s.sign(signedAs()));
        tell();
    }

    /** Under which name changes are noted. */
    public String signedAs() {
        return System.getProperty("throughline.user", person.orElse(System.getProperty("user.name", "")));
    }

    private Session.Subscription listen() {
        return session.listen((event, changes) -> {
            revision += changes.isEmpty() ? 0 : 1;
            tell();
        });
    }

    /**
     * Follows the open plan with something that views ask: it hears of each change before the views are told, so that they never
     * get what was so before.
     *
     * @throws java.util.NoSuchElementException if no plan is open
     */
    public <T> T ahead(Function<Session, T> follow) {
        T following = follow.apply(session().orElseThrow());
        // who listens last is told last
        subscription.close();
        subscription = listen();
        return following;
    }

    /** What is not saved now is not wanted: when the plan is closed it does not come back, unless something is done before. */
    public void mayDiscard() {
        unwanted = revision;
    }

    /** Shows no plan. */
    public void close() {
        if (session != null) {
            subscription.close();
            if (unwanted == revision) {
                session.discard();
            } else {
                session.close();
            }
        }
        session = null;
        revision++;
        selected = null;
        imported = List.of();
    }

    /** Another number after each change of the plan, and for another plan: what was worked out for the same number still holds. */
    public int revision() {
        return revision;
    }

    /** The object that was selected last. */
    public Optional<EObject> selected() {
        return Optional.ofNullable(selected);
    }

    /** Selects an object; its page is shown. */
    public void select(EObject object) {
        if (selected != object) {
            selected = object;
            tell();
        }
    }

    /** What the last import left to fix. */
    public List<Diagnostic> imported() {
        return imported;
    }

    /** Remembers what an import left to fix. */
    public void imported(List<Diagnostic> problems) {
        imported = List.copyOf(problems);
        tell();
    }

    /** Tells the watcher of everything from now on, until the result is run. */
    public Runnable watch(Watcher watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Tells who watches. */
    void tell() {
        for (Watcher watcher : List.copyOf(watchers)) {
            try {
                watcher.changed();
            } catch (RuntimeException | LinkageError e) {
                // one view that fails does not keep the others from showing what there is
                ILog.get().error("What shows the plan failed: " + watcher.getClass().getName(), e);
            }
        }
    }
}
