package org.throughline.core.internal.describe;

import java.math.BigDecimal;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.content.ContentItem;
import org.throughline.api.describe.Describer;
import org.throughline.model.plan.DistrictPlan;

/**
 * Describes from the metamodel alone: each word from the files of words, otherwise from an annotation, otherwise from the
 * name; then in the district's words. No class and no feature is known here by its name.
 */
@Component(service = Describer.class)
public final class MetamodelDescriber implements Describer {

    private static final int MONTHS = 12;
    private static final int JULY = 7;

    private final ContentCatalog catalog;
    private final Words words;
    private final Vocabulary vocabulary;
    private final Formats formats;
    // Weak, because the metamodel of a module that is not installed goes with its plan.
    private final ThreadLocal<Set<EObject>> beingCalled = ThreadLocal.withInitial(HashSet::new);
    private final Map<EClass, List<Sentence>> called = Collections.synchronizedMap(new WeakHashMap<>());

    /** Takes words and icons from this catalog, and speaks for no plan in particular. */
    @Activate
    public MetamodelDescriber(@Reference ContentCatalog catalog) {
        this(catalog, new Words(catalog), new Vocabulary(List.of(), Words::regularPlural), Formats.of(Optional.empty()));
    }

    private MetamodelDescriber(ContentCatalog catalog, Words words, Vocabulary vocabulary, Formats formats) {
        this.catalog = catalog;
        this.words = words;
        this.vocabulary = vocabulary;
        this.formats = formats;
    }

    @Override
    public Describer in(DistrictPlan plan) {
        return new MetamodelDescriber(catalog, words, new Vocabulary(plan.getVocabulary(), words::plural),
                Formats.of(Optional.ofNullable(plan.getLocale())));
    }

    @Override
    public Locale locale() {
        return formats.locale();
    }

    @Override
    public String reworded(String text) {
        return vocabulary.reworded(text);
    }

    @Override
    public String typeName(EClass type) {
        return reworded(ourName(type));
    }

    @Override
    public String typeNames(EClass type) {
        return reworded(said(type, "plural").orElseGet(() -> words.plural(ourName(type))));
    }

    private String ourName(EClass type) {
        return words.find(type, "").or(() -> Meaning.of(type, "label")).orElseGet(() -> Words.spoken(type.getName()));
    }

    @Override
    public String featureName(EStructuralFeature feature) {
        return reworded(words.find(feature.getEContainingClass(), "_" + feature.getName()).or(() -> Meaning.of(feature, "label"))
                .orElseGet(() -> Words.spoken(feature.getName())));
    }

    @Override
    public String help(EStructuralFeature feature) {
        String help = said(feature, "help").orElseGet(() -> Meaning.documentation(feature));
        String unit = unit(feature);
        return unit.isEmpty() ? reworded(help) : (reworded(help) + " Unit: " + unit + ".").strip();
    }

    @Override
    public String help(EClass type) {
        return reworded(said(type, "help").orElseGet(() -> Meaning.documentation(type)));
    }

    @Override
    public String unit(EStructuralFeature feature) {
        return reworded(said(feature, "unit").orElse(""));
    }

    @Override
    public Shape shape(EStructuralFeature feature) {
        Optional<String> lines = said(feature, "lines");
        if (feature.isMany()) {
            return lines.filter("count"::equals).isPresent() ? Shape.COUNT : Shape.LIST;
        }
        return lines.filter("many"::equals).isPresent() ? Shape.LINES : Shape.LINE;
    }

    @Override
    public List<Object> choices(EStructuralFeature feature) {
        if (feature.getEType() instanceof EEnum choices) {
            return choices.getELiterals().stream().filter(l -> l.getValue() != 0).map(l -> (Object) l.getInstance()).toList();
        }
        if (feature.getEType().getInstanceClass() == Boolean.class) {
            return List.of(Boolean.TRUE, Boolean.FALSE);
        }
        // In the order of a school year.
        return isMonth(feature) ? IntStream.range(0, MONTHS).mapToObj(i -> (Object) ((i + JULY - 1) % MONTHS + 1)).toList() : List.of();
    }

    private boolean isMonth(EStructuralFeature feature) {
        return said(feature, "values").filter("month"::equals).isPresent();
    }

    @Override
    public String label(EObject object) {
        // Two objects may be called after each other; then the kind is all there is to say.
        if (!beingCalled.get().add(object)) {
            return typeName(object.eClass());
        }
        try {
            return alternatives(object.eClass()).stream().map(s -> s.fill(object, this)).flatMap(Optional::stream).findFirst()
                    .or(() -> firstText(object)).or(() -> labelOfParts(object)).orElseGet(() -> typeName(object.eClass()));
        } finally {
            beingCalled.get().remove(object);
        }
    }

    private List<Sentence> alternatives(EClass type) {
        List<Sentence> known = called.get(type);
        if (known == null) {
            known = called(type);
            called.put(type, known);
        }
        return known;
    }

    /** What objects of a class are called: alternatives, the first of which that says something counts. */
    private List<Sentence> called(EClass type) {
        return nearest(type, "called").map(c -> Arrays.stream(c.split("//")).map(String::strip).map(t -> Sentence.of(t, this::reworded)).toList())
                .orElse(List.of());
    }

    @Override
    public String sentence(EObject object) {
        String sentence = nearest(object.eClass(), "sentence").flatMap(t -> Sentence.of(t, this::reworded).fill(object, this))
                .orElseGet(() -> bareSentence(object));
        return Words.opened(sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".");
    }

