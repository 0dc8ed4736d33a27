package org.throughline.core.internal.describe;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.osgi.service.component.annotations.Component;
import org.throughline.api.describe.Describer;

/**
 * Describes from the metamodel: words from a properties file by {@code Class_feature}, otherwise from the name itself;
 * help from the doc comments.
 */
@Component(service = Describer.class)
public final class MetamodelDescriber implements Describer {

    /** Where the locale of a plan is not known yet. */
    private static final Locale LOCALE = Locale.US;

    private final Words words = new Words();

    @Override
    public String typeName(EClass type) {
        return words.find(type.getName()).orElseGet(() -> Words.spoken(type.getName()));
    }

    @Override
    public String typeNames(EClass type) {
        return words.find(type.getName() + ".plural").orElseGet(() -> Words.plural(typeName(type)));
    }

    @Override
    public String featureName(EStructuralFeature feature) {
        return words.find(feature.getEContainingClass().getName() + "_" + feature.getName())
                .or(() -> words.find("_" + feature.getName())).orElseGet(() -> Words.spoken(feature.getName()));
    }

    @Override
    public String help(EStructuralFeature feature) {
        return documentation(feature);
    }

    @Override
    public String help(EClass type) {
        return documentation(type);
    }

    @Override
    public String label(EObject object) {
        return text("name", object).or(() -> text("text", object)).or(() -> text("code", object))
                .or(() -> labelOfParts(object)).orElseGet(() -> typeName(object.eClass()));
    }

    @Override
    public String sentence(EObject object) {
        return words.find(object.eClass().getName() + ".sentence").map(t -> new Sentence(this).fill(t, object))
                .filter(s -> !s.isBlank()).orElseGet(() -> label(object) + " (" + typeName(object.eClass()).toLowerCase(LOCALE) + ")");
    }

    @Override
    public String text(EObject object, EStructuralFeature feature) {
        Object value = object.eGet(feature);
        return value instanceof Collection<?> many
                ? many.stream().map(v -> text(feature, v)).collect(Collectors.joining("; "))
                : text(feature, value);
    }

    @Override
    public String text(EStructuralFeature feature, Object value) {
        return switch (value) {
            case null -> "";
            case EObject object -> label(object);
            case Enumerator literal -> literal.getValue() == 0 ? "" : literal(literal);
            case LocalDate day -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(LOCALE).format(day);
            case BigDecimal number -> number(feature, number);
            case Boolean yes -> yes ? "Yes" : "No";
            case Integer month when feature.getName().equals("months") && month >= 1 && month <= 12 ->
                Month.of(month).getDisplayName(TextStyle.SHORT, LOCALE);
            default -> value.toString();
        };
    }

    @Override
    public List<Section> sections(EClass type) {
        var rest = new ArrayList<>(type.getEAllStructuralFeatures().stream().filter(this::isShown).toList());
        var sections = new ArrayList<Section>();
        take(sections, "", rest, f -> f instanceof EAttribute && List.of("code", "name", "description").contains(f.getName()));
        take(sections, "Details", rest, f -> f instanceof EAttribute && !isAmount(f));
        take(sections, "Time, people and money", rest, f -> f instanceof EAttribute);
        take(sections, "Belongs to", rest, f -> f instanceof EReference r && !r.isContainment());
        for (EStructuralFeature part : rest) {
            sections.add(new Section(featureName(part), List.of(part)));
        }
        return sections;
    }

    private static void take(List<Section> sections, String title, List<EStructuralFeature> rest,
            Predicate<EStructuralFeature> wanted) {
        List<EStructuralFeature> taken = rest.stream().filter(wanted).toList();
        rest.removeAll(taken);
        if (!taken.isEmpty()) {
            sections.add(new Section(title, taken));
        }
    }

    private boolean isShown(EStructuralFeature feature) {
        return !feature.isDerived() && !feature.isTransient()
                && !List.of("id", "externalIds").contains(feature.getName());
    }

    private static boolean isAmount(EStructuralFeature feature) {
        Class<?> type = feature.getEType().getInstanceClass();
        return type == BigDecimal.class || type == Integer.class;
    }

    private static String documentation(EModelElement element) {
        return Optional.ofNullable(EcoreUtil.getDocumentation(element)).map(String::strip).orElse("");
    }

    private static Optional<String> text(String feature, EObject object) {
        EStructuralFeature found = object.eClass().getEStructuralFeature(feature);
        return found != null && object.eGet(found) instanceof String text && !text.isBlank() ? Optional.of(text)
                : Optional.empty();
    }

    /** An object without a name of its own is called after what it joins. */
    private Optional<String> labelOfParts(EObject object) {
        String parts = object.eClass().getEAllReferences().stream().filter(r -> !r.isContainment() && !r.isMany())
                .map(r -> object.eGet(r)).filter(EObject.class::isInstance).map(o -> label((EObject) o))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    private String literal(Enumerator literal) {
        return words.find(literal.getClass().getSimpleName() + "." + literal.getName())
                .orElseGet(() -> Words.spoken(literal.getName()));
    }

    private static String number(EStructuralFeature feature, BigDecimal number) {
        String type = feature.getEType().getName();
        NumberFormat format = NumberFormat.getNumberInstance(LOCALE);
        format.setMaximumFractionDigits(4);
        return switch (type) {
            case "Money" -> (number.signum() < 0 ? "-$" : "$") + format.format(number.abs());
            case "Percent" -> format.format(number) + " %";
            default -> format.format(number);
        };
    }
}
