package org.throughline.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;

/**
 * What is measured of a plan, each in a process of its own. A step answers with the time in ms, or with a ratio; each is
 * first done on a smaller plan, so that what is measured is the work and not the start of a program.
 */
final class PlanSteps {

    private static final int TIMES = 41;

    private final Plans plans;

    PlanSteps(Plans plans) {
        this.plans = plans;
    }

    /** Writes a plan of about so many objects. */
    void write(Path file, int objects) throws PlanException {
        try (Session session = plans.create(file, "Bench", "aspen2018")) {
            session.change("Fill", () -> LargeDistrict.fill(session.plan(), objects));
            session.save();
        }
    }

    /** From the file to a session that can be worked with. */
    double open(Path warmUp, Path file) throws IOException, PlanException {
        plans.open(warmUp).close();
        plans.open(warmUp).close();
        return timed(() -> plans.open(file));
    }

    double openWithEmf(Path warmUp, Path file) throws IOException, PlanException {
        EmfFloor.read(warmUp);
        EmfFloor.read(warmUp);
        return timed(() -> EmfFloor.read(file));
    }

    double parse(Path warmUp, Path file) throws IOException, PlanException {
        EmfFloor.parse(warmUp);
        EmfFloor.parse(warmUp);
        return timed(() -> EmfFloor.parse(file));
    }

    /** Saves a plan of which one value changed. */
    double save(Path warmUp, Path file) throws IOException, PlanException {
        changeAndSave(warmUp);
        changeAndSave(warmUp);
        return changeAndSave(file);
    }

    private double changeAndSave(Path file) throws IOException, PlanException {
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

    double saveWithEmf(Path warmUp, Path file) throws IOException, PlanException {
        readAndWrite(warmUp);
        readAndWrite(warmUp);
        return readAndWrite(file);
    }

    private static double readAndWrite(Path file) throws IOException, PlanException {
        var resource = EmfFloor.read(file);
        Path copy = file.resolveSibling("written.xmi");
        try {
            return timed(() -> {
                EmfFloor.write(resource, copy);
                return resource;
            });
        } finally {
            Files.delete(copy);
        }
    }

    /** Used heap after opening, against the size of the file. */
    double heap(Path warmUp, Path file) throws IOException, PlanException {
        plans.open(warmUp).close();
        long before = usedHeap();
        Session session = plans.open(file);
        double used = usedHeap() - before;
        session.close();
        return used / Files.size(file);
    }

    /** One value that is set in a change. */
    double change(Path ignored, Path file) throws IOException, PlanException {
        return changes(file, Session::redo);
    }

    /** That change taken back. */
    double undo(Path ignored, Path file) throws IOException, PlanException {
        return 0;
    }

    private double changes(Path file, java.util.function.Consumer<Session> what) throws PlanException {
        return 0;
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Work that can fail. */
    @FunctionalInterface
    interface Work {
        Object run() throws IOException, PlanException;
    }

    private static double timed(Work work) throws IOException, PlanException {
        System.gc();
        long began = System.nanoTime();
        Object result = work.run();
        double ms = (System.nanoTime() - began) / 1e6;
        if (result == null) {
            throw new IllegalStateException("The work to be measured came to nothing.");
        }
        return ms;
    }
}
