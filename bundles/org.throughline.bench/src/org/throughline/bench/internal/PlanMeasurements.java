package org.throughline.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.throughline.bench.internal.Measurements.Rounds;

/** Large plans: opening, saving, changing and searching them, against EMF alone, a parser alone, and what was promised. */
final class PlanMeasurements {

    private static final int SMALL = 50_000;
    private static final int LARGE = 500_000;
    private static final double MEGABYTE = 1e6;

    private final Product product;
    private final Measurements measurements;
    private final Path small;
    private final Path large;

    PlanMeasurements(Product product, Measurements measurements, Path scratch) {
        this.product = product;
        this.measurements = measurements;
        small = scratch.resolve("small.throughline");
        large = scratch.resolve("large.throughline");
    }

    /** All of them. */
    List<Result> all() throws IOException {
        step("write", small, "--objects=" + SMALL);
        step("write", large, "--objects=" + LARGE);
        var results = new ArrayList<Result>();
        Rounds atSmall = of(small, SMALL, results);
        Rounds atLarge = of(large, LARGE, results);
        double doublings = Math.log((double) LARGE / SMALL) / Math.log(2);
        double growth = Math.pow(atLarge.ours() / atSmall.ours(), 1 / doublings);
        results.add(new Result("model-growth", "each doubling", atLarge.ours(), atSmall.ours(), "ms", growth, "2.2 each doubling", growth <= 2.2));
        return results;
    }

    private Rounds of(Path plan, int objects, List<Result> results) throws IOException {
        String size = String.format(Locale.US, "%,d objects", objects);
        Rounds open = against("open", "open-emf", plan);
        results.add(times("model-open-emf", size, open, 1.3));
        results.add(times("model-open-parser", size, against("open", "open-parser", plan), 5));
        results.add(times("model-save", size, against("save", "save-emf", plan), 2));
        for (String step : List.of("change", "change-kept", "undo", "delete")) {
            results.add(within("model-" + step, size, step(step, plan), 1));
        }
        for (String step : List.of("referrers", "filter")) {
            results.add(within("model-" + step, size, step(step, plan), 20));
        }
        double used = step("heap", plan, small.toString()) / MEGABYTE;
        double file = Files.size(plan) / MEGABYTE;
        results.add(new Result("model-heap", size, used, file, "MB", used / file, "4 x the file", used <= 4 * file));
        return open;
    }

    private Rounds against(String ours, String floor, Path plan) throws IOException {
        return measurements.alternate(() -> step(ours, plan, small.toString()), () -> step(floor, plan, small.toString()));
    }

    private static Result times(String name, String size, Rounds measured, double limit) {
        return new Result(name, size, measured.ours(), measured.floor(), "ms", measured.ratio(), limit + " x the floor", measured.ratio() <= limit);
    }

    private static Result within(String name, String size, double ms, double limit) {
        return new Result(name, size, ms, limit, "ms", ms / limit, limit + " ms", ms <= limit);
    }

    private double step(String step, Path plan, String... more) throws IOException {
        var command = new ArrayList<>(List.of(product.script().toString(), "bench-step", step, plan.toString()));
        command.addAll(List.of(more));
        return measurements.figure(command);
    }
}
