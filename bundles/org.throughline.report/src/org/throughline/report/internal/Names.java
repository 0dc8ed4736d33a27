package org.throughline.report.internal;

import java.util.Objects;

import org.throughline.model.identity.Named;

/** What objects are called where there is little room. */
final class Names {

    private Names() {
    }

    static String of(Named object) {
        return object.getName() != null ? object.getName() : code(object);
    }

    /** The code, or the name where there is none. */
    static String shortest(Named object) {
        return object.getCode() != null ? object.getCode() : of(object);
    }

    static String code(Named object) {
        return Objects.toString(object.getCode(), "");
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "\u2026";
    }
}
