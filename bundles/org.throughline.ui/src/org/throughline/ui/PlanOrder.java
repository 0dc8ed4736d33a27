package org.throughline.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

/** The order in which objects stand in the plan: those of one owner as the owner has them, owners as the plan has them. */
final class PlanOrder {

    private PlanOrder() {
    }

    /** The objects in the plan's order, found without walking the whole plan. */
    static List<EObject> of(Collection<EObject> objects) {
        if (objects.size() < 2) {
            return List.copyOf(objects);
        }
        Set<EObject> wanted = Collections.newSetFromMap(new IdentityHashMap<>(objects.size() * 2));
        var owners = new LinkedHashSet<EObject>();
        var ordered = new ArrayList<EObject>(objects.size());
        for (EObject object : objects) {
            wanted.add(object);
            if (object.eContainer() == null) {
                ordered.add(object);
            } else {
                owners.add(object.eContainer());
            }
        }
        for (EObject owner : of(owners)) {
            for (EObject part : owner.eContents()) {
                if (wanted.contains(part)) {
                    ordered.add(part);
                }
            }
        }
        return ordered;
    }
}
