package org.throughline.api.coherence;

import java.util.List;

/**
 * Something worth a look, with the objects behind it.
 *
 * @param code a stable code, such as {@code support.none}
 * @param message what was found, in a calm sentence
 * @param method how it was found, in a sentence
 * @param coverage how much of the plan it rests on
 * @param objects the ids of the objects behind it
 * @param value the figure, or the text that stands for it
 */
public record Finding(String code, String message, String method, String coverage, List<String> objects,
        String value) {

    /** Copies the list. */
    public Finding {
        objects = List.copyOf(objects);
    }
}
