package org.throughline.api.exchange;

import java.util.Optional;

/**
 * Something in a file that only a person can decide.
 *
 * @param key what is asked about: a cell such as {@code Programs!J8}, or a name in quotation marks, such as {@code "Bluff St"},
 *        wherever it stands; an answer is given under the same key
 * @param question what is asked, in a sentence
 * @param suggestion a likely answer; it is never taken without being confirmed
 */
public record OpenQuestion(String key, String question, Optional<String> suggestion) {
}