    private String bareSentence(EObject object) {
        String type = Words.inside(typeName(object.eClass()));
        String label = label(object);
        return label.equals(typeName(object.eClass())) ? Words.article(type) + " " + type + " without a name"
                : label + " is " + Words.article(type) + " " + type;
    }

    @Override
    public String text(EObject object, EStructuralFeature feature) {
        return object.eGet(feature) instanceof Collection<?> many
                ? many.stream().map(v -> text(feature, v)).collect(Collectors.joining("; "))
                : text(feature, object.eGet(feature));
    }

    @Override
    public String text(EStructuralFeature feature, Object value) {
        return switch (value) {
            case null -> "";
            case EEnumLiteral literal -> literal(feature, literal);
            case EObject object -> label(object);
            case Enumerator literal -> literal(feature, literal);
            case LocalDate day -> formats.day(day);
            case Instant moment -> formats.moment(moment);
            case BigDecimal number -> number(feature, number);
            case Boolean yes -> yes ? "Yes" : "No";
            case Integer month when month >= 1 && month <= 12 && isMonth(feature) -> formats.month(month);
            // A year or a level is a name in digits, an amount has a unit.
            case Number number when said(feature, "unit").isPresent() -> formats.number(number);
            default -> value.toString();
        };
    }

    @Override
    public String amount(EObject object, EStructuralFeature feature) {
        String text = text(object, feature);
        String unit = said(feature, "unit").orElse("");
        boolean one = object.eGet(feature) instanceof Number number && number.doubleValue() == 1;
        return text.isEmpty() || unit.isEmpty() ? text : text + " " + reworded(one ? words.singular(unit) : unit);
    }

    @Override
    public List<Section> sections(EClass type) {
        return new Sections((c, key) -> nearest(c, key), this::said, this::featureName).of(type).stream()
                .map(s -> new Section(titled(s), s.features())).toList();
    }

    /** The title of a lone part is a feature's name, which is in the district's words already. */
    private String titled(Section section) {
        return said(section.features().get(0), "section")
                .map(s -> reworded(words.find("section." + s.replace(' ', '_')).orElse(s))).orElse(section.title());
    }

    @Override
    public List<Section> sections(EObject object) {
        return sections(object.eClass()).stream()
                .map(s -> new Section(s.title(), s.features().stream().filter(f -> isShownFor(object, f)).toList()))
                .filter(s -> !s.features().isEmpty()).toList();
    }

    private boolean isShownFor(EObject object, EStructuralFeature feature) {
        return said(feature, "shown").filter("filled"::equals).isEmpty() || object.eIsSet(feature);
    }

    @Override
    public Optional<URL> icon(EClass type) {
        return Meaning.lineage(type).stream().flatMap(c -> said(c, "icon").stream())
                .flatMap(key -> catalog.item(ContentCatalog.ICON, key).stream()).map(ContentItem::location).findFirst();
    }

    /** What the files of words or an annotation say about a class itself. */
    private Optional<String> said(EClass type, String key) {
        return words.find(type, "." + key).or(() -> Meaning.of(type, key));
    }

    private Optional<String> said(EStructuralFeature feature, String key) {
        return words.find(feature.getEContainingClass(), "_" + feature.getName() + "." + key).or(() -> Meaning.of(feature, key));
    }

    /** What is said about a class, or else about its nearest supertype. */
    private Optional<String> nearest(EClass type, String key) {
        return Meaning.lineage(type).stream().flatMap(c -> said(c, key).stream()).findFirst();
    }

    private String literal(EStructuralFeature feature, Enumerator literal) {
        if (literal.getValue() == 0) {
            return "";
        }
        EEnumLiteral declared = feature.getEType() instanceof EEnum choices ? choices.getEEnumLiteral(literal.getName()) : null;
        return reworded((declared == null ? Optional.<String>empty()
                : words.find(declared.getEEnum(), "." + literal.getName()).or(() -> Meaning.of(declared, "label")))
                .orElseGet(() -> Words.spoken(literal.getName())));
    }

    private String number(EStructuralFeature feature, BigDecimal number) {
        return switch (feature.getEType().getName()) {
            case "Money" -> formats.money(number);
            case "Percent" -> formats.percent(number);
            default -> formats.number(number);
        };
    }

    /** An object that nobody gave a way to be called goes by the first text in it. */
    private Optional<String> firstText(EObject object) {
        return nearest(object.eClass(), "called").isPresent() ? Optional.empty() : object.eClass().getEAllAttributes().stream()
                .filter(a -> isPlainText(a) && said(a, "shown").isEmpty()).map(a -> (String) object.eGet(a))
                .filter(t -> t != null && !t.isBlank()).findFirst();
    }

    private static boolean isPlainText(EAttribute attribute) {
        return !attribute.isMany() && !attribute.isID() && attribute.getEAttributeType().getInstanceClass() == String.class;
    }

    /** An object without a name or a text is called after what it joins. */
    private Optional<String> labelOfParts(EObject object) {
        String parts = object.eClass().getEAllReferences().stream()
                .filter((EReference r) -> !r.isContainment() && !r.isContainer() && !r.isMany())
                .map(object::eGet).filter(EObject.class::isInstance).map(o -> label((EObject) o)).collect(Collectors.joining(", "));
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }
}
