package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Backup;
import org.throughline.api.session.LeftBehind;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.given.Given;

/** Backups, who has a plan open, and plans that have no file yet. */
class SafekeepingTest {

    private static final String DANA = "Dana Whitfield";
    private static final String LEE = "Lee Okafor";

    private final Safekeeping safekeeping = Given.service(Safekeeping.class);
    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;
    Path file;

    @BeforeEach
    void riverbend() throws IOException {
        file = Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"), folder.resolve("p.throughline"));
    }

    @Test
    void a_plan_that_somebody_has_open_can_only_be_looked_at() throws Exception {
        try (Session dana = safekeeping.open(file, DANA); Session lee = safekeeping.open(file, LEE)) {
            assertFalse(dana.readOnly());
            assertTrue(lee.readOnly());
            assertTrue(lee.problems().get(0).message().contains("with Dana Whitfield on this computer"), lee.problems().toString());
            assertThrows(IllegalStateException.class, () -> lee.change("Rename", () -> lee.plan().setName("Other")));
            assertThrows(PlanException.class, lee::save);
        }
        try (Session lee = safekeeping.open(file, LEE)) {
            assertFalse(lee.readOnly());
        }
    }

    @Test
    void a_script_does_not_write_under_the_hands_of_somebody() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (Session dana = safekeeping.open(file, DANA); Session script = plans.open(file)) {
            script.change("Rename", () -> script.plan().setName("Other"));
            assertTrue(assertThrows(PlanException.class, script::save).getMessage().contains("Dana Whitfield"));
            assertArrayEquals(before, Files.readAllBytes(file));
            dana.change("Rename", () -> dana.plan().setName("Mine"));
            dana.save();
        }
    }

    @Test
    void the_lock_of_a_program_that_is_gone_holds_nobody_up() throws Exception {
        Process gone = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version").start();
        gone.waitFor();
        String lock;
        try (Session dana = safekeeping.open(file, DANA)) {
            lock = Files.readString(lock());
        }
        Files.writeString(lock(), lock.replace("\t" + ProcessHandle.current().pid() + "\t", "\t" + gone.pid() + "\t"));
        try (Session lee = safekeeping.open(file, LEE)) {
            assertFalse(lee.readOnly());
        }
        assertFalse(Files.exists(lock()));
    }

    @Test
    void the_lock_of_another_computer_holds_as_long_as_it_is_renewed() throws Exception {
        Files.writeString(lock(), "Lee Okafor\tANOTHER-COMPUTER\t1\t?\t2026-11-25T08:00:00Z");
        try (Session dana = safekeeping.open(file, DANA)) {
            assertTrue(dana.readOnly());
            assertTrue(dana.problems().get(0).message().contains("with Lee Okafor on the computer ANOTHER-COMPUTER"), dana.problems().toString());
        }
        Files.setLastModifiedTime(lock(), FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS)));
        try (Session dana = safekeeping.open(file, DANA)) {
            assertFalse(dana.readOnly());
        }
    }

    @Test
    void a_lock_that_says_nothing_holds_nobody_up() throws Exception {
        for (String text : List.of("", "\t", "a\tb\tc\td\te", "x".repeat(100_000))) {
            Files.writeString(lock(), text);
            try (Session dana = safekeeping.open(file, DANA)) {
                assertFalse(dana.readOnly(), text);
            }
        }
    }

    @Test
    void whoever_takes_over_writes_and_the_other_does_not_write_over_it() throws Exception {
        try (Session dana = safekeeping.open(file, DANA); Session lee = safekeeping.takeOver(file, LEE)) {
            lee.change("Rename", () -> lee.plan().setName("Lee's"));
            lee.save();
            dana.change("Rename", () -> dana.plan().setName("Dana's"));
            assertThrows(PlanException.class, dana::save);
            assertTrue(Files.readString(file).contains("Lee's"));
        }
    }

    @Test
    void each_save_keeps_what_was_there_and_old_ones_go() throws Exception {
        byte[] first = Files.readAllBytes(file);
        try (Session dana = safekeeping.open(file, DANA)) {
            for (int i = 1; i <= 15; i++) {
                String name = "Name " + i;
                dana.change(name, () -> dana.plan().setName(name));
                dana.save();
                dana.save();
                if (i == 1) {
                    assertArrayEquals(first, Files.readAllBytes(safekeeping.backups(file).get(0).file()));
                }
            }
        }
        List<Backup> backups = safekeeping.backups(file);
        // ten, and the last of today among those before
        assertEquals(List.of(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5), backups.stream().map(Backup::number).toList());
        assertTrue(Files.readString(backups.get(0).file()).contains("Name 14"));
    }

    @Test
    void a_backup_is_put_back_and_what_it_replaces_is_kept() throws Exception {
        byte[] first = Files.readAllBytes(file);
        try (Session dana = safekeeping.open(file, DANA)) {
            dana.change("Rename", () -> dana.plan().setName("Other"));
            dana.save();
            Backup backup = safekeeping.backups(file).get(0);
            assertTrue(assertThrows(PlanException.class, () -> safekeeping.restore(file, backup)).getMessage().contains(DANA));
        }
        byte[] second = Files.readAllBytes(file);
        safekeeping.restore(file, safekeeping.backups(file).get(0));
        assertArrayEquals(first, Files.readAllBytes(file));
        assertArrayEquals(second, Files.readAllBytes(safekeeping.backups(file).get(0).file()));
    }

    @Test
    void other_files_among_the_backups_are_left_alone() throws Exception {
        Path backups = Files.createDirectories(folder.resolve("p.throughline.backups"));
        Files.writeString(backups.resolve("notes.txt"), "mine");
        Files.writeString(backups.resolve("0001 yesterday.throughline"), "mine");
        Files.writeString(backups.resolve("0001 2026-13-45 99.99.99.throughline"), "mine");
        Files.createDirectories(backups.resolve("0007 2026-11-25 10.00.00.throughline"));
        Files.writeString(backups.resolve("0003 2026-11-25 10.00.00.throughline"), "damaged");
        assertEquals(1, safekeeping.backups(file).size());
        byte[] before = Files.readAllBytes(file);
        assertThrows(PlanException.class, () -> safekeeping.restore(file, safekeeping.backups(file).get(0)));
        assertArrayEquals(before, Files.readAllBytes(file));
        try (Session dana = safekeeping.open(file, DANA)) {
            dana.change("Rename", () -> dana.plan().setName("Other"));
            dana.save();
        }
        assertEquals(List.of(4, 3), safekeeping.backups(file).stream().map(Backup::number).toList());
        assertEquals("mine", Files.readString(backups.resolve("notes.txt")));
    }

    @Test
    void a_file_that_vanished_is_written_anew() throws Exception {
        try (Session dana = safekeeping.open(file, DANA)) {
            dana.change("Rename", () -> dana.plan().setName("Other"));
            Files.delete(file);
            dana.save();
            assertTrue(Files.readString(file).contains("Other"));
        }
    }

    @Test
    void a_folder_that_vanished_loses_nothing_that_is_in_the_window() throws Exception {
        Path other = Files.createDirectory(folder.resolve("share"));
        Path there = Files.move(file, other.resolve("p.throughline"));
        try (Session dana = safekeeping.open(there, DANA)) {
            Files.move(other, folder.resolve("gone"));
            dana.change("Rename", () -> dana.plan().setName("Other"));
            assertFalse(dana.settle());
            assertEquals(List.of("session.no-journal"), dana.problems().stream().map(Diagnostic::code).toList());
            dana.change("Rename", () -> dana.plan().setName("Other one"));
            assertEquals(1, dana.problems().size());
            assertThrows(PlanException.class, dana::save);
            dana.saveAs(folder.resolve("rescued.throughline"));
            assertTrue(Files.readString(folder.resolve("rescued.throughline")).contains("Other one"));
        }
    }

    @Test
    void a_plan_that_was_renamed_while_it_was_open_is_saved_under_its_old_name() throws Exception {
        try (Session dana = safekeeping.open(file, DANA)) {
            dana.change("Rename", () -> dana.plan().setName("Other"));
            Path renamed = Files.move(file, folder.resolve("renamed.throughline"));
            dana.save();
            assertTrue(Files.readString(file).contains("Other"));
            assertFalse(Files.readString(renamed).contains("Other"));
        }
    }

    @Test
    void a_plan_without_a_file_is_kept_until_it_has_one() throws Exception {
        Path shelter = folder.resolve("unsaved");
        Path crashed = folder.resolve("crashed");
        try (Session dana = plans.create("Bar", "aspen2018")) {
            safekeeping.shelter(dana, DANA, shelter);
            dana.change("Rename", () -> dana.plan().setName("Harbor"));
            assertTrue(dana.settle());
            assertEquals(List.of(), safekeeping.leftBehind(shelter));
            Files.createDirectories(crashed);
            try (var files = Files.list(shelter)) {
                for (Path one : files.filter(f -> !f.getFileName().toString().endsWith(".lock")).toList()) {
                    Files.copy(one, crashed.resolve(one.getFileName()));
                }
            }
            dana.saveAs(folder.resolve("bar.throughline"));
            try (var files = Files.list(shelter)) {
                assertEquals(List.of(), files.toList());
            }
        }
        LeftBehind left = safekeeping.leftBehind(crashed).get(0);
        try (Session again = safekeeping.pickUp(left, DANA)) {
            assertEquals("Harbor", again.plan().getName());
            assertTrue(again.dirty());
            assertTrue(again.file().isEmpty());
            again.change("Rename", () -> again.plan().setName("Harbor City"));
            again.saveAs(folder.resolve("harbor.throughline"));
            assertTrue(Files.readString(folder.resolve("harbor.throughline")).contains("Harbor City"));
        }
        assertEquals(List.of(), safekeeping.leftBehind(crashed));
    }

    @Test
    void a_file_that_somebody_else_saved_is_noticed_and_taken_up() throws Exception {
        try (Session dana = safekeeping.open(file, DANA); Session lee = safekeeping.takeOver(file, LEE)) {
            String name = dana.plan().getName();
            assertFalse(safekeeping.isOvertaken(dana));
            lee.change("Rename", () -> lee.plan().setName("Lee's"));
            lee.save();
            assertTrue(safekeeping.isOvertaken(dana));
            try (Session base = safekeeping.base(dana); Session theirs = safekeeping.lookAt(file)) {
                assertEquals(name, base.plan().getName());
                dana.change("Take up", () -> dana.plan().setName(theirs.plan().getName() + " and Dana's"));
                assertThrows(PlanException.class, dana::save);
                safekeeping.takeUp(dana, theirs);
            }
            dana.save();
            assertFalse(safekeeping.isOvertaken(dana));
            assertTrue(Files.readString(file).contains("and Dana's"));
        }
    }

    @Test
    void copies_of_a_plan_beside_it_are_found() throws Exception {
        for (String copy : List.of("p (conflicted copy 2026-11-25).throughline", "p-LAPTOP.throughline", "p 2.throughline")) {
            Files.copy(file, folder.resolve(copy));
        }
        Files.writeString(folder.resolve("plain.throughline"), "nothing of a plan");
        Files.writeString(folder.resolve("p other.throughline"), Files.readString(file).replaceFirst(" id=\"[^\"]*\"", " id=\"other\""));
        try (Session dana = safekeeping.open(file, DANA)) {
            assertEquals(List.of("p (conflicted copy 2026-11-25).throughline", "p 2.throughline", "p-LAPTOP.throughline"),
                    safekeeping.copiesBeside(dana).stream().map(f -> f.getFileName().toString()).toList());
        }
    }

    private Path lock() {
        return folder.resolve(".p.throughline.lock");
    }
}
