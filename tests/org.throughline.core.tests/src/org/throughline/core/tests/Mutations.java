package org.throughline.core.tests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damage of all kinds to the text of a file, by accident or by hand. */
final class Mutations {

    private static final Pattern VALUE = Pattern.compile("[A-Za-z]+=\"([^\"]*)\"");
    private static final Pattern IDENTITY = Pattern.compile("\\s+id=\"[^\"]*\"");
    private static final List<String> INSERTED = List.of("&lt;", "&amp;", "&#10;", "&#0;", "&#xD800;", "&x;", "&", "<", ">", "\"",
            "<!DOCTYPE x [<!ENTITY x \"y\">]>", "<![CDATA[x]]>", "]]>", "x", " ", ":", "#", "/", "\r", "\u0000", "\uFFFF", "<x/>",
            " x=\"y\"", "<?x y?>", " name=\"n\"", "<name>n</name>", " xsi:type=\"plan:ModuleContent\"", " href=\"a.xml#b\"");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** The bytes after one mutation. */
    byte[] mutate(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes;
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> flipped(bytes);
            case 2 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : withoutSome(bytes);
            case 3, 4 -> lines(bytes);
            case 5 -> swapped(text(bytes));
            case 6 -> withoutOne(text(bytes), IDENTITY);
            case 7 -> withoutOne(text(bytes), VALUE);
            default -> inserted(text(bytes));
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] mutated = bytes.clone();
        int at = random.nextInt(mutated.length);
        mutated[at] = random.nextBoolean() ? (byte) (32 + random.nextInt(95)) : (byte) random.nextInt(256);
        return mutated;
    }

    private byte[] withoutSome(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(60));
        byte[] mutated = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, mutated, 0, from);
        System.arraycopy(bytes, to, mutated, from, bytes.length - to);
        return mutated;
    }

    private byte[] lines(byte[] bytes) {
        var lines = new ArrayList<>(List.of(text(bytes).split("\n", -1)));
        int from = random.nextInt(lines.size());
        List<String> some = List.copyOf(lines.subList(from, Math.min(lines.size(), from + 1 + random.nextInt(6))));
        int kind = random.nextInt(3);
        if (kind > 0) {
            lines.subList(from, from + some.size()).clear();
        }
        if (kind < 2) {
            lines.addAll(random.nextInt(lines.size() + 1), some);
        }
        return bytes(String.join("\n", lines));
    }

    private byte[] swapped(String text) {
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.size() < 2) {
            return bytes(text);
        }
        MatchResult a = values.get(random.nextInt(values.size()));
        MatchResult b = values.get(random.nextInt(values.size()));
        if (a.start() >= b.start()) {
            return bytes(text);
        }
        return bytes(text.substring(0, a.start(1)) + b.group(1) + text.substring(a.end(1), b.start(1)) + a.group(1)
                + text.substring(b.end(1)));
    }

    private byte[] withoutOne(String text, Pattern pattern) {
        List<MatchResult> found = pattern.matcher(text).results().toList();
        if (found.isEmpty()) {
            return bytes(text);
        }
        MatchResult gone = found.get(random.nextInt(found.size()));
        return bytes(text.substring(0, gone.start()) + text.substring(gone.end()));
    }

    private byte[] inserted(String text) {
        int at = random.nextInt(text.length() + 1);
        return bytes(text.substring(0, at) + INSERTED.get(random.nextInt(INSERTED.size())) + text.substring(at));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
