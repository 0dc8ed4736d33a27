package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.plan.DistrictPlan;

/** What was finished survives the end of the program, whatever the moment. */
class JournalTest {

    private static final long SEED = 4711;
    private static final String WHO = "Dana Whitfield";

    private final Safekeeping safekeeping = Given.service(Safekeeping.class);

    @TempDir
    Path folder;

    @Test
    void whatever_was_done_comes_back() throws Exception {
        for (int run = 0; run < (Given.LONG ? 10_000 : 100); run++) {
            long seed = SEED + run;
            var random = new Random(seed);
            Path file = RandomPlanFile.write(Files.createDirectories(folder.resolve("run" + run)).resolve("p.throughline"), seed, 50 + 5 * run % 300);
            try (Session session = safekeeping.open(file, WHO)) {
                for (int i = 0; i < 20; i++) {
                    step(random, session, i);
                }
                try (Session again = safekeeping.open(crashed(session), WHO)) {
                    assertEquals(text(session), text(again), "seed " + seed + ": " + again.problems());
                    assertEquals(session.dirty(), again.dirty(), "seed " + seed);
                }
            }
        }
    }

    @Test
    void a_step_that_came_back_can_be_taken_back() throws Exception {
        try (Session session = safekeeping.open(riverbend(), WHO)) {
            String before = text(session);
            session.change("Rename the plan", () -> session.plan().setName("Renamed"));
            session.change("Delete an initiative", () -> session.delete(session.plan().getInitiatives().get(0)));
            session.undo();
            session.change("Rename it again", () -> session.plan().setName("Renamed again"));
            try (Session again = safekeeping.open(crashed(session), WHO)) {
                assertEquals(List.of("Rename the plan", "Rename it again"), again.unsaved().stream().map(ChangeSet::what).toList());
                assertTrue(again.problems().get(0).message().contains("2 changes"), again.problems().toString());
                again.undo();
                again.undo();
                assertEquals(before, text(again));
                assertFalse(again.dirty());
            }
        }
    }

    @Test
    void a_step_from_before_the_last_save_that_was_taken_back_comes_back_as_a_change() throws Exception {
        try (Session session = safekeeping.open(riverbend(), WHO)) {
            session.change("Delete an initiative", () -> session.delete(session.plan().getInitiatives().get(0)));
            session.save();
            session.undo();
            session.redo();
            session.undo();
            try (Session again = safekeeping.open(crashed(session), WHO)) {
                assertEquals(text(session), text(again));
            }
        }
    }

    @Test
    void a_journal_cut_anywhere_brings_back_what_is_whole() throws Exception {
        Path file = riverbend();
        try (Session session = safekeeping.open(file, WHO)) {
            for (int i = 1; i <= 3; i++) {
                String name = "Name " + i;
                session.change(name, () -> session.plan().setName(name));
            }
            Path crashed = crashed(session);
            byte[] journal = Files.readAllBytes(journal(crashed));
            int most = 0;
            for (int length = 0; length <= journal.length; length++) {
                Files.write(journal(crashed), Arrays.copyOf(journal, length));
                int back;
                try (Session again = safekeeping.open(crashed, WHO)) {
                    back = again.unsaved().size();
                    assertEquals(back == 0 ? "Riverbend Unified 2026-27" : "Name " + back, again.plan().getName(), "cut at " + length);
                }
                assertTrue(back >= most, "cut at " + length);
                most = back;
            }
            assertEquals(3, most);
        }
    }

    @Test
    void a_journal_of_another_state_is_put_aside() throws Exception {
        try (Session session = safekeeping.open(riverbend(), WHO)) {
            session.change("Rename the plan", () -> session.plan().setName("Renamed"));
            Path crashed = crashed(session);
            Files.writeString(crashed, Files.readString(crashed).replaceFirst("Riverbend Unified", "Riverbend United"));
            try (Session again = safekeeping.open(crashed, WHO)) {
                assertEquals("Riverbend United 2026-27", again.plan().getName());
                assertEquals("session.journal-aside", again.problems().get(0).code());
                assertFalse(again.dirty());
            }
            assertTrue(Files.exists(crashed.resolveSibling("p.throughline.not-saved-1")));
            assertFalse(Files.exists(journal(crashed)));
        }
    }

    @Test
    void a_save_leaves_no_journal_and_neither_does_what_is_not_wanted() throws Exception {
        Path file = riverbend();
        try (Session session = safekeeping.open(file, WHO)) {
            session.change("Rename the plan", () -> session.plan().setName("Closed"));
        }
        try (Session session = safekeeping.open(file, WHO)) {
            assertEquals("Closed", session.plan().getName(), "what was closed without a word comes back");
            session.change("Rename the plan", () -> session.plan().setName("Renamed"));
            session.settle();
            assertTrue(Files.exists(journal(file)));
            session.save();
            assertFalse(Files.exists(journal(file)));
            session.change("Rename the plan", () -> session.plan().setName("Again"));
            session.discard();
        }
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of("p.throughline", "p.throughline.backups"), files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void a_crash_in_the_middle_of_a_save_brings_nothing_back_twice() throws Exception {
        Path file = riverbend();
        try (Session session = safekeeping.open(file, WHO)) {
            session.change("Delete an initiative", () -> session.delete(session.plan().getInitiatives().get(0)));
            // a save that gets as far as the rename
            Path inTheWay = folder.resolve("in-the-way.throughline");
            Files.createDirectories(inTheWay.resolve("full"));
            assertThrows(PlanException.class, () -> session.saveAs(inTheWay));
            Path before = crashed(session);
            byte[] journal = Files.readAllBytes(journal(before));
            assertTrue(new String(journal, StandardCharsets.UTF_8).contains("saving\t"));
            session.saveAs(folder.resolve("saved.throughline"));
            Path after = crashed(session);
            Files.write(journal(after), journal);
            for (Path crashed : List.of(before, after)) {
                try (Session again = safekeeping.open(crashed, WHO)) {
                    assertEquals(text(session), text(again));
                    assertEquals(crashed.equals(before), again.dirty());
                    assertEquals(crashed.equals(before) ? 1 : 0, again.problems().size(), again.problems().toString());
                }
            }
        }
    }

    private static void step(Random random, Session session, int number) throws Exception {
        switch (random.nextInt(8)) {
            case 0 -> session.undo();
            case 1 -> session.redo();
            case 2 -> {
                if (random.nextInt(3) == 0) {
                    session.save();
                }
            }
            default -> session.change("Step " + number, () -> RandomPlanFile.change(random, session));
        }
    }

    private Path riverbend() throws IOException {
        return Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"),
                Files.createTempDirectory(folder, "given").resolve("p.throughline"));
    }

    /** What is on the disk at this moment, as another program finds it after a crash. */
    private Path crashed(Session session) throws IOException {
        session.settle();
        Path file = session.file().orElseThrow();
        Path copy = Files.createTempDirectory(folder, "crashed").resolve(file.getFileName());
        Files.copy(file, copy);
        if (Files.exists(journal(file))) {
            Files.copy(journal(file), journal(copy));
        }
        return copy;
    }

    private static Path journal(Path plan) {
        return plan.resolveSibling("." + plan.getFileName() + ".journal");
    }

    /** The plan without its history, in which the times of saves stand. */
    private static String text(Session session) throws IOException {
        var resource = new XMIResourceImpl(URI.createURI("plan"));
        DistrictPlan copy = EcoreUtil.copy(session.plan());
        copy.getHistory().clear();
        resource.getContents().add(copy);
        var out = new ByteArrayOutputStream();
        resource.save(out, Map.of());
        return out.toString(StandardCharsets.UTF_8);
    }
}
