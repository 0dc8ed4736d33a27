package org.throughline.core.internal.describe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer.Section;

/**
 * Which features of a class stand together on a page. A feature goes where its {@code section} says; without one, a part
 * or a list of parts is a section of its own at the end, and everything else stands in the first, untitled one.
 */
final class Sections {

    private final BiFunction<EClass, String, Optional<String>> ofType;
    private final BiFunction<EStructuralFeature, String, Optional<String>> ofFeature;
    private final Function<EStructuralFeature, String> name;

    /**
     * @param ofType what is said about a class under a key
     * @param ofFeature what is said about a feature under a key
     * @param name what a feature is called
     */
    Sections(BiFunction<EClass, String, Optional<String>> ofType, BiFunction<EStructuralFeature, String, Optional<String>> ofFeature,
            Function<EStructuralFeature, String> name) {
        this.ofType = ofType;
        this.ofFeature = ofFeature;
        this.name = name;
    }

    List<Section> of(EClass type) {
        Map<String, List<EStructuralFeature>> titled = new LinkedHashMap<>();
        titled.put("", new ArrayList<>());
        var alone = new ArrayList<Section>();
        for (EStructuralFeature feature : ordered(type)) {
            Optional<String> section = ofFeature.apply(feature, "section");
            if (section.isPresent() || !isPart(feature)) {
                titled.computeIfAbsent(section.orElse(""), s -> new ArrayList<>()).add(feature);
            } else {
                alone.add(new Section(name.apply(feature), List.of(feature)));
            }
        }
        var sections = new ArrayList<Section>();
        titled.forEach((title, features) -> {
            if (!features.isEmpty()) {
                sections.add(new Section(title, List.copyOf(features)));
            }
        });
        sections.addAll(alone);
        return List.copyOf(sections);
    }

    /** Those that the class's order names, then the others; parts that were inherited last, since every object has them. */
    private List<EStructuralFeature> ordered(EClass type) {
        List<String> first = ofType.apply(type, "order").map(o -> Arrays.asList(o.split("\\s*,\\s*"))).orElse(List.of());
        var inherited = new ArrayList<EStructuralFeature>();
        var all = new ArrayList<EStructuralFeature>();
        first.stream().map(type::getEStructuralFeature).filter(f -> f != null && isShown(f)).forEach(all::add);
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            if (isShown(feature) && !all.contains(feature)) {
                (isPart(feature) && feature.getEContainingClass() != type ? inherited : all).add(feature);
            }
        }
        all.addAll(inherited);
        return all;
    }

    private boolean isShown(EStructuralFeature feature) {
        return !feature.isDerived() && !feature.isTransient() && !isContainer(feature)
                && ofFeature.apply(feature, "shown").filter("no"::equals).isEmpty();
    }

    private static boolean isContainer(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.isContainer();
    }

    private static boolean isPart(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.isContainment();
    }
}
