package org.throughline.core.internal.session;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.session.Change;
import org.throughline.api.session.Change.Kind;
import org.throughline.model.plan.PlanPackage;

/** EMF's notifications as changes of ours, and changes done again or taken back. */
final class Notifications {

    private Notifications() {
    }

    /** What a notification tells, one change for each value. */
    static List<Change> changes(Notification n) {
        var object = (EObject) n.getNotifier();
        var feature = (EStructuralFeature) n.getFeature();
        return switch (n.getEventType()) {
            case Notification.ADD -> List.of(new Change(object, feature, Kind.ADD, n.getPosition(), null, n.getNewValue()));
            case Notification.REMOVE ->
                List.of(new Change(object, feature, Kind.REMOVE, n.getPosition(), n.getOldValue(), null));
            case Notification.ADD_MANY -> addedMany(n, object, feature);
            case Notification.REMOVE_MANY -> removedMany(n, object, feature);
            case Notification.MOVE ->
                List.of(new Change(object, feature, Kind.MOVE, n.getPosition(), n.getOldValue(), n.getNewValue()));
            case Notification.SET, Notification.UNSET -> List.of(new Change(object, feature, Kind.SET,
                    feature.isMany() ? n.getPosition() : -1, n.getOldValue(), n.getNewValue()));
            default -> List.of();
        };
    }

    private static List<Change> addedMany(Notification n, EObject object, EStructuralFeature feature) {
        var all = new ArrayList<Change>();
        int at = n.getPosition();
        for (Object value : (List<?>) n.getNewValue()) {
            all.add(new Change(object, feature, Kind.ADD, at++, null, value));
        }
        return all;
    }

    private static List<Change> removedMany(Notification n, EObject object, EStructuralFeature feature) {
        var all = new ArrayList<Change>();
        var values = (List<?>) n.getOldValue();
        var positions = (int[]) n.getNewValue();
        // From the last to the first, so that each position is right when its change is done again alone.
        for (int i = values.size() - 1; i >= 0; i--) {
            int at = positions == null ? i : positions[i];
            all.add(new Change(object, feature, Kind.REMOVE, at, values.get(i), null));
        }
        return all;
    }

    /** Does a change again. */
    static void apply(Change c) {
        switch (c.kind()) {
            case ADD -> add(c, c.to());
            case REMOVE -> remove(c, c.from());
            case MOVE -> list(c).move(c.index(), (int) c.from());
            case SET -> set(c, c.to());
        }
    }

    /** Takes a change back. */
    static void revert(Change c) {
        switch (c.kind()) {
            case ADD -> remove(c, c.to());
            case REMOVE -> add(c, c.from());
            case MOVE -> list(c).move((int) c.from(), c.index());
            case SET -> set(c, c.from());
        }
    }

    /** The change that takes this one back. */
    static Change inverse(Change c) {
        return switch (c.kind()) {
            case ADD -> new Change(c.object(), c.feature(), Kind.REMOVE, c.index(), c.to(), null);
            case REMOVE -> new Change(c.object(), c.feature(), Kind.ADD, c.index(), null, c.from());
            case MOVE -> new Change(c.object(), c.feature(), Kind.MOVE, (int) c.from(), c.index(), c.to());
            case SET -> new Change(c.object(), c.feature(), Kind.SET, c.index(), c.to(), c.from());
        };
    }

    /** Each save writes to the history too, so that places in it are no longer what they were. */
    private static boolean mayHaveMoved(Change c) {
        return c.feature() == PlanPackage.Literals.DISTRICT_PLAN__HISTORY;
    }

    private static void add(Change c, Object value) {
        list(c).add(mayHaveMoved(c) ? Math.min(c.index(), list(c).size()) : c.index(), value);
    }

    private static void remove(Change c, Object value) {
        if (mayHaveMoved(c)) {
            list(c).remove(value);
        } else {
            list(c).remove(c.index());
        }
    }

    private static void set(Change c, Object value) {
        if (c.feature().isMany()) {
            list(c).set(c.index(), value);
        } else {
            c.object().eSet(c.feature(), value);
        }
    }

    @SuppressWarnings("unchecked")
    private static EList<Object> list(Change c) {
        return (EList<Object>) c.object().eGet(c.feature());
    }
}
