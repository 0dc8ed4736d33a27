package org.throughline.core.internal.content;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.session.PlanException;
import org.throughline.model.framework.Adoption;
import org.throughline.model.plan.DistrictPlan;

/** What plans remember of adopted content, read once for as long as the plan is open. */
final class Bases {

    private final Map<Adoption, Base> known = new WeakHashMap<>();

    /** The adoption of the content that an object is a part of. */
    Optional<Adoption> adoption(EObject part) {
        EObject below = part;
        while (below != null && below.eContainer() != null && !(below.eContainer() instanceof DistrictPlan)) {
            below = below.eContainer();
        }
        EObject copy = below;
        return copy != null && copy.eContainer() instanceof DistrictPlan plan
                ? plan.getAdoptions().stream().filter(a -> a.getCopy() == copy).findFirst() : Optional.empty();
    }

    /** The content as it was when it was taken over; empty if what the plan remembers is damaged. */
    synchronized Optional<ContentTree> base(Adoption adoption) {
        String text = adoption.getBase() == null ? "" : adoption.getBase();
        Base base = known.get(adoption);
        if (base == null || !base.text.equals(text)) {
            base = new Base(text, parsed(text));
            known.put(adoption, base);
        }
        return base.tree;
    }

    private static Optional<ContentTree> parsed(String text) {
        try {
            return Optional.of(ContentTree.read(text, "What the plan remembers"));
        } catch (PlanException e) {
            return Optional.empty();
        }
    }

    /** Refers to no object of the plan, so that a plan that was closed is forgotten. */
    private record Base(String text, Optional<ContentTree> tree) {
    }
}
