package org.throughline.core.internal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.model.identity.IdentityPackage;

/** Brings values and parts of another version into a plan; what they refer to is looked up there by identity. */
final class Transfer {

    private final Function<String, Optional<EObject>> plan;
    private final List<Copied> copies = new ArrayList<>();

    /** Brings into a plan in which objects are found like this. */
    Transfer(Function<String, Optional<EObject>> plan) {
        this.plan = plan;
    }

    /** Gives a part of the plan the value that another version has in a feature; without another version, none. */
    void value(EObject mine, String name, EObject theirs) {
        EStructuralFeature feature = mine.eClass().getEStructuralFeature(name);
        EStructuralFeature there = theirs.eClass().getEStructuralFeature(name);
        if (feature == null || there == null || !theirs.eIsSet(there)) {
            if (feature != null) {
                mine.eUnset(feature);
            }
        } else if (feature.isMany()) {
            List<Object> values = ((List<?>) theirs.eGet(there)).stream().map(v -> here(feature, v)).filter(Objects::nonNull).toList();
            list(mine, feature).clear();
            list(mine, feature).addAll(values);
        } else {
            Object value = here(feature, theirs.eGet(there));
            if (value != null) {
                mine.eSet(feature, value);
            }
        }
    }

    /**
     * A copy of a part, with its identity, that refers to nothing yet; {@link #link()} does that.
     *
     * @param along whether a part of a part comes along: owner, part
     */
    EObject copy(EObject theirs, BiPredicate<EObject, EObject> along) {
        EObject copy = EcoreUtil.create(theirs.eClass());
        copies.add(new Copied(theirs, copy));
        copy.eSet(IdentityPackage.Literals.IDENTIFIED__ID, theirs.eGet(IdentityPackage.Literals.IDENTIFIED__ID));
        ContentTree.valueFeatures(theirs).stream().filter(f -> !isLink(f)).forEach(f -> value(copy, f.getName(), theirs));
        for (EReference parts : theirs.eClass().getEAllContainments()) {
            if (ContentTree.holdsParts(parts)) {
                Contents.parts(theirs, parts.getName()).stream().filter(p -> along.test(theirs, p))
                        .forEach(p -> put(copy, parts.getName(), copy(p, along), Integer.MAX_VALUE));
            }
        }
        return copy;
    }

    /** Puts a part into a feature of its owner; false where that has no place for it. */
    boolean put(EObject owner, String name, EObject part, int at) {
        EStructuralFeature feature = owner.eClass().getEStructuralFeature(name);
        if (feature == null || !feature.isMany() && owner.eGet(feature) != null) {
            return false;
        }
        if (feature.isMany()) {
            list(owner, feature).add(Math.min(at, list(owner, feature).size()), part);
        } else {
            owner.eSet(feature, part);
        }
        return true;
    }

    /** Lets the copies refer to what they refer to, once all of it is in the plan. */
    void link() {
        for (Copied copied : copies) {
            ContentTree.valueFeatures(copied.theirs).stream().filter(Transfer::isLink)
                    .forEach(f -> value(copied.copy, f.getName(), copied.theirs));
        }
        copies.clear();
    }

    static boolean isLink(EStructuralFeature feature) {
        return feature instanceof EReference r && !r.isContainment();
    }

    private Object here(EStructuralFeature feature, Object value) {
        return isLink(feature) ? Alike.id(value).flatMap(plan).orElse(null)
                : value instanceof EObject object ? EcoreUtil.copy(object) : value;
    }

    @SuppressWarnings("unchecked")
    static EList<Object> list(EObject owner, EStructuralFeature feature) {
        return (EList<Object>) owner.eGet(feature);
    }

    private record Copied(EObject theirs, EObject copy) {
    }
}
