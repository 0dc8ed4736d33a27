package org.throughline.compare.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Looks at every object once, and notes what the versions did. Nothing is decided here. */
final class Scan {

    /**
     * A value that somebody changed.
     *
     * @param a whether the first version did, other than by deleting what was referred to
     * @param b whether the second did
     */
    record Slot(Trio trio, EStructuralFeature feature, boolean a, boolean b) {
        boolean by(Side side) {
            return side == Side.A ? a : b;
        }
    }

    /** A list of parts that somebody put in another order. */
    record Order(Trio trio, EReference feature, boolean a, boolean b) {
    }

    /** A place for one object in which two versions have different ones. */
    record Room(Trio owner, EReference feature, Trio a, Trio b) {
    }

    /** A reference of one version that was not there before, to something that the other one deleted. */
    record Pointing(Side side, Trio from, EStructuralFeature by, Trio to) {
    }

    final List<Slot> slots = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    final List<Room> rooms = new ArrayList<>();
    final List<Pointing> pointings = new ArrayList<>();
    /** What each side changed in objects that the other one deleted. */
    final Set<Trio> touched = new HashSet<>();
    final List<Trio> movedByA = new ArrayList<>();
    final List<Trio> movedByB = new ArrayList<>();

    private final Trees trees;

    Scan(Trees trees) {
        this.trees = trees;
        trees.trios().forEach(this::look);
    }

    private void look(Trio t) {
        if (t.a == null && t.b == null) {
            if (t.o.nameless) {
                touched.add(trees.owner(t.o)); // to take out a part without an identity is to change its owner
            }
            return;
        }
        if (t.o == t.a && t.o == t.b) {
            return;
        }
        Node model = t.any();
        for (EStructuralFeature feature : trees.features.values(model.type(), t.isInBoth() ? t.b.type() : model.type())) {
            values(t, feature);
        }
        for (EReference feature : trees.features.parts(model.type())) {
            parts(t, feature);
        }
        boolean movedA = t.isMovedBy(Side.A);
        boolean movedB = t.isMovedBy(Side.B);
        if (movedA) {
            movedByA.add(t);
        }
        if (movedB) {
            movedByB.add(t);
        }
        if ((movedA || movedB) && !t.isInBoth()) {
            touched.add(t);
        }
    }

    private void values(Trio t, EStructuralFeature feature) {
        boolean a = t.a != null && t.a != t.o && !States.same(trees.o, t.o, trees.a, t.a, feature);
        boolean b = t.b != null && t.b != t.o && !States.same(trees.o, t.o, trees.b, t.b, feature);
        if (!a && !b) {
            return;
        }
        boolean meantByA = a && !isCleanedUp(Side.A, t, feature);
        boolean meantByB = b && !isCleanedUp(Side.B, t, feature);
        slots.add(new Slot(t, feature, meantByA, meantByB));
        if ((meantByA || meantByB) && t.o != null && !t.isInBoth()) {
            touched.add(t);
        }
        if (feature instanceof EReference) {
            pointings(Side.A, meantByA, t, feature);
            pointings(Side.B, meantByB, t, feature);
        }
    }

    /** Whether a version only lost references to what it deleted, which goes with the deletion. */
    private boolean isCleanedUp(Side side, Trio t, EStructuralFeature feature) {
        return feature instanceof EReference && t.o != null && trees.o.keys(t.o, feature).stream()
                .filter(k -> trees.at(side).find(k) != null).toList()
                .equals(trees.at(side).keys(t.at(side), feature));
    }

    private void pointings(Side side, boolean changed, Trio t, EStructuralFeature feature) {
        if (changed) {
            List<String> before = trees.o.keys(t.o, feature);
            trees.at(side).keys(t.at(side), feature).stream().filter(k -> !before.contains(k)).map(trees::trio)
                    .filter(to -> to != null && to.isDeletedBy(side.other())).forEach(to -> pointings.add(new Pointing(side, t, feature, to)));
        }
    }

    private void parts(Trio t, EReference feature) {
        if (!feature.isMany()) {
            room(t, feature);
            return;
        }
        if (t.o == null) {
            return;
        }
        boolean a = t.a != null && t.a != t.o && isReordered(trees.a, t.a, t.o, feature);
        boolean b = t.b != null && t.b != t.o && isReordered(trees.b, t.b, t.o, feature);
        if (a || b) {
            orders.add(new Order(t, feature, a, b));
            if (!t.isInBoth()) {
                touched.add(t);
            }
        }
    }

    private boolean isReordered(Tree tree, Node now, Node before, EReference feature) {
        return !States.same(trees.o, before, tree, now, feature) && Lists.isReordered(trees.o.parts(before, feature), tree.parts(now, feature));
    }

    private void room(Trio t, EReference feature) {
        if (t.isInBoth()) {
            List<String> a = trees.a.parts(t.a, feature);
            List<String> b = trees.b.parts(t.b, feature);
            if (!a.isEmpty() && !b.isEmpty() && !a.equals(b)) {
                rooms.add(new Room(t, feature, trees.trio(a.get(0)), trees.trio(b.get(0))));
            }
        }
    }
}
