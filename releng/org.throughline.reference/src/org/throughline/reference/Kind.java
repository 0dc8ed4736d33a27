package org.throughline.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;

/** What can be entered in a field, in plain words with unit and range. */
final class Kind {

    private static final Map<String, String> SIMPLE = Map.of("EString", "text", "EBoolean", "yes or no",
            "EBooleanObject", "yes or no", "EInt", "whole number", "EIntegerObject", "whole number");

    private final Words words;
    private final EPackage page;

    Kind(Words words, EPackage page) {
        this.words = words;
        this.page = page;
    }

    /** The words for a field, such as "Hours (hours a year), 0 or more", with links to the types. */
    String of(EStructuralFeature feature) {
        var meaning = new TreeMap<>(words.meaning(feature));
        String text = base(feature, meaning);
        String unit = meaning.remove("unit");
        return Words.spokenStart(text + (unit == null ? "" : " (" + unit + ")") + rest(feature, meaning));
    }

    private String base(EStructuralFeature feature, Map<String, String> meaning) {
        String several = feature.isMany() ? "several" : "one";
        if (feature instanceof EReference reference) {
            return (reference.isContainment() ? "holds " : "refers to ") + several + ": "
                    + words.link(page, reference.getEReferenceType());
        }
        if (feature.getEType() instanceof EEnum) {
            return several + " of " + words.link(page, feature.getEType());
        }
        return (feature.isMany() ? "several: " : "") + value((EAttribute) feature, meaning);
    }

    private String value(EAttribute attribute, Map<String, String> meaning) {
        if ("month".equals(meaning.get("values"))) {
            meaning.keySet().removeAll(List.of("values", "min", "max"));
            return "months";
        }
        if (meaning.remove("lines", "many")) {
            return "text of several lines";
        }
        return attribute.getEType().getEPackage() == EcorePackage.eINSTANCE
                ? SIMPLE.getOrDefault(attribute.getEType().getName(), Words.spoken(attribute.getEType().getName()))
                : words.link(page, attribute.getEType());
    }

    private String rest(EStructuralFeature feature, Map<String, String> meaning) {
        var said = new ArrayList<String>();
        range(meaning.remove("min"), meaning.remove("max"), said);
        meaning.remove("required");
        if (!words.isShown(feature.getEContainingClass(), feature)) {
            said.add("not shown on the page");
        }
        meaning.remove("shown", "no");
        // where and how it stands on the page of an object is no matter of what it may hold
        meaning.keySet().removeAll(List.of("section", "order", "icon"));
        meaning.forEach((key, value) -> said.add(switch (key) {
            case "most" -> "no more than " + other(feature, value);
            case "notBefore" -> "not before " + other(feature, value);
            case "longest" -> "at most " + value + " characters";
            case "distinct" -> "different for each";
            // What is added to the metamodel is said in its own words until it has better ones here.
            default -> Words.inSentence(Words.spoken(key)) + ": " + value;
        }));
        return said.isEmpty() ? "" : ", " + String.join(", ", said);
    }

    private static void range(String min, String max, List<String> said) {
        if (min != null && max != null) {
            said.add("from " + min + " to " + max);
        } else if (min != null) {
            said.add(min + " or more");
        } else if (max != null) {
            said.add(max + " or less");
        }
    }

    private String other(EStructuralFeature feature, String name) {
        EStructuralFeature other = feature.getEContainingClass().getEStructuralFeature(name);
        if (other == null) {
            throw new IllegalStateException(feature.getEContainingClass().getName() + "." + feature.getName()
                    + " names the field " + name + ", which is not there.");
        }
        return "*" + words.name(other) + "*";
    }
}
