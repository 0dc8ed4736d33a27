package org.throughline.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.throughline.bench.internal.Measurements.Rounds;

/** Two versions of a large plan made one, against the time to open the three plans. */
final class MergeMeasurements {

    private static final int SMALL = 50_000;
    private static final int LARGE = 100_000;
    private static final int CHANGES = 1_000;
    private static final double LIMIT = 2;
    private static final double GROWTH = 2.2;

    private final Product product;
    private final Measurements measurements;
    private final Path scratch;

    MergeMeasurements(Product product, Measurements measurements, Path scratch) {
        this.product = product;
        this.measurements = measurements;
        this.scratch = scratch;
    }

    /** Both sizes, and the growth from one to the other. */
    List<Result> all() throws IOException {
        var results = new ArrayList<Result>();
        Rounds small = of(SMALL, CHANGES / 2, results);
        Rounds large = of(LARGE, CHANGES, results);
        double growth = large.ours() / small.ours();
        results.add(new Result("merge-growth", "twice the plan", large.ours(), small.ours(), "ms", growth, GROWTH + " each doubling", growth <= GROWTH));
        return results;
    }

    private Rounds of(int objects, int changes, List<Result> results) throws IOException {
        Path base = scratch.resolve("merge-" + objects + ".throughline");
        measurements.figure(List.of(product.script().toString(), "bench-step", "write", base.toString(), "--objects=" + objects));
        step("merge-write", base, changes);
        Rounds measured = measurements.alternate(() -> step("merge-apply", base, changes), () -> step("merge-open", base, changes));
        results.add(new Result("merge", String.format(Locale.US, "%,d objects, 2 x %,d changes", objects, changes), measured.ours(), measured.floor(), "ms",
                measured.ratio(), LIMIT + " x opening the three", measured.ratio() <= LIMIT));
        return measured;
    }

    private double step(String step, Path base, int changes) throws IOException {
        return measurements.figure(List.of(product.script().toString(), "bench-step", step, base.toString(), "--changes=" + changes));
    }
}
