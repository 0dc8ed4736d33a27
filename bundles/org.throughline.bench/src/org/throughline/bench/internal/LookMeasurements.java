package org.throughline.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.throughline.bench.internal.Measurements.Rounds;

/** How long it takes to look: at the sample and at districts grown from it, each time in a fresh process, the plan being open. */
final class LookMeasurements {

    private static final double SAMPLE_MS = 300;
    private static final double LARGE_MS = 2_000;
    private static final double GROWTH = 2.2;
    private static final double EDIT_MS = 20;
    private static final double FIND_MS = 50;
    private static final int QUESTIONS = 10;
    /** Initiatives, and twice as many schools. */
    private static final List<Integer> SIZES = List.of(250, 500, 1_000);
    private static final int LARGE = 500;

    private final Product product;
    private final Measurements measurements;
    private final Path scratch;

    LookMeasurements(Product product, Measurements measurements, Path scratch) {
        this.product = product;
        this.measurements = measurements;
        this.scratch = scratch;
    }

    /** All of them. */
    List<Result> all() throws IOException {
        Path sample = Files.copy(product.sample("riverbend.throughline"), scratch.resolve("look.throughline"));
        var results = new ArrayList<Result>();
        results.add(within("findings-sample", "60 initiatives, 24 schools", step("findings-first", sample), SAMPLE_MS));
        results.add(slowestQuestion(sample));
        var plans = new LinkedHashMap<Integer, Path>();
        for (int initiatives : SIZES) {
            plans.put(initiatives, grown(sample, initiatives));
        }
        results.add(within("findings-large", size(LARGE), step("findings-first", plans.get(LARGE)), LARGE_MS));
        results.add(within("findings-after-edit", size(LARGE), step("findings-edit", plans.get(LARGE)), EDIT_MS));
        results.add(within("find", size(SIZES.getLast()), step("find", plans.get(SIZES.getLast())), FIND_MS));
        for (int i = 1; i < SIZES.size(); i++) {
            results.add(growth(plans, SIZES.get(i - 1), SIZES.get(i)));
        }
        return results;
    }

    private Result slowestQuestion(Path sample) throws IOException {
        double slowest = 0;
        int which = 0;
        for (int number = 1; number <= QUESTIONS; number++) {
            double ms = step("ask-" + number, sample);
            which = ms > slowest ? number : which;
            slowest = Math.max(slowest, ms);
        }
        return within("ask-slowest", "the sample, question " + which, slowest, SAMPLE_MS);
    }

    /** The larger one and the smaller one by turns, so that whatever else the machine does slows both. */
    private Result growth(Map<Integer, Path> plans, int smaller, int larger) throws IOException {
        Rounds rounds = measurements.alternate(() -> measurements.figure(command("findings", plans.get(larger))),
                () -> measurements.figure(command("findings", plans.get(smaller))));
        return new Result("findings-growth", size(larger), rounds.ours(), rounds.floor(), "ms", rounds.ratio(), GROWTH + " each doubling", rounds.ratio() <= GROWTH);
    }

    private static Result within(String name, String size, double ms, double limit) {
        return new Result(name, size, ms, limit, "ms", ms / limit, String.format(Locale.US, "%,.0f ms", limit), ms <= limit);
    }

    private static String size(int initiatives) {
        return String.format(Locale.US, "%,d initiatives x %,d", initiatives, 2 * initiatives);
    }

    private Path grown(Path sample, int initiatives) throws IOException {
        Path plan = scratch.resolve(initiatives + ".throughline");
        measurements.figure(command("grow", plan, sample.toString(), "--initiatives=" + initiatives, "--schools=" + 2 * initiatives));
        return plan;
    }

    /** The median of what fresh processes take. */
    private double step(String step, Path plan) throws IOException {
        return measurements.medianFigure(command(step, plan));
    }

    private List<String> command(String step, Path plan, String... more) {
        var command = new ArrayList<>(List.of(product.script().toString(), "bench-step", step, plan.toString()));
        command.addAll(List.of(more));
        return command;
    }
}
