package org.throughline.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;

/** The packages of the metamodel, and what uses what in them. */
final class Concerns {

    private static final Comparator<EPackage> BY_NAME = Comparator.comparing(ENamedElement::getName);

    private final List<EPackage> ordered = new ArrayList<>();

    Concerns(EPackage plan) {
        var left = new TreeSet<>(BY_NAME);
        collect(plan, left);
        while (!left.isEmpty()) {
            // Where concerns use each other in a ring, the alphabet decides.
            EPackage next = left.stream().filter(p -> uses(p).stream().allMatch(ordered::contains)).findFirst()
                    .orElseGet(left::first);
            ordered.add(next);
            left.remove(next);
        }
    }

    /** All concerns; those come first that others build on. */
    List<EPackage> all() {
        return List.copyOf(ordered);
    }

    /** The concerns that a concern uses directly, in order of their names. */
    Set<EPackage> uses(EPackage concern) {
        var used = new TreeSet<>(BY_NAME);
        classes(concern).forEach(c -> Stream.concat(c.getESuperTypes().stream(),
                c.getEStructuralFeatures().stream().map(EStructuralFeature::getEType)).map(EClassifier::getEPackage)
                .filter(p -> p != concern && p != EcorePackage.eINSTANCE).forEach(used::add));
        return used;
    }

    /** The features of any concern that lead to a class, by holding it or by referring to it. */
    List<EReference> leadingTo(EClass type, boolean holding) {
        return ordered.stream().flatMap(Concerns::classes).flatMap(c -> c.getEReferences().stream())
                .filter(r -> r.isContainment() == holding && r.getEReferenceType() == type).toList();
    }

    /** The classes that are a kind of another one. */
    List<EClass> kindsOf(EClass type) {
        return ordered.stream().flatMap(Concerns::classes).filter(c -> c.getESuperTypes().contains(type)).toList();
    }

    /** The features of any concern whose values are of a type. */
    List<EStructuralFeature> having(EClassifier type) {
        return ordered.stream().flatMap(Concerns::classes).flatMap(c -> c.getEStructuralFeatures().stream())
                .filter(f -> f.getEType() == type).toList();
    }

    static Stream<EClass> classes(EPackage concern) {
        return concern.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast);
    }

    private void collect(EPackage concern, Set<EPackage> into) {
        if (into.add(concern)) {
            uses(concern).forEach(used -> collect(used, into));
        }
    }
}
