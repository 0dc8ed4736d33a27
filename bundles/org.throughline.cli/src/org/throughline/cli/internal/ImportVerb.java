package org.throughline.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.exchange.Answers;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ImportRequest;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.Importer;
import org.throughline.api.exchange.OpenQuestion;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a file into a plan. */
@Component(service = Verb.class)
@Command(name = "import", description = "Reads a workbook into a plan, and saves the plan if anything changed.")
public final class ImportVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final List<Importer> importers;

    @Parameters(paramLabel = "PLAN", index = "0", description = "The plan to read into.")
    Path plan;

    @Parameters(paramLabel = "FILE", index = "1", description = "The file to read.")
    Path source;

    @Option(names = "--profile", description = "A mapping profile: its key, or its file (default: the one that fits).")
    String profile;

    @Option(names = "--dry-run", description = "Only says what would happen.")
    boolean dryRun;

    @Option(names = "--answers", paramLabel = "ANSWERS",
            description = "A text file with answers to what the file leaves open. With --dry-run, open questions are added to it.")
    Path answers;

    /** Reads with these importers; the first that recognizes a file reads it. */
    @Activate
    public ImportVerb(@Reference Plans plans, @Reference List<Importer> importers) {
        this.plans = plans;
        this.importers = importers;
    }

    @Override
    public Integer call() throws PlanException, ExchangeException {
        try (var session = plans.open(plan)) {
            var request = new ImportRequest(source, Optional.ofNullable(profile), dryRun, answers());
            ImportResult result = importer().read(session, request);
            if (dryRun && answers != null) {
                int added = Answers.ask(answers, result.questions());
                say(added + (added == 1 ? " question was" : " questions were") + " added to " + answers + ". Answer them there, and import with the same --answers.");
            }
            if (!dryRun && session.dirty()) {
                session.save();
            }
            answer(asJson(result), () -> asText(result));
            return Answer.hasProblems(result.problems()) ? DONE_WITH_PROBLEMS : DONE;
        }
    }

    private Answers answers() throws ExchangeException {
        if (answers == null || dryRun && !Files.exists(answers)) {
            return Answers.NONE;
        }
        return Answers.read(answers);
    }

    private Importer importer() throws ExchangeException {
        if (!Files.exists(source)) {
            throw new ExchangeException("There is no file \"" + source + "\". Check the name and the folder.");
        }
        // Where no importer recognizes the file, the first one says what is wrong with it.
        return importers.stream().filter(i -> i.recognizes(source)).findFirst()
                .or(() -> importers.stream().findFirst())
                .orElseThrow(() -> new ExchangeException("No module that reads files is installed."));
    }

    private static Answer asJson(ImportResult r) {
        var counts = new Answer();
        r.counts().forEach(counts::put);
        return new Answer().put("file", r.source()).put("source", r.source()).put("format", r.format())
                .put("dryRun", r.dryRun()).put("read", r.read()).put("created", r.created())
                .put("updated", r.updated()).put("unchanged", r.unchanged()).put("deleted", r.deleted())
                .put("dropped", r.dropped()).put("counts", counts)
                .put("problems", Answer.problems(r.problems()))
                .put("questions", r.questions().stream().map(ImportVerb::asJson).toList());
    }

    private static Answer asJson(OpenQuestion q) {
        var answer = new Answer().put("key", q.key()).put("question", q.question());
        q.suggestion().ifPresent(s -> answer.put("suggestion", s));
        return answer;
    }

    private static String asText(ImportResult r) {
        String figures = "%s%d rows read: %d created, %d updated, %d unchanged, %d not used.".formatted(
                r.dryRun() ? "Dry run, nothing was changed. " : "", r.read(), r.created(), r.updated(),
                r.unchanged(), r.dropped());
        return r.problems().isEmpty() ? figures
                : figures + System.lineSeparator() + r.problems().stream().map(Answer::line)
                        .collect(Collectors.joining(System.lineSeparator()));
    }
}
