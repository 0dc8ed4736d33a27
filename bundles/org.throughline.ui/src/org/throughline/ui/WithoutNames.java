package org.throughline.ui;

import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;
import org.throughline.model.organization.Person;
import org.throughline.model.plan.DistrictPlan;

/** The words of a plan for a room: where a person is named, the position stands instead. */
final class WithoutNames implements Describer {

    private final Describer words;
    private final Map<String, String> positions;
    private final Pattern named;

    WithoutNames(Describer words, DistrictPlan plan) {
        this.words = words;
        positions = plan.getDistrict() == null ? Map.of() : plan.getDistrict().getStaff().stream()
                .filter(p -> p.getName() != null && !p.getName().isBlank())
                .collect(Collectors.toMap(p -> p.getName().strip(), this::position, (one, other) -> one));
        // the longer name first: it may begin with the shorter one
        named = positions.isEmpty() ? null : Pattern.compile(positions.keySet().stream().sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
    }

    private String position(Person person) {
        return person.getTitle() == null || person.getTitle().isBlank() ? words.typeName(person.eClass()).toLowerCase(locale()) : person.getTitle().strip();
    }

    private String without(String text) {
        return named == null ? text : named.matcher(text).replaceAll(m -> Matcher.quoteReplacement(positions.get(m.group())));
    }

    @Override
    public Describer in(DistrictPlan plan) {
        return new WithoutNames(words.in(plan), plan);
    }

    @Override
    public Locale locale() {
        return words.locale();
    }

    @Override
    public String reworded(String text) {
        return without(words.reworded(text));
    }

    @Override
    public String typeName(EClass type) {
        return words.typeName(type);
    }

    @Override
    public String typeNames(EClass type) {
        return words.typeNames(type);
    }

    @Override
    public String featureName(EStructuralFeature feature) {
        return words.featureName(feature);
    }

    @Override
    public String help(EStructuralFeature feature) {
        return words.help(feature);
    }

    @Override
    public String help(EClass type) {
        return words.help(type);
    }

    @Override
    public String unit(EStructuralFeature feature) {
        return words.unit(feature);
    }

    @Override
    public Shape shape(EStructuralFeature feature) {
        return words.shape(feature);
    }

    @Override
    public List<Object> choices(EStructuralFeature feature) {
        return words.choices(feature);
    }

    @Override
    public String label(EObject object) {
        return object instanceof Person person ? position(person) : without(words.label(object));
    }

    @Override
    public String sentence(EObject object) {
        return without(words.sentence(object));
    }

    @Override
    public String text(EObject object, EStructuralFeature feature) {
        return without(words.text(object, feature));
    }

    @Override
    public String text(EStructuralFeature feature, Object value) {
        return without(words.text(feature, value));
    }

    @Override
    public String amount(EObject object, EStructuralFeature feature) {
        return without(words.amount(object, feature));
    }

    @Override
    public List<Section> sections(EClass type) {
        return words.sections(type);
    }

    @Override
    public List<Section> sections(EObject object) {
        return words.sections(object);
    }

    @Override
    public Optional<URL> icon(EClass type) {
        return words.icon(type);
    }
}
