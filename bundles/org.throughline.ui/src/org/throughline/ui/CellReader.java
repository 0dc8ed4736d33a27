package org.throughline.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.throughline.api.describe.Describer;

/**
 * Text as the value of a feature: numbers and days as the plan's locale writes them, enumerations by their words, references
 * by names or codes, several with a semicolon between them. What is typed and what is pasted is read here alike.
 *
 * @param words the describer in the plan's words
 * @param names finds what references mean
 */
record CellReader(Describer words, NameBook names) {

    private static final int MOST_WORDS = 10;
    private static final int MOST_PROPOSALS = 200;

    /** The values, one at the most for a feature of a single value; none where the text is blank. */
    List<Object> read(EStructuralFeature feature, String text) throws Typed.NotUnderstood {
        if (!feature.isMany()) {
            return one(feature, text).map(List::of).orElse(List.of());
        }
        if (text.isBlank()) {
            return List.of();
        }
        if (feature instanceof EReference reference && names.find(reference.getEReferenceType(), text).size() == 1) {
            return List.copyOf(names.find(reference.getEReferenceType(), text));
        }
        var values = new LinkedHashSet<Object>();
        for (String part : text.split("[;\\n]")) {
            one(feature, part).ifPresent(values::add);
        }
        return List.copyOf(values);
    }

    /** The text that {@link #read} understands as what the feature holds now. */
    String write(EObject object, EStructuralFeature feature) {
        if (!(feature instanceof EReference reference)) {
            return words.text(object, feature);
        }
        Object value = object.eGet(feature);
        List<?> all = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
        return all.stream().map(o -> names.spoken(reference.getEReferenceType(), (EObject) o)).collect(Collectors.joining("; "));
    }

    /** What may be chosen where this is typed; nothing where it is written freely. */
    List<String> proposals(EStructuralFeature feature, String typed) {
        if (feature instanceof EReference reference) {
            return names.containing(reference.getEReferenceType(), typed, MOST_PROPOSALS);
        }
        String wanted = typed.strip().toLowerCase(words.locale());
        return words.choices(feature).stream().map(c -> words.text(feature, c)).filter(c -> c.toLowerCase(words.locale()).contains(wanted)).toList();
    }

    private Optional<Object> one(EStructuralFeature feature, String text) throws Typed.NotUnderstood {
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (feature instanceof EReference reference) {
            return Optional.of(object(reference.getEReferenceType(), text.strip()));
        }
        List<Object> choices = words.choices(feature);
        Optional<Object> chosen = choices.stream().filter(c -> words.text(feature, c).equalsIgnoreCase(text.strip())).findFirst();
        if (choices.isEmpty() || chosen.isEmpty() && choices.get(0) instanceof Number) {
            Optional<Object> value = new Typed(words.locale()).value(((EAttribute) feature).getEAttributeType(), text);
            if (choices.isEmpty() || value.filter(choices::contains).isPresent()) {
                return value;
            }
        }
        return Optional.of(chosen.orElseThrow(() -> new Typed.NotUnderstood(NLS.bind(Messages.Table_chooseOne, offered(feature, choices)))));
    }

    private String offered(EStructuralFeature feature, List<Object> choices) {
        return choices.stream().limit(MOST_WORDS).map(c -> words.text(feature, c)).collect(Collectors.joining(", "))
                + (choices.size() > MOST_WORDS ? ", \u2026" : "");
    }

    private EObject object(EClass kind, String typed) throws Typed.NotUnderstood {
        List<EObject> found = names.find(kind, typed);
        if (found.size() == 1) {
            return found.get(0);
        }
        String several = Describer.inside(words.typeNames(kind));
        throw new Typed.NotUnderstood(found.isEmpty() ? NLS.bind(Messages.Table_notAmong, typed, several)
                : NLS.bind(Messages.Table_ambiguous, new Object[] {found.size(), several, typed}));
    }
}
