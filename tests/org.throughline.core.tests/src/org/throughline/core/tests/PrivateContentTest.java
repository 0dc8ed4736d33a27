package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.Backup;
import org.throughline.api.session.Companion;
import org.throughline.api.session.OpenFile;
import org.throughline.api.session.Passphrase;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Pointing;
import org.throughline.api.session.PrivateFiles;
import org.throughline.api.session.PrivateSession;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.plan.ModuleContent;
import org.throughline.model.plan.PlanFactory;
import org.throughline.model.plan.PrivateNote;

/** What is private lies beside the plan and not in it. */
class PrivateContentTest {

    private static final String DANA = "Dana Whitfield";
    private static final String LEE = "Lee Okafor";
    private static final String SECRET = "Zebra-4711";

    private final PrivateFiles privates = Given.service(PrivateFiles.class);
    private final Plans plans = Given.service(Plans.class);
    private final Safekeeping safekeeping = Given.service(Safekeeping.class);

    @TempDir
    Path folder;
    Path file;
    Path beside;
    Session plan;

    @BeforeEach
    void riverbend() throws Exception {
        file = Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"), folder.resolve("p.throughline"));
        beside = folder.resolve("p.private.throughline");
        plan = safekeeping.open(file, DANA);
    }

    @AfterEach
    void closed() {
        plan.close();
    }

