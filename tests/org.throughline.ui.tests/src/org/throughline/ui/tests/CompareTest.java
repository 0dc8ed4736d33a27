package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.initiatives.Initiative;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.workbench.internal.compare.Compare;
import org.throughline.workbench.internal.keep.Keeping;

/** Two versions of a plan in the window: what differs, taking some of it, and what two people saved at the same time. */
class CompareTest {

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;
    private final Keeping keeping = new Keeping(the.plan);
    private final Safekeeping safekeeping = Given.service(Safekeeping.class);

    @TempDir
    Path folder;
    Path file;

    @BeforeEach
    void openTheExample() throws Exception {
        file = TheWindow.example(folder);
        the.show(Compare.VIEW_ID);
        keeping.open(file);
        bot.settle();
    }

    @AfterEach
    void leave() throws Exception {
        the.leave();
        the.window.getActivePage().hideView(the.window.getActivePage().findView(Compare.VIEW_ID));
        the.open(TheWindow.example(Files.createDirectories(folder.resolve("last"))));
    }

    @Test
    void what_was_deleted_comes_back_from_an_earlier_version_alone() throws Exception {
        Initiative deleted = initiative(0);
        String id = deleted.getId();
        session().change("Delete and rename", () -> {
            session().delete(deleted);
            initiative(3).setName("Otherwise");
        });
        session().save();
        the.show(Compare.VIEW_ID);
        ((Compare) the.content(Compare.VIEW_ID)).with(safekeeping.backups(file).get(0).file());
        the.paint();

        Table list = bot.tableWith("If you take it");
        int row = row(list, deleted.getName());
        assertFalse(take().isEnabled());
        list.setSelection(row);
        list.getItem(row).setChecked(true);
        list.notifyListeners(SWT.Selection, new Event());
        assertTrue(take().isEnabled());
        take().notifyListeners(SWT.Selection, new Event());
        the.paint();

        assertTrue(session().find(id).isPresent());
        assertTrue(session().plan().getInitiatives().stream().anyMatch(i -> "Otherwise".equals(i.getName())), "What was not ticked stays.");
        assertEquals(-1, row(bot.tableWith("If you take it"), deleted.getName()));
        session().undo();
        assertTrue(session().find(id).isEmpty());
        session().redo();
        session().save();
    }

    @Test
    void the_history_of_an_object_leads_to_the_plan_before_a_change() throws Exception {
        session().sign("Dana");
        String was = initiative(0).getName();
        for (String name : List.of("First name", "Second name")) {
            session().change("Change name", () -> initiative(0).setName(name));
            session().save();
            // an earlier version is known by the second of its save
            Thread.sleep(1_100);
        }
        the.show("org.throughline.workbench.page");
        the.plan.select(initiative(0));
        bot.settle();
        List<Link> before = bot.links("Before that");
        assertEquals(2, before.size());
        assertTrue(row(before(before.get(0)), "\"Second name\" to \"First name\"") >= 0);
        the.plan.select(initiative(0));
        bot.settle();
        assertTrue(row(before(bot.links("Before that").get(1)), "\"Second name\" to \"" + was + "\"") >= 0);
    }

    /** What differs from the plan that a link leads to. */
    private Table before(Link link) throws Exception {
        var click = new Event();
        click.text = "Before that";
        link.notifyListeners(SWT.Selection, click);
        bot.settle();
        the.paint();
        return bot.tableWith("If you take it");
    }

    @Test
    void what_two_people_did_becomes_one_plan() throws Exception {
        try (Session lee = safekeeping.takeOver(file, "Lee")) {
            lee.change("Theirs", () -> {
                lee.plan().getInitiatives().get(0).setName("Lee's name");
                lee.plan().getInitiatives().get(1).setName("Both, Lee's");
            });
            lee.save();
        }
        session().change("Mine", () -> {
            initiative(2).setName("My name");
            initiative(1).setName("Both, mine");
        });
        the.shell.notifyListeners(SWT.Activate, new Event());
        bot.settle();
        Link notice = bot.links("Somebody else saved this plan since you opened it").get(0);
        Runnable answered = bot.inNextDialog(dialog -> {
            Table collisions = dialog.tableWith("What happened");
            assertEquals(1, collisions.getItemCount());
            assertTrue(collisions.getItem(0).getText().contains("Both, Lee's"), collisions.getItem(0).getText());
            assertEquals("Yours", collisions.getItem(0).getText(1));
            assertTrue(dialog.visibleTexts().stream().anyMatch(t -> t.contains("Both, mine")));
            dialog.button("Put together and save").click();
        });
        var click = new Event();
        click.text = "Put the two together";
        notice.notifyListeners(SWT.Selection, click);
        answered.run();
        bot.settle();

        assertEquals("Lee's name", initiative(0).getName());
        assertEquals("Both, mine", initiative(1).getName());
        assertEquals("My name", initiative(2).getName());
        assertFalse(session().dirty());
        assertTrue(Files.readString(file).contains("Lee's name"));
        assertTrue(Files.readString(safekeeping.backups(file).get(0).file()).contains("Both, Lee's"), "What it replaced is a backup.");
        assertEquals(0, bot.links("Somebody else saved this plan since you opened it").size());
    }

    @Test
    void a_copy_beside_the_plan_is_offered_to_compare() throws Exception {
        Path copy = folder.resolve("riverbend (conflicted copy).throughline");
        Files.writeString(copy, Files.readString(file).replaceFirst(" name=\"[^\"]*\"", " name=\"The copy\""));
        the.shell.notifyListeners(SWT.Activate, new Event());
        bot.settle();
        Link notice = bot.links("Beside this plan lies a copy of it").get(0);
        var click = new Event();
        click.text = "Compare";
        notice.notifyListeners(SWT.Selection, click);
        the.paint();
        Table list = bot.tableWith("If you take it");
        assertEquals(1, list.getItemCount());
        assertTrue(list.getItem(0).getText().contains("The copy"), list.getItem(0).getText());
    }

    private Session session() {
        return the.plan.session().orElseThrow();
    }

    private Initiative initiative(int index) {
        return session().plan().getInitiatives().get(index);
    }

    private ToolItem take() {
        return bot.tool("Take what is ticked");
    }

    private static int row(Table list, String text) {
        for (int i = 0; i < list.getItemCount(); i++) {
            if (list.getItem(i).getText().contains(text)) {
                return i;
            }
        }
        return -1;
    }
}
