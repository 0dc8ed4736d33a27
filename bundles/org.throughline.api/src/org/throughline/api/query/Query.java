package org.throughline.api.query;

import java.util.List;
import java.util.Optional;

/**
 * What is looked for.
 *
 * @param type the name of a class of the metamodel; its subtypes count
 * @param conditions all of them have to hold
 * @param refersTo the id, the code or the name of an object that is referred to by what is found, or by one of its parts
 */
public record Query(String type, List<Condition> conditions, Optional<String> refersTo) {

    /** Copies the list. */
    public Query {
        conditions = List.copyOf(conditions);
    }

    /** Everything of a type. */
    public static Query of(String type) {
        return new Query(type, List.of(), Optional.empty());
    }
}
