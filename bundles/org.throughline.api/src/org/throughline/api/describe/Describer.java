package org.throughline.api.describe;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.annotation.versioning.ProviderType;
import org.throughline.model.plan.DistrictPlan;

/**
 * What to call things on screen, in a workbook and in a report. Works from the metamodel alone, so it serves our classes,
 * a district's own, and those of a module that is not installed.
 *
 * <p>Words come, in this order, from the plan's vocabulary (see {@link #in}), from files of words that bundles bring
 * ({@link org.throughline.api.content.ContentCatalog#WORDS}), from annotations of the metamodel, and from the names in it.
 * No method returns {@code null}; a value that is not set is the empty text.
 */
@ProviderType
public interface Describer {

    /**
     * The describer for a plan: in the district's own words, and with numbers, dates and money as the plan's locale
     * writes them. It knows the vocabulary and the locale as they are now; ask again after a change. To ask is cheap.
     */
    Describer in(DistrictPlan plan);

    /** The locale in which values are written. */
    Locale locale();

    /**
     * A text of ours, such as a header or a message, in the district's words. Only whole words are replaced; what stands
     * in double quotation marks is taken for somebody's own words and stays.
     */
    String reworded(String text);

    /** The name of a kind of object, such as "Time slot". */
    String typeName(EClass type);

    /** The name of several objects of a kind, such as "Time slots". */
    String typeNames(EClass type);

    /** The name of a feature, such as "Economically disadvantaged". */
    String featureName(EStructuralFeature feature);

    /** What a feature means: its doc comment in the metamodel, with the unit where there is one. */
    String help(EStructuralFeature feature);

    /** What a kind of object is: its doc comment in the metamodel. */
    String help(EClass type);

    /** The unit of a feature's values, such as "hours a year"; empty if there is none. */
    String unit(EStructuralFeature feature);

    /** How the values of a feature are shown. */
    Shape shape(EStructuralFeature feature);

    /** The values among which a feature's is chosen, in order, such as the words of an enumeration; empty where it is written. */
    List<Object> choices(EStructuralFeature feature);

    /** What to call an object where there is room for a few words: its name, else its code, else what it joins, else its kind. */
    String label(EObject object);

    /** The object in a sentence, such as "Literacy coaching supports 3 elements in 8 schools, 36 hours a person." */
    String sentence(EObject object);

    /** The value of a feature as text; lists are joined by "; ", references are labels, enumerations are words. */
    String text(EObject object, EStructuralFeature feature);

    /** A single value of a feature as text, without its unit. */
    String text(EStructuralFeature feature, Object value);

    /** The value of a feature with its unit, such as "17 hours a year". */
    String amount(EObject object, EStructuralFeature feature);

    /** The sections of a page about objects of a kind, in order: which features stand together, under which title. */
    List<Section> sections(EClass type);

    /** The sections of an object's page: as those of its kind, without what is shown only where it is filled and is not. */
    List<Section> sections(EObject object);

    /** Where the icon of a kind of object is: its own, else that of the nearest supertype that has one. */
    Optional<URL> icon(EClass type);

    /** A name as it stands within a sentence: with a small letter in front, unless it is in capitals. */
    static String inside(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1)) ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** How the values of a feature are shown. */
    enum Shape {
        /** In one line. */
        LINE,
        /** In several lines. */
        LINES,
        /** As a list. */
        LIST,
        /** A list so long that its length is enough. */
        COUNT
    }

    /**
     * A group of features on an object's page.
     *
     * @param title the title; empty for the first, untitled one
     * @param features the features, in order
     */
    record Section(String title, List<EStructuralFeature> features) {
    }
}
