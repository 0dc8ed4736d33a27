package org.throughline.api.diagnostic;

import java.util.Optional;

/**
 * One thing that a person should know about what was done or found.
 *
 * @param severity how much it matters
 * @param code a stable code in lower case with dots, such as {@code excel.unknown-reference}
 * @param message a sentence in the user's words: what is wrong and what to do
 * @param place where in a file, or {@link Place#NONE}
 * @param value the value concerned, as it stands in the file
 * @param object the id of the object concerned
 * @param feature the name of the object's feature concerned, such as {@code hours}, so that a page can say it beside the field
 */
public record Diagnostic(Severity severity, String code, String message, Place place,
        Optional<String> value, Optional<String> object, Optional<String> feature) {

    /** A diagnostic without a place, a value or an object. */
    public static Diagnostic of(Severity severity, String code, String message) {
        return new Diagnostic(severity, code, message, Place.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same at a place of a file. */
    public Diagnostic at(Place where) {
        return new Diagnostic(severity, code, message, where, value, object, feature);
    }

    /** The same about a value. */
    public Diagnostic about(String what) {
        return new Diagnostic(severity, code, message, place, Optional.ofNullable(what), object, feature);
    }

    /** The same on an object of the plan. */
    public Diagnostic on(String objectId) {
        return new Diagnostic(severity, code, message, place, value, Optional.ofNullable(objectId), feature);
    }

    /** The same on a feature of an object of the plan. */
    public Diagnostic on(String objectId, String featureName) {
        return new Diagnostic(severity, code, message, place, value, Optional.ofNullable(objectId),
                Optional.ofNullable(featureName));
    }
}
