package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.content.Adoptions;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.Expectation;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.money.Fund;
import org.throughline.model.organization.Role;
import org.throughline.ui.ObjectPage;
import org.throughline.ui.tests.bot.Bot;

/** An object's page: links are found by typing, parts are typed into a table, what is wrong stands at its field. */
class PageTest {

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;

    @TempDir
    Path folder;
    private Session session;
    private Initiative initiative;

    @BeforeEach
    void openTheExample() throws Exception {
        the.open(TheWindow.example(folder));
        session = the.plan.session().orElseThrow();
        initiative = session.plan().getInitiatives().get(3);
    }

    @AfterEach
    void leave() {
        the.leave();
    }

    @Test
    void a_link_is_taken_out_by_the_key_delete_and_comes_back_with_undo() {
        Audience audience = audience();
        List<Role> before = List.copyOf(audience.getRoles());
        show(audience);

        Bot.pressKey(chip(before.get(0)), SWT.DEL);
        bot.settle();

        assertFalse(audience.getRoles().contains(before.get(0)));
        assertEquals(before.size() - 1, all(Composite.class, c -> c.getData("chip") instanceof Role).size());
        assertTrue(session.undoLabel().orElseThrow().startsWith("Remove "), session.undoLabel().toString());
        session.undo();
        bot.settle();
        assertEquals(before, audience.getRoles());
        assertEquals(before.size(), all(Composite.class, c -> c.getData("chip") instanceof Role).size());
    }

    @Test
    void a_chip_opens_what_it_names() {
        Role role = audience().getRoles().get(0);
        show(audience());

        chip(role).notifyListeners(SWT.Selection, new Event());
        bot.settle();

        assertEquals(Optional.of(role), the.plan.selected());
    }

    @Test
    void what_is_there_is_found_by_a_part_of_its_name_and_linked_by_enter() {
        Audience audience = audience();
        Role other = session.plan().getDistrict().getRoles().stream().filter(r -> !audience.getRoles().contains(r)).findFirst().orElseThrow();
        show(audience);
        Text field = field("roles");

        type(field, other.getName().substring(0, other.getName().length() - 1));
        assertEquals(other.getName(), list().getItem(0).getText().replaceAll("  \u00B7  .*", ""));
        Bot.pressKey(field, SWT.CR);
        bot.settle();

        assertTrue(audience.getRoles().contains(other));
        assertEquals("", field.getText());
        assertEquals(0, lists().count());
    }

    @Test
    void what_is_not_there_is_made_by_typing_it_and_one_undo_takes_all_of_it_back() {
        Audience audience = audience();
        int roles = session.plan().getDistrict().getRoles().size();
        int addressed = audience.getRoles().size();
        show(audience);
        Text field = field("roles");

        type(field, "Induction mentor of mentors");
        Table list = list();
        assertEquals("Create \u201CInduction mentor of mentors\u201D as a new role", list.getItem(list.getItemCount() - 1).getText());
        Bot.pressKey(field, SWT.CR);
        bot.settle();

        assertEquals(roles + 1, session.plan().getDistrict().getRoles().size());
        assertEquals("Induction mentor of mentors", audience.getRoles().get(addressed).getName());
        assertEquals(Optional.of("Add role \u201CInduction mentor of mentors\u201D"), session.undoLabel());
        session.undo();
        assertEquals(roles, session.plan().getDistrict().getRoles().size());
        assertEquals(addressed, audience.getRoles().size());
    }

    @Test
    void a_single_link_shows_its_name_is_changed_by_typing_and_emptied() {
        Named before = initiative.getDepartment();
        Named other = session.plan().getDistrict().getDepartments().stream().filter(d -> d != before).findFirst().orElseThrow();
        show(initiative);
        Text field = field("department");
        assertEquals(before.getName(), field.getText());

        type(field, other.getName());
        Bot.pressKey(field, SWT.CR);
        bot.settle();
        assertEquals(other, initiative.getDepartment());
        assertEquals(other.getName(), field.getText());

        field.setText("");
        field.notifyListeners(SWT.DefaultSelection, new Event());
        bot.settle();
        assertEquals(null, initiative.getDepartment());
        session.undo();
        session.undo();
        bot.settle();
        assertEquals(before.getName(), field.getText());
    }

    @Test
    void what_is_not_found_is_not_taken_and_the_field_says_so() {
        show(initiative);
        Text field = field("department");

        field.setText("Nobody knows this office");
        field.notifyListeners(SWT.FocusOut, new Event());
        bot.settle();

        assertFalse(session.dirty());
        assertTrue(bot.visibleTexts().stream().anyMatch(t -> t.contains("was not found")), "the field says so");
    }

