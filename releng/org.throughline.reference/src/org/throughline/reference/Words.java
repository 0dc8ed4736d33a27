package org.throughline.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.describe.Describer;

/** What to call the parts of the metamodel in a text for people who plan: as the screen calls them. */
final class Words {

    private static final String MEANING = "https://throughline.org/model/meaning";

    private final Describer describer;
    private final Concerns concerns;

    Words(Describer describer, Concerns concerns) {
        this.describer = describer;
        this.concerns = concerns;
    }

    /** The file of a concern's page. */
    static String page(EPackage concern) {
        return concern.getName() + ".md";
    }

    String title(EPackage concern) {
        return spoken(concern.getName());
    }

    String title(EClassifier type) {
        return type instanceof EClass c ? describer.typeName(c) : spoken(type.getName());
    }

    String name(EStructuralFeature feature) {
        return describer.featureName(feature);
    }

    /** The name in the middle of a sentence; short capitals such as FTE stay as they are. */
    static String inSentence(String name) {
        return name.length() > 1 && Character.isUpperCase(name.charAt(1)) ? name
                : name.substring(0, 1).toLowerCase(Locale.US) + name.substring(1);
    }

    /** "Part of content" as "a part of content". */
    static String oneOf(String name) {
        return ("AEIO".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + inSentence(name);
    }

    /** What a choice is called on screen. */
    String choice(EEnumLiteral literal) {
        EEnum type = literal.getEEnum();
        String said = concerns.having(type).stream().findFirst()
                .map(f -> describer.text(f, literal.getInstance())).orElse("");
        return said.isEmpty() ? spoken(literal.getName()) : said;
    }

    String help(EClass type) {
        return describer.help(type);
    }

    /** The unit is said with the kind of value. */
    String help(EStructuralFeature feature) {
        return help((EModelElement) feature);
    }

    String help(EModelElement element) {
        return Optional.ofNullable(EcoreUtil.getDocumentation(element)).map(String::strip).orElse("");
    }

    /** Whether people see the field on an object's page. */
    boolean isShown(EClass type, EStructuralFeature feature) {
        return !"no".equals(meaning(feature).get("shown"))
                && describer.sections(type).stream().anyMatch(s -> s.features().contains(feature));
    }

    boolean isRequired(EStructuralFeature feature) {
        return feature.isRequired() || "true".equals(meaning(feature).get("required"));
    }

    /** What the metamodel says beyond the type: ranges, units and the like. */
    Map<String, String> meaning(EModelElement element) {
        return Optional.ofNullable(element.getEAnnotation(MEANING))
                .map(a -> a.getDetails().map()).orElse(Map.of());
    }

    /** A link from the page of a concern to the place where a type is explained. */
    String link(EPackage from, EClassifier type) {
        return "[" + title(type) + "](" + (type.getEPackage() == from ? "" : page(type.getEPackage())) + "#"
                + anchor(title(type)) + ")";
    }

    String links(EPackage from, List<? extends EClassifier> types) {
        return types.stream().map(t -> link(from, t)).distinct().collect(Collectors.joining(", "));
    }

    /** The anchor that forges give to a heading. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.US).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }

    /** {@code notApplicable} as "Not applicable". */
    static String spoken(String name) {
        return spokenStart(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.US));
    }

    /** The text with a capital at its start. */
    static String spokenStart(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
