package org.throughline.exchange.ui.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.throughline.api.exchange.Answers;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ImportProgress;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.MappedSheet;
import org.throughline.api.exchange.Mapping;
import org.throughline.api.exchange.MappingChoice;
import org.throughline.api.exchange.OpenQuestion;
import org.throughline.api.exchange.OpenedWorkbook;
import org.throughline.api.session.Session;
import org.throughline.model.plan.DistrictPlan;

/** What was chosen in the steps of an import so far. Knows nothing of widgets. */
final class ImportSteps {

    private final Session session;
    private final Map<String, String> answers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, OpenQuestion> asked = new LinkedHashMap<>();
    private Optional<OpenedWorkbook> book = Optional.empty();
    private Mapping recognized = new Mapping("", "", List.of());
    private Mapping mapping = recognized;
    private Optional<ImportResult> tried = Optional.empty();
    private Optional<String> keepAs = Optional.empty();

    ImportSteps(Session session) {
        this.session = session;
    }

    /** Takes another workbook; what was chosen for the one before is gone. */
    void open(OpenedWorkbook opened) throws ExchangeException {
        recognized = opened.recognized(plan());
        mapping = recognized;
        book = Optional.of(opened);
        answers.clear();
        asked.clear();
        tried = Optional.empty();
        keepAs = known() ? Optional.empty() : Optional.of(suggestedName());
    }

    /** Takes no workbook. */
    void close() {
        book = Optional.empty();
        mapping = new Mapping("", "", List.of());
        tried = Optional.empty();
    }

    boolean isOpen() {
        return book.isPresent() && !mapping.sheets().isEmpty();
    }

    OpenedWorkbook book() {
        return book.orElseThrow();
    }

    Optional<Path> file() {
        return book.map(OpenedWorkbook::source);
    }

    Mapping mapping() {
        return mapping;
    }

    /** Whether a profile knows the whole workbook, and nobody chose otherwise. */
    boolean known() {
        return !mapping.profile().isEmpty() && mapping.complete() && mapping.equals(recognized);
    }

    /** The sheets that are read. */
    List<MappedSheet> taken() {
        return mapping.sheets().stream().filter(MappedSheet::taken).toList();
    }

    MappedSheet sheet(String title) {
        return mapping.sheets().stream().filter(s -> s.title().equals(title)).findFirst().orElseThrow();
    }

    /** Changes what a sheet is taken for. */
    void set(MappedSheet changed) {
        if (!sheet(changed.title()).equals(changed)) {
            mapping = mapping.with(changed);
            tried = Optional.empty();
            keepAs = known() ? Optional.empty() : keepAs.or(() -> Optional.of(suggestedName()));
        }
    }

    /** Says what a sheet holds and where its headers are. */
    void set(String title, String kind, int headRow) throws ExchangeException {
        set(book().mapped(plan(), title, kind, headRow).take(true));
    }

    List<MappingChoice> kinds() throws ExchangeException {
        return book().kinds(plan());
    }

    List<MappingChoice> features(MappedSheet sheet) throws ExchangeException {
        return book().features(plan(), sheet.kind());
    }

    /** What keeps the sheets from being read, in a sentence. */
    Optional<String> missing() throws ExchangeException {
        for (MappedSheet sheet : taken()) {
            Optional<String> missing = book().missing(plan(), sheet);
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    /** What would happen; empty until it was tried with what is chosen now. */
    Optional<ImportResult> tried() {
        return tried;
    }

    /** Tries what would happen. */
    void tryOut(ImportProgress progress) throws ExchangeException {
        tried = Optional.empty();
        ImportResult result = book().read(session, mapping, new Answers(answers), true, progress);
        result.questions().forEach(q -> asked.putIfAbsent(q.key(), q));
        Set<String> open = new LinkedHashSet<>(result.questions().stream().map(OpenQuestion::key).toList());
        asked.keySet().removeIf(key -> !open.contains(key) && !answers.containsKey(key));
        tried = Optional.of(result);
    }

    /** Every question that was asked, answered or not. */
    List<OpenQuestion> questions() {
        return List.copyOf(asked.values());
    }

    Optional<String> answer(OpenQuestion question) {
        return Optional.ofNullable(answers.get(question.key()));
    }

    /** Answers a question, or takes the answer back where the text is empty. */
    void answer(OpenQuestion question, String text) {
        if (text.isBlank()) {
            answers.remove(question.key());
        } else {
            answers.put(question.key(), text.strip());
        }
    }

    /** The name under which the choices are kept; empty where they are not. */
    Optional<String> keepAs() {
        return keepAs;
    }

    void keepAs(Optional<String> name) {
        keepAs = name.filter(n -> !n.isBlank()).map(String::strip);
    }

    /** A name for the choices: that of the profile that was changed, or of the file. */
    String suggestedName() {
        String file = file().map(f -> f.getFileName().toString().replaceAll("\\.[^.]+$", "")).orElse("");
        return file.isBlank() ? recognized.name() : file;
    }

    /** Brings the workbook in as one change. */
    ImportResult finish(ImportProgress progress) throws ExchangeException {
        return book().read(session, mapping, new Answers(answers), false, progress);
    }

    /** Keeps what was chosen, where that is wanted. */
    void keep() throws ExchangeException {
        if (keepAs.isPresent()) {
            book().keep(plan(), mapping, keepAs.get());
        }
    }

    private DistrictPlan plan() {
        return session.plan();
    }
}
