package org.throughline.api.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person decided about the open questions of a file. Kept as a small text file, one answer a line:
 *
 * <pre>
 * Programs!J8 = 12
 * "Bluff St" = Bluff Street Elementary
 * </pre>
 *
 * <p>A line that begins with {@code #} is a remark. An answer that is empty, or begins with a question mark, is not given yet.
 */
public final class Answers {

    /** The answer that a cell or a name stands for nothing. */
    public static final String NOTHING = "(nothing)";
    /** The answer that a row is not to be read. */
    public static final String LEAVE_OUT = "(leave out)";
    /** The answer that a row is a thing of its own, though it looks like another. */
    public static final String NEW = "(new)";
    /** The answer that a column is a field of the district's own. */
    public static final String FIELD = "(field)";
    /** No answers. */
    public static final Answers NONE = new Answers(Map.of());

    private static final String BETWEEN = " = ";
    private static final String NOT_YET = "?";

    private final Map<String, String> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** These answers, by the key of the question. */
    public Answers(Map<String, String> given) {
        this.given.putAll(given);
    }

    /** The answer to a question, if it was given. */
    public Optional<String> to(String key) {
        return Optional.ofNullable(given.get(key));
    }

    /** All answers by the key of their question. */
    public Map<String, String> given() {
        return Collections.unmodifiableMap(given);
    }

    /**
     * The answers of a file.
     *
     * @throws ExchangeException if it cannot be read, or a line is no answer; the message names the line
     */
    public static Answers read(Path file) throws ExchangeException {
        var given = new LinkedHashMap<String, String>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                int at = (line + " ").indexOf(BETWEEN);
                if (at < 1) {
                    throw new ExchangeException("Line " + (i + 1) + " of \"" + file + "\" is no answer: \"" + line
                            + "\". Write what is asked about, a space, =, a space, and the answer.");
                }
                String answer = line.substring(Math.min(line.length(), at + BETWEEN.length())).strip();
                if (!answer.isEmpty() && !answer.startsWith(NOT_YET)) {
                    given.put(line.substring(0, at).strip(), answer);
                }
            }
        }
        return new Answers(given);
    }

    /**
     * Adds questions to a file of answers, each with a remark that says what is asked. What the file says already stays;
     * a question that stands in it is not added again.
     *
     * @return the number of questions added
     * @throws ExchangeException if the file cannot be read or written
     */
    public static int ask(Path file, Collection<OpenQuestion> questions) throws ExchangeException {
        List<String> known = Files.exists(file) ? lines(file) : List.of();
        var text = new StringBuilder();
        if (known.isEmpty()) {
            text.append("# Write each answer after the = sign. Without an answer, nothing is guessed: the value is left out.\n"
                    + "# A question mark before a suggestion means: not confirmed. Take it away to confirm.\n"
                    + "# " + NOTHING + " says that a cell or a name means nothing, " + LEAVE_OUT + " that a row is not to be read, "
                    + NEW + " that it is\n# a thing of its own, " + FIELD + " that a column is a field of your own.\n");
        }
        known.forEach(line -> text.append(line).append('\n'));
        int added = 0;
        for (OpenQuestion question : questions) {
            String start = question.key() + BETWEEN;
            if (known.stream().noneMatch(line -> (line.strip() + " ").toLowerCase().startsWith(start.toLowerCase()))) {
                text.append("\n# ").append(question.question().replaceAll("\\s+", " ")).append('\n').append(start)
                        .append(question.suggestion().map(s -> NOT_YET + " " + s).orElse("")).append('\n');
                added++;
            }
        }
        if (added > 0) {
            write(file, text.toString());
        }
        return added;
    }

    private static void write(Path file, String text) throws ExchangeException {
        try {
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ExchangeException("\"" + file + "\" could not be written. Is its folder there, and is there room on the disk?", e);
        }
    }

    private static List<String> lines(Path file) throws ExchangeException {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new ExchangeException("The answers \"" + file + "\" could not be read. Is it a text file?", e);
        }
    }
}
