package org.throughline.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.model.plan.DistrictPlan;

/** One sound edit of a plan. */
final class RandomEdit {

    private static final int TRIES = 50;

    private final Random random;
    private final DistrictPlan plan;
    private final List<EObject> all = new ArrayList<>();

    RandomEdit(Random random, DistrictPlan plan) {
        this.random = random;
        this.plan = plan;
        all.add(plan);
        plan.eAllContents().forEachRemaining(all::add);
    }

    void make() {
        for (int i = 0; i < TRIES; i++) {
            EObject object = one(all);
            boolean done = switch (random.nextInt(8)) {
                case 0, 1, 2 -> set(object);
                case 3 -> unset(object);
                case 4, 5 -> add(object);
                case 6 -> random.nextBoolean() ? remove(object) : move(object);
                default -> reorder(object);
            };
            if (done) {
                return;
            }
        }
    }

    private boolean set(EObject object) {
        List<EStructuralFeature> features = Metamodel.values(object.eClass());
        if (features.isEmpty()) {
            return false;
        }
        EStructuralFeature feature = one(features);
        Object value = feature instanceof EAttribute attribute ? RandomValue.of(attribute, random)
                : Metamodel.any(all, (EReference) feature, random).orElse(null);
        if (value == null) {
            return false;
        }
        if (!feature.isMany()) {
            object.eSet(feature, value);
            return true;
        }
        EList<Object> list = Metamodel.list(object, feature);
        if (feature.isUnique() && list.contains(value)) {
            return false;
        }
        if (!list.isEmpty() && random.nextBoolean()) {
            list.set(random.nextInt(list.size()), value);
        } else {
            list.add(random.nextInt(list.size() + 1), value);
        }
        return true;
    }

    private boolean unset(EObject object) {
        List<EStructuralFeature> features = Metamodel.values(object.eClass()).stream().filter(object::eIsSet).toList();
        if (features.isEmpty()) {
            return false;
        }
        EStructuralFeature feature = one(features);
        if (feature.isMany() && random.nextBoolean()) {
            EList<Object> list = Metamodel.list(object, feature);
            list.remove(random.nextInt(list.size()));
        } else {
            object.eUnset(feature);
        }
        return true;
    }

    private boolean add(EObject owner) {
        List<EReference> parts = Metamodel.parts(owner.eClass()).stream().filter(r -> r.isMany() || !owner.eIsSet(r)).toList();
        if (parts.isEmpty()) {
            return false;
        }
        EReference part = one(parts);
        EObject object = EcoreUtil.create(one(new Metamodel().kinds(part)));
        RandomPlan.identify(object, random);
        put(object, owner, part);
        return true;
    }

    private void put(EObject object, EObject owner, EReference part) {
        if (part.isMany()) {
            EList<Object> list = Metamodel.list(owner, part);
            list.add(random.nextInt(list.size() + 1), object);
        } else {
            owner.eSet(part, object);
        }
    }

    /** Large parts stay, so that a plan does not end empty after a few edits. */
    private boolean remove(EObject object) {
        if (object == plan || sizeOf(object) > Math.max(2, all.size() / 50)) {
            return false;
        }
        EcoreUtil.delete(object, true);
        return true;
    }

    private static int sizeOf(EObject object) {
        int size = 1;
        for (var parts = object.eAllContents(); parts.hasNext(); parts.next()) {
            size++;
        }
        return size;
    }

    private boolean move(EObject object) {
        EObject owner = one(all);
        EClass type = object.eClass();
        List<EReference> parts = Metamodel.parts(owner.eClass()).stream()
                .filter(r -> r.getEReferenceType().isSuperTypeOf(type) && (r.isMany() || !owner.eIsSet(r))).toList();
        if (object == plan || parts.isEmpty() || owner == object.eContainer() || EcoreUtil.isAncestor(object, owner)) {
            return false;
        }
        put(object, owner, one(parts));
        return true;
    }

    private boolean reorder(EObject object) {
        List<EStructuralFeature> lists = object.eClass().getEAllStructuralFeatures().stream()
                .filter(f -> f.isMany() && f.isChangeable() && !f.isDerived() && Metamodel.list(object, f).size() > 1).toList();
        if (lists.isEmpty()) {
            return false;
        }
        EList<Object> list = Metamodel.list(object, one(lists));
        list.move(random.nextInt(list.size()), random.nextInt(list.size()));
        return true;
    }

    private <T> T one(List<T> candidates) {
        return candidates.get(random.nextInt(candidates.size()));
    }
}
