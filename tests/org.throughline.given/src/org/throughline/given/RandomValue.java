package org.throughline.given;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EcorePackage;

/** Values of any attribute: what a person may type or paste, above all what a file has trouble with. */
final class RandomValue {

    private static final List<String> PIECES = List.of("coaching", " ", "  ", "\n", "\n\n", "\t", "<b>", "&amp;", "&", "\"", "'",
            "]]>", "<![CDATA[", "<!--", "é", "ñ", "漢", "\u00A0", "\uD83D\uDE00", "\uD835\uDC00", "\uFFFD", "\u0085", "=1+1", "K-5", ".");

    private RandomValue() {
    }

    /** A value that the attribute can hold, in the form in which the model keeps it. */
    static Object of(EAttribute attribute, Random random) {
        EDataType type = attribute.getEAttributeType();
        if (type instanceof EEnum choices) {
            return choices.getELiterals().get(random.nextInt(choices.getELiterals().size())).getInstance();
        }
        Class<?> java = type.getInstanceClass();
        if (java == String.class) {
            // other types of text know no empty text: there it means "not set"
            return type == EcorePackage.Literals.ESTRING ? text(random) : "t" + text(random);
        } else if (java == Integer.class || java == int.class) {
            return random.nextInt(4001) - 2000;
        } else if (java == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(), random.nextInt(4));
        } else if (java == Boolean.class || java == boolean.class) {
            return random.nextBoolean();
        } else if (java == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(40_000));
        } else if (java == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000) * 1_000_000L);
        }
        throw new AssertionError("No random value is known for " + attribute.getName() + " of " + type.getName());
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
