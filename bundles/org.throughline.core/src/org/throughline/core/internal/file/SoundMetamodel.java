package org.throughline.core.internal.file;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.Diagnostician;

/**
 * Checks a module's metamodel for what would make its content unreadable without the module, and takes out of it what
 * needs the module's own code. Values of its own types are then kept as the text that stands in the file.
 */
final class SoundMetamodel {

    /** Types of EMF whose values are plain text, numbers, dates and yes or no; others name classes or hold code. */
    private static final Set<String> PLAIN = Set.of("EString", "EInt", "EIntegerObject", "ELong", "ELongObject", "EShort",
            "EShortObject", "EDouble", "EDoubleObject", "EFloat", "EFloatObject", "EBigDecimal", "EBigInteger", "EBoolean",
            "EBooleanObject", "EByte", "EByteObject", "EChar", "ECharacterObject", "EDate");

    private final EPackage metamodel;

    SoundMetamodel(EPackage metamodel) {
        this.metamodel = metamodel;
    }

    /** What is wrong with it, as the end of a sentence; null if nothing is, and then it can be used. */
    String fault() {
        for (var all = metamodel.eAllContents(); all.hasNext();) {
            String fault = fault(all.next());
            if (fault != null) {
                return fault;
            }
        }
        detach();
        return Diagnostician.INSTANCE.validate(metamodel).getSeverity() >= Diagnostic.ERROR ? "it contradicts itself" : null;
    }

    private static String fault(EObject part) {
        if (part instanceof EClass type) {
            if (inheritsFromItself(type, new HashSet<>())) {
                return "the kind of thing \"" + type.getName() + "\" is built on itself";
            }
            if (!standsForOneOfOurs(type)) {
                return "\"" + type.getName() + "\" does not build on Throughline's kinds of things first";
            }
        }
        if (part instanceof EAttribute attribute) {
            EDataType type = attribute.getEAttributeType();
            if (type == null) {
                return "the type of \"" + attribute.getName() + "\" is not there";
            }
            if (type.getEPackage() == EcorePackage.eINSTANCE && !PLAIN.contains(type.getName())) {
                return "\"" + attribute.getName() + "\" could hold more than text and numbers";
            }
        }
        return part instanceof EStructuralFeature feature && feature.getEType() == null
                ? "the type of \"" + feature.getName() + "\" is not there" : null;
    }

    private static boolean inheritsFromItself(EClass type, Set<EClass> below) {
        if (!below.add(type)) {
            return true;
        }
        for (EClass parent : type.getESuperTypes()) {
            if (inheritsFromItself(parent, below)) {
                return true;
            }
        }
        below.remove(type);
        return false;
    }

    /** An object is made from the class at the end of the line of first parents; one of ours elsewhere would have no room. */
    private static boolean standsForOneOfOurs(EClass type) {
        for (int i = 1; i < type.getESuperTypes().size(); i++) {
            EClass other = type.getESuperTypes().get(i);
            if (isOurs(other) || other.getEAllSuperTypes().stream().anyMatch(SoundMetamodel::isOurs)) {
                EClass first = type.getESuperTypes().get(0);
                // what the first line has already is no more than said again
                EClass ours = isOurs(other) ? other : other.getEAllSuperTypes().stream().filter(SoundMetamodel::isOurs)
                        .reduce((a, b) -> b).orElseThrow();
                if (!ours.isSuperTypeOf(first)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isOurs(EClass type) {
        return OurMetamodels.contain(type.getEPackage());
    }

    /** Takes out what needs the module's classes. */
    private void detach() {
        for (var all = metamodel.eAllContents(); all.hasNext();) {
            EObject part = all.next();
            if (part instanceof EClassifier type) {
                type.setInstanceTypeName(type instanceof EDataType && !(type instanceof EEnum) ? "java.lang.String" : null);
            }
            if (part instanceof EDataType type && !(type instanceof EEnum)) {
                type.getEAnnotations().clear();
            }
            if (part instanceof EStructuralFeature feature && feature.isVolatile()) {
                feature.setVolatile(false);
                feature.setTransient(true);
            }
            if (part instanceof EModelElement element) {
                element.getEAnnotations().removeIf(a -> EcorePackage.eNS_URI.equals(a.getSource()));
            }
        }
        metamodel.getEAnnotations().removeIf(a -> EcorePackage.eNS_URI.equals(a.getSource()));
    }
}
