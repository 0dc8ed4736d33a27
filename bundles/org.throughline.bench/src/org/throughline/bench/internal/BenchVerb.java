package org.throughline.bench.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.cli.Verb;

import com.google.gson.GsonBuilder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the product against floors: fresh processes that alternate, and the median of their ratios. */
@Component(service = Verb.class)
@Command(name = "bench", description = "Measures how long the start, an import, a repaint, a merge and a look take, against what is the least possible or was promised.",
        footer = {"", "start    from the command to the matrix with the sample in it; floor: a bare window that keeps nothing of an",
            "         earlier start; limit: the floor with Java 25, otherwise 1.25 times the floor",
            "import   a workbook, from the command to its end; floor: the same file unpacked and parsed; limit: 3 s",
            "repaint  one page of the matrix, 95th percentile of 200; limit: 16 ms, a frame at 60 Hz; the sample and 500 initiatives x",
            "         1,000 elements; an edit until it is seen, median of 21; limit: 50 ms; the slowest switch between parts, each",
            "         seen before; limit: 100 ms; and memory, in Java and of the machine; limits: 150 and 600 MB",
            "model    plans of 50,000 and 500,000 objects: opened, saved, changed, searched; floors: EMF and a parser",
            "merge    two versions of a plan of 100,000 objects with 1,000 changes each; floor: opening the three; limit: 2 times that",
            "findings all findings and each question, once the plan is open: the sample 300 ms, 500 initiatives x 1,000 schools 2 s",
            "Exit code 1 if a limit is missed."})
public final class BenchVerb implements Verb {

    private static final List<String> NAMES = List.of("start", "import", "repaint", "model", "merge", "findings");

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Only this: start, import, repaint, model, merge or findings.")
    Optional<String> name = Optional.empty();

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "Rounds to measure, after one to warm up (${DEFAULT-VALUE}).")
    int rounds;

    @Option(names = "--json", description = "Answers with one JSON object.")
    boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    boolean help;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (name.filter(n -> !NAMES.contains(n)).isPresent() || rounds < 1) {
            err.println("bench knows start, import, repaint, model, merge and findings, and at least one round.");
            return WRONG_USAGE;
        }
        Optional<Product> product = Product.running();
        if (product.isEmpty()) {
            err.println("bench measures the product as its start script starts it. Please call it through that script.");
            return NOT_READ_OR_WRITTEN;
        }
        Path scratch = Files.createTempDirectory("throughline-bench");
        try {
            var measurements = new Measurements(product.get(), scratch, rounds);
            List<Result> results = measure(measurements, err);
            if (wanted("model")) {
                results.addAll(new PlanMeasurements(product.get(), measurements, scratch).all());
            }
            if (wanted("merge")) {
                results.addAll(new MergeMeasurements(product.get(), measurements, scratch).all());
            }
            if (wanted("findings")) {
                results.addAll(new LookMeasurements(product.get(), measurements, scratch).all());
            }
            print(results);
            return results.stream().allMatch(Result::met) ? DONE : DONE_WITH_PROBLEMS;
        } finally {
            Scratch.delete(scratch);
        }
    }

    private List<Result> measure(Measurements measurements, PrintWriter err) throws IOException {
        var results = new ArrayList<Result>();
        boolean window = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null
                || !System.getProperty("os.name").startsWith("Linux");
        if (wanted("import")) {
            results.add(measurements.importOfSample());
        }
        if (!window && (wanted("start") || wanted("repaint"))) {
            err.println("There is no display: start and repaint were not measured.");
        } else {
            if (wanted("start")) {
                results.add(measurements.start());
            }
            if (wanted("repaint")) {
                results.addAll(measurements.repaint());
            }
        }
        return results;
    }

    private boolean wanted(String measurement) {
        return name.map(measurement::equals).orElse(true);
    }

    private void print(List<Result> results) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new GsonBuilder().setPrettyPrinting().create().toJson(new Results(results)));
        } else {
            out.printf("%-18s %-26s %9s %9s %7s%n", "", "", "ours", "floor", "ratio");
            results.forEach(r -> out.printf(Locale.US, "%-18s %-26s %8.2f %s %8.2f %s %7.2f   limit %s: %s%n", r.name(), r.size(),
                    r.ours(), r.unit(), r.floor(), r.unit(), r.ratio(), r.limit(), r.met() ? "met" : "missed"));
        }
        out.flush();
    }

    /** What is printed with {@code --json}. */
    private record Results(List<Result> results) {
    }
}
