package org.throughline.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.session.PlanIndex;
import org.throughline.api.session.Referrer;
import org.throughline.model.identity.Named;

/**
 * What refers to an object in one way. A part that has no name of its own speaks for what it is part of.
 *
 * @param by the feature by which they refer
 * @param kind what kind the objects are that a reader knows
 * @param from the objects, each once, in the order of the plan
 */
public record Mentions(EReference by, EClass kind, List<EObject> from) {

    private static final String MEANING = "https://throughline.org/model/meaning";

    /** Everything that refers to an object, most first. */
    public static List<Mentions> of(EObject target, PlanIndex index) {
        record Way(EReference by, EClass kind) {
        }
        Map<Way, Map<EObject, Boolean>> ways = new LinkedHashMap<>();
        for (Referrer referrer : index.referrers(target)) {
            EObject known = known(referrer.from());
            if (known != target && isShown(referrer.from())) {
                ways.computeIfAbsent(new Way(referrer.by(), known.eClass()), w -> new LinkedHashMap<>()).put(known, true);
            }
        }
        var all = new ArrayList<Mentions>();
        ways.forEach((way, from) -> all.add(new Mentions(way.by(), way.kind(), List.copyOf(from.keySet()))));
        all.sort((a, b) -> b.from().size() - a.from().size());
        return all;
    }

    private static EObject known(EObject from) {
        EObject at = from;
        while (!(at instanceof Named) && at.eContainer() != null) {
            at = at.eContainer();
        }
        return at;
    }

    private static boolean isShown(EObject from) {
        for (EObject at = from; at.eContainer() != null; at = at.eContainer()) {
            if ("no".equals(EcoreUtil.getAnnotation(at.eContainmentFeature(), MEANING, "shown"))) {
                return false;
            }
        }
        return true;
    }
}
