package org.throughline.bench.internal.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Safekeeping;
import org.throughline.bench.internal.Product;
import org.throughline.bench.internal.Scratch;
import org.throughline.bench.internal.torture.Round.Outcome;
import org.throughline.bench.internal.torture.Round.Result;

import com.google.gson.GsonBuilder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills processes that edit, and counts what was lost. */
@Component(service = Verb.class)
@Command(name = "torture", description = "Kills processes that edit a copy of the sample, at random moments, and counts what was lost.",
        footer = {"", "lost        edits that were said to be safe and are not there, or not as they were",
            "unreadable  plans that do not open as a whole",
            "Exit code 1 if either is not 0."})
public final class TortureVerb implements Verb {

    private final Plans plans;
    private final Safekeeping safekeeping;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "20", description = "How many processes to kill (${DEFAULT-VALUE}).")
    int rounds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which edits and moments (${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--json", description = "Answers with one JSON object.")
    boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Explains this verb.")
    boolean help;

    @Spec
    CommandSpec spec;

    /** Opens what is left with these services. */
    @Activate
    public TortureVerb(@Reference Plans plans, @Reference Safekeeping safekeeping) {
        this.plans = plans;
        this.safekeeping = safekeeping;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Product> product = Product.running();
        if (product.isEmpty()) {
            spec.commandLine().getErr().println("torture kills the product as its start script starts it. Please call it through that script.");
            return NOT_READ_OR_WRITTEN;
        }
        Path scratch = Files.createTempDirectory("throughline-torture");
        try {
            var round = new Round(product.get().script(), product.get().sample("riverbend.throughline"), plans, safekeeping);
            List<Result> results = all(round, scratch);
            print(results);
            return results.stream().allMatch(r -> r.outcome() == Outcome.KEPT) ? DONE : DONE_WITH_PROBLEMS;
        } finally {
            Scratch.delete(scratch);
        }
    }

    private List<Result> all(Round round, Path scratch) throws IOException {
        var waiting = new ArrayList<Callable<Result>>();
        for (int i = 0; i < rounds; i++) {
            int number = i;
            waiting.add(() -> {
                Path folder = scratch.resolve("round" + number);
                try {
                    return round.run(folder, seed + number);
                } finally {
                    Scratch.delete(folder);
                }
            });
        }
        var results = new ArrayList<Result>();
        try (ExecutorService both = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()))) {
            for (Future<Result> result : both.invokeAll(waiting)) {
                results.add(result.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
        return results;
    }

    private void print(List<Result> results) {
        var summary = new Summary(results.size(), count(results, Outcome.LOST), count(results, Outcome.UNREADABLE),
                results.stream().mapToInt(Result::edits).sum(), results.stream().map(Result::sentence).filter(s -> !s.isEmpty()).toList());
        spec.commandLine().getOut().println(json ? new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(summary)
                : "%d processes killed after %d edits: %d lost, %d unreadable".formatted(summary.rounds, summary.edits, summary.lost, summary.unreadable)
                        + String.join("", summary.sentences.stream().map(s -> System.lineSeparator() + "  " + s).toList()));
        spec.commandLine().getOut().flush();
    }

    private static int count(List<Result> results, Outcome outcome) {
        return (int) results.stream().filter(r -> r.outcome() == outcome).count();
    }

    /** What is printed with {@code --json}. */
    private record Summary(int rounds, int lost, int unreadable, int edits, List<String> sentences) {
    }
}
