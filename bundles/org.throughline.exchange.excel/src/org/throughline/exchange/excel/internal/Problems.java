package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.ss.util.CellAddress;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.exchange.Answers;
import org.throughline.api.exchange.OpenQuestion;

/** What a person should know about a workbook, what only a person can decide, and what was decided. */
final class Problems {

    private final List<String> titles;
    private final Answers answers;
    private final List<Diagnostic> all = new ArrayList<>();
    private final Set<Diagnostic> asked = new HashSet<>();
    private final Map<String, OpenQuestion> questions = new LinkedHashMap<>();

    /**
     * @param titles the titles of the sheets, in order
     * @param answers what was decided
     */
    Problems(List<String> titles, Answers answers) {
        this.titles = titles;
        this.answers = answers;
    }

    Answers answers() {
        return answers;
    }

    /** Something to know. What is wrong with a cell can be answered by saying what should stand in it. */
    void add(Diagnostic problem) {
        all.add(problem);
        if (problem.severity() == Severity.ERROR) {
            problem.place().cell().ifPresent(cell -> question(new OpenQuestion(problem.place().sheet().orElse("") + "!" + cell,
                    problem.message(), Optional.empty(), List.of(Answers.NOTHING, Answers.LEAVE_OUT))));
        }
    }

    /** The same of a cell: what stands there may mean nothing, or the row is not to be read. */
    void ask(Diagnostic problem, String key, Optional<String> suggestion) {
        ask(problem, key, suggestion, List.of(Answers.NOTHING, Answers.LEAVE_OUT));
    }

    /** Something that only a person can decide, and what can be answered. Said each time, asked once. */
    void ask(Diagnostic problem, String key, Optional<String> suggestion, List<String> choices) {
        if (asked.add(problem)) {
            all.add(problem);
        }
        question(new OpenQuestion(key, problem.message(), suggestion, choices));
    }

    private void question(OpenQuestion question) {
        questions.putIfAbsent(question.key().toLowerCase(Locale.US), question);
    }

    /** Everything to know, in the order of the file. */
    List<Diagnostic> all() {
        return all.stream().sorted(Comparator.comparingInt(this::sheet).thenComparing(d -> d.place().cell().map(CellAddress::new)
                .orElse(new CellAddress(0, 0)))).toList();
    }

    /** What is still to decide. */
    List<OpenQuestion> questions() {
        return List.copyOf(questions.values());
    }

    private int sheet(Diagnostic problem) {
        return problem.place().sheet().map(titles::indexOf).orElse(-1);
    }
}
