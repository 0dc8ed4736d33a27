package org.throughline.compare.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.throughline.model.plan.DistrictPlan;

/** The three versions, object by object. */
final class Trees {

    final Features features;
    final Tree o;
    final Tree a;
    final Tree b;
    private final Map<String, Trio> trios;

    /** The first of the two versions may be the very one that both come from: then all that differs is the second's. */
    Trees(DistrictPlan base, DistrictPlan first, DistrictPlan second) {
        features = new Features();
        o = new Tree(base, features, Map.of(), 1 << 8);
        int expected = o.all().size();
        Tree plainA = first == base ? o : new Tree(first, features, Map.of(), expected);
        Tree plainB = second == base ? o : second == first ? plainA : new Tree(second, features, Map.of(), expected);
        var inA = new HashMap<String, String>();
        var inB = new HashMap<String, String>();
        if (plainA != o && plainB != o && plainA != plainB) {
            oneObjectWithTwoIdentities(plainA, plainB, inA, inB);
        }
        a = inA.isEmpty() ? plainA : new Tree(first, features, inA, expected);
        b = inB.isEmpty() ? plainB : new Tree(second, features, inB, expected);
        trios = LinkedHashMap.newLinkedHashMap(Math.max(a.all().size(), b.all().size()) * 11 / 10);
        o.all().forEach(n -> trios.put(n.key, new Trio(n.key, n, a.find(n.key), b.find(n.key))));
        if (a != o) {
            a.all().forEach(n -> trios.computeIfAbsent(n.key, k -> new Trio(k, null, n, b.find(k))));
        }
        b.all().forEach(n -> trios.computeIfAbsent(n.key, k -> new Trio(k, null, null, n)));
    }

    Tree at(Side side) {
        return side == Side.A ? a : b;
    }

    Collection<Trio> trios() {
        return trios.values();
    }

    Trio trio(String key) {
        return trios.get(key);
    }

    /** The trio of a node's owner; {@code null} for the plan itself. */
    Trio owner(Node node) {
        return node.owner == null ? null : trios.get(node.owner.key);
    }


    /**
     * Where there is room for one object and both versions added one of the same kind, such as the decision about an
     * initiative, it is the same object with two identities; otherwise all that one of them says would be lost. It goes by
     * one of the two, whichever version comes first.
     */
    private void oneObjectWithTwoIdentities(Tree first, Tree second, Map<String, String> inA, Map<String, String> inB) {
        for (Node theirs : second.all()) {
            Node owner = theirs.nameless || theirs.owner == null || theirs.place.isMany() || o.find(theirs.key) != null || first.find(theirs.key) != null
                    ? null : first.find(theirs.owner.key);
            List<String> there = owner == null ? List.of() : first.keys(owner, theirs.place);
            Node ours = there.isEmpty() ? null : first.find(there.get(0));
            if (ours != null && !ours.nameless && o.find(ours.key) == null && second.find(ours.key) == null && Kinds.same(ours.type(), theirs.type())) {
                if (ours.key.compareTo(theirs.key) < 0) {
                    inB.put(theirs.key, ours.key);
                } else {
                    inA.put(ours.key, theirs.key);
                }
            }
        }
    }
}
