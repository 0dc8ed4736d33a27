package org.throughline.ui.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.session.Change;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.Session;
import org.throughline.model.identity.Identified;
import org.throughline.model.plan.ChangeEntry;
import org.throughline.model.plan.DistrictPlan;

/**
 * One thing that was done to an object or a part of it.
 *
 * @param on when it was saved; empty if it is not saved yet
 * @param by who did it; empty if nobody said so
 * @param what what was done
 */
public record Past(Optional<Instant> on, Optional<String> by, String what) {

    /** What was done to an object, the newest first: what is not saved yet, then the plan's history. */
    public static List<Past> of(EObject object, Session session) {
        var all = new ArrayList<Past>();
        for (ChangeSet set : session.unsaved().reversed()) {
            if (set.changes().stream().anyMatch(c -> concerns(c, object))) {
                all.add(new Past(Optional.empty(), session.signedBy(), set.what()));
            }
        }
        Set<String> ids = object instanceof DistrictPlan || session.plan().getHistory().isEmpty() ? Set.of() : ids(object);
        for (ChangeEntry entry : session.plan().getHistory().reversed()) {
            if (object instanceof DistrictPlan || entry.getObjects().stream().anyMatch(ids::contains)) {
                all.add(new Past(Optional.ofNullable(entry.getOn()), Optional.ofNullable(entry.getBy()),
                        Optional.ofNullable(entry.getWhat()).orElse("")));
            }
        }
        return all;
    }

    private static boolean concerns(Change change, EObject object) {
        for (EObject at = change.object(); at != null; at = at.eContainer()) {
            if (at == object) {
                return true;
            }
        }
        return change.to() == object && object.eContainer() == change.object();
    }

    private static Set<String> ids(EObject object) {
        var ids = new HashSet<String>();
        add(object, ids);
        object.eAllContents().forEachRemaining(part -> add(part, ids));
        return ids;
    }

    private static void add(EObject object, Set<String> ids) {
        if (object instanceof Identified identified && identified.getId() != null) {
            ids.add(identified.getId());
        }
    }
}
