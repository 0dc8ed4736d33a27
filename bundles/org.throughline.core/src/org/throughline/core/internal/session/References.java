package org.throughline.core.internal.session;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.throughline.api.session.Referrer;

/**
 * Who refers to whom, seen from the target. EMF's own adapter for it keeps a setting for each reference; here it is one
 * place in an array.
 */
final class References {

    /** Those who refer to one target by one feature, and the same for its next feature. */
    private record Incoming(EReference by, Members from, Incoming next) {
    }

    private final Map<EObject, Incoming> incoming = new IdentityHashMap<>();
    private final Map<EClass, List<EReference>> outgoing = new IdentityHashMap<>();

    /** Whether a feature refers to something that is not a part or the owner, and is kept in the file. */
    static boolean isReference(EReference feature) {
        return !feature.isContainment() && !feature.isContainer() && !feature.isDerived() && !feature.isTransient();
    }

    /** Takes in what an object refers to. */
    void add(EObject from) {
        eachTarget(from, (by, target) -> add(from, by, target));
    }

    /** Forgets what an object refers to. */
    void remove(EObject from) {
        eachTarget(from, (by, target) -> remove(from, by, target));
    }

    /** Follows a change of a reference. */
    void changed(Notification n, EReference by) {
        var from = (EObject) n.getNotifier();
        switch (n.getEventType()) {
            case Notification.ADD, Notification.REMOVE, Notification.SET, Notification.UNSET -> {
                changed(from, by, n.getOldValue(), n.getNewValue());
            }
            case Notification.ADD_MANY -> ((List<?>) n.getNewValue()).forEach(value -> changed(from, by, null, value));
            case Notification.REMOVE_MANY -> ((List<?>) n.getOldValue()).forEach(value -> changed(from, by, value, null));
            default -> {
                // a move, or the end of listening: what refers to what stays the same
            }
        }
    }

    /** Who refers to a target. */
    List<Referrer> to(EObject target) {
        var all = new ArrayList<Referrer>();
        for (Incoming i = incoming.get(target); i != null; i = i.next) {
            EReference by = i.by;
            i.from.forEach(from -> all.add(new Referrer(from, by)));
        }
        return all;
    }

    private void changed(EObject from, EReference by, Object old, Object now) {
        if (old instanceof EObject target && (by.isUnique() || !refers(from, by, target))) {
            remove(from, by, target);
        }
        if (now instanceof EObject target) {
            add(from, by, target);
        }
    }

    private void eachTarget(EObject from, BiConsumer<EReference, EObject> action) {
        for (EReference by : outgoing.computeIfAbsent(from.eClass(), References::referencesOf)) {
            Object value = from.eGet(by, false);
            if (value instanceof EObject target) {
                action.accept(by, target);
            } else if (value instanceof List<?> targets) {
                for (int i = 0, size = targets.size(); i < size; i++) {
                    action.accept(by, (EObject) targets.get(i));
                }
            }
        }
    }

    private static List<EReference> referencesOf(EClass type) {
        return type.getEAllReferences().stream().filter(References::isReference).toList();
    }

    private void add(EObject from, EReference by, EObject target) {
        Members members = members(target, by);
        // only a list that allows it can name a target twice, and it counts once
        if (members == null) {
            members = new Members();
            incoming.put(target, new Incoming(by, members, incoming.get(target)));
        } else if (!by.isUnique() && members.holds(from)) {
            return;
        }
        members.add(from);
    }

    private void remove(EObject from, EReference by, EObject target) {
        Members members = members(target, by);
        if (members == null || !by.isUnique() && !members.holds(from)) {
            return;
        }
        members.remove(from);
        if (members.size() == 0) {
            Incoming rest = without(incoming.get(target), members);
            if (rest == null) {
                incoming.remove(target);
            } else {
                incoming.put(target, rest);
            }
        }
    }

    private static Incoming without(Incoming chain, Members members) {
        return chain.from == members ? chain.next : new Incoming(chain.by, chain.from, without(chain.next, members));
    }

    private Members members(EObject target, EReference by) {
        for (Incoming i = incoming.get(target); i != null; i = i.next) {
            if (i.by == by) {
                return i.from;
            }
        }
        return null;
    }

    private static boolean refers(EObject from, EReference by, EObject target) {
        return by.isMany() ? ((List<?>) from.eGet(by)).contains(target) : from.eGet(by) == target;
    }
}
