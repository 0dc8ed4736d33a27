package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.plan.ChangeEntry;

/** A save notes who did what, once, and takes the note back with what was done. */
class HistoryTest {

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;
    private Path file;
    private byte[] start;

    @BeforeEach
    void givenACopyOfRiverbend() throws Exception {
        file = Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"), folder.resolve("plan.throughline"));
        start = Files.readAllBytes(file);
    }

    @Test
    void a_save_notes_each_change_with_who_when_and_what() throws Exception {
        Instant before = Instant.now().minusSeconds(1);
        Initiative added = InitiativesFactory.eINSTANCE.createInitiative();
        String second;
        try (Session session = signed()) {
            second = initiative(session, 1).getId();
            rename(session, 1, "Coaching");
            session.change("Add an initiative", () -> session.plan().getInitiatives().add(added));
            session.save();
        }
        try (Session session = plans.open(file)) {
            List<ChangeEntry> history = session.plan().getHistory();
            assertEquals(List.of("Change name", "Add an initiative"), whats(session));
            assertEquals(List.of("Ana Ruiz", "Ana Ruiz"), history.stream().map(ChangeEntry::getBy).toList());
            assertEquals(List.of(second), history.get(0).getObjects());
            assertEquals(List.of(session.plan().getId(), added.getId()), history.get(1).getObjects());
            assertTrue(history.get(0).getOn().isAfter(before), history.get(0).getOn().toString());
        }
    }

    @Test
    void the_part_of_an_object_that_has_no_identity_of_its_own_counts_as_the_object() throws Exception {
        try (Session session = signed()) {
            Initiative initiative = session.plan().getInitiatives().stream().filter(i -> i.getAudience() != null).findFirst().orElseThrow();
            session.change("Change subject", () -> initiative.getAudience().setSubject("Music"));
            session.save();

            assertEquals(List.of(initiative.getId()), session.plan().getHistory().get(0).getObjects());
        }
    }

    @Test
    void without_a_change_or_without_a_name_nothing_is_noted() throws Exception {
        try (Session session = signed()) {
            session.save();
        }
        assertArrayEquals(start, Files.readAllBytes(file));
        try (Session session = plans.open(file)) {
            assertEquals(Optional.empty(), session.signedBy());
            rename(session, 1, "Coaching");
            session.save();
            assertEquals(List.of(), session.plan().getHistory());
        }
    }

    @Test
    void a_second_save_repeats_nothing() throws Exception {
        try (Session session = signed()) {
            rename(session, 1, "Coaching");
            session.save();
            byte[] first = Files.readAllBytes(file);
            session.save();
            assertArrayEquals(first, Files.readAllBytes(file));
            rename(session, 2, "Rounds");
            session.save();
            assertEquals(2, session.plan().getHistory().size());
        }
    }

    @Test
    void undone_after_a_save_the_file_is_as_before_and_done_again_as_after() throws Exception {
        try (Session session = signed()) {
            rename(session, 1, "Coaching");
            rename(session, 2, "Rounds");
            session.save();
            byte[] end = Files.readAllBytes(file);

            session.undo();
            session.save();
            assertEquals(List.of("Change name"), whats(session));
            session.undo();
            session.save();
            assertArrayEquals(start, Files.readAllBytes(file));

            session.redo();
            session.redo();
            session.save();
            assertArrayEquals(end, Files.readAllBytes(file));
        }
    }

    @Test
    void what_was_noted_in_an_earlier_session_stays_and_only_the_latest_are_kept() throws Exception {
        try (Session session = signed()) {
            rename(session, 1, "Coaching");
            session.save();
        }
        byte[] before = Files.readAllBytes(file);
        try (Session session = signed()) {
            for (int i = 0; i < 499; i++) {
                rename(session, 2, "Rounds " + i);
            }
            session.save();
            assertEquals(500, session.plan().getHistory().size());
            String oldest = session.plan().getHistory().get(0).getId();
            rename(session, 2, "One more");
            session.save();
            assertEquals(500, session.plan().getHistory().size());
            assertFalse(oldest.equals(session.plan().getHistory().get(0).getId()));

            while (session.undoLabel().isPresent()) {
                session.undo();
            }
            session.save();
            assertArrayEquals(before, Files.readAllBytes(file));
        }
    }

    @Test
    void a_change_of_a_whole_plan_names_the_first_objects_only() throws Exception {
        try (Session session = signed()) {
            session.change("Import", () -> session.plan().eAllContents().forEachRemaining(o -> {
                if (o instanceof org.throughline.model.identity.Named named) {
                    named.setDescription("Imported");
                }
            }));
            session.save();

            assertEquals(200, session.plan().getHistory().get(0).getObjects().size());
        }
    }

    @Test
    void what_is_not_saved_yet_is_known_and_a_failed_save_notes_nothing() throws Exception {
        try (Session session = signed()) {
            rename(session, 1, "Coaching");
            assertEquals(List.of("Change name"), session.unsaved().stream().map(ChangeSet::what).toList());
            session.save();
            assertEquals(List.of(), session.unsaved());

            session.change("Take out", () -> session.plan().getFunds().clear());
            assertThrows(PlanException.class, session::save);
            assertEquals(List.of("Change name"), whats(session));
            assertEquals(List.of("Take out"), session.unsaved().stream().map(ChangeSet::what).toList());
            session.undo();
            assertEquals(List.of(), session.unsaved());
        }
    }

    @Test
    void a_change_that_clears_the_history_is_undone_like_any_other() throws Exception {
        try (Session session = signed()) {
            rename(session, 1, "Coaching");
            session.save();
            byte[] saved = Files.readAllBytes(file);
            session.change("Begin the next year", () -> session.plan().getHistory().clear());
            session.save();
            assertEquals(List.of("Begin the next year"), whats(session));

            session.undo();
            session.save();
            assertArrayEquals(saved, Files.readAllBytes(file));
            session.undo();
            session.save();
            assertArrayEquals(start, Files.readAllBytes(file));
        }
    }

    private Session signed() throws PlanException {
        Session session = plans.open(file);
        session.sign("Ana Ruiz");
        return session;
    }

    private static List<String> whats(Session session) {
        return session.plan().getHistory().stream().map(ChangeEntry::getWhat).toList();
    }

    private static void rename(Session session, int index, String name) {
        session.change("Change name", () -> initiative(session, index).setName(name));
    }

    private static Initiative initiative(Session session, int index) {
        return session.plan().getInitiatives().get(index);
    }
}
