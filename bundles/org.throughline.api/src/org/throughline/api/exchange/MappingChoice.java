package org.throughline.api.exchange;

/**
 * Something that a sheet or a column can stand for.
 *
 * @param key stands for it in a {@link Mapping}
 * @param name the name for people, in the words of the plan
 * @param help what it means, in a sentence or two
 */
public record MappingChoice(String key, String name, String help) {
}
