package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.given.RandomPlan;

/**
 * However a file is damaged, it is refused with a sentence, or opens to be looked at, or is a plan that can be saved
 * without losing anything that stands in the file.
 */
class MutatedPlansTest {

    private static final long SEED = 6_174;
    private static final int RUNS = Given.LONG ? 20_000 : 1_000;

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;

    private int refused;
    private int lookedAt;
    private int opened;

    @Test
    void nothing_is_lost_without_a_word() throws Exception {
        List<byte[]> bases = List.of(Files.readAllBytes(Path.of("files/version-2.throughline")),
                Written.text(RandomPlan.of(SEED, 90), folder).getBytes(StandardCharsets.UTF_8),
                Files.readAllBytes(Path.of("files/version-1.throughline")));
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            var random = new Random(seed);
            byte[] mutated = bases.get(run % 10 == 0 ? 2 : run % 2);
            var mutations = new Mutations(random);
            for (int i = 0; i <= random.nextInt(3); i++) {
                mutated = mutations.mutate(mutated);
            }
            try {
                check(mutated);
            } catch (Exception | AssertionError e) {
                throw new AssertionError("seed " + seed + ", base " + (run % 10 == 0 ? 2 : run % 2) + ": " + e.getMessage(), e);
            }
        }
        // each of the three ends is met, or the damage is too little or too much to say anything
        assertTrue(refused > RUNS / 20 && lookedAt > RUNS / 20 && opened > RUNS / 20, refused + " " + lookedAt + " " + opened);
    }

    private void check(byte[] mutated) throws Exception {
        Path file = Files.write(folder.resolve("mutated.throughline"), mutated);
        try (Session session = plans.open(file)) {
            boolean isFaulty = session.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
            assertEquals(isFaulty, session.readOnly());
            if (session.readOnly()) {
                lookedAt++;
                assertThrows(PlanException.class, session::save);
            } else {
                opened++;
                nothingIsLost(session, mutated);
            }
        } catch (PlanException e) {
            refused++;
            assertTrue(e.getMessage().contains("mutated.throughline") && e.getMessage().endsWith("."), e.getMessage());
        }
        assertArrayEquals(mutated, Files.readAllBytes(file));
    }

    private void nothingIsLost(Session session, byte[] mutated) throws Exception {
        Path saved = folder.resolve("saved.throughline");
        session.saveAs(saved);
        byte[] first = Files.readAllBytes(saved);
        boolean isOld = session.problems().stream().anyMatch(p -> p.code().equals("plan.earlier-version"));
        assertEquals(Map.of(), FileContent.of(isOld ? renamed(mutated) : mutated).missingIn(FileContent.of(first)));

        Path again = folder.resolve("again.throughline");
        try (Session read = plans.open(saved)) {
            assertTrue(!read.readOnly(), () -> "what was saved opens with " + read.problems());
            if (read.problems().isEmpty()) {
                assertTrue(EcoreUtil.equals(session.plan(), read.plan()));
            }
            read.saveAs(again);
        }
        assertArrayEquals(first, Files.readAllBytes(again));
    }

    /** What version 1 called otherwise. */
    private static byte[] renamed(byte[] mutated) {
        return new String(mutated, StandardCharsets.UTF_8).replace(" coachesPromised=", " promised=").replace(" coachesFilled=", " filled=")
                .replace(" teamMinutesPlanned=", " minutesPlanned=").replace(" teamMinutesDelivered=", " minutesDelivered=")
                .getBytes(StandardCharsets.UTF_8);
    }
}
