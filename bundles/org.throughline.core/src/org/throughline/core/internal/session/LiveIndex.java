package org.throughline.core.internal.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.session.PlanIndex;
import org.throughline.api.session.Referrer;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.identity.Named;

/**
 * The index of a plan, kept by the recorder: types at once, references and codes from the first time that somebody
 * asks for them.
 */
final class LiveIndex implements PlanIndex {

    private final Map<EClass, Members> types = new LinkedHashMap<>();
    private final EObject plan;
    private final BooleanSupplier unsettled;
    private EClass lastType;
    private Members lastMembers;
    private References references;
    private Map<String, Members> codes;

    /**
     * @param unsettled says whether some of the objects that entered may be out of the plan without having been forgotten
     */
    LiveIndex(EObject plan, BooleanSupplier unsettled) {
        this.plan = plan;
        this.unsettled = unsettled;
    }

    /** Takes an object in, without its parts. */
    void enter(EObject object) {
        members(object.eClass()).add(object);
        if (references != null) {
            references.add(object);
        }
        if (codes != null && object instanceof Named named) {
            addCode(named, named.getCode());
        }
    }

    /** Forgets an object that was taken in, without its parts. */
    void leave(EObject object) {
        members(object.eClass()).remove(object);
        if (references != null) {
            references.remove(object);
        }
        if (codes != null && object instanceof Named named) {
            removeCode(named, named.getCode());
        }
    }

    /** Follows a change of an object that was taken in. */
    void changed(Notification n) {
        if (n.isTouch()) {
            return;
        }
        if (references != null && n.getFeature() instanceof EReference feature && References.isReference(feature)) {
            references.changed(n, feature);
        } else if (codes != null && n.getFeature() == IdentityPackage.Literals.NAMED__CODE) {
            removeCode((Named) n.getNotifier(), (String) n.getOldValue());
            addCode((Named) n.getNotifier(), (String) n.getNewValue());
        }
    }

    @Override
    public Collection<EClass> types() {
        return types.keySet().stream().filter(type -> count(types.get(type)) > 0).toList();
    }

    @Override
    public List<EObject> ofType(EClass type) {
        var found = new ArrayList<EObject>(count(type));
        eachOf(type, found::add);
        return found;
    }

    @Override
    public int count(EClass type) {
        return types.entrySet().stream().filter(e -> isKindOf(e.getKey(), type)).mapToInt(e -> count(e.getValue())).sum();
    }

    @Override
    public List<Referrer> referrers(EObject target) {
        if (references == null) {
            references = new References();
            types.values().forEach(members -> members.forEach(references::add));
        }
        List<Referrer> found = references.to(target);
        found.removeIf(referrer -> !isInPlan(referrer.from()));
        return found;
    }

    @Override
    public List<EObject> byCode(EClass type, String code) {
        if (codes == null) {
            codes = new HashMap<>();
            types.values().forEach(members -> members.forEach(object -> {
                if (object instanceof Named named) {
                    addCode(named, named.getCode());
                }
            }));
        }
        var found = new ArrayList<EObject>();
        Members members = codes.get(code);
        if (members != null) {
            members.forEach(object -> {
                if (isKindOf(object.eClass(), type) && isInPlan(object)) {
                    found.add(object);
                }
            });
        }
        return found;
    }

    @Override
    public List<EObject> byNamePrefix(EClass type, String beginning) {
        var found = new ArrayList<EObject>();
        eachOf(type, object -> {
            if (object instanceof Named named && named.getName() != null
                    && named.getName().regionMatches(true, 0, beginning, 0, beginning.length())) {
                found.add(object);
            }
        });
        return found;
    }

    private void eachOf(EClass type, Consumer<EObject> action) {
        types.forEach((exact, members) -> {
            if (isKindOf(exact, type)) {
                members.forEach(object -> {
                    if (isInPlan(object)) {
                        action.accept(object);
                    }
                });
            }
        });
    }

    private int count(Members members) {
        if (!unsettled.getAsBoolean()) {
            return members.size();
        }
        int[] count = {0};
        members.forEach(object -> count[0] += isInPlan(object) ? 1 : 0);
        return count[0];
    }

    /** Within a change an object may have left and yet come back, and is kept until then. */
    private boolean isInPlan(EObject object) {
        return !unsettled.getAsBoolean() || EcoreUtil.isAncestor(plan, object);
    }

    private static boolean isKindOf(EClass exact, EClass type) {
        return type.isSuperTypeOf(exact) || type == EcorePackage.Literals.EOBJECT;
    }

    private Members members(EClass type) {
        if (type != lastType) {
            lastType = type;
            lastMembers = types.computeIfAbsent(type, t -> new Members());
        }
        return lastMembers;
    }

    private void addCode(Named object, String code) {
        if (code != null) {
            codes.computeIfAbsent(code, c -> new Members()).add(object);
        }
    }

    private void removeCode(Named object, String code) {
        Members members = code == null ? null : codes.get(code);
        if (members != null) {
            members.remove(object);
            if (members.size() == 0) {
                codes.remove(code);
            }
        }
    }
}
