package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;

/** A file that is no plan, or a damaged one, is a sentence; what was read in part is never saved over. */
class BadFileTest {

    private static final long SEED = 20261124;

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;

    @Test
    void what_is_no_plan_is_said_with_its_name() throws Exception {
        refused("empty.throughline", new byte[0]);
        refused("letter.throughline", "Dear all,".getBytes(StandardCharsets.UTF_8));
        refused("page.throughline", "<html><body/></html>".getBytes(StandardCharsets.UTF_8));
        refused("zip.throughline", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        refused("zero.throughline", new byte[4096]);
        byte[] noise = new byte[20_000];
        new Random(SEED).nextBytes(noise);
        refused("noise.throughline", noise);
    }

    @Test
    void a_folder_or_nothing_is_said_with_its_name() {
        assertTrue(assertThrows(PlanException.class, () -> plans.open(folder)).getMessage().contains(folder.getFileName().toString()));
        assertTrue(assertThrows(PlanException.class, () -> plans.open(folder.resolve("absent.throughline"))).getMessage()
                .contains("absent.throughline"));
    }

    @Test
    void a_plan_that_was_cut_off_is_not_opened_anywhere() throws Exception {
        byte[] whole = riverbend();
        for (int length = 1; length < whole.length - 20; length += whole.length / 60) {
            refused("cut-" + length + ".throughline", Arrays.copyOf(whole, length));
        }
    }

    @Test
    void entities_are_not_expanded() throws Exception {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>";
        refused("bomb.throughline", bomb.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_reference_to_nothing_opens_to_be_looked_at_and_is_never_saved_over() throws Exception {
        String text = new String(riverbend(), StandardCharsets.UTF_8);
        String broken = text.replaceFirst("fund=\"[^\"]+\"", "fund=\"00000000-0000-0000-0000-000000000000\"");
        Path file = Files.writeString(folder.resolve("broken.throughline"), broken);
        byte[] before = Files.readAllBytes(file);

        try (Session session = plans.open(file)) {
            assertTrue(session.readOnly());
            assertEquals("plan.not-read", session.problems().get(0).code());
            assertThrows(IllegalStateException.class, () -> session.change("x", () -> session.plan().setName("x")));
            assertThrows(PlanException.class, session::save);
            assertThrows(PlanException.class, () -> session.saveAs(file));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    /** Whatever a file holds, opening it ends in a plan or in a sentence. */
    @Test
    void random_damage_never_ends_in_anything_but_a_plan_or_a_sentence() throws Exception {
        var random = new Random(SEED);
        byte[] whole = riverbend();
        for (int run = 0; run < (Given.LONG ? 2_000 : 60); run++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged.throughline"), damaged);
            try (Session session = plans.open(file)) {
                assertTrue(session.plan() != null);
            } catch (PlanException e) {
                assertTrue(e.getMessage().contains("damaged.throughline"), "seed " + SEED + ", run " + run + ": " + e.getMessage());
            }
        }
    }

    private void refused(String name, byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve(name), bytes);

        var thrown = assertThrows(PlanException.class, () -> plans.open(file), name);

        assertTrue(thrown.getMessage().contains(name), thrown.getMessage());
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    private static byte[] riverbend() throws Exception {
        return Files.readAllBytes(Given.RIVERBEND.resolve("riverbend.throughline"));
    }
}
