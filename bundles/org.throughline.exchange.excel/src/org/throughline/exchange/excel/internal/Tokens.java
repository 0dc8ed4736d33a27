package org.throughline.exchange.excel.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The names in a cell that lists several, whatever stands between them; a name that contains such a sign stays whole. */
final class Tokens {

    /** What people put between names, from the clearest to the least clear. */
    private static final List<String> BETWEEN = List.of("[;\\n]", ",", "[/&]|\\band\\b");

    private Tokens() {
    }

    /** The names, in order, each once. Blanks are taken apart only where every piece is known. */
    static List<String> of(String text, Predicate<String> isKnown) {
        Stream<String> pieces = Stream.of(text);
        for (String between : BETWEEN) {
            pieces = pieces.flatMap(p -> isKnown.test(p.strip()) ? Stream.of(p) : Arrays.stream(p.split(between)));
        }
        return pieces.map(String::strip).filter(p -> !p.isEmpty()).flatMap(p -> words(p, isKnown)).distinct().toList();
    }

    private static Stream<String> words(String piece, Predicate<String> isKnown) {
        String[] words = piece.split("\\s+");
        return words.length > 1 && !isKnown.test(piece) && Arrays.stream(words).allMatch(isKnown) ? Arrays.stream(words) : Stream.of(piece);
    }
}
