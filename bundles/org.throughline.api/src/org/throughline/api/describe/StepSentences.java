package org.throughline.api.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.session.Change;
import org.throughline.api.session.Change.Kind;
import org.throughline.api.session.ChangeSet;

/** What a step came to in the end: of an object, where it was and where it is; of a value, what it was and what it is. */
final class StepSentences {

    private record Slot(EObject object, EStructuralFeature feature) {
    }

    /** Where a part stood before and stands after the step. */
    private record Way(EObject from, EObject to) {
    }

    /** What became of the values of a feature. */
    private static final class Net {
        private final List<Object> added = new ArrayList<>();
        private final List<Object> removed = new ArrayList<>();
        private Object from;
        private Object to;
        private boolean touched;

        void value(Change c) {
            from = touched ? from : c.from();
            to = c.to();
            touched = true;
        }

        void listed(Object gone, Object come) {
            if (gone != null && !added.remove(gone)) {
                removed.add(gone);
            }
            if (come != null && !removed.remove(come)) {
                added.add(come);
            }
        }
    }

    private final ChangeSentences say;
    private final Map<EObject, Way> ways = new LinkedHashMap<>();
    private final Map<Slot, Net> nets = new LinkedHashMap<>();

    StepSentences(ChangeSentences say, ChangeSet set) {
        this.say = say;
        set.changes().forEach(this::take);
    }

    List<String> all() {
        var all = new ArrayList<String>();
        ways.forEach((part, way) -> {
            if (!isWithinNew(part.eContainer()) && !isWithinNew(way.from()) && !Objects.equals(way.from(), way.to())) {
                all.add(way.from() == null ? say.added(part, way.to()) : way.to() == null ? say.removed(part, way.from())
                        : say.moved(part, way.from(), way.to()));
            }
        });
        nets.forEach((slot, net) -> {
            if (!isWithinNew(slot.object()) && !isWithinGone(slot.object())) {
                said(slot, net, all);
            }
        });
        return all;
    }

    private void take(Change c) {
        if (c.feature() instanceof EReference reference && reference.isContainment() && c.kind() != Kind.MOVE) {
            if (c.from() instanceof EObject gone) {
                way(gone, null, c.object());
            }
            if (c.to() instanceof EObject come) {
                way(come, c.object(), null);
            }
            return;
        }
        Net net = nets.computeIfAbsent(new Slot(c.object(), c.feature()), s -> new Net());
        if (c.feature().isMany()) {
            net.touched = true;
            if (c.kind() != Kind.MOVE) {
                net.listed(c.from(), c.to());
            }
        } else {
            net.value(c);
        }
    }

    private void way(EObject part, EObject to, EObject left) {
        ways.merge(part, new Way(left, to), (before, now) -> new Way(before.from(), now.to()));
    }

    private void said(Slot slot, Net net, List<String> all) {
        EStructuralFeature feature = slot.feature();
        if (!feature.isMany()) {
            if (!Objects.equals(net.from, net.to)) {
                all.add(say.changed(slot.object(), feature, say.words().text(feature, net.from), say.words().text(feature, net.to)));
            }
        } else if (net.added.isEmpty() && net.removed.isEmpty()) {
            all.add(say.reordered(slot.object(), feature));
        } else {
            all.add(say.listed(slot.object(), feature, texts(feature, net.added), texts(feature, net.removed)));
        }
    }

    private List<String> texts(EStructuralFeature feature, List<Object> values) {
        return values.stream().map(v -> say.words().text(feature, v)).toList();
    }

    private boolean isWithinNew(EObject object) {
        return isWithin(object, true);
    }

    private boolean isWithinGone(EObject object) {
        return isWithin(object, false);
    }

    private boolean isWithin(EObject object, boolean isNew) {
        for (EObject at = object; at != null; at = at.eContainer()) {
            Way way = ways.get(at);
            if (way != null && (isNew ? way.from() == null : way.to() == null)) {
                return true;
            }
        }
        return false;
    }
}
