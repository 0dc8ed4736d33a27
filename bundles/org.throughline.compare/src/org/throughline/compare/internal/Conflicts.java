package org.throughline.compare.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.compare.Choice;
import org.throughline.api.compare.Conflict;
import org.throughline.api.compare.Conflict.Kind;

/** Lists where two versions collide. What is listed does not depend on which of the two is called the first. */
final class Conflicts {

    private static final Set<Choice> EITHER = EnumSet.of(Choice.A, Choice.B);
    private static final Set<Choice> ANY = EnumSet.of(Choice.A, Choice.B, Choice.BASE);

    private final Trees trees;
    private final Scan scan;
    private final Resolution resolution;
    private final Choices choices;
    private final Value value;
    private final Wording say;
    private final List<Conflict> found = new ArrayList<>();

    Conflicts(Resolution resolution, Scan scan, Choices choices, Value value, Wording say) {
        trees = resolution.trees;
        this.scan = scan;
        this.resolution = resolution;
        this.choices = choices;
        this.value = value;
        this.say = say;
    }

    List<Conflict> all(Deletions byA, Deletions byB) {
        deleted(byA);
        deleted(byB);
        moved();
        scan.slots.stream().filter(value::isConflict).forEach(this::changed);
        scan.orders.stream().filter(this::isConflict).forEach(o -> reordered(o.trio(), o.feature()));
        resolution.places.contested().forEach(this::oneOnly);
        return found;
    }

    private void deleted(Deletions deletions) {
        Choice keep = deletions.by() == Side.A ? Choice.B : Choice.A;
        deletions.reasons().forEach((root, reason) -> add(root.choice(), Kind.CHANGED_DELETED, root, "", say.label(root.o), say.label(root.a),
                say.label(root.b), EITHER, keep, say.deleted(root, reason, deletions.by())));
    }

    private void moved() {
        for (Trio t : trees.trios()) {
            if (t.isMovedApart() || resolution.places.knots().contains(t)) {
                add(t.choice(), Kind.MOVED_MOVED, t, "", t.o == null ? "" : say.label(t.o.owner), say.label(t.a.owner), say.label(t.b.owner),
                        t.o == null ? EITHER : ANY, Choice.A, t.isMovedApart() ? say.moved(t) : say.tied(t));
            }
        }
    }

    private void changed(Scan.Slot slot) {
        Trio t = slot.trio();
        EStructuralFeature feature = slot.feature();
        if (feature.isMany()) {
            reordered(t, feature);
            return;
        }
        String base = say.text(t.o, feature);
        String a = say.text(t.a, feature);
        String b = say.text(t.b, feature);
        Choice byDefault = value.byDefault(feature, trees.a.state(t.a, feature), trees.b.state(t.b, feature));
        Set<Choice> possible = EnumSet.copyOf(ANY);
        if (byDefault == Choice.BOTH) {
            possible.add(Choice.BOTH);
        }
        add(Keys.of(t.any(), feature), Kind.CHANGED_CHANGED, t, feature.getName(), base, a, b, possible, byDefault, say.changed(t, feature, base, a, b));
    }

    private boolean isConflict(Scan.Order order) {
        Trio t = order.trio();
        // the history is put in the order of time
        return order.a() && order.b() && t.isInBoth() && !Features.isHistory(order.feature())
                && Lists.isReordered(trees.a.parts(t.a, order.feature()), trees.b.parts(t.b, order.feature()));
    }

    private void reordered(Trio t, EStructuralFeature feature) {
        add(Keys.of(t.any(), feature), Kind.ORDER_ORDER, t, feature.getName(), say.text(t.o, feature), say.text(t.a, feature), say.text(t.b, feature),
                ANY, Choice.A, say.reordered(t, feature));
    }

    private void oneOnly(Scan.Room room) {
        EReference feature = room.feature();
        add(Keys.of(room.owner().any(), feature), Kind.ONE_PLACE, room.owner(), feature.getName(), say.text(room.owner().o, feature), say.label(room.a()),
                say.label(room.b()), EITHER, Choice.A, say.oneOnly(room.owner(), feature, say.label(room.a()), say.label(room.b())));
    }

    private void add(String key, Kind kind, Trio t, String feature, String base, String a, String b, Set<Choice> possible, Choice byDefault, String sentence) {
        Node named = t.any().named();
        found.add(new Conflict(key, kind, named.identity(), named.type().getName(), Keys.path(t.any(), feature), base, a, b, possible,
                choices.of(key).orElse(byDefault), sentence));
    }
}
