package org.throughline.api.describe;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What to call things on screen, in a workbook and in a report. Works from the metamodel alone, so it serves our classes,
 * a district's own, and those of a module that is not installed.
 *
 * <p>No method returns {@code null}; a value that is not set is the empty text.
 */
@ProviderType
public interface Describer {

    /** The name of a kind of object, such as "Time slot". */
    String typeName(EClass type);

    /** The name of several objects of a kind, such as "Time slots". */
    String typeNames(EClass type);

    /** The name of a feature, such as "Economically disadvantaged". */
    String featureName(EStructuralFeature feature);

    /** What a feature means: its doc comment in the metamodel. */
    String help(EStructuralFeature feature);

    /** What a kind of object is: its doc comment in the metamodel. */
    String help(EClass type);

    /** What to call an object where there is room for a few words: its name, else its code, else its kind. */
    String label(EObject object);

    /** The object in a sentence, such as "Literacy coaching supports 3 elements in 8 schools, 36 hours a person." */
    String sentence(EObject object);

    /** The value of a feature as text; lists are joined by "; ", references are labels, enumerations are words. */
    String text(EObject object, EStructuralFeature feature);

    /** A single value of a feature as text. */
    String text(EStructuralFeature feature, Object value);

    /** The sections of an object's page, in order: which features stand together, under which title. */
    List<Section> sections(EClass type);

    /**
     * A group of features on an object's page.
     *
     * @param title the title; empty for the first, untitled one
     * @param features the features, in order
     */
    record Section(String title, List<EStructuralFeature> features) {
    }
}
