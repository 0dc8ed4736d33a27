package org.throughline.core.internal.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** Words on one line, with tabs between them; what stands in a word cannot end it. */
final class Tokens {

    private final List<String> words;
    private int next;

    private Tokens(List<String> words) {
        this.words = words;
    }

    /** No words yet. */
    Tokens() {
        this(new ArrayList<>());
    }

    /** The words of a line. */
    static Tokens of(String line) {
        var tokens = new Tokens();
        var word = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                tokens.words.add(word.toString());
                word.setLength(0);
            } else if (c == '\\' && i + 1 < line.length()) {
                word.append(unescaped(line.charAt(++i)));
            } else {
                word.append(c);
            }
        }
        tokens.words.add(word.toString());
        return tokens;
    }

    Tokens add(String word) {
        words.add(word);
        return this;
    }

    Tokens add(int number) {
        return add(Integer.toString(number));
    }

    boolean isAtEnd() {
        return next == words.size();
    }

    /**
     * The next word.
     *
     * @throws NoSuchElementException if there is none
     */
    String next() {
        if (isAtEnd()) {
            throw new NoSuchElementException("The line ends too early.");
        }
        return words.get(next++);
    }

    /**
     * The next word, which is a number.
     *
     * @throws NumberFormatException if it is none
     */
    int nextNumber() {
        return Integer.parseInt(next());
    }

    /** The line. */
    String line() {
        var line = new StringBuilder();
        for (String word : words) {
            if (!line.isEmpty()) {
                line.append('\t');
            }
            for (int i = 0; i < word.length(); i++) {
                escape(word.charAt(i), line);
            }
        }
        return line.toString();
    }

    private static void escape(char c, StringBuilder line) {
        switch (c) {
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\\' -> line.append("\\\\");
            default -> line.append(c);
        }
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
