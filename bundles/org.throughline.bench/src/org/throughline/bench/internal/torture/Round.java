package org.throughline.bench.internal.torture;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.model.plan.DistrictPlan;

/** One process that edits a plan and is killed, and what is there afterwards. */
final class Round {

    /** What was found. */
    enum Outcome {
        KEPT, LOST, UNREADABLE
    }

    /**
     * @param edits how many edits the process said were safe
     * @param sentence what was wrong; empty if nothing was
     */
    record Result(Outcome outcome, int edits, String sentence) {
    }

    private static final long PATIENCE_S = 120;
    private static final int LONGEST_MS = 400;

    private final Path script;
    private final Path sample;
    private final Plans plans;
    private final Safekeeping safekeeping;

    /** Rounds on copies of a plan. */
    Round(Path script, Path sample, Plans plans, Safekeeping safekeeping) {
        this.script = script;
        this.sample = sample;
        this.plans = plans;
        this.safekeeping = safekeeping;
    }

    /** Does one round in a folder of its own. */
    Result run(Path folder, long seed) throws IOException {
        Path plan = Files.copy(sample, Files.createDirectories(folder).resolve("p.throughline"));
        int printed = killed(plan, seed);
        try (Session session = safekeeping.open(plan, "torture")) {
            int last = Edits.last(session.plan()).orElse(0);
            if (session.readOnly()) {
                return new Result(Outcome.UNREADABLE, printed, "seed " + seed + ": " + session.problems());
            }
            if (last < printed) {
                return new Result(Outcome.LOST, printed, "seed " + seed + ": " + printed + " was printed, and " + last + " is there; " + session.problems());
            }
            return text(session).equals(expected(seed, last)) ? new Result(Outcome.KEPT, printed, "")
                    : new Result(Outcome.LOST, printed, "seed " + seed + ": what came back is not what edit " + last + " made");
        } catch (PlanException e) {
            return new Result(Outcome.UNREADABLE, printed, "seed " + seed + ": " + e.getMessage());
        }
    }

    /** The plan as it is after some edits that nothing interrupted. */
    private String expected(long seed, int edits) throws IOException, PlanException {
        try (Session session = plans.openCopy(sample)) {
            var again = new Edits(session, seed);
            for (int i = 0; i < edits; i++) {
                again.next();
            }
            return text(session);
        }
    }

    /** Kills the process at a moment that the seed gives, and answers with the last number that it printed. */
    private int killed(Path plan, long seed) throws IOException {
        Process process = new ProcessBuilder(script.toString(), "edit-loop", plan.toString(), "--seed", Long.toString(seed))
                .redirectError(plan.resolveSibling("err").toFile()).start();
        var last = new AtomicInteger();
        var first = new CountDownLatch(1);
        Thread reader = Thread.ofPlatform().start(() -> read(process, last, first));
        try {
            boolean began = first.await(PATIENCE_S, TimeUnit.SECONDS) && last.get() > 0;
            Thread.sleep(began ? new Random(seed).nextInt(LONGEST_MS) : 0);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            reader.join();
            if (!began) {
                throw new IOException("The process that edits did not begin: " + Files.readString(plan.resolveSibling("err")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return last.get();
    }

    private static void read(Process process, AtomicInteger last, CountDownLatch first) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last.set(Integer.parseInt(line));
                first.countDown();
            }
        } catch (IOException | NumberFormatException e) {
            // killed in the middle of a line
        } finally {
            first.countDown();
        }
    }

    /** What is in a plan, but for its history, in which the times of saves stand. */
    private static String text(Session session) {
        DistrictPlan copy = EcoreUtil.copy(session.plan());
        copy.getHistory().clear();
        var resource = new XMIResourceImpl(URI.createURI("plan"));
        resource.getContents().addAll(List.of(copy));
        var out = new ByteArrayOutputStream();
        try {
            resource.save(out, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
