package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.api.session.SessionListener.Event;
import org.throughline.given.Given;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;

/** One notion of change, and files that are never harmed. */
class SessionTest {

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void givenACopyOfRiverbend() throws Exception {
        file = Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"), folder.resolve("plan.throughline"));
    }

    @Test
    void a_plan_that_is_saved_without_a_change_has_the_same_bytes() throws Exception {
        byte[] before = Files.readAllBytes(file);

        try (Session session = plans.open(file)) {
            session.save();
            session.saveAs(folder.resolve("other.throughline"));
        }

        assertArrayEquals(before, Files.readAllBytes(file));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("other.throughline")));
    }

    @Test
    void no_temporary_file_stays_behind() throws Exception {
        try (Session session = plans.open(file)) {
            session.change("Rename", () -> session.plan().setName("Other"));
            session.save();
        }

        try (var files = Files.list(folder)) {
            assertEquals(List.of(file, folder.resolve("plan.throughline.backups")), files.sorted().toList());
        }
    }

    @Test
    void a_change_of_one_name_changes_one_line_of_the_file() throws Exception {
        List<String> before = Files.readAllLines(file);

        try (Session session = plans.open(file)) {
            session.change("Rename", () -> initiative(session, 3).setName("Literacy coaching"));
            session.save();
        }

        List<String> after = Files.readAllLines(file);
        assertEquals(before.size(), after.size());
        assertEquals(1, differences(before, after));
    }

    @Test
    void undo_and_redo_say_what_they_do_and_do_it() throws Exception {
        try (Session session = plans.open(file)) {
            String name = session.plan().getName();
            session.change("Rename the plan", () -> session.plan().setName("Other"));
            assertEquals(Optional.of("Rename the plan"), session.undoLabel());
            assertTrue(session.dirty());

            session.undo();
            assertEquals(name, session.plan().getName());
            assertEquals(Optional.of("Rename the plan"), session.redoLabel());
            assertFalse(session.dirty());

            session.redo();
            assertEquals("Other", session.plan().getName());
            assertTrue(session.dirty());
        }
    }

    @Test
    void a_new_change_ends_what_could_be_done_again() throws Exception {
        try (Session session = plans.open(file)) {
            session.change("One", () -> session.plan().setName("One"));
            session.undo();
            session.change("Two", () -> session.plan().setName("Two"));

            session.redo();

            assertEquals("Two", session.plan().getName());
            assertEquals(Optional.empty(), session.redoLabel());
        }
    }

    @Test
    void work_that_fails_leaves_nothing_behind() throws Exception {
        try (Session session = plans.open(file)) {
            String name = session.plan().getName();
            int initiatives = session.plan().getInitiatives().size();

            var thrown = assertThrows(IllegalStateException.class, () -> session.change("Fail", () -> {
                session.plan().setName("Half");
                session.plan().getInitiatives().remove(0);
                throw new IllegalStateException("on purpose");
            }));

            assertEquals("on purpose", thrown.getMessage());
            assertEquals(name, session.plan().getName());
            assertEquals(initiatives, session.plan().getInitiatives().size());
            assertEquals(Optional.empty(), session.undoLabel());
            assertFalse(session.dirty());
        }
    }

    @Test
    void a_change_within_a_change_joins_it() throws Exception {
        try (Session session = plans.open(file)) {
            session.change("Outer", () -> {
                session.plan().setName("A");
                session.change("Inner", () -> session.plan().setLocale("de-CH"));
            });

            session.undo();

            assertEquals(Optional.empty(), session.undoLabel());
            assertEquals("en-US", session.plan().getLocale());
        }
    }

    @Test
    void what_changes_nothing_is_no_change() throws Exception {
        try (Session session = plans.open(file)) {
            assertTrue(session.change("Nothing", () -> session.plan().setName(session.plan().getName())).isEmpty());
            assertEquals(Optional.empty(), session.undoLabel());
        }
    }

    @Test
    void a_trial_says_what_it_would_change_and_leaves_no_trace() throws Exception {
        try (Session session = plans.open(file)) {
            String name = session.plan().getName();

            var changes = session.tryOut("Try", () -> session.plan().setName("Other"));

            assertEquals(1, changes.changes().size());
            assertEquals(name, session.plan().getName());
            assertEquals(Optional.empty(), session.undoLabel());
            assertFalse(session.dirty());
        }
    }

    @Test
    void a_write_outside_a_change_is_taken_back_and_reported_with_its_bundle() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (Session session = plans.open(file)) {
            String name = session.plan().getName();

            session.plan().setName("Smuggled");
            session.plan().getInitiatives().remove(0);

            assertEquals(name, session.plan().getName());
            assertEquals(60, session.plan().getInitiatives().size());
            assertEquals(2, session.problems().size());
            assertEquals("session.write-outside-change", session.problems().get(0).code());
            assertTrue(session.problems().get(0).message().contains("org.throughline.core.tests"), session.problems().get(0).message());
            assertEquals(Optional.empty(), session.undoLabel());
            session.save();
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void listeners_hear_of_changes_undo_redo_and_saving_until_they_end() throws Exception {
        try (Session session = plans.open(file)) {
            var heard = new java.util.ArrayList<Event>();
            var subscription = session.listen((event, changes) -> heard.add(event));

            session.change("Rename", () -> session.plan().setName("Other"));
            session.undo();
            session.redo();
            session.save();
            subscription.close();
            session.undo();

            assertEquals(List.of(Event.CHANGED, Event.UNDONE, Event.REDONE, Event.SAVED), heard);
        }
    }

    @Test
    void an_object_is_found_by_its_id_as_long_as_it_is_in_the_plan() throws Exception {
        try (Session session = plans.open(file)) {
            Initiative added = InitiativesFactory.eINSTANCE.createInitiative();

            session.change("Add", () -> session.plan().getInitiatives().add(added));
            assertEquals(Optional.of(added), session.find(added.getId()));
            session.undo();
            assertEquals(Optional.empty(), session.find(added.getId()));
            session.redo();
            assertEquals(Optional.of(added), session.find(added.getId()));
        }
    }

    @Test
    void everything_in_a_new_plan_has_an_identity_the_plan_included() throws Exception {
        try (Session session = plans.create("New", "aspen2018")) {
            assertFalse(session.plan().getId().isBlank());
            session.plan().eAllContents().forEachRemaining(o -> assertFalse(
                    o instanceof org.throughline.model.identity.Identified i && (i.getId() == null || i.getId().isBlank()), o.toString()));
        }
    }

    @Test
    void a_copy_of_an_object_gets_an_identity_of_its_own() throws Exception {
        try (Session session = plans.open(file)) {
            Initiative original = initiative(session, 0);
            Initiative copy = EcoreUtil.copy(original);

            session.change("Duplicate", () -> session.plan().getInitiatives().add(copy));

            assertFalse(copy.getId().equals(original.getId()));
            assertEquals(Optional.of(original), session.find(original.getId()));
            session.saveAs(folder.resolve("copy.throughline"));
            try (Session again = plans.open(folder.resolve("copy.throughline"))) {
                assertEquals(List.of(), again.problems());
            }
        }
    }

    @Test
    void undo_within_a_change_is_refused() throws Exception {
        try (Session session = plans.open(file)) {
            session.change("One", () -> session.plan().setName("One"));

            assertThrows(IllegalStateException.class, () -> session.change("Two", session::undo));

            assertEquals("One", session.plan().getName());
        }
    }

    @Test
    void deleting_takes_references_along_and_undo_brings_them_back() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (Session session = plans.open(file)) {
            session.change("Delete", () -> EcoreUtil.delete(session.plan().getFunds().get(0), true));
            session.saveAs(folder.resolve("deleted.throughline"));
            plans.open(folder.resolve("deleted.throughline")).close();

            session.undo();
            session.saveAs(file);
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void what_refers_to_something_that_left_is_not_saved() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (Session session = plans.open(file)) {
            session.change("Take out", () -> session.plan().getFunds().clear());

            var thrown = assertThrows(PlanException.class, session::save);

            assertTrue(thrown.getMessage().contains("no longer part"), thrown.getMessage());
            assertTrue(session.dirty());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void characters_that_no_file_can_hold_are_taken_out_and_lines_end_in_one_way() throws Exception {
        try (Session session = plans.open(file)) {
            session.change("Paste", () -> initiative(session, 0).setDescription("a\r\nb\u000Bc\uD800d\u2028e\u0001f\tg\uD83D\uDE00"));
            session.save();

            assertEquals("a\nb\ncd\nef\tg\uD83D\uDE00", initiative(session, 0).getDescription());
            assertFalse(session.problems().isEmpty());
        }
        try (Session again = plans.open(file)) {
            assertEquals("a\nb\ncd\nef\tg\uD83D\uDE00", initiative(again, 0).getDescription());
        }
    }

    @Test
    void a_file_that_somebody_else_changed_is_not_saved_over() throws Exception {
        try (Session mine = plans.open(file); Session theirs = plans.open(file)) {
            theirs.change("Theirs", () -> theirs.plan().setName("Theirs"));
            theirs.save();
            byte[] saved = Files.readAllBytes(file);
            mine.change("Mine", () -> mine.plan().setName("Mine"));

            var thrown = assertThrows(PlanException.class, mine::save);

            assertTrue(thrown.getMessage().contains("somebody else"), thrown.getMessage());
            assertArrayEquals(saved, Files.readAllBytes(file));
            mine.saveAs(folder.resolve("mine.throughline"));
            assertFalse(mine.dirty());
        }
    }

    @Test
    void where_nothing_can_be_written_the_plan_stays_open_and_changed() throws Exception {
        try (Session session = plans.open(file)) {
            session.change("Rename", () -> session.plan().setName("Other"));

            for (Path target : List.of(folder, folder.resolve("no such folder").resolve("plan.throughline"))) {
                var thrown = assertThrows(PlanException.class, () -> session.saveAs(target));
                assertTrue(thrown.getMessage().contains(target.getFileName().toString()), thrown.getMessage());
            }

            assertTrue(session.dirty());
            assertEquals(Optional.of(file), session.file());
            session.save();
            assertFalse(session.dirty());
        }
    }

    @Test
    void a_copy_has_no_file_and_leaves_the_first_alone() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (Session copy = plans.openCopy(file)) {
            assertEquals(Optional.empty(), copy.file());
            assertFalse(copy.dirty());
            copy.change("Rename", () -> copy.plan().setName("Mine"));
            assertThrows(PlanException.class, copy::save);
            copy.saveAs(folder.resolve("mine.throughline"));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private static Initiative initiative(Session session, int index) {
        return session.plan().getInitiatives().get(index);
    }

    private static long differences(List<String> a, List<String> b) {
        return java.util.stream.IntStream.range(0, a.size()).filter(i -> !a.get(i).equals(b.get(i))).count();
    }
}
