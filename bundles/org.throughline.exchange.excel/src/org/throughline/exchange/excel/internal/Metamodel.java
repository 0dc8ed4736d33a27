package org.throughline.exchange.excel.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The classes that a plan can hold, and paths such as {@code audience.roles} in their objects. */
final class Metamodel {

    private static final String MEANING = "https://throughline.org/model/meaning";

    private final Map<String, EClass> classes = new HashMap<>();

    Metamodel(EClass root) {
        collect(root);
    }

    /**
     * The class of this name.
     *
     * @throws IllegalArgumentException if a plan holds no such objects
     */
    EClass type(String name) {
        EClass type = classes.get(name);
        if (type == null) {
            throw new IllegalArgumentException("The mapping profile names \"" + name + "\", and a plan holds no such objects.");
        }
        return type;
    }

    /** The feature at the end of a path. */
    static EStructuralFeature feature(EClass type, String path) {
        EClass at = type;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            at = ((EReference) step(at, steps[i])).getEReferenceType();
        }
        return step(at, steps[steps.length - 1]);
    }

    /** Whether a feature holds months of the year. */
    static boolean isMonth(EStructuralFeature feature) {
        return "month".equals(EcoreUtil.getAnnotation(feature, MEANING, "values"));
    }

    /** Whether a feature holds a percentage. */
    static boolean isPercent(EStructuralFeature feature) {
        return "Percent".equals(feature.getEType().getName());
    }

    /** The object before the end of a path; contained objects on the way are made where {@code make} says so. */
    static EObject owner(EObject object, String path, boolean make) {
        EObject at = object;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1 && at != null; i++) {
            var step = (EReference) step(at.eClass(), steps[i]);
            if (at.eGet(step) == null && make) {
                at.eSet(step, EcoreUtil.create(step.getEReferenceType()));
            }
            at = (EObject) at.eGet(step);
        }
        return at;
    }

    /** The list at the end of a path from an object; empty where something on the way is not there and not made. */
    @SuppressWarnings("unchecked")
    static EList<EObject> list(EObject from, String path, boolean make) {
        EObject owner = owner(from, path, make);
        return owner == null ? (EList<EObject>) (EList<?>) ECollections.emptyEList()
                : (EList<EObject>) owner.eGet(feature(from.eClass(), path));
    }

    /** Every object at the end of a path of lists, in order. */
    static List<EObject> ends(EObject from, String path) {
        List<EObject> at = List.of(from);
        for (String name : path.split("\\.")) {
            at = at.stream().flatMap(o -> values(o, name)).toList();
        }
        return at;
    }

    private static Stream<EObject> values(EObject object, String name) {
        Object value = object.eGet(step(object.eClass(), name));
        return value instanceof Collection<?> many ? many.stream().map(EObject.class::cast) : Stream.ofNullable((EObject) value);
    }

    private static EStructuralFeature step(EClass type, String name) {
        EStructuralFeature feature = type.getEStructuralFeature(name);
        if (feature == null) {
            throw new IllegalArgumentException("The mapping profile names \"" + name + "\", and " + type.getName() + " has no such feature.");
        }
        return feature;
    }

    private void collect(EClass type) {
        if (classes.putIfAbsent(type.getName(), type) == null) {
            List<EReference> parts = type.getEAllContainments();
            parts.forEach(p -> collect(p.getEReferenceType()));
        }
    }
}
