package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;

/** Whatever is done to whatever plan, undoing it all gives the plan from before and redoing it all the plan from after. */
class RandomChangesTest {

    private static final long SEED = 1847;
    private static final int CHANGES = 25;

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;

    @Test
    void undo_and_redo_are_exact() throws Exception {
        for (int run = 0; run < (Given.LONG ? 5_000 : 100); run++) {
            long seed = SEED + run;
            var random = new Random(seed);
            try (Session session = plans.open(RandomPlanFile.write(folder.resolve("given.throughline"), seed, 50 + 5 * run % 400))) {
                byte[] start = bytes(session);

                for (int i = 0; i < CHANGES; i++) {
                    session.change("Change", () -> RandomPlanFile.change(random, session));
                }
                byte[] end = bytes(session);
                int undone = 0;
                for (; session.undoLabel().isPresent(); undone++) {
                    session.undo();
                }
                assertTrue(undone > CHANGES / 2, "something changed, seed " + seed);
                assertArrayEquals(start, bytes(session), "undo, seed " + seed);
                while (session.redoLabel().isPresent()) {
                    session.redo();
                }
                assertArrayEquals(end, bytes(session), "redo, seed " + seed);
            }
        }
    }

    private byte[] bytes(Session session) throws Exception {
        Path file = folder.resolve("random.throughline");
        session.saveAs(file);
        return Files.readAllBytes(file);
    }
}
