package org.throughline.bench.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.query.Condition;
import org.throughline.api.query.Queries;
import org.throughline.api.query.Query;
import org.throughline.api.query.QueryException;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.model.initiatives.Initiative;

/**
 * What is measured of a plan. Each step answers with a time in ms or with a number of bytes, and does its work on a smaller
 * plan first, so that what is measured is the work and not the start of a program.
 */
final class PlanSteps {

    private static final int TIMES = 51;

    private final Plans plans;
    private final Safekeeping safekeeping;
    private final Queries queries;

    PlanSteps(Plans plans, Safekeeping safekeeping, Queries queries) {
        this.plans = plans;
        this.safekeeping = safekeeping;
        this.queries = queries;
    }

    /** Does one step. */
    double run(String step, Path file, Path warmUp) throws IOException, PlanException, QueryException {
        return switch (step) {
            case "open" -> opened(() -> plans.open(file), () -> plans.open(warmUp));
            case "open-emf" -> opened(() -> EmfFloor.read(file), () -> EmfFloor.read(warmUp));
            case "open-parser" -> opened(() -> EmfFloor.parse(file), () -> EmfFloor.parse(warmUp));
            case "save" -> warm(() -> save(warmUp), () -> save(file));
            case "save-emf" -> warm(() -> saveWithEmf(warmUp), () -> saveWithEmf(file));
            case "heap" -> warm(() -> heap(warmUp), () -> heap(file));
            case "change", "change-kept", "undo", "delete", "referrers", "filter" -> inside(step, file);
            default -> throw new IllegalArgumentException(step);
        };
    }

    /** Writes a plan of about so many objects. */
    void write(Path file, int objects) throws PlanException {
        try (Session session = plans.create(file, "Bench", "aspen2018")) {
            session.change("Fill", () -> LargeDistrict.fill(session.plan(), objects));
            session.save();
        }
    }

    private static double opened(Work work, Work smaller) throws IOException, PlanException, QueryException {
        return warm(() -> timed(smaller), () -> timed(work));
    }

    private static double warm(Step smaller, Step step) throws IOException, PlanException, QueryException {
        smaller.run();
        smaller.run();
        return step.run();
    }

    private double save(Path file) throws IOException, PlanException, QueryException {
        Path copy = Files.copy(file, file.resolveSibling("saved.throughline"));
        try (Session session = plans.open(copy)) {
            session.change("Rename", () -> session.plan().setName(session.plan().getName() + "!"));
            return timed(() -> {
                session.save();
                return session;
            });
        } finally {
            Files.delete(copy);
        }
    }

    private static double saveWithEmf(Path file) throws IOException, PlanException, QueryException {
        var resource = EmfFloor.read(file);
        Path written = file.resolveSibling("written.xmi");
        try {
            return timed(() -> {
                EmfFloor.write(resource, written);
                return resource;
            });
        } finally {
            Files.delete(written);
        }
    }

    private double heap(Path file) throws PlanException {
        long before = usedHeap();
        try (Session session = plans.open(file)) {
            long after = usedHeap();
            return session.dirty() ? Double.NaN : after - before;
        }
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** What takes so little time that it is done many times in one session; the median of them. */
    private double inside(String step, Path file) throws IOException, PlanException, QueryException {
        Session session = step.equals("change-kept") ? safekeeping.open(file, "Bench") : plans.open(file);
        try {
            List<Initiative> initiatives = session.plan().getInitiatives();
            var times = new ArrayList<Double>();
            System.gc();
            for (int i = 0; i < 2 * TIMES; i++) {
                double ms = once(step, session, initiatives.get(i * 37 % initiatives.size()));
                if (i >= TIMES) {
                    times.add(ms);
                }
            }
            return Measurements.median(times);
        } finally {
            session.discard();
        }
    }

    private double once(String step, Session session, Initiative one) throws IOException, PlanException, QueryException {
        EObject part = one.getAtSchools().get(0);
        return switch (step) {
            case "change", "change-kept" -> took(() -> session.change("Set", () -> one.setHours(one.getHours().add(BigDecimal.ONE))));
            case "undo" -> {
                session.change("Set", () -> one.setHours(one.getHours().add(BigDecimal.ONE)));
                yield took(() -> {
                    session.undo();
                    return session;
                });
            }
            case "delete" -> took(() -> session.change("Delete", () -> session.delete(part)));
            case "referrers" -> took(() -> session.index().referrers(session.plan().getDistrict().getRoles().get(7)));
            case "filter" -> took(() -> queries.find(session, new Query("Headcount", List.of(Condition.parse("people>20").orElseThrow(),
                    Condition.parse("experience=firstYear").orElseThrow()), Optional.empty())));
            default -> throw new IllegalArgumentException(step);
        };
    }

    /** Work that can fail, and what comes of it. */
    @FunctionalInterface
    private interface Work {
        Object run() throws IOException, PlanException, QueryException;
    }

    /** Work that measures itself. */
    @FunctionalInterface
    private interface Step {
        double run() throws IOException, PlanException, QueryException;
    }

    private static double timed(Work work) throws IOException, PlanException, QueryException {
        System.gc();
        return took(work);
    }

    private static double took(Work work) throws IOException, PlanException, QueryException {
        long began = System.nanoTime();
        Object result = work.run();
        double ms = (System.nanoTime() - began) / 1e6;
        if (result == null) {
            throw new IllegalStateException("The work to be measured came to nothing.");
        }
        return ms;
    }
}
