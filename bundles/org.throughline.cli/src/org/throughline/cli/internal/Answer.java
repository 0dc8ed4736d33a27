package org.throughline.cli.internal;

import java.util.Collection;
import java.util.List;

import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** The JSON in which verbs answer: one object, keys in the order in which they were put. */
final class Answer {

    private final JsonObject json = new JsonObject();

    Answer put(String key, String value) {
        json.add(key, new JsonPrimitive(value));
        return this;
    }

    Answer put(String key, Number value) {
        json.add(key, new JsonPrimitive(value));
        return this;
    }

    Answer put(String key, boolean value) {
        json.add(key, new JsonPrimitive(value));
        return this;
    }

    Answer put(String key, Answer value) {
        json.add(key, value.json);
        return this;
    }

    Answer put(String key, Collection<Answer> values) {
        var array = new JsonArray();
        values.forEach(v -> array.add(v.json));
        json.add(key, array);
        return this;
    }

    Answer texts(String key, Collection<String> values) {
        var array = new JsonArray();
        values.forEach(array::add);
        json.add(key, array);
        return this;
    }

    /** The problems of a file or a plan, in the shape that every verb shares. */
    static List<Answer> problems(Collection<Diagnostic> problems) {
        return problems.stream().map(Answer::problem).toList();
    }

    /** One problem. */
    static Answer problem(Diagnostic d) {
        var answer = new Answer().put("severity", d.severity().name().toLowerCase(java.util.Locale.ROOT))
                .put("code", d.code()).put("message", d.message());
        d.place().sheet().ifPresent(s -> answer.put("sheet", s));
        d.place().cell().ifPresent(c -> answer.put("cell", c));
        d.place().line().ifPresent(l -> answer.put("line", l));
        d.value().ifPresent(v -> answer.put("value", v));
        d.object().ifPresent(o -> answer.put("object", o));
        d.feature().ifPresent(f -> answer.put("feature", f));
        return answer;
    }

    /** One line for people: severity, place, sentence. */
    static String line(Diagnostic d) {
        var line = new StringBuilder(d.severity() == Severity.INFO ? "  note: " : "  ");
        d.place().sheet().ifPresent(s -> line.append(s)
                .append(d.place().cell().map(c -> " " + c).orElse("")).append(": "));
        d.place().line().ifPresent(l -> line.append("line ").append(l).append(": "));
        return line.append(d.message()).toString();
    }

    /** Whether anything among them is more than a note. */
    static boolean hasProblems(Collection<Diagnostic> problems) {
        return problems.stream().anyMatch(d -> d.severity() != Severity.INFO);
    }

    @Override
    public String toString() {
        return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson((JsonElement) json);
    }
}
