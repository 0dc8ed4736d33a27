package org.throughline.bench.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs processes and takes their times. */
final class Measurements {

    private static final long PATIENCE_S = 120;
    private static final double EDIT_MS = 50;
    private static final double FRAME_MS = 16;
    private static final double SWITCH_MS = 100;
    private static final double HEAP_MB = 150;
    private static final double RESIDENT_MB = 600;
    private static final double MEGABYTE = 1e6;
    private static final double IMPORT_MS = 3_000;
    /** With what Java 25 and later keep of an earlier start; without it more is allowed. */
    private static final double START_RATIO = Runtime.version().feature() >= 25 ? 1.0 : 1.25;

    private final Product product;
    private final Path scratch;
    private final int rounds;

    /**
     * @param scratch a folder to write to
     * @param rounds how often to measure, after one round to warm up
     */
    Measurements(Product product, Path scratch, int rounds) {
        this.product = product;
        this.scratch = scratch;
        this.rounds = rounds;
    }

    /** From the command to the window in which the matrix with the sample is painted. */
    Result start() throws IOException {
        Path plan = Files.copy(product.sample("riverbend.throughline"), scratch.resolve("start.throughline"));
        List<String> bare = product.bareWindow(scratch.resolve("bare"));
        Rounds measured = alternate(() -> window(List.of(product.script().toString(), plan.toString()), "-Dthroughline.measure=start"),
                () -> window(bare, ""));
        return new Result("start", "24 schools, 60 initiatives", measured.ours(), measured.floor(), "ms", measured.ratio(),
                START_RATIO + " x the bare window without a cache", measured.ratio() <= START_RATIO);
    }

    /** The sample's workbook into a new plan, from the command to its end. */
    Result importOfSample() throws IOException {
        Path workbook = product.sample("riverbend.xlsx");
        Path plan = scratch.resolve("import.throughline");
        var floor = new ArrayList<>(List.of(Product.java()));
        floor.addAll(Product.flags(scratch.resolve("floor.jsa")));
        floor.addAll(List.of("-cp", product.plugin("org.throughline.bench").toString(), WorkbookFloor.class.getName(), workbook.toString()));
        Rounds measured = alternate(() -> {
            Files.deleteIfExists(plan);
            toEnd(List.of(product.script().toString(), "new", plan.toString(), "--name", "Bench"));
            return toEnd(List.of(product.script().toString(), "import", plan.toString(), workbook.toString()));
        }, () -> toEnd(floor));
        return new Result("import", "359 rows, 60 initiatives", measured.ours(), measured.floor(), "ms", measured.ratio(),
                "3 s", measured.ours() <= IMPORT_MS);
    }

    /** One page of the matrix, an edit until it is seen, the switch of parts, and what the window takes of memory. */
    List<Result> repaint() throws IOException {
        Path sample = product.sample("riverbend.throughline");
        Path plan = Files.copy(sample, scratch.resolve("repaint.throughline"));
        Path large = scratch.resolve("wide.throughline");
        figure(List.of(product.script().toString(), "bench-step", "grow", large.toString(), sample.toString(), "--initiatives=500", "--schools=24", "--elements=1000"));
        var results = new ArrayList<>(repaint(plan, "the sample"));
        results.addAll(repaint(large, "500 x 1,000"));
        return results;
    }

    private List<Result> repaint(Path plan, String size) throws IOException {
        var process = process(List.of(product.script().toString(), plan.toString()), "-Dthroughline.measure=repaint").start();
        double[] ours = Stream.of(line(process, "repaint").split(" ")).skip(1).mapToDouble(Double::parseDouble).toArray();
        await(process);
        return List.of(within("repaint", size + ", a page", ours[0], FRAME_MS, "ms"), within("edit-seen", size, ours[1], EDIT_MS, "ms"),
                within("part-switch", size, ours[2], SWITCH_MS, "ms"), within("memory-heap", size, ours[3] / MEGABYTE, HEAP_MB, "MB"),
                within("memory-resident", size, ours[4] / MEGABYTE, RESIDENT_MB, "MB"));
    }

    private static Result within(String name, String size, double ours, double limit, String unit) {
        return new Result(name, size, ours, limit, unit, ours / limit, String.format(Locale.US, "%.0f %s", limit, unit), ours <= limit);
    }

    /** A thing that takes time, in ms. */
    @FunctionalInterface
    interface Timed {
        double run() throws IOException;
    }

    /** Medians of the times of some rounds and of their ratios. */
    record Rounds(double ours, double floor, double ratio) {
    }

    /** Runs both by turns. */
    Rounds alternate(Timed ours, Timed floor) throws IOException {
        var mine = new ArrayList<Double>();
        var least = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        // the first round writes the archives of classes, and does not count
        for (int round = 0; round <= rounds; round++) {
            double a = ours.run();
            double b = floor.run();
            if (round > 0) {
                mine.add(a);
                least.add(b);
                ratios.add(a / b);
            }
        }
        return new Rounds(median(mine), median(least), median(ratios));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private double window(List<String> command, String options) throws IOException {
        long began = System.nanoTime();
        Process process = process(command, options).start();
        line(process, "ready");
        double ms = (System.nanoTime() - began) / 1e6;
        await(process);
        return ms;
    }

    private double toEnd(List<String> command) throws IOException {
        long began = System.nanoTime();
        Process process = process(command, "").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        await(process);
        return (System.nanoTime() - began) / 1e6;
    }

    /** The figure that a process prints. */
    double figure(List<String> command) throws IOException {
        Process process = process(command, "").start();
        double figure = Double.parseDouble(line(process, "figure").substring("figure ".length()));
        await(process);
        return figure;
    }

    /** The median of the figures that fresh processes print, after one to warm up. */
    double medianFigure(List<String> command) throws IOException {
        var figures = new ArrayList<Double>();
        for (int round = 0; round <= rounds; round++) {
            double figure = figure(command);
            if (round > 0) {
                figures.add(figure);
            }
        }
        return median(figures);
    }

    private ProcessBuilder process(List<String> command, String options) {
        var builder = new ProcessBuilder(command).redirectError(scratch.resolve("errors.txt").toFile());
        builder.environment().put("THROUGHLINE_STATE", scratch.resolve("state").toString());
        builder.environment().put("THROUGHLINE_JAVA_OPTIONS", options);
        return builder;
    }

    /** Waits for a line of output that begins so. */
    private String line(Process process, String beginning) throws IOException {
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IOException("The process to be measured ended before it was ready: " + errors());
    }

    private void await(Process process) throws IOException {
        try {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IOException("The process to be measured did not end within " + PATIENCE_S + " s.");
            }
            if (process.exitValue() != 0) {
                throw new IOException("The process to be measured failed: " + errors());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The measurement was interrupted.", e);
        }
    }

    private String errors() throws IOException {
        return Files.readString(scratch.resolve("errors.txt")).strip();
    }
}
