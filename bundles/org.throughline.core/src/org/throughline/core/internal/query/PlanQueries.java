package org.throughline.core.internal.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.describe.Describer;
import org.throughline.api.query.Condition;
import org.throughline.api.query.Queries;
import org.throughline.api.query.Query;
import org.throughline.api.query.QueryException;
import org.throughline.api.session.Referrer;
import org.throughline.api.session.Session;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.identity.Named;

/** Answers queries from the index of a session. */
@Component(service = Queries.class)
public final class PlanQueries implements Queries {

    private final Describer describer;

    /** Knows enumerations by the words of this describer. */
    @Activate
    public PlanQueries(@Reference Describer describer) {
        this.describer = describer;
    }

    @Override
    public List<EObject> find(Session session, Query query) throws QueryException {
        EClass type = new Types(session).named(query.type());
        Predicate<EObject> all = object -> true;
        for (Condition condition : query.conditions()) {
            all = all.and(new Filter(type, condition, describer).asPredicate());
        }
        List<EObject> candidates = query.refersTo().isPresent() ? referring(session, type, query.refersTo().get())
                : session.index().ofType(type);
        var found = new ArrayList<EObject>();
        for (EObject candidate : candidates) {
            if (all.test(candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** Those that refer to an object themselves or by one of their parts. */
    private static List<EObject> referring(Session session, EClass type, String target) throws QueryException {
        Set<EObject> found = Collections.newSetFromMap(new IdentityHashMap<>());
        var ordered = new ArrayList<EObject>();
        for (EObject one : targets(session, target)) {
            for (Referrer referrer : session.index().referrers(one)) {
                for (EObject owner = referrer.from(); owner != null; owner = owner.eContainer()) {
                    if (type.isInstance(owner) && found.add(owner)) {
                        ordered.add(owner);
                    }
                }
            }
        }
        return ordered;
    }

    private static List<EObject> targets(Session session, String target) throws QueryException {
        var byId = session.find(target);
        if (byId.isPresent()) {
            return List.of(byId.get());
        }
        List<EObject> byCode = session.index().byCode(IdentityPackage.Literals.NAMED, target);
        if (!byCode.isEmpty()) {
            return byCode;
        }
        List<EObject> byName = session.index().byNamePrefix(IdentityPackage.Literals.NAMED, target).stream()
                .filter(o -> target.equalsIgnoreCase(((Named) o).getName())).toList();
        if (byName.isEmpty()) {
            throw new QueryException("Nothing in the plan has the id, the code or the name \"" + target + "\".");
        }
        return byName;
    }
}
