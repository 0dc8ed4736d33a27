package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.Passphrase;
import org.throughline.api.session.PrivateFiles;
import org.throughline.api.session.PrivateSession;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.plan.PlanFactory;
import org.throughline.ui.tests.bot.Bot;

/** The window asks before something is deleted that private content is about, and otherwise not. */
class DeleteQuestionTest {

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;
    private final PrivateFiles privates = Given.service(PrivateFiles.class);

    @TempDir
    Path folder;
    private Session session;

    @BeforeEach
    void example() throws Exception {
        the.open(TheWindow.example(folder));
        session = the.plan.session().orElseThrow();
    }

    @AfterEach
    void leave() throws Exception {
        the.leave();
        the.open(TheWindow.example(Files.createDirectories(folder.resolve("last"))));
    }

    @Test
    void what_a_note_is_about_is_asked_about_and_what_no_note_is_about_is_not() throws Exception {
        try (PrivateSession mine = privates.create(session, "Dana", Passphrase.none())) {
            note(mine, session.plan().getFunds().get(0).getId());
            mine.save();
        }
        delete(1);
        assertEquals(7, session.plan().getFunds().size());

        List<String> asked = bot.answerNextDialog("Cancel");
        delete(0);
        assertTrue(asked.stream().anyMatch(t -> t.startsWith("A private entry is about what you are about to delete")), asked.toString());
        assertEquals(7, session.plan().getFunds().size());

        bot.answerNextDialog("Delete");
        delete(0);
        assertEquals(6, session.plan().getFunds().size());
        bot.menu("Edit").menu("Undo").click();
        assertEquals(7, session.plan().getFunds().size());
    }

    @Test
    void what_is_locked_is_asked_about_once() throws Exception {
        privates.create(session, "Dana", Passphrase.of("correct horse".toCharArray())).close();
        List<String> asked = bot.answerNextDialog("Cancel");
        delete(0);
        assertTrue(asked.stream().anyMatch(t -> t.startsWith("This plan has private content that is locked now")), asked.toString());
        assertEquals(8, session.plan().getFunds().size());

        bot.answerNextDialog("Delete");
        delete(0);
        delete(0);
        assertEquals(6, session.plan().getFunds().size());
    }

    private void delete(int fund) {
        the.plan.select(session.plan().getFunds().get(fund));
        bot.menu("Edit").menu("Delete").click();
        bot.settle();
    }

    private static void note(PrivateSession mine, String about) {
        var note = PlanFactory.eINSTANCE.createPrivateNote();
        note.setText("Ask again in spring.");
        note.setAbout(about);
        mine.change("Note", () -> mine.content().getNotes().add(note));
    }
}
