package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.Passphrase;
import org.throughline.api.session.PrivateSession;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.ui.OpenPrivate;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.workbench.internal.Commands;
import org.throughline.workbench.internal.secrets.Idle;
import org.throughline.workbench.internal.secrets.Secrets;

/** What a person does with private content in the window. */
class PrivateNotesTest {

    private static final String MARKER = "Quozwort";
    private static final String RIGHT = "correct horse";

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;
    private final OpenPrivate mine = Given.service(OpenPrivate.class);

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
        mine.mayDiscard();
        mine.close();
        the.leave();
        the.open(TheWindow.example(Files.createDirectories(folder.resolve("last"))));
    }

    @Test
    void is_made_with_a_passphrase_written_saved_locked_and_opened_again() throws Exception {
        create(RIGHT);
        assertTrue(mine.session().orElseThrow().isLocked());
        write(MARKER + " will leave.");
        assertEquals(List.of(MARKER + " will leave."), notes());
        assertTrue(bot.menu("File").menu("Save").enabled());
        bot.menu("File").menu("Save").click();
        assertFalse(mine.session().orElseThrow().dirty());

        link("Private content is open").notifyListeners(SWT.Selection, selected("Lock it"));
        assertTrue(mine.session().isEmpty());
        the.paint();
        assertTrue(bot.visibleTexts().stream().noneMatch(t -> t.contains(MARKER)));
        assertFalse(isInFiles(folder, MARKER));

        Runnable done = bot.inNextDialog(dialog -> {
            dialog.control(Text.class, PrivateNotesTest::isSecret).setText("wrong horse");
            dialog.button("Open").click();
            assertTrue(said(dialog).contains("passphrase"), said(dialog));
            assertTrue(mine.session().isEmpty());
            dialog.control(Text.class, PrivateNotesTest::isSecret).setText(RIGHT);
            dialog.button("Open").click();
        });
        link("Private content is locked").notifyListeners(SWT.Selection, selected("Open it"));
        done.run();
        assertEquals(List.of(MARKER + " will leave."), notes());
    }

    @Test
    void two_that_differ_and_one_that_is_short_are_not_taken() {
        select();
        Runnable done = bot.inNextDialog(dialog -> {
            type(dialog, RIGHT, RIGHT + "!");
            dialog.button("Make it").click();
            assertTrue(said(dialog).startsWith("The two are not the same"), said(dialog));
            type(dialog, "horse", "horse");
            dialog.button("Make it").click();
            assertTrue(said(dialog).startsWith("A passphrase has at least 8"), said(dialog));
            dialog.button("Cancel").click();
        });
        bot.menu("File").menu("Private").click();
        done.run();
        assertTrue(mine.session().isEmpty());
        assertTrue(mine.companion().isEmpty());
        assertTrue(bot.links("Private content").isEmpty());
    }

    @Test
    void undo_goes_to_where_the_last_change_was_made() {
        create("");
        write("A note.");
        session.change("Rename", () -> session.plan().getFunds().get(0).setName("Renamed"));
        bot.menu("Edit").menu("Undo: Rename").click();
        assertEquals(List.of("A note."), notes());
        while (session.undoLabel().isPresent()) {
            session.undo();
        }
        bot.settle();
        bot.menu("Edit").menu("Undo: Write a private note").click();
        assertEquals(List.of(), notes());
        bot.menu("Edit").menu("Redo: Write a private note").click();
        assertEquals(List.of("A note."), notes());
    }

    @Test
    void leaving_asks_once_for_both_and_what_is_not_wanted_does_not_come_back() throws Exception {
        create("");
        write("A note.");
        session.change("Rename", () -> session.plan().getFunds().get(0).setName("Renamed"));
        bot.answerNextDialog("Save");
        assertTrue(new Commands(the.plan, () -> the.shell).mayLeave());
        assertFalse(session.dirty());
        assertFalse(mine.session().orElseThrow().dirty());

        write("Another.");
        bot.answerNextDialog("Don't save");
        assertTrue(new Commands(the.plan, () -> the.shell).mayLeave());
        mine.close();
        bot.menu("File").menu("Private").click();
        assertEquals(List.of("A note."), notes());
    }

    @Test
    void what_was_not_saved_comes_back_and_is_said_without_its_words() {
        create("");
        write(MARKER);
        mine.session().orElseThrow().settle();
        mine.close();
        bot.menu("File").menu("Private").click();
        the.paint();
        assertEquals(List.of(MARKER), notes());
        assertEquals(1, bot.links("Private content that was not saved").size());
        assertTrue(bot.links(MARKER).isEmpty());
    }

    @Test
    void is_locked_when_nobody_uses_the_window_only_if_it_has_a_passphrase() throws Exception {
        create("");
        var idle = new Idle(mine, () -> new Secrets(the.plan, () -> the.shell).close());
        idle.look(Instant.now().plus(Idle.AFTER));
        assertTrue(mine.session().isPresent());

        try (Passphrase right = Passphrase.of(RIGHT.toCharArray())) {
            mine.session().orElseThrow().lockWith(right);
        }
        assertTrue(mine.session().orElseThrow().isLocked());
        write("Not saved yet.");
        idle.look(Instant.now());
        assertTrue(mine.session().isPresent());
        idle.look(Instant.now().plus(Idle.AFTER).plusSeconds(1));
        assertTrue(mine.session().isEmpty());
        assertTrue(mine.companion().orElseThrow().locked());
    }

    @Test
    void what_is_presented_and_what_the_plan_saves_have_nothing_of_it() throws Exception {
        create(RIGHT);
        write(MARKER);
        bot.menu("File").menu("Save").click();
        bot.menu("View").menu("Present").click();
        bot.settle();
        for (Shell shown : the.shell.getDisplay().getShells()) {
            if (shown != the.shell && shown.isVisible()) {
                assertTrue(new Bot(shown).visibleTexts().stream().noneMatch(t -> t.contains(MARKER)));
                shown.close();
            }
        }
        bot.settle();
        assertFalse(isInFiles(folder, MARKER));
    }

    @Test
    void is_closed_with_the_plan() throws Exception {
        create("");
        the.open(TheWindow.example(Files.createDirectories(folder.resolve("other"))));
        assertTrue(mine.session().isEmpty());
        assertTrue(mine.companion().isEmpty());
    }

    private void create(String passphrase) {
        select();
        Runnable done = bot.inNextDialog(dialog -> {
            type(dialog, passphrase, passphrase);
            dialog.button("Make it").click();
        });
        bot.menu("File").menu("Private").click();
        done.run();
        the.paint();
    }

    private void select() {
        the.show("org.throughline.workbench.page");
        the.plan.select(session.plan().getFunds().get(0));
        the.paint();
    }

    private void write(String note) {
        the.paint();
        Text field = bot.textWithHint("Write a private note");
        field.setFocus();
        field.setText(note);
        field.notifyListeners(SWT.FocusOut, new Event());
        the.paint();
    }

    private List<String> notes() {
        return mine.session().map(PrivateSession::content).orElseThrow().getNotes().stream().map(n -> n.getText()).toList();
    }

    private Link link(String text) {
        the.paint();
        return bot.links(text).get(0);
    }

    private static Event selected(String way) {
        var event = new Event();
        event.text = way;
        return event;
    }

    private static void type(Bot dialog, String one, String two) {
        Text first = dialog.control(Text.class, PrivateNotesTest::isSecret);
        first.setText(one);
        dialog.control(Text.class, t -> isSecret(t) && t != first).setText(two);
    }

    /** The sentence at the top of the dialog. */
    private static String said(Bot dialog) {
        return dialog.control(Text.class, t -> !isSecret(t)).getText().strip();
    }

    private static boolean isSecret(Text text) {
        return (text.getStyle() & SWT.PASSWORD) != 0;
    }

    private static boolean isInFiles(Path folder, String word) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