    @Test
    void a_plan_has_none_until_it_is_made_and_knows_nothing_of_it_then() throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertTrue(privates.find(plan).isEmpty());
        try (PrivateSession mine = privates.create(plan, DANA, Passphrase.none())) {
            note(mine, SECRET, plan.plan().getInitiatives().get(0).getId());
            mine.save();
        }
        assertEquals(beside.toRealPath(), privates.find(plan).orElseThrow().file().toRealPath());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of(SECRET), notes(Passphrase.none()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(beside)));
        Files.delete(beside);
        try (Session again = plans.open(file)) {
            assertEquals(List.of(), again.problems());
        }
    }

    @Test
    void what_was_not_saved_comes_back_locked_or_not() throws Exception {
        for (String word : List.of("", "correct horse")) {
            try (PrivateSession mine = privates.create(plan, DANA, passphrase(word))) {
                note(mine, "saved", "");
                mine.save();
                note(mine, "first", "");
                note(mine, "second", "");
                mine.undo();
                mine.redo();
            }
            try (PrivateSession again = privates.open(plan, companion(), DANA, passphrase(word))) {
                assertEquals(List.of("saved", "first", "second"), again.content().getNotes().stream().map(PrivateNote::getText).toList(),
                        again.problems().toString());
                assertEquals(2, again.unsaved().size());
                again.undo();
                again.save();
            }
            assertEquals(List.of("saved", "first"), notes(passphrase(word)));
            assertEquals(List.of(DANA, DANA), history(word));
            delete(beside);
        }
    }

    @Test
    void nothing_that_is_locked_can_be_read_in_any_file() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long start = Files.getLastModifiedTime(file).toMillis();
        PrivateSession mine = privates.create(plan, DANA, passphrase("correct horse"));
        for (int i = 0; i < 3; i++) {
            note(mine, SECRET + " in " + i, "Target-" + SECRET);
            mine.save();
        }
        note(mine, SECRET, "");
        assertTrue(mine.settle());
        assertTrue(Files.exists(folder.resolve(".p.private.throughline.journal")));
        assertEquals(List.of(), whereIs(folder, SECRET, "PrivateNote", "Note: "));
        plan.change("Rename", () -> plan.plan().setName("Other"));
        plan.save();
        mine.close();
        assertEquals(List.of(), whereIs(folder, SECRET, "PrivateNote", "Note: "));
        try (Stream<Path> there = Files.list(temporary)) {
            assertEquals(List.of(), there.filter(f -> Files.isRegularFile(f) && Files.isReadable(f) && f.toFile().lastModified() >= start)
                    .filter(f -> holds(f, SECRET)).toList());
        }
        assertEquals(List.of(SECRET + " in 0", SECRET + " in 1", SECRET + " in 2", SECRET), notes(passphrase("correct horse")));
    }

    @Test
    void the_same_content_is_the_same_file_and_other_content_another_number() throws Exception {
        try (PrivateSession mine = privates.create(plan, DANA, passphrase("correct horse"))) {
            byte[] first = Files.readAllBytes(beside);
            mine.save();
            assertArrayEquals(first, Files.readAllBytes(beside));
            note(mine, "one", "");
            mine.save();
            note(mine, "two", "");
            String journal = journalOf(mine);
            mine.undo();
            mine.redo();
            String longer = journalOf(mine);
            assertNotEquals(word(new String(first, StandardCharsets.ISO_8859_1), 5), word(Files.readString(beside, StandardCharsets.ISO_8859_1), 5));
            assertEquals(word(new String(first, StandardCharsets.ISO_8859_1), 3), word(Files.readString(beside, StandardCharsets.ISO_8859_1), 3));
            assertTrue(longer.startsWith(journal));
            assertEquals(3, longer.lines().filter(l -> l.contains("covered")).map(l -> l.substring(17, 33)).distinct().count(), longer);
        }
    }

    @Test
    void a_wrong_passphrase_is_said_and_so_is_none() throws Exception {
        privates.create(plan, DANA, passphrase("correct horse")).close();
        byte[] before = Files.readAllBytes(beside);
        assertTrue(companion().locked());
        assertSays("not the passphrase", passphrase("correct hors"));
        assertSays("not the passphrase", passphrase("Correct horse"));
        assertSays("is locked", Passphrase.none());
        assertThrows(PlanException.class, () -> {
            Files.delete(beside);
            privates.create(plan, DANA, passphrase("short"));
        });
        assertFalse(Files.exists(beside));
        Files.write(beside, before);
        assertEquals(List.of(), notes(passphrase("correct horse")));
    }

    @Test
    void a_passphrase_is_wiped_and_never_shown() {
        char[] typed = "correct horse".toCharArray();
        Passphrase passphrase = Passphrase.of(typed);
        assertFalse(passphrase.toString().contains("horse"));
        passphrase.close();
        assertArrayEquals(new char[typed.length], typed);
        assertThrows(IllegalStateException.class, () -> privates.create(plan, DANA, passphrase));
        assertFalse(Files.exists(beside));
    }

    @Test
    void a_passphrase_of_ten_million_letters_works() throws Exception {
        String word = "ab\u00e9".repeat(10 << 20).substring(0, 10 << 20);
        try (PrivateSession mine = privates.create(plan, DANA, passphrase(word))) {
            note(mine, "long", "");
            mine.save();
        }
        assertEquals(List.of("long"), notes(passphrase(word)));
        assertSays("not the passphrase", passphrase(word.substring(1)));
    }

    @Test
    void a_locked_file_cut_off_or_changed_anywhere_is_damaged() throws Exception {
        privates.create(plan, DANA, passphrase("correct horse")).close();
        byte[] whole = Files.readAllBytes(beside);
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(beside, Arrays.copyOf(whole, length));
            assertSays(length == 0 ? "empty" : "damaged", passphrase("correct horse"));
        }
        for (int at = 0; at < whole.length; at += 97) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(beside, flipped);
            assertSays("damaged", passphrase("correct horse"));
        }
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        Files.write(beside, longer);
        assertSays("damaged", passphrase("correct horse"));
    }

    @Test
    void an_open_file_cut_off_anywhere_is_damaged_and_the_plan_opens() throws Exception {
        try (PrivateSession mine = privates.create(plan, DANA, Passphrase.none())) {
            for (int i = 0; i < 30; i++) {
                note(mine, "Note " + i + "\nwith lines", "id");
            }
            mine.save();
        }
        byte[] whole = Files.readAllBytes(beside);
        for (int length = 0; length < whole.length - 1; length += 97) {
            Files.write(beside, Arrays.copyOf(whole, length));
            assertSays(length == 0 ? "empty" : "damaged", Passphrase.none());
            assertTrue(privates.whoPointsTo(plan, List.of("id")).isToBeAsked());
        }
        try (Session again = plans.open(file)) {
            assertEquals(List.of(), again.problems());
        }
    }

    @Test
    void what_belongs_to_another_plan_is_refused() throws Exception {
        for (String word : List.of("", "correct horse")) {
            privates.create(plan, DANA, passphrase(word)).close();
            Path there = Files.createDirectories(folder.resolve("other"));
            try (Session other = plans.create(there.resolve("p.throughline"), "Bar", "aspen2018")) {
                Path copied = Files.copy(beside, there.resolve("p.private.throughline"));
                assertTrue(assertThrows(PlanException.class, () -> privates.find(other)).getMessage().contains("another plan"));
                assertTrue(assertThrows(PlanException.class, () -> privates.lookAt(other, copied, passphrase(word))).getMessage().contains("another plan"));
                assertThrows(PlanException.class, () -> privates.create(other, DANA, passphrase(word)));
            }
            assertTrue(assertThrows(PlanException.class, () -> plans.open(beside)).getMessage().contains("private content of a plan"));
            delete(there);
            delete(beside);
        }
    }

    @Test
    void after_the_plan_was_renamed_its_private_content_is_offered() throws Exception {
        for (String word : List.of("", "correct horse")) {
            try (PrivateSession mine = privates.create(plan, DANA, passphrase(word))) {
                note(mine, "mine", "");
                mine.save();
            }
            Files.writeString(folder.resolve("a.private.throughline"), "something else");
            Path renamed = Files.copy(file, folder.resolve("renamed.throughline"));
            try (Session again = plans.open(renamed)) {
                Companion found = privates.find(again).orElseThrow();
                assertTrue(found.elsewhere());
                try (PrivateSession mine = privates.open(again, found, DANA, passphrase(word))) {
                    assertEquals("mine", mine.content().getNotes().get(0).getText());
                }
                assertThrows(PlanException.class, () -> privates.create(again, DANA, passphrase(word)));
            }
            Files.delete(renamed);
            delete(beside);
        }
    }

    @Test
    void setting_a_passphrase_locks_what_was_kept_before() throws Exception {
        try (PrivateSession mine = privates.create(plan, DANA, Passphrase.none())) {
            for (int i = 0; i < 3; i++) {
                note(mine, SECRET + i, "");
                mine.save();
            }
            note(mine, SECRET + "3", "");
            assertTrue(mine.settle());
            assertThrows(PlanException.class, () -> mine.lockWith(passphrase("short")));
            assertFalse(mine.isLocked());
            assertTrue(mine.lockWith(passphrase("correct horse")).message().contains("Earlier versions are locked"));
            assertTrue(mine.isLocked());
            note(mine, SECRET + "4", "");
            assertTrue(mine.settle());
            assertEquals(List.of(), whereIs(folder, SECRET));
        }
        assertEquals(List.of(SECRET + "0", SECRET + "1", SECRET + "2", SECRET + "3", SECRET + "4"), notes(passphrase("correct horse")));
        // as after a crash in the middle of it
        Files.writeString(folder.resolve("p.private.throughline.backups/0099 2026-11-25 10.00.00.throughline"), SECRET);
        privates.open(plan, companion(), DANA, passphrase("correct horse")).close();
        assertEquals(List.of(), whereIs(folder, SECRET));
    }

    @Test
    void backups_stay_under_the_passphrase_they_were_saved_with() throws Exception {
        try (PrivateSession mine = privates.create(plan, DANA, passphrase("first passphrase"))) {
            note(mine, "under the first", "");
            assertTrue(mine.lockWith(passphrase("second passphrase")).message().contains("stay under the passphrase"));
            note(mine, "under the second", "");
            mine.save();
            assertTrue(mine.lockWith(Passphrase.none()).message().contains("removed"));
            assertFalse(mine.isLocked());
        }
        assertTrue(Files.readString(beside).contains("under the second"));
        var backups = safekeeping.backups(beside);
        assertEquals(3, backups.size());
        assertThrows(PlanException.class, () -> privates.restore(plan, companion(), backups.get(0), passphrase("first passphrase")));
        try (PrivateSession look = privates.lookAt(plan, backups.get(1).file(), passphrase("second passphrase"))) {
            assertEquals(1, look.content().getNotes().size());
            assertTrue(look.readOnly());
        }
        privates.restore(plan, companion(), backups.get(0), passphrase("second passphrase"));
        assertEquals(List.of("under the first", "under the second"), notes(passphrase("second passphrase")));
        assertTrue(Files.readString(safekeeping.backups(beside).get(0).file()).contains("under the second"));
    }

    @Test
    void a_passphrase_that_could_not_be_changed_is_the_old_one() throws Exception {
        try (PrivateSession mine = privates.create(plan, DANA, passphrase("first passphrase"))) {
            note(mine, "mine", "");
            mine.save();
            byte[] before = Files.readAllBytes(beside);
            Files.writeString(beside, "somebody else's");
            assertThrows(PlanException.class, () -> mine.lockWith(passphrase("second passphrase")));
            Files.write(beside, before);
            note(mine, "later", "");
            mine.save();
        }
        assertEquals(List.of("mine", "later"), notes(passphrase("first passphrase")));
    }

    @Test
    void a_step_that_was_not_written_under_the_passphrase_is_not_done() throws Exception {
        PrivateSession open = privates.create(plan, DANA, Passphrase.none());
        note(open, "smuggled in", "");
        String step = journalOf(open).lines().filter(l -> l.contains("\t" + DANA) || l.contains("smuggled")).findFirst().orElseThrow();
        open.discard();
        delete(beside);
        PrivateSession mine = privates.create(plan, DANA, passphrase("correct horse"));
        note(mine, "mine", "");
        String journal = journalOf(mine);
        mine.close();
        Path journalFile = folder.resolve(".p.private.throughline.journal");
        Files.writeString(journalFile, journal + step + "\n");
        try (PrivateSession again = privates.open(plan, companion(), DANA, passphrase("correct horse"))) {
            assertEquals(List.of("mine"), again.content().getNotes().stream().map(PrivateNote::getText).toList());
            assertEquals("session.came-back-in-part", again.problems().get(0).code());
        }
    }

    @Test
    void somebody_else_can_only_look() throws Exception {
        try (PrivateSession mine = privates.create(plan, DANA, Passphrase.none());
                PrivateSession lee = privates.open(plan, companion(), LEE, Passphrase.none())) {
            assertFalse(mine.readOnly());
            assertTrue(lee.readOnly());
            assertTrue(lee.problems().get(0).message().contains(DANA));
            assertThrows(PlanException.class, () -> privates.restore(plan, companion(), new Backup(1,
                    LocalDateTime.now(), beside), Passphrase.none()));
        }
    }

    @Test
    void it_is_said_what_points_to_what_is_to_be_deleted() throws Exception {
        String id = plan.plan().getInitiatives().get(0).getId();
        String other = plan.plan().getInitiatives().get(1).getId();
        assertEquals(Pointing.NOTHING, privates.whoPointsTo(plan, List.of(id)));
        try (PrivateSession mine = privates.create(plan, DANA, Passphrase.none())) {
            note(mine, "About it", id);
            note(mine, "About it too", id);
            note(mine, "About nothing", "");
            ModuleContent module = PlanFactory.eINSTANCE.createModuleContent();
            module.setDescription(id);
            mine.change("Module", () -> mine.content().getModules().add(module));
            assertEquals(new Pointing(3, false), privates.whoPointsTo(plan, List.of(other, id)));
            assertEquals(new Pointing(0, false), privates.whoPointsTo(plan, List.of(other)));
            mine.save();
        }
        assertEquals(new Pointing(3, false), privates.whoPointsTo(plan, List.of(id)));
        try (PrivateSession mine = privates.open(plan, companion(), DANA, Passphrase.none())) {
            mine.lockWith(passphrase("correct horse"));
        }
        assertEquals(new Pointing(0, true), privates.whoPointsTo(plan, List.of(id)));
        try (PrivateSession mine = privates.open(plan, companion(), DANA, passphrase("correct horse"))) {
            assertEquals(new Pointing(3, false), privates.whoPointsTo(plan, List.of(id)));
        }
    }

    @Test
    void content_of_a_module_that_is_not_installed_stays_private_too() throws Exception {
        var curriculum = new Curriculum();
        curriculum.install();
        try (PrivateSession mine = privates.create(plan, DANA, Passphrase.none())) {
            var map = (ModuleContent) EcoreUtil.create(curriculum.map);
            map.setName(SECRET);
            mine.change("Map", () -> mine.content().getModules().add(map));
            mine.save();
        } finally {
            Curriculum.remove();
        }
        try (PrivateSession again = privates.open(plan, companion(), DANA, Passphrase.none())) {
            assertEquals("plan.missing-module", again.problems().get(0).code());
            assertEquals(SECRET, again.content().getModules().get(0).getName());
            byte[] before = Files.readAllBytes(beside);
            again.save();
            assertArrayEquals(before, Files.readAllBytes(beside));
        }
    }

    /** A plan can hold nothing that is private, and no private object can hold on to one of the plan's but by its identity. */
    @Test
    void a_private_object_that_refers_into_the_plan_is_not_saved_and_not_named() throws Exception {
        var curriculum = new Curriculum();
        curriculum.install();
        try (PrivateSession mine = privates.create(plan, DANA, Passphrase.none())) {
            var map = (ModuleContent) EcoreUtil.create(curriculum.map);
            map.setName(SECRET);
            mine.change("Map", () -> {
                mine.content().getModules().add(map);
                Curriculum.list(map, "schools").add(plan.plan().getDistrict().getSchools().get(0));
            });
            PlanException refused = assertThrows(PlanException.class, mine::save);
            assertFalse(refused.getMessage().contains(SECRET), refused.getMessage());
        } finally {
            Curriculum.remove();
        }
    }

    @Test
    void nobody_who_takes_a_plan_can_be_given_what_is_private() {
        assertFalse(Session.class.isAssignableFrom(PrivateSession.class));
        assertTrue(OpenFile.class.isAssignableFrom(PrivateSession.class));
        try (PrivateSession mine = privates.create(plan, DANA, Passphrase.none())) {
            assertFalse(mine instanceof Session);
        } catch (PlanException e) {
            throw new AssertionError(e);
        }
    }

    private static void note(PrivateSession mine, String text, String about) {
        PrivateNote note = PlanFactory.eINSTANCE.createPrivateNote();
        note.setAuthor(DANA);
        note.setOn(LocalDate.of(2026, 11, 25));
        note.setText(text);
        note.setAbout(about);
        mine.change("Note: " + text, () -> mine.content().getNotes().add(note));
    }

    private static Passphrase passphrase(String word) {
        return Passphrase.of(word.toCharArray());
    }

    private Companion companion() throws PlanException {
        return new Companion(beside, privates.find(plan).map(Companion::locked).orElse(false), false);
    }

    private List<String> notes(Passphrase passphrase) throws PlanException {
        try (PrivateSession mine = privates.lookAt(plan, beside, passphrase)) {
            return mine.content().getNotes().stream().map(PrivateNote::getText).toList();
        }
    }

    private List<String> history(String word) throws PlanException {
        try (PrivateSession mine = privates.lookAt(plan, beside, passphrase(word))) {
            return mine.content().getHistory().stream().map(e -> e.getBy()).toList();
        }
    }

    private void assertSays(String words, Passphrase passphrase) {
        PlanException said = assertThrows(PlanException.class, () -> privates.lookAt(plan, beside, passphrase).close());
        assertTrue(said.getMessage().contains(words), said.getMessage());
        assertEquals(null, said.getCause());
    }

    private String journalOf(PrivateSession mine) throws IOException {
        assertTrue(mine.settle());
        return Files.readString(folder.resolve(".p.private.throughline.journal"));
    }

    private static String word(String file, int number) {
        return file.lines().findFirst().orElseThrow().split(" ")[number];
    }

    /** Which files hold one of these words, in any of the ways in which a program writes text. */
    private static List<Path> whereIs(Path root, String... words) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).filter(f -> Stream.of(words).anyMatch(w -> holds(f, w))).toList();
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(word)
                    || new String(bytes, StandardCharsets.UTF_16LE).contains(word) || new String(bytes, StandardCharsets.UTF_16BE).contains(word);
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path what) throws IOException {
        Path parent = what.getParent();
        String name = what.getFileName().toString();
        try (Stream<Path> all = Files.walk(parent)) {
            for (Path one : all.sorted(Comparator.reverseOrder())
                    .filter(f -> parent.relativize(f).toString().contains(name)).toList()) {
                Files.delete(one);
            }
        }
    }
}
