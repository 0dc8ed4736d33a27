package org.throughline.core.internal.session;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.session.PlanIndex;
import org.throughline.api.session.Referrer;

/** Takes an object out of a plan with its parts and with the references from outside to any of them. */
final class Deletion {

    private final PlanIndex index;

    Deletion(PlanIndex index) {
        this.index = index;
    }

    void delete(EObject object) {
        for (EObject part : withParts(object)) {
            for (Referrer referrer : index.referrers(part)) {
                if (referrer.by().isChangeable() && !EcoreUtil.isAncestor(object, referrer.from())) {
                    forget(referrer, part);
                }
            }
        }
        EcoreUtil.remove(object);
    }

    private static void forget(Referrer referrer, EObject target) {
        if (!referrer.by().isMany()) {
            referrer.from().eUnset(referrer.by());
            return;
        }
        var targets = (List<?>) referrer.from().eGet(referrer.by());
        for (int at = targets.indexOf(target); at >= 0; at = targets.indexOf(target)) {
            targets.remove(at);
        }
    }

    private static List<EObject> withParts(EObject object) {
        var all = new ArrayList<EObject>();
        all.add(object);
        object.eAllContents().forEachRemaining(all::add);
        return all;
    }
}
