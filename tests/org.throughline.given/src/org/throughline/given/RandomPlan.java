package org.throughline.given;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.PlanFactory;

/**
 * Plans of any content over the whole metamodel. The same seed gives the same plan, identities included.
 * One of each kind of thing comes first, with every feature set, then more at random.
 */
public final class RandomPlan {

    private final Random random;
    private final Metamodel metamodel = new Metamodel();
    private final Set<EClass> met = new HashSet<>();
    private final Set<EReference> used = new HashSet<>();
    private final List<EObject> all = new ArrayList<>();
    private final int size;

    private RandomPlan(Random random, int size) {
        this.random = random;
        this.size = size;
    }

    /**
     * A plan of its own, in no file and no session.
     *
     * @param objects how many objects it holds; with 200 or more every kind of thing is among them
     */
    public static DistrictPlan of(long seed, int objects) {
        return new RandomPlan(new Random(seed), objects).plan();
    }

    /**
     * Makes one edit that leaves the plan sound: sets or unsets a value or a reference, adds, moves or reorders an
     * object, or removes one with its parts and with what refers to them. Uses the model's own setters.
     */
    public static void change(Random random, DistrictPlan plan) {
        new RandomEdit(random, plan).make();
    }

    private DistrictPlan plan() {
        DistrictPlan plan = PlanFactory.eINSTANCE.createDistrictPlan();
        take(plan);
        oneOfEach();
        while (all.size() < size) {
            addAnywhere();
        }
        var first = new HashSet<EClass>();
        all.forEach(object -> fill(object, first.add(object.eClass())));
        return plan;
    }

    /** Walks along the list while it grows: one of each kind of thing, and one part in each feature that holds parts. */
    private void oneOfEach() {
        for (int i = 0; i < all.size() && all.size() < size; i++) {
            EObject owner = all.get(i);
            for (EReference parts : Metamodel.parts(owner.eClass())) {
                boolean isNew = used.add(parts);
                for (EClass type : metamodel.kinds(parts)) {
                    if (all.size() < size && (parts.isMany() || isEmpty(owner, parts))
                            && (!met.contains(type) || isNew && parts.getEReferenceType() == type)) {
                        add(owner, parts, type);
                    }
                }
            }
        }
    }

    private void addAnywhere() {
        EObject owner = all.get(random.nextInt(all.size()));
        List<EReference> parts = Metamodel.parts(owner.eClass());
        if (parts.isEmpty()) {
            return;
        }
        EReference part = parts.get(random.nextInt(parts.size()));
        List<EClass> kinds = metamodel.kinds(part);
        if (part.getEContainingClass() == IdentityPackage.Literals.IDENTIFIED && random.nextInt(5) > 0) {
            return; // everything can have those, and they would be most of the plan
        }
        if (part.isMany() || isEmpty(owner, part)) {
            add(owner, part, kinds.get(random.nextInt(kinds.size())));
        }
    }

    private static boolean isEmpty(EObject owner, EReference part) {
        return !owner.eIsSet(part);
    }

    private void add(EObject owner, EReference part, EClass type) {
        EObject object = EcoreUtil.create(type);
        if (part.isMany()) {
            Metamodel.list(owner, part).add(object);
        } else {
            owner.eSet(part, object);
        }
        take(object);
    }

    private void take(EObject object) {
        identify(object, random);
        met.add(object.eClass());
        all.add(object);
    }

    /** Gives an object an identity that depends on the seed alone. */
    static void identify(EObject object, Random random) {
        if (object instanceof Identified identified) {
            identified.setId(new UUID(random.nextLong(), random.nextLong()).toString());
        }
    }

    private void fill(EObject object, boolean everything) {
        for (EStructuralFeature feature : Metamodel.values(object.eClass())) {
            if (everything || random.nextInt(3) > 0) {
                int count = feature.isMany() ? 1 + random.nextInt(4) : 1;
                for (int i = 0; i < count; i++) {
                    set(object, feature);
                }
            }
        }
    }

    private void set(EObject object, EStructuralFeature feature) {
        Object value = feature instanceof EAttribute attribute ? RandomValue.of(attribute, random)
                : Metamodel.any(all, (EReference) feature, random).orElse(null);
        if (value == null) {
            return;
        }
        if (!feature.isMany()) {
            object.eSet(feature, value);
        } else if (!feature.isUnique() || !Metamodel.list(object, feature).contains(value)) {
            Metamodel.list(object, feature).add(value);
        }
    }
}
