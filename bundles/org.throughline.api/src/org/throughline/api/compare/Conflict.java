package org.throughline.api.compare;

import java.util.Set;

/**
 * A place where two versions each did something else.
 *
 * @param key what to choose by, see {@link Merge#with}; the same whichever version is called the first
 * @param kind what collides
 * @param id the identity of the object, or of the one that it is a part of if it has none of its own
 * @param type the name of that object's class in the metamodel
 * @param feature the name of the feature, as in {@link Difference#feature()}; empty if it is about the object as a whole
 * @param base what stood in the version that both come from, as text; empty if there was nothing
 * @param a what stands in the first version; empty if there is nothing
 * @param b what stands in the second version; empty if there is nothing
 * @param choices what can be taken
 * @param chosen what is taken as it stands
 * @param sentence what happened, for people
 */
public record Conflict(String key, Kind kind, String id, String type, String feature, String base, String a, String b,
        Set<Choice> choices, Choice chosen, String sentence) {

    /** Copies the set. */
    public Conflict {
        choices = Set.copyOf(choices);
    }

    /** What collides. */
    public enum Kind {
        /** Both set a value, and not the same. If nobody chooses: both texts where there is room for them, otherwise the first version's. */
        CHANGED_CHANGED,
        /** One deleted an object that the other changed, put something into, or now refers to. If nobody chooses, it is kept. */
        CHANGED_DELETED,
        /** Both put an object somewhere else, and not to the same place. If nobody chooses, the first version's place. */
        MOVED_MOVED,
        /** Both put a list in another order, and not the same. If nobody chooses, the first version's order; nothing of the list is lost. */
        ORDER_ORDER,
        /** Each put an object of its own where there is room for one. If nobody chooses, the first version's. */
        ONE_PLACE
    }
}
