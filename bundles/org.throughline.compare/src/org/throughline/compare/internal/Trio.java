package org.throughline.compare.internal;

import org.eclipse.emf.ecore.EReference;

/** An object in the three versions, and what becomes of it. Where it is not in a version, that is {@code null}. */
final class Trio {

    final String key;
    final Node o;
    final Node a;
    final Node b;
    /** Whether it is in the result, and where; both are {@code null} for the plan itself. */
    boolean alive;
    Trio owner;
    EReference place;

    Trio(String key, Node o, Node a, Node b) {
        this.key = key;
        this.o = o;
        this.a = a;
        this.b = b;
    }

    Node at(Side side) {
        return side == Side.A ? a : b;
    }

    /** The node to look at for its class and its words: the first version's, or else the second's, or what was. */
    Node any() {
        return a != null ? a : b != null ? b : o;
    }

    boolean isInBoth() {
        return a != null && b != null;
    }

    /** Nothing is decided about it any longer. */
    void forget() {
        alive = false;
        owner = null;
        place = null;
    }

    /** Deleted there, and still in the other version. */
    boolean isDeletedBy(Side side) {
        return o != null && at(side) == null && at(side.other()) != null;
    }

    boolean isMovedBy(Side side) {
        Node now = at(side);
        return o != null && now != null && !now.isPlacedAs(o);
    }

    /** Whether both put it somewhere else, and not to the same place. */
    boolean isMovedApart() {
        return isInBoth() && !a.isPlacedAs(b) && (o == null || !a.isPlacedAs(o) && !b.isPlacedAs(o));
    }

    /** Whether it stands in the result as it does in a version. */
    boolean isAt(Node node) {
        return node != null && (owner == null ? node.owner == null
                : node.owner != null && owner.key.equals(node.owner.key) && place.getName().equals(node.place.getName()));
    }

    /** What to choose by whether it is there, and where. */
    String choice() {
        Node listed = any().listed();
        return listed == null ? key : Keys.of(listed.owner, listed.place);
    }
}
