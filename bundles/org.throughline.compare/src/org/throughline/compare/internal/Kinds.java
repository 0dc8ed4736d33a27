package org.throughline.compare.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The kinds of things of one version. The content of a module that is not installed has kinds of its own in each. */
final class Kinds {

    private final Map<String, EPackage> metamodels = new HashMap<>();

    Kinds(Tree tree) {
        EPackage last = null;
        for (Node node : tree.all()) {
            EPackage metamodel = node.type().getEPackage();
            if (metamodel != last) {
                metamodels.putIfAbsent(String.valueOf(metamodel.getNsURI()), metamodel);
                last = metamodel;
            }
        }
    }

    /** Whether two classes are the same, though perhaps from different files. */
    static boolean same(EClass first, EClass second) {
        return first == second || Objects.equals(first.getName(), second.getName())
                && Objects.equals(first.getEPackage().getNsURI(), second.getEPackage().getNsURI());
    }

    /** The class as this version has it; one of a module that this version has nothing of stays the other's. */
    EClass here(EClass type) {
        return (EClass) here((EClassifier) type);
    }

    private EClassifier here(EClassifier type) {
        EPackage metamodel = metamodels.get(String.valueOf(type.getEPackage().getNsURI()));
        EClassifier own = metamodel == null ? null : metamodel.getEClassifier(type.getName());
        return own == null ? type : own;
    }

    /** A value as an attribute of this version takes it. */
    static Object value(EStructuralFeature feature, Object comparable) {
        if (comparable instanceof Tree.Word word && feature instanceof EAttribute attribute && attribute.getEAttributeType() instanceof EEnum choices) {
            EEnumLiteral literal = choices.getEEnumLiteral(word.name());
            return literal == null ? null : literal.getInstance();
        }
        return comparable;
    }
}
