package org.throughline.compare.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.throughline.api.compare.Choice;

/** Decides which objects are in the result, and where. Its decisions stand in the trios. */
final class Places {

    private record Spot(Trio owner, String feature) {
    }

    private final Trees trees;
    private final Scan scan;
    private final Choices choices;
    private final Set<Trio> moved = new LinkedHashSet<>();
    private final Set<Trio> knots = new LinkedHashSet<>();
    private final List<Scan.Room> contested;
    private boolean somethingLeft;

    Places(Trees trees, Scan scan, Deletions byA, Deletions byB, Choices choices) {
        this.trees = trees;
        this.scan = scan;
        this.choices = choices;
        trees.trios().forEach(Trio::forget);
        byA.keep(t -> choices.of(t.choice()));
        byB.keep(t -> choices.of(t.choice()));
        trees.trios().forEach(this::settle);
        untie();
        contested = scan.rooms.stream().filter(r -> isMeantFor(r.a(), r) && isMeantFor(r.b(), r)).toList();
        if (!scan.rooms.isEmpty() || !choices.areNone()) {
            makeSure();
        }
    }

    /** Objects that were put into each other. */
    Set<Trio> knots() {
        return knots;
    }

    /** Whether something that was not deleted is not in the result, so that anything may still refer to it. */
    boolean isSomethingLeft() {
        return somethingLeft || !choices.areNone();
    }

    /** Places for one object in which both versions want one of their own. */
    List<Scan.Room> contested() {
        return contested;
    }

    /** Whether an object may have to stand in a place, whatever is chosen. */
    private boolean isMeantFor(Trio t, Scan.Room room) {
        return t.alive && (t.isMovedApart() || knots.contains(t) || t.owner == room.owner() && t.place.getName().equals(room.feature().getName()));
    }

    private void settle(Trio t) {
        if (t.isInBoth()) {
            t.alive = true;
        } else if (t.o == null) {
            Choice own = t.a != null ? Choice.A : Choice.B;
            t.alive = choices.of(t.choice()).map(c -> c == own || c == Choice.BOTH).orElse(true);
        }
        if (t.alive) {
            put(t, node(t));
        }
    }

    private Node node(Trio t) {
        if (!t.isInBoth()) {
            return t.any();
        }
        Optional<Choice> chosen = t.a.isPlacedAs(t.b) ? Optional.empty() : choices.of(t.choice());
        if (chosen.isPresent()) {
            return switch (chosen.get()) {
                case A, BOTH -> t.a;
                case B -> t.b;
                case BASE -> t.o == null ? t.a : t.o;
            };
        }
        return t.o != null && t.a.isPlacedAs(t.o) ? t.b : t.a;
    }

    private void put(Trio t, Node node) {
        t.owner = trees.owner(node);
        t.place = node.place;
    }

    /** Two versions may each have put something into the other's: then both would hang in the air. */
    private void untie() {
        scan.movedByA.stream().filter(Trio::isInBoth).forEach(moved::add);
        boolean one = moved.isEmpty();
        scan.movedByB.stream().filter(Trio::isInBoth).forEach(moved::add);
        if (choices.areNone() && (one || scan.movedByB.isEmpty())) {
            return;
        }
        knots.addAll(tied(t -> owner(t, t.a)));
        knots.addAll(tied(t -> owner(t, t.b)));
        knots.stream().filter(t -> choices.of(t.choice()).isEmpty()).forEach(this::putBack);
        Set<Trio> still = tied(t -> t.owner);
        for (int i = 0; i <= moved.size() && !still.isEmpty(); i++) {
            still.forEach(this::putBack);
            still = tied(t -> t.owner);
        }
    }

    /** Where the first version has it; what it stands in there is kept. */
    private void putBack(Trio t) {
        put(t, t.a);
        for (Trio owner = t.owner; !owner.alive; owner = owner.owner) {
            owner.alive = true;
            put(owner, owner.a);
        }
    }

    private Trio owner(Trio t, Node wherePutApart) {
        return t.isMovedApart() ? trees.owner(wherePutApart) : t.owner;
    }

    /** What was moved and is, in the end, a part of itself. */
    private Set<Trio> tied(Function<Trio, Trio> owner) {
        var found = new LinkedHashSet<Trio>();
        var free = new HashSet<Trio>();
        for (Trio start : moved) {
            var path = new LinkedHashSet<Trio>();
            Trio at = start;
            while (at != null && !free.contains(at) && path.add(at)) {
                at = owner.apply(at);
            }
            if (at != null && !free.contains(at)) {
                Trio first = at;
                path.stream().dropWhile(t -> t != first).filter(moved::contains).forEach(found::add);
            }
            free.addAll(path);
        }
        return found;
    }

    /** One object where there is room for one, and nothing in what is not there. */
    private void makeSure() {
        boolean again = true;
        while (again) {
            again = leaveOut() | follow();
            somethingLeft |= again;
        }
    }

    private boolean leaveOut() {
        Map<Spot, Trio> taken = new HashMap<>();
        boolean any = false;
        for (Trio t : trees.trios()) {
            if (t.alive && t.place != null && !t.place.isMany()) {
                Trio other = taken.putIfAbsent(new Spot(t.owner, t.place.getName()), t);
                if (other != null) {
                    Trio stays = preferred(other, t);
                    taken.put(new Spot(t.owner, t.place.getName()), stays);
                    (stays == t ? other : t).alive = false;
                    any = true;
                }
            }
        }
        return any;
    }

    private Trio preferred(Trio one, Trio other) {
        boolean second = choices.of(Keys.of(one.owner.any(), one.place)).filter(c -> c == Choice.B).isPresent();
        return one.isAt(second ? one.b : one.a) ? one : other;
    }

    /** What stood in something that is not there goes where the other version has it, or with it. */
    private boolean follow() {
        boolean any = false;
        for (Trio t : trees.trios()) {
            if (t.alive && t.owner != null && !t.owner.alive) {
                Node elsewhere = isFree(t.a) ? t.a : isFree(t.b) ? t.b : null;
                if (elsewhere == null) {
                    t.alive = false;
                } else {
                    put(t, elsewhere);
                }
                any = true;
            }
        }
        return any;
    }

    private boolean isFree(Node node) {
        return node != null && node.owner != null && node.place.isMany() && trees.owner(node).alive;
    }
}
