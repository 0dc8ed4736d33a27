package org.throughline.compare.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.model.plan.PlanPackage;

/** What is compared of an object. Versions may each bring a metamodel of their own along, so features go together by name. */
final class Features {

    private final Map<EClass, EStructuralFeature[]> values = new IdentityHashMap<>();
    private final Map<EClass, EReference[]> parts = new IdentityHashMap<>();

    /** Attributes, and references to what is not a part; the identity is not among them. */
    EStructuralFeature[] values(EClass type) {
        return values.computeIfAbsent(type, t -> t.getEAllStructuralFeatures().stream()
                .filter(f -> isKept(f) && f != t.getEIDAttribute() && !(f instanceof EReference r && (r.isContainment() || r.isContainer())))
                .toArray(EStructuralFeature[]::new));
    }

    /** Those of both classes, where versions have the same class from different metamodels. */
    EStructuralFeature[] values(EClass type, EClass other) {
        if (type == other) {
            return values(type);
        }
        List<EStructuralFeature> all = new ArrayList<>(Arrays.asList(values(type)));
        Set<String> names = all.stream().map(EStructuralFeature::getName).collect(Collectors.toSet());
        Arrays.stream(values(other)).filter(f -> !names.contains(f.getName())).forEach(all::add);
        return all.toArray(EStructuralFeature[]::new);
    }

    /** What holds parts. The metamodels that a file carries along are its own business. */
    EReference[] parts(EClass type) {
        return parts.computeIfAbsent(type, t -> t.getEAllContainments().stream()
                .filter(f -> isKept(f) && f != PlanPackage.Literals.DISTRICT_PLAN__METAMODELS).toArray(EReference[]::new));
    }

    /** The feature as a class has it; {@code null} if it has none of that name. */
    static EStructuralFeature in(EClass type, EStructuralFeature feature) {
        EClass declared = feature.getEContainingClass();
        return declared == type || declared.isSuperTypeOf(type) ? feature : type.getEStructuralFeature(feature.getName());
    }

    static boolean isHistory(EStructuralFeature feature) {
        return feature == PlanPackage.Literals.DISTRICT_PLAN__HISTORY;
    }

    private static boolean isKept(EStructuralFeature feature) {
        return feature.isChangeable() && !feature.isDerived() && !feature.isTransient();
    }
}
