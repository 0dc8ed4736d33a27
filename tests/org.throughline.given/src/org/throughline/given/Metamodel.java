package org.throughline.given;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.model.plan.PlanPackage;

/** What can stand where in a plan, read from the metamodel: whatever is added to it is met by the random plans too. */
final class Metamodel {

    private static final String MEANING = "https://throughline.org/model/meaning";

    private final List<EClass> classes;

    Metamodel() {
        var packages = new LinkedHashSet<EPackage>();
        collect(PlanPackage.eINSTANCE, packages);
        classes = packages.stream().flatMap(p -> p.getEClassifiers().stream())
                .filter(EClass.class::isInstance).map(EClass.class::cast).filter(Metamodel::canStandInAPlan).toList();
    }

    private static void collect(EPackage metamodel, Set<EPackage> packages) {
        if (packages.add(metamodel)) {
            metamodel.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                    .flatMap(c -> c.getEAllReferences().stream()).map(r -> r.getEReferenceType().getEPackage())
                    .forEach(p -> collect(p, packages));
        }
    }

    private static boolean canStandInAPlan(EClass type) {
        EAnnotation meaning = type.getEAnnotation(MEANING);
        return !type.isAbstract() && !type.isInterface() && type != PlanPackage.Literals.DISTRICT_PLAN
                && (meaning == null || !"no".equals(meaning.getDetails().get("bare")));
    }

    /** The classes whose objects can stand in a feature; empty where only modules have some. */
    List<EClass> kinds(EReference feature) {
        return classes.stream().filter(c -> feature.getEReferenceType().isSuperTypeOf(c)).toList();
    }

    /** What holds parts. The metamodels of modules are the file's own business, and modules' content needs a module. */
    static List<EReference> parts(EClass type) {
        return type.getEAllContainments().stream().filter(EStructuralFeature::isChangeable)
                .filter(r -> r != PlanPackage.Literals.DISTRICT_PLAN__METAMODELS
                        && r != PlanPackage.Literals.DISTRICT_PLAN__MODULES).toList();
    }

    /** Attributes and references to other objects; the identity is not among them. */
    static List<EStructuralFeature> values(EClass type) {
        var values = new ArrayList<EStructuralFeature>(type.getEAllAttributes());
        type.getEAllReferences().stream().filter(r -> !r.isContainment() && !r.isContainer()).forEach(values::add);
        values.removeIf(f -> !f.isChangeable() || f.isTransient() || f.isDerived() || f == type.getEIDAttribute()
                || f.getName().equals("id"));
        return values;
    }

    /** One of the objects that a reference may point to. */
    static Optional<EObject> any(List<EObject> all, EReference reference, Random random) {
        List<EObject> fitting = all.stream().filter(reference.getEReferenceType()::isInstance).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }

    @SuppressWarnings("unchecked")
    static EList<Object> list(EObject object, EStructuralFeature feature) {
        return (EList<Object>) object.eGet(feature);
    }
}
