package org.throughline.api.exchange;

import java.util.List;
import java.util.Optional;

/**
 * Something in a file that only a person can decide.
 *
 * @param key what is asked about: a cell such as {@code Programs!J8}, or a name in quotation marks, such as {@code "Bluff St"},
 *        wherever it stands; an answer is given under the same key
 * @param question what is asked, in a sentence
 * @param suggestion a likely answer; it is never taken without being confirmed
 * @param choices what else can be answered, for people to choose from; an answer need not be among them
 */
public record OpenQuestion(String key, String question, Optional<String> suggestion, List<String> choices) {

    /** Copies the list. */
    public OpenQuestion {
        choices = List.copyOf(choices);
    }
}
