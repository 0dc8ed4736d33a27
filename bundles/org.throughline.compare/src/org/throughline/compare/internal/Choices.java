package org.throughline.compare.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.throughline.api.compare.Choice;

/** What somebody chose, by the keys of differences and conflicts. */
record Choices(Map<String, Choice> byKey) {

    static final Choices NONE = new Choices(Map.of());

    Choices with(Map<String, Choice> more) {
        var all = new HashMap<>(byKey);
        all.putAll(more);
        return new Choices(Map.copyOf(all));
    }

    Optional<Choice> of(String key) {
        return byKey.isEmpty() ? Optional.empty() : Optional.ofNullable(byKey.get(key));
    }

    boolean areNone() {
        return byKey.isEmpty();
    }
}
