package org.throughline.api.session;

import java.util.Arrays;

/**
 * What locks a private companion, or nothing. Whoever makes one closes it, which wipes it; those to whom it is handed keep no copy.
 *
 * <p>Smallest example:
 * <pre>try (Passphrase typed = Passphrase.of(field.getTextChars())) { files.open(plan, companion, who, typed); }</pre>
 */
public final class Passphrase implements AutoCloseable {

    /** What a new passphrase has at least; NIST SP 800-63B asks for as many. */
    public static final int FEWEST = 8;

    private final char[] characters;
    private boolean closed;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    /** No passphrase. */
    public static Passphrase none() {
        return new Passphrase(new char[0]);
    }

    /** These characters, which are taken over and not copied. No characters are no passphrase. */
    public static Passphrase of(char[] characters) {
        return new Passphrase(characters);
    }

    /** Whether there is none. */
    public boolean isNone() {
        return characters.length == 0;
    }

    /** Whether it has enough characters to lock something from now on. */
    public boolean isLongEnough() {
        return characters.length >= FEWEST;
    }

    /**
     * The characters themselves: not to be kept, and not to be copied without being wiped.
     *
     * @throws IllegalStateException after {@link #close}
     */
    public char[] characters() {
        if (closed) {
            throw new IllegalStateException("The passphrase was wiped already.");
        }
        return characters;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(characters, '\0');
    }

    /** Never the passphrase. */
    @Override
    public String toString() {
        return isNone() ? "no passphrase" : "a passphrase";
    }
}
