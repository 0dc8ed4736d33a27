package org.throughline.exchange.excel.internal;

import java.util.Locale;

/** Names of the metamodel as they stand in cells. */
final class Words {

    private Words() {
    }

    /** {@code supportRole} as "support role"; capitals such as "ES" stay as they are. */
    static String of(String literal) {
        return literal.chars().anyMatch(Character::isLowerCase)
                ? literal.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.US) : literal;
    }
}
