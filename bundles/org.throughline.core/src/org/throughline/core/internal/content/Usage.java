package org.throughline.core.internal.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.model.framework.Adoption;

/** Who refers to whom in a plan, as it was when this was made. That a plan took something over is no use of it. */
final class Usage {

    private final Map<EObject, List<EObject>> referrers = new HashMap<>();

    Usage(EObject plan) {
        for (var all = plan.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            if (!(object instanceof Adoption)) {
                object.eCrossReferences().forEach(to -> referrers.computeIfAbsent(to, t -> new ArrayList<>()).add(object));
            }
        }
    }

    /** Whether anything refers to a part, or to one of its parts, that is not within a part that is leaving too. */
    boolean isUsed(EObject part, Predicate<EObject> leaves) {
        return uses(part, part, leaves) || part.eContents().stream().anyMatch(p -> isUsedWithin(p, part, leaves));
    }

    /** Whether anything that is no part of the content refers to a part itself. */
    boolean isUsedOutside(EObject part, EObject content) {
        return referrers.getOrDefault(part, List.of()).stream().anyMatch(r -> !EcoreUtil.isAncestor(content, r));
    }

    private boolean isUsedWithin(EObject inner, EObject part, Predicate<EObject> leaves) {
        return uses(inner, part, leaves) || inner.eContents().stream().anyMatch(p -> isUsedWithin(p, part, leaves));
    }

    private boolean uses(EObject object, EObject part, Predicate<EObject> leaves) {
        return referrers.getOrDefault(object, List.of()).stream()
                .anyMatch(r -> !EcoreUtil.isAncestor(part, r) && !leaves.test(r));
    }
}