    @Test
    void parts_are_typed_into_a_table_line_by_line() {
        int before = initiative.getExpectations().size();
        show(initiative);
        bot.links("Add expectation").get(0).notifyListeners(SWT.Selection, new Event());
        Table table = table("expectations");

        write(table, "Reading aloud");
        assertEquals(before + 1, initiative.getExpectations().size());
        Expectation made = initiative.getExpectations().get(before);
        assertEquals("Reading aloud", made.getTopic());
        assertEquals(before + 2, table.getItemCount());
        assertEquals(before + 1, table.getSelectionIndex());

        Bot.pressKey(table, 'W');
        assertEquals("W", editor(table).getText());
        write(table, "Writing");
        assertEquals("Writing", initiative.getExpectations().get(before + 1).getTopic());
        assertEquals(before + 3, table.getItemCount());

        session.undo();
        session.undo();
        bot.settle();
        assertEquals(before, initiative.getExpectations().size());
    }

    @Test
    void a_number_that_is_none_is_refused_beneath_the_table() {
        show(initiative);
        Table table = table("funding");
        int column = Arrays.stream(table.getColumns()).map(c -> c.getText()).toList().indexOf("Amount");
        String before = table.getItem(0).getText(column);
        cell(table, 0, column);

        Bot.pressKey(table, SWT.CR);
        write(table, "much");

        assertFalse(session.dirty());
        assertEquals(before, table.getItem(0).getText(column));
        assertTrue(bot.visibleTexts().stream().anyMatch(t -> t.contains("\u201Cmuch\u201D was not taken.")), "the table says so");
    }

    @Test
    void delete_takes_a_line_out_and_undo_puts_it_back() {
        int before = initiative.getLinks().size();
        show(initiative);
        Table table = table("links");
        cell(table, 0, 0);

        Bot.pressKey(table, SWT.DEL);
        bot.settle();
        assertEquals(before - 1, initiative.getLinks().size());
        assertEquals(before, table.getItemCount());

        session.undo();
        bot.settle();
        assertEquals(before + 1, table.getItemCount());
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_is_fixed_there() {
        Fund fund = session.plan().getFunds().get(0);
        LocalDate starts = LocalDate.parse("2026-07-01");
        show(fund);
        session.change("Turn the dates around", () -> {
            fund.setStarts(LocalDate.parse("2027-06-30"));
            fund.setEnds(starts);
        });
        String label = "Swap the two dates";
        bot.waitUntil("the field says what is wrong", () -> onPage(label).size() == 1);
        Link said = onPage(label).get(0);
        Control field = field("ends");
        assertEquals(field.getParent().getParent(), said.getParent().getParent());

        said.notifyListeners(SWT.Selection, new Event());

        assertEquals(starts, fund.getStarts());
        bot.waitUntil("nothing is wrong any more", () -> onPage(label).isEmpty());
    }

    @Test
    void the_rules_speak_while_one_types() {
        Fund fund = session.plan().getFunds().get(0);
        session.change("Set the days", () -> {
            fund.setStarts(LocalDate.parse("2026-07-01"));
            fund.setEnds(LocalDate.parse("2027-06-30"));
        });
        show(fund);
        Text field = field("ends");
        int problems = notes().size();

        field.setText("2025-06-30");
        bot.waitUntil("the field says what would be wrong", () -> notes().size() > problems);
        assertEquals(LocalDate.parse("2027-06-30"), fund.getEnds());
        field.setText("2027-06-30");
        bot.waitUntil("nothing is wrong", () -> notes().size() == problems);
        assertEquals(Optional.of("Set the days"), session.undoLabel());
    }

    @Test
    void everything_that_refers_to_an_object_is_named_and_opens() {
        Fund fund = initiative.getFunding().get(0).getFund();
        show(fund);

        Link link = all(Link.class, l -> l.getText().matches("\u201C.*\u201D in \\d+ initiatives?: .*")).get(0);
        var event = new Event();
        event.text = "0";
        link.notifyListeners(SWT.Selection, event);
        bot.settle();

        assertTrue(the.plan.selected().orElseThrow() instanceof Initiative, the.plan.selected().toString());
    }

    @Test
    void what_was_done_stands_at_the_foot_before_and_after_a_save() throws Exception {
        show(initiative);
        bot.field("name").setText("Literacy coaching");
        bot.settle();
        assertEquals(List.of("Today, you: Change name (not saved yet)"), history());

        session.save();
        bot.settle();
        assertEquals(List.of("Today, you: Change name  <a>Before that</a>"), history());
        assertEquals(1, session.plan().getHistory().size());

        session.undo();
        session.save();
        bot.settle();
        assertEquals(List.of(), history());
    }

    @Test
    void the_kind_and_its_fields_are_explained_in_place() {
        show(initiative);

        bot.links("What is this?").get(0).notifyListeners(SWT.Selection, new Event());

        assertTrue(all(Label.class, l -> l.getText().startsWith("Anything that asks for adults' time")).size() == 1);
    }

    @Test
    void a_change_is_seen_while_the_field_in_use_keeps_what_is_typed() {
        show(initiative);
        Text field = field("topic");
        field.setFocus();
        field.setText("half of a wo");

        session.change("Rename", () -> initiative.setName("Other"));
        bot.settle();

        assertFalse(field.isDisposed());
        assertEquals("Other", field("name").getText());
        assertEquals("half of a wo", field("topic").getText());
        field.setText(initiative.getTopic());
    }

    @Test
    void a_page_shows_a_change_at_once() throws Exception {
        Session own = Given.service(Plans.class).openCopy(TheWindow.example(Files.createDirectory(folder.resolve("own"))));
        var window = new Shell(the.shell.getDisplay());
        window.setLayout(new FillLayout());
        var page = new ObjectPage(window, Given.service(Describer.class), Given.service(Adoptions.class), plan -> List.of(),
                (ofSession, problem) -> Optional.empty(), o -> { });
        window.setSize(420, 800);
        window.open();
        Initiative shown = own.plan().getInitiatives().get(3);
        page.show(own, shown);
        bot.settle();

        long best = Long.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            String name = "Name " + i;
            own.change("Rename", () -> shown.setName(name));
            // The time of the thread and not of the clock: the machine may have other work.
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            page.show(own, shown);
            bot.settle();
            best = Math.min(best, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000);
            assertEquals(1, within(window, Text.class, t -> t.getText().equals(name)).size());
        }
        window.dispose();
        bot.settle();
        own.close();

        assertTrue(best <= 50, best + " ms");
    }

