package org.throughline.core.internal.session;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.session.Change;
import org.throughline.core.internal.file.ModuleContents;
import org.throughline.model.identity.Named;

/**
 * The content of modules that are not installed. Nobody here knows what it means, so it stays as it is, and what it
 * refers to stays too.
 */
final class ForeignContent {

    private final ModuleContents modules;
    private final EObject plan;
    /** What the foreign objects refer to, and one that does; it cannot change as long as the plan is open. */
    private final Map<EObject, EObject> referred = new IdentityHashMap<>();
    /** The foreign objects, and what each stands in. */
    private final Map<EObject, EObject> owners = new IdentityHashMap<>();

    ForeignContent(ModuleContents modules, Collection<EObject> objects, EObject plan) {
        this.modules = modules;
        this.plan = plan;
        for (EObject object : objects) {
            owners.put(object, object.eContainer());
            for (EObject target : object.eCrossReferences()) {
                referred.putIfAbsent(target, object);
            }
        }
    }

    /** The name of the missing module that an object belongs to, itself or as a part of what does. */
    Optional<String> module(EObject object) {
        Optional<String> module = Optional.empty();
        for (EObject at = object; modules.isAnyMissing() && at != null && module.isEmpty(); at = at.eContainer()) {
            module = modules.missing(at);
        }
        return module;
    }

    /**
     * Refuses what was done to foreign objects, or to what they refer to.
     *
     * @throws IllegalStateException with a sentence, if something was
     */
    void refuse(List<Change> changes) {
        if (!modules.isAnyMissing()) {
            return;
        }
        for (Change change : changes) {
            // first what was deleted: whoever deletes something takes the references to it away as well
            if (change.from() instanceof EObject gone && isContainment(change) && !isInPlan(gone)) {
                refuseDeleted(gone);
            }
        }
        for (Change change : changes) {
            refuse(change.object(), "cannot be changed");
            // one that only stands in another place of its list is as it was
            if (change.to() instanceof EObject put && isContainment(change) && owners.get(put) != put.eContainer()) {
                modules.missing(put).ifPresent(module -> refuse(put, "cannot be put here"));
            }
        }
    }

    private static boolean isContainment(Change change) {
        return change.feature() instanceof EReference reference && reference.isContainment();
    }

    private boolean isInPlan(EObject object) {
        return EcoreUtil.isAncestor(plan, object);
    }

    private void refuseDeleted(EObject gone) {
        refuseDeletedOne(gone);
        gone.eAllContents().forEachRemaining(this::refuseDeletedOne);
    }

    private void refuseDeletedOne(EObject gone) {
        refuse(gone, "cannot be deleted");
        EObject referring = referred.get(gone);
        if (referring != null) {
            throw new IllegalStateException(name(gone) + " cannot be deleted: " + name(referring) + " of the module \""
                    + modules.missing(referring).orElseThrow() + "\" refers to it, and that module is not installed. Install it first.");
        }
    }

    private void refuse(EObject object, String what) {
        module(object).ifPresent(module -> {
            throw new IllegalStateException(name(object) + " " + what + ": it belongs to the module \"" + module
                    + "\", which is not installed. Install it first.");
        });
    }

    private static String name(EObject object) {
        return object instanceof Named named && named.getName() != null ? "\"" + named.getName() + "\"" : "An object";
    }
}
