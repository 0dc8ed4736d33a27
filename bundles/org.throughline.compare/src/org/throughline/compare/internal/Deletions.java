package org.throughline.compare.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.compare.Choice;

/**
 * What one version deleted and the other one still has. A deleted object and its parts stand or fall together: if the
 * other version did anything with one of them, they are all kept as they are there.
 */
final class Deletions {

    /** Why something that was deleted is kept. */
    enum Why {
        CHANGED, FILLED, REFERRED
    }

    /**
     * @param what the part that was changed or put in, or the object that refers to it
     * @param part the part that was filled or referred to
     */
    record Reason(Why why, Trio what, Trio part) {
    }

    private final Trees trees;
    private final Side by;
    private final Map<Trio, Trio> roots = new HashMap<>();
    private final Map<Trio, List<Trio>> members = new LinkedHashMap<>();
    private final Map<Trio, Reason> reasons = new LinkedHashMap<>();

    Deletions(Trees trees, Scan scan, Side by) {
        this.trees = trees;
        this.by = by;
        collect();
        if (!members.isEmpty()) {
            touch(scan);
        }
    }

    Side by() {
        return by;
    }

    /** Deleted objects that the other version did something with, and the first thing that it did. */
    Map<Trio, Reason> reasons() {
        return reasons;
    }

    /** Marks what is kept; what a kept object refers to is kept with it. */
    void keep(Function<Trio, Optional<Choice>> chosen) {
        Deque<Trio> open = new ArrayDeque<>();
        members.keySet().stream().filter(root -> chosen.apply(root).map(this::keeps).orElse(reasons.containsKey(root))).forEach(open::add);
        while (!open.isEmpty()) {
            Trio root = open.poll();
            if (root.alive) {
                continue;
            }
            for (Trio member : members.get(root)) {
                member.alive = true;
                targets(member).filter(to -> !to.alive && chosen.apply(to).map(this::keeps).orElse(true)).forEach(open::add);
            }
        }
    }

    private boolean keeps(Choice choice) {
        return choice != (by == Side.A ? Choice.A : Choice.B);
    }

    private void collect() {
        for (Node node : trees.at(by.other()).all()) {
            Trio t = trees.trio(node.key);
            if (t.isDeletedBy(by)) {
                Trio root = roots.getOrDefault(trees.owner(node), t);
                roots.put(t, root);
                members.computeIfAbsent(root, r -> new ArrayList<>()).add(t);
            }
        }
    }

    private void touch(Scan scan) {
        members.forEach((root, parts) -> parts.stream().filter(scan.touched::contains).findFirst()
                .ifPresent(part -> reasons.putIfAbsent(root, new Reason(Why.CHANGED, part, part))));
        Set<Trio> moved = Set.copyOf(by == Side.A ? scan.movedByB : scan.movedByA);
        for (Node node : trees.at(by.other()).all()) {
            Trio t = trees.trio(node.key);
            Trio owner = trees.owner(node);
            if (owner != null && !roots.containsKey(t) && (t.o == null || moved.contains(t)) && roots.containsKey(owner)) {
                reasons.putIfAbsent(roots.get(owner), new Reason(Why.FILLED, t, owner));
            }
        }
        scan.pointings.stream().filter(p -> p.side() != by)
                .forEach(p -> reasons.putIfAbsent(roots.get(p.to()), new Reason(Why.REFERRED, p.from(), p.to())));
        spread();
    }

    /** What is kept anyway keeps what it refers to. */
    private void spread() {
        Deque<Trio> open = new ArrayDeque<>(reasons.keySet());
        while (!open.isEmpty()) {
            for (Trio member : members.get(open.poll())) {
                targets(member).filter(to -> !reasons.containsKey(to)).forEach(to -> {
                    reasons.put(to, new Reason(Why.REFERRED, member, to));
                    open.add(to);
                });
            }
        }
    }

    /** The roots of what else was deleted and this refers to. */
    private Stream<Trio> targets(Trio member) {
        Node node = member.at(by.other());
        var found = new ArrayList<Trio>();
        for (EStructuralFeature feature : trees.features.values(node.type())) {
            if (feature instanceof EReference) {
                trees.at(by.other()).keys(node, feature).stream().map(trees::trio).map(roots::get).filter(r -> r != null).forEach(found::add);
            }
        }
        return found.stream();
    }
}