    @Test
    void several_hundred_lines_are_shown_at_once_and_the_rest_when_asked_for() {
        session.change("Add many", () -> {
            for (int i = 0; i < 350; i++) {
                Expectation each = InitiativesFactory.eINSTANCE.createExpectation();
                each.setTopic("Topic " + i);
                initiative.getExpectations().add(each);
            }
        });
        show(initiative);

        assertEquals(301, table("expectations").getItemCount());
        bot.links("Show all 350").get(0).notifyListeners(SWT.Selection, new Event());
        assertEquals(351, table("expectations").getItemCount());
    }

    private Audience audience() {
        return session.plan().getInitiatives().stream().map(Initiative::getAudience).filter(a -> a != null && a.getRoles().size() > 0).findFirst().orElseThrow();
    }

    private void show(EObject object) {
        the.plan.select(object);
        bot.settle();
    }

    private void type(Text field, String text) {
        field.setFocus();
        bot.settle();
        field.setText(text);
        bot.waitUntil("the list is open", () -> lists().count() == 1);
        bot.settle();
    }

    private Stream<Shell> lists() {
        return Arrays.stream(the.shell.getDisplay().getShells()).filter(s -> s != the.shell && s.isVisible() && !within(s, Table.class, t -> true).isEmpty());
    }

    private Table list() {
        return within(lists().findFirst().orElseThrow(), Table.class, t -> true).get(0);
    }

    private Link chip(Object target) {
        return within(all(Composite.class, c -> c.getData("chip") == target).get(0), Link.class, l -> true).get(0);
    }

    private Text field(String feature) {
        return all(Text.class, t -> feature.equals(t.getData("feature"))).get(0);
    }

    private Table table(String feature) {
        return within(all(Composite.class, c -> feature.equals(c.getData("feature"))).get(0), Table.class, t -> true).get(0);
    }

    private void cell(Table table, int row, int column) {
        table.setFocus();
        table.setSelection(row);
        var event = new Event();
        event.item = table.getItem(row);
        table.notifyListeners(SWT.Selection, event);
        for (int i = 0; i < column; i++) {
            var key = new Event();
            key.keyCode = SWT.ARROW_RIGHT;
            key.widget = table;
            table.notifyListeners(SWT.KeyDown, key);
        }
        bot.settle();
    }

    private Text editor(Table table) {
        bot.waitUntil("a cell is being edited", () -> !within(table, Text.class, t -> true).isEmpty());
        return within(table, Text.class, t -> true).get(0);
    }

    private void write(Table table, String text) {
        Text editor = editor(table);
        editor.setText(text);
        editor.notifyListeners(SWT.DefaultSelection, new Event());
        bot.settle();
    }

    private List<Link> onPage(String text) {
        return all(Link.class, l -> l.getText().contains(text));
    }

    private List<Composite> notes() {
        return all(Composite.class, c -> c.getData("note") != null);
    }

    /** What is not saved is a label; what is, leads to the plan as it was before. */
    private List<String> history() {
        Composite foot = all(Composite.class, c -> c.getData("history") != null).get(0);
        return Stream.concat(within(foot, Label.class, l -> true).stream().map(Label::getText), within(foot, Link.class, l -> true).stream().map(Link::getText))
                .filter(t -> !t.startsWith("Nothing")).toList();
    }

    private <T extends Control> List<T> all(Class<T> type, Predicate<T> wanted) {
        return within(the.shell, type, wanted);
    }

    private static <T extends Control> List<T> within(Composite parent, Class<T> type, Predicate<T> wanted) {
        var found = new ArrayList<T>();
        for (Control child : parent.getChildren()) {
            if (child.isVisible()) {
                if (type.isInstance(child) && wanted.test(type.cast(child))) {
                    found.add(type.cast(child));
                }
                if (child instanceof Composite composite) {
                    found.addAll(within(composite, type, wanted));
                }
            }
        }
        return found;
    }
}
