package org.throughline.core.internal.describe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;

/**
 * A sentence with gaps. Its parts stand between bars, and a part is left out where one of its values is not set:
 * {@code {label}| supports #{links} [element/elements]|, {hours} [hour/hours] a person}. A value is the path of a feature;
 * {@code label} is what the object is called, {@code #} counts the values, and {@code [one/many]} is the form of the noun
 * that goes with the number before it. Without its first part there is no sentence.
 */
final class Sentence {

    private static final Pattern TOKEN = Pattern.compile("(?<count>#?)\\{(?<path>[\\w.]+)\\}|\\[(?<one>[^/\\]]*)/(?<many>[^\\]]*)\\]");
    private static final int MOST = 3;
    private static final List<String> LABEL = List.of("label");

    private final List<List<Token>> parts;

    private sealed interface Token {
    }

    private record Text(String text) implements Token {
    }

    private record Value(List<String> path, boolean counted) implements Token {
    }

    private record Form(String one, String many) implements Token {
    }

    private Sentence(List<List<Token>> parts) {
        this.parts = parts;
    }

    /** Reads a template; {@code words} puts our own text in it into the words of the district. */
    static Sentence of(String template, UnaryOperator<String> words) {
        var parts = new ArrayList<List<Token>>();
        for (String part : template.split("\\|")) {
            var tokens = new ArrayList<Token>();
            Matcher m = TOKEN.matcher(part);
            int at = 0;
            while (m.find()) {
                tokens.add(new Text(words.apply(part.substring(at, m.start()))));
                tokens.add(m.group("path") == null ? new Form(words.apply(m.group("one")), words.apply(m.group("many")))
                        : new Value(List.of(m.group("path").split("\\.")), !m.group("count").isEmpty()));
                at = m.end();
            }
            tokens.add(new Text(words.apply(part.substring(at))));
            parts.add(tokens);
        }
        return new Sentence(parts);
    }

    /** The sentence about an object; empty where its first part says nothing, or nothing but what the object is called. */
    Optional<String> fill(EObject object, Describer describer) {
        var sentence = new StringBuilder();
        int filled = 0;
        for (List<Token> part : parts) {
            Optional<String> text = part(part, object, describer);
            if (text.isEmpty() && filled == 0) {
                return Optional.empty();
            }
            text.ifPresent(sentence::append);
            filled += text.isPresent() ? 1 : 0;
        }
        return filled == 1 && parts.size() > 1 && isOnlyLabel(parts.get(0)) || sentence.toString().isBlank() ? Optional.empty() : Optional.of(sentence.toString().strip());
    }

    private static boolean isOnlyLabel(List<Token> part) {
        return part.stream().allMatch(t -> t instanceof Text own ? own.text().isBlank() : t instanceof Value v && v.path().equals(LABEL));
    }

    private static Optional<String> part(List<Token> part, EObject object, Describer describer) {
        var text = new StringBuilder();
        String number = "";
        for (Token token : part) {
            String next = switch (token) {
                case Text own -> own.text();
                case Form form -> number.equals("1") ? form.one() : form.many();
                case Value value -> value(value, object, describer);
            };
            if (token instanceof Value) {
                number = next;
                if (next.isEmpty()) {
                    return Optional.empty();
                }
            }
            text.append(next);
        }
        return Optional.of(text.toString());
    }

    private static String value(Value value, EObject object, Describer describer) {
        if (value.path().equals(LABEL)) {
            return describer.label(object);
        }
        List<EObject> owners = List.of(object);
        for (String step : value.path().subList(0, value.path().size() - 1)) {
            owners = owners.stream().flatMap(o -> values(o, step).stream()).filter(EObject.class::isInstance)
                    .map(EObject.class::cast).toList();
        }
        String last = value.path().get(value.path().size() - 1);
        if (value.counted()) {
            long count = owners.stream().mapToLong(o -> values(o, last).size()).sum();
            return count == 0 ? "" : Long.toString(count);
        }
        List<String> texts = owners.stream().flatMap(o -> values(o, last).stream().map(v -> inside(feature(o, last), v, describer)))
                .filter(t -> !t.isBlank()).distinct().toList();
        return texts.size() > MOST
                ? owners.stream().map(o -> feature(o, last)).filter(f -> f != null && f.getEType() instanceof EClass).findFirst()
                        .map(f -> texts.size() + " " + Words.inside(describer.typeNames((EClass) f.getEType()))).orElseGet(() -> enumerated(texts))
                : enumerated(texts);
    }

    private static Collection<?> values(EObject object, String name) {
        EStructuralFeature feature = feature(object, name);
        Object value = feature == null ? null : object.eGet(feature);
        return value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
    }

    private static EStructuralFeature feature(EObject object, String name) {
        return object.eClass().getEStructuralFeature(name);
    }

    private static String inside(EStructuralFeature feature, Object value, Describer describer) {
        String text = describer.text(feature, value).strip();
        return value instanceof Enumerator ? Words.inside(text) : text.endsWith(".") && text.indexOf(' ') > 0 ? text.substring(0, text.length() - 1) : text;
    }

    private static String enumerated(List<String> texts) {
        return texts.size() < 2 ? String.join("", texts)
                : texts.subList(0, texts.size() - 1).stream().collect(Collectors.joining(", ")) + " and " + texts.get(texts.size() - 1);
    }
}
