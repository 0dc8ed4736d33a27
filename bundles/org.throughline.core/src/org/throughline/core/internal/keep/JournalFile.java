package org.throughline.core.internal.keep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The journal beside a plan: a line of text for each finished step, each with its checksum in front. The first line says which bytes
 * of the plan it continues; a line before each save says which bytes that save makes. What follows a line that is
 * damaged or cut off is not read.
 */
final class JournalFile {

    static final String STEP = "step";
    private static final String BEGIN = "throughline-journal-1";
    private static final String SAVING = "saving";
    private static final String COVERED = "covered";
    /** A checksum and a space. */
    private static final int HEAD = 9;
    private static final int HEX = 16;

    /**
     * What a journal holds.
     *
     * @param fits how many bytes of the journal lead to what is in the plan's file; empty if it does not continue that file
     * @param steps the steps after those
     */
    record Content(Optional<Long> fits, List<Step> steps) {
    }

    /**
     * A step that is not in the plan's file.
     *
     * @param words what stands in its line after its kind
     * @param covered whether that is a step's text under a cover
     * @param end how many bytes of the journal there are up to its end
     */
    record Step(Tokens words, boolean covered, long end) {
    }

    private JournalFile() {
    }

    /** The line that begins a journal after these bytes of a plan. */
    static byte[] begin(byte[] plan) {
        return line(new Tokens().add(BEGIN).add(hash(plan)).line());
    }

    /** The line that says that a save is about to put these bytes into the plan's file. */
    static byte[] saving(byte[] plan) {
        return line(new Tokens().add(SAVING).add(hash(plan)).line());
    }

    /** The line of a step. */
    static byte[] step(String text, Cover cover) {
        return line(cover.hides() ? new Tokens().add(COVERED).add(cover.over(text)).line() : text);
    }

    /** A line with its checksum. */
    private static byte[] line(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return "%08x %s\n".formatted(checksum(bytes, 0, bytes.length), text).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what a journal holds beyond a plan's file. */
    static Content read(Path journal, byte[] plan) throws IOException {
        byte[] all = Files.readAllBytes(journal);
        String now = hash(plan);
        Optional<Long> fits = Optional.empty();
        var steps = new ArrayList<Step>();
        int at = 0;
        for (int end = end(all, at); end >= 0; end = end(all, at)) {
            Optional<Tokens> line = sound(all, at, end);
            if (line.isEmpty()) {
                break;
            }
            Tokens words = line.get();
            String kind = words.next();
            if (at == 0 != kind.equals(BEGIN)) {
                break;
            }
            if (kind.equals(STEP) || kind.equals(COVERED)) {
                steps.add(new Step(words, kind.equals(COVERED), end + 1));
            } else if (words.next().equals(now)) {
                // what was done until here is in the file
                fits = Optional.of(end + 1L);
                steps.clear();
            }
            at = end + 1;
        }
        return new Content(fits, fits.isPresent() ? steps : List.of());
    }

    /** Writes lines at the end and waits until they are on the disk. */
    static void append(FileChannel channel, List<byte[]> lines) throws IOException {
        for (byte[] line : lines) {
            for (ByteBuffer rest = ByteBuffer.wrap(line); rest.hasRemaining();) {
                channel.write(rest);
            }
        }
        channel.force(false);
    }

    /** Opens a journal to write behind the part of it that is whole. */
    static FileChannel open(Path journal, long length) throws IOException {
        FileChannel channel = FileChannel.open(journal, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(length);
        channel.position(length);
        return channel;
    }

    private static int end(byte[] all, int from) {
        for (int i = from; i < all.length; i++) {
            if (all[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Tokens> sound(byte[] all, int from, int end) {
        int start = from + HEAD;
        if (start > end) {
            return Optional.empty();
        }
        try {
            long said = Long.parseLong(new String(all, from, HEAD - 1, StandardCharsets.US_ASCII), HEX);
            return said == checksum(all, start, end - start)
                    ? Optional.of(Tokens.of(new String(all, start, end - start, StandardCharsets.UTF_8))) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long checksum(byte[] bytes, int from, int length) {
        var sum = new CRC32C();
        sum.update(bytes, from, length);
        return sum.getValue();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
