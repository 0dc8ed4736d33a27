package org.throughline.core.internal.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The line of text with which a locked file begins: everything that it takes to unlock it but the passphrase. The checksum at its end
 * tells a damaged line from a wrong passphrase; that nobody changed it on purpose is sure only once the content is unlocked, which
 * the line is authenticated with.
 *
 * @param plan the identity of the plan that the content belongs to
 * @param iterations how often the passphrase was hashed
 * @param salt what was mixed into it
 * @param check what comes out for the right passphrase
 * @param nonce the number that was used once, for this content
 */
record SealedHead(String plan, int iterations, byte[] salt, byte[] check, byte[] nonce) {

    static final int FEWEST_ITERATIONS = 600_000;
    static final int SALT = 16;
    static final int CHECK = 16;
    static final int NONCE = 12;

    private static final String BEGIN = "throughline-locked-";
    private static final String VERSION = BEGIN + "1";
    private static final String DERIVATION = "PBKDF2WithHmacSHA256";
    /** More would keep a computer busy for minutes, which only a forged file would ask for. */
    private static final int MOST_ITERATIONS = 20_000_000;
    private static final int LONGEST = 4096;
    private static final int WORDS = 8;

    /** Whether a file begins as a locked one. */
    static boolean begins(byte[] bytes) {
        byte[] begin = BEGIN.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= begin.length && Arrays.equals(begin, 0, begin.length, bytes, 0, begin.length);
    }

    /** The line at the beginning of a file; empty if it is not whole. */
    static Optional<SealedHead> of(byte[] bytes) {
        int length = length(bytes);
        if (length == 0) {
            return Optional.empty();
        }
        String[] words = new String(bytes, 0, length - 1, StandardCharsets.US_ASCII).split(" ", -1);
        try {
            if (words.length != WORDS || !words[0].equals(VERSION) || !words[1].equals(DERIVATION)) {
                return Optional.empty();
            }
            var head = new SealedHead(new String(bytes(words[6]), StandardCharsets.UTF_8), Integer.parseInt(words[2]), bytes(words[3]),
                    bytes(words[4]), bytes(words[5]));
            return head.isSound() && Arrays.equals(head.line(), Arrays.copyOf(bytes, length)) ? Optional.of(head) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How many bytes the line takes; 0 if it has no end. */
    static int length(byte[] bytes) {
        for (int i = 0; i < Math.min(LONGEST, bytes.length); i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    SealedHead with(byte[] next) {
        return new SealedHead(plan, iterations, salt, check, next);
    }

    /** The line with its end. */
    byte[] line() {
        String text = String.join(" ", VERSION, DERIVATION, Integer.toString(iterations), text(salt), text(check), text(nonce),
                text(plan.getBytes(StandardCharsets.UTF_8)));
        var sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        return "%s %08x\n".formatted(text, sum.getValue()).getBytes(StandardCharsets.US_ASCII);
    }

    private boolean isSound() {
        return iterations >= FEWEST_ITERATIONS && iterations <= MOST_ITERATIONS && salt.length == SALT && check.length == CHECK
                && nonce.length == NONCE;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
