package org.throughline.api.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is asked of an object: {@code enrollment > 500}, {@code audience.schools = S07}, {@code owner =}.
 *
 * @param path features from the object to the value, joined by points, by their names in the metamodel
 * @param operator how the value is compared
 * @param value what it is compared with, as a person writes it; empty means "not set" for EQUAL, "set" for NOT_EQUAL
 */
public record Condition(String path, Operator operator, String value) {

    private static final Pattern WRITTEN = Pattern.compile("\\s*([^=!<>~\\s]+)\\s*(!=|<=|>=|=|<|>|~)\\s*(.*?)\\s*", Pattern.DOTALL);

    /** How a value is compared. */
    public enum Operator {
        EQUAL("="), NOT_EQUAL("!="), LESS("<"), AT_MOST("<="), MORE(">"), AT_LEAST(">="), CONTAINS("~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** The operator as people write it. */
        public String sign() {
            return sign;
        }

        private static Operator of(String sign) {
            return Arrays.stream(values()).filter(o -> o.sign.equals(sign)).findFirst().orElseThrow();
        }
    }

    /** Reads a condition as people write it; empty if it is none. */
    public static Optional<Condition> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches() ? Optional.of(new Condition(written.group(1), Operator.of(written.group(2)), written.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return path + operator.sign() + value;
    }
}
