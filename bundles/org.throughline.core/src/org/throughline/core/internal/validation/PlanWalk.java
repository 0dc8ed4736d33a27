package org.throughline.core.internal.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.throughline.model.framework.ContentCollection;
import org.throughline.model.organization.District;
import org.throughline.model.plan.DistrictPlan;

/**
 * Goes through a plan, object by object, owners before their parts. Leaves out what a person never sees, such as records
 * of imports. Asks a list only if there is something in it: asking makes EMF keep an empty list for each object.
 */
final class PlanWalk {

    private final Map<EClass, List<EReference>> parts = new HashMap<>();

    /** Visits an object and everything below it. */
    void through(EObject object, Consumer<EObject> visitor) {
        visitor.accept(object);
        for (EReference part : parts.computeIfAbsent(object.eClass(), PlanWalk::shownParts)) {
            if (!object.eIsSet(part)) {
                continue;
            }
            if (object.eGet(part) instanceof List<?> many) {
                for (Object one : many) {
                    through((EObject) one, visitor);
                }
            } else {
                through((EObject) object.eGet(part), visitor);
            }
        }
    }

    /**
     * That within which codes tell objects apart: the framework for an element, the plan for a school. Two frameworks, or
     * two versions of one, may well call their elements alike.
     */
    static EObject realm(EObject object) {
        EObject below = object;
        EObject owner = object.eContainer();
        while (owner != null && !holdsWholes(owner)) {
            below = owner;
            owner = owner.eContainer();
        }
        return below == object && owner != null ? owner : below;
    }

    private static boolean holdsWholes(EObject owner) {
        return owner instanceof DistrictPlan || owner instanceof District || owner instanceof ContentCollection;
    }

    private static List<EReference> shownParts(EClass type) {
        return type.getEAllContainments().stream().filter(r -> !r.isDerived() && !r.isTransient())
                .filter(r -> !new Meaning(r).says("shown", "no")).toList();
    }
}
