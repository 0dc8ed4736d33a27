package org.throughline.core.internal.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.session.Change;
import org.throughline.api.session.Change.Kind;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.IdentityPackage;

/**
 * Listens to every object of a plan. While it records it writes down what happens; while it replays it looks away;
 * otherwise a write is an intrusion. It also gives new objects their identity and keeps the indexes.
 */
final class Recorder extends EContentAdapter {

    private enum Mode {
        WATCHING, RECORDING, REPLAYING
    }

    private final Identities identities = new Identities();
    private final List<Notifier> left = new ArrayList<>();
    private final EObject plan;
    private final LiveIndex index;
    private final Consumer<List<Change>> intruder;
    private final Texts texts;
    private final List<Identified> nameless = new ArrayList<>();
    private Set<EObject> entered = identitySet();
    private List<Change> changes = new ArrayList<>();
    private Mode mode = Mode.REPLAYING;
    private boolean opening = true;

    /**
     * Starts listening.
     *
     * @param intruder is told of a write outside a change
     */
    Recorder(EObject plan, Texts texts, Consumer<List<Change>> intruder) {
        this.plan = plan;
        this.texts = texts;
        this.intruder = intruder;
        index = new LiveIndex(plan, () -> !left.isEmpty());
        plan.eAdapters().add(this);
        nameAll();
        mode = Mode.WATCHING;
    }

    /** Begins to write down what happens. */
    void start() {
        changes = new ArrayList<>();
        entered = identitySet();
        mode = Mode.RECORDING;
    }

    /** Ends writing down, and says what happened. */
    List<Change> stop() {
        mode = Mode.WATCHING;
        forgetWhatLeft();
        return changes;
    }

    /** Does something that is neither written down nor an intrusion. */
    void replay(Runnable work) {
        mode = Mode.REPLAYING;
        entered = identitySet();
        try {
            work.run();
        } finally {
            forgetWhatLeft();
            mode = Mode.WATCHING;
        }
    }

    /** What was written down last. */
    List<Change> recorded() {
        return changes;
    }

    /** The objects that entered the plan since the last {@link #start} or {@link #replay}. */
    Set<EObject> entered() {
        return entered;
    }

    LiveIndex index() {
        return index;
    }

    boolean isRecording() {
        return mode == Mode.RECORDING;
    }

    Optional<EObject> find(String id) {
        return identities.find(id).<EObject>map(o -> o).filter(o -> EcoreUtil.isAncestor(plan, o));
    }

    @Override
    public void notifyChanged(Notification n) {
        super.notifyChanged(n);
        index.changed(n);
        if (n.getFeature() == IdentityPackage.Literals.IDENTIFIED__ID && !n.isTouch()) {
            identities.rename(n.getOldStringValue(), (Identified) n.getNotifier());
        }
        if (mode == Mode.REPLAYING || n.isTouch() || !(n.getFeature() instanceof EStructuralFeature feature)
                || feature.isTransient()) {
            return;
        }
        var happened = Notifications.changes(n);
        if (mode == Mode.WATCHING) {
            intruder.accept(happened);
            return;
        }
        changes.addAll(happened);
        happened.stream().filter(c -> c.kind() != Kind.REMOVE && c.to() instanceof String).forEach(texts::clean);
    }

    @Override
    protected void addAdapter(Notifier notifier) {
        if (notifier instanceof EObject object) {
            prepare(object);
        }
        if (!notifier.eAdapters().contains(this)) {
            super.addAdapter(notifier);
        }
    }

    /** An object that leaves may come back within the same change, and must be listened to until then. */
    @Override
    protected void removeAdapter(Notifier notifier) {
        left.add(notifier);
    }

    @Override
    protected void setTarget(EObject target) {
        index.enter(target);
        if (!opening) {
            entered.add(target);
        }
        if (target instanceof Identified identified && identified.getId() != null) {
            identities.put(identified);
        }
        super.setTarget(target);
    }

    private void prepare(EObject object) {
        if (object instanceof Identified identified && (identified.getId() == null || isTaken(identified))) {
            if (opening) {
                nameless.add(identified);
            } else {
                identified.setId(UUID.randomUUID().toString());
            }
        }
        if (mode == Mode.RECORDING && !object.eAdapters().contains(this)) {
            texts.clean(object);
        }
    }

    /** Two who open the same file give what has no identity in it the same one, and a journal finds it again. */
    private void nameAll() {
        String seed = plan instanceof Identified identified ? identified.getId() : "";
        int number = 0;
        for (Identified object : nameless) {
            String id;
            do {
                id = UUID.nameUUIDFromBytes((seed + "/" + number++).getBytes(StandardCharsets.UTF_8)).toString();
            } while (identities.find(id).isPresent());
            object.setId(id);
        }
        nameless.clear();
        opening = false;
    }

    private static Set<EObject> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** A copy brings the identity of its original along, and a file must not have the same identity twice. */
    private boolean isTaken(Identified object) {
        return mode == Mode.RECORDING
                && identities.find(object.getId()).filter(other -> other != object && EcoreUtil.isAncestor(plan, other)).isPresent();
    }

    private void forgetWhatLeft() {
        // To forget an object is to stop listening to it, which puts its parts on the list again.
        List<Notifier> gone = List.copyOf(left);
        for (Notifier notifier : gone) {
            if (notifier instanceof EObject object && !EcoreUtil.isAncestor(plan, object)) {
                forget(object);
            }
        }
        left.clear();
    }

    private void forget(EObject object) {
        if (object instanceof Identified identified) {
            identities.remove(identified);
        }
        if (object.eAdapters().remove(this)) {
            index.leave(object);
        }
        object.eContents().forEach(this::forget);
    }
}
