package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.OrganizationPackage;
import org.throughline.ui.ObjectTable;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.workbench.internal.TableView;

/** A table of initiatives in the real window: what somebody who lives in a spreadsheet does with it. */
class TableTest {

    private static final String HOURS = "Hours planned";

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;

    @TempDir
    Path folder;
    private Path file;
    private Session session;
    private ObjectTable table;

    @BeforeEach
    void givenTheInitiativesAsATable() throws Exception {
        file = TheWindow.example(folder);
        the.open(file);
        session = the.plan.session().orElseThrow();
        table = the.tables(InitiativesPackage.Literals.INITIATIVE).table();
        table.setFocus();
        bot.settle();
    }

    @AfterEach
    void leaveTheWindowAsItWas() throws Exception {
        the.leave();
        the.window.getActivePage().showView("org.throughline.coherence.matrix");
        bot.settle();
    }

    @Test
    void a_table_has_a_row_for_each_object_and_a_column_for_what_can_be_typed() {
        assertEquals(60, table.rowCount());
        assertEquals(List.of("Code", "Name"), table.heads().subList(0, 2));
        assertTrue(table.heads().contains("Hours planned (hours a year)"), table.heads().toString());
        assertFalse(table.heads().contains("Expectations"), table.heads().toString());
        assertEquals("I04", table.text(3, "Code"));
        assertEquals("60 of 60 shown", table.status());
    }

    @Test
    void typing_replaces_and_enter_goes_down() {
        table.focus(3, HOURS);

        type("17.5", SWT.CR);

        assertEquals(new BigDecimal("17.5"), initiative(3).getHours());
        assertEquals("Undo: Change hours planned", bot.menu("Edit").menu("Undo").text());
        assertTrue(table.focused().startsWith(initiative(4).getName() + ", Hours planned"), table.focused());
    }

    @Test
    void tab_goes_right_and_enter_goes_on_below_the_cell_where_it_began() {
        table.focus(3, "Name");
        type("Literacy coaching", SWT.TAB);
        key(SWT.TAB);
        key(SWT.CR);

        assertEquals("Literacy coaching", initiative(3).getName());
        assertTrue(table.focused().startsWith(initiative(4).getName() + ", Name"), table.focused());
    }

    @Test
    void escape_leaves_the_cell_as_it_was() {
        table.focus(3, "Name");
        type("Something else", SWT.ESC);

        assertFalse(session.dirty());
    }

    @Test
    void f2_changes_what_stands_there() {
        table.focus(3, "Name");
        key(SWT.F2);
        String before = initiative(3).getName();
        assertEquals(before, field().getText());

        field().setText(before + "!");
        press(field(), SWT.CR);

        assertEquals(before + "!", initiative(3).getName());
    }

    @Test
    void what_is_not_understood_keeps_the_field_open_and_says_why() {
        table.focus(3, HOURS);
        type("a dozen", SWT.CR);

        assertEquals("a dozen", field().getText());
        assertTrue(labels().contains("Write a number, such as 1200 or 0.5."), labels().toString());
        assertFalse(session.dirty());
        press(field(), SWT.ESC);
    }

    @Test
    void the_beginning_of_a_word_chooses_it() {
        table.focus(0, "Kind");
        type("mat", SWT.CR);

        assertEquals(InitiativeKind.MATERIAL, initiative(0).getKind());
    }

    @Test
    void a_reference_is_typed_by_code_or_by_the_beginning_of_a_name() {
        var department = session.plan().getDistrict().getDepartments().get(2);
        table.focus(0, "Department");
        type(department.getCode(), SWT.CR);
        assertEquals(department, initiative(0).getDepartment());

        table.focus(1, "Department");
        type(department.getName().substring(0, department.getName().length() - 2).toLowerCase(), SWT.CR);
        assertEquals(department, initiative(1).getDepartment());

        table.focus(2, "Department");
        type("Nowhere", SWT.CR);
        assertTrue(labels().stream().anyMatch(l -> l.startsWith("\"Nowhere\" is not among the departments")), labels().toString());
        press(field(), SWT.ESC);
    }

    @Test
    void delete_empties_a_range_and_undo_brings_it_back_at_once() {
        String before = table.text(3, HOURS);
        assertFalse(before.isEmpty());
        table.focus(0, HOURS);
        down(5);
        key(SWT.DEL);
        assertEquals("", table.text(3, HOURS));

        bot.menu("Edit").menu("Undo").click();

        assertEquals(before, table.text(3, HOURS));
        assertFalse(session.dirty());
    }

    @Test
    void keys_go_to_the_ends_and_draw_ranges() {
        table.focus(5, "Name");
        key(SWT.END, SWT.MOD1);
        assertTrue(table.focused().startsWith("+ New initiative"), table.focused());
        key(SWT.HOME, SWT.MOD1);
        assertTrue(table.focused().startsWith(initiative(0).getName() + ", Code"), table.focused());
        key(SWT.PAGE_DOWN);
        key(SWT.PAGE_UP);
        assertTrue(table.focused().startsWith(initiative(0).getName() + ", Code"), table.focused());
        key('a', SWT.MOD1);
        key('c', SWT.MOD1);

        assertEquals(60, clipboard().split("\r\n").length);
    }

    @Test
    void a_copied_range_is_text_with_tabs_that_can_be_pasted_again() {
        table.focus(0, "Code");
        down(1);
        key(SWT.ARROW_RIGHT, SWT.MOD2);
        key('c', SWT.MOD1);
        assertEquals(initiative(0).getCode() + "\t" + initiative(0).getName() + "\r\n" + initiative(1).getCode() + "\t" + initiative(1).getName() + "\r\n",
                clipboard());

        key('v', SWT.MOD1);

        assertFalse(session.dirty());
    }

    @Test
    void a_range_from_a_spreadsheet_is_pasted_in_one_step() throws Exception {
        byte[] before = Files.readAllBytes(file);
        table.focus(0, "Name");
        clipboard("One\t\r\n\"Two\nlines\"\t\r\n");
        key('v', SWT.MOD1);

        assertEquals("One", initiative(0).getName());
        assertEquals("Two\nlines", initiative(1).getName());
        assertEquals("Undo: Paste", bot.menu("Edit").menu("Undo").text());
        bot.menu("Edit").menu("Undo").click();
        session.save();
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void one_copied_cell_is_repeated_over_all_that_are_selected() {
        table.focus(0, HOURS);
        clipboard("13.5");
        down(4);
        key('v', SWT.MOD1);

        for (int i = 0; i < 5; i++) {
            assertEquals(new BigDecimal("13.5"), initiative(i).getHours());
        }
        assertFalse(new BigDecimal("13.5").equals(initiative(5).getHours()));
    }

    @Test
    void what_cannot_be_pasted_is_listed_before_anything_is_changed() {
        table.focus(0, HOURS);
        clipboard("12\na dozen\n14\n");
        List<String> dialog = bot.answerNextDialog("Cancel");
        key('v', SWT.MOD1);

        assertTrue(dialog.stream().anyMatch(t -> t.contains("One value cannot be taken")), dialog.toString());
        assertTrue(dialog.contains("a dozen"), dialog.toString());
        assertTrue(dialog.contains(initiative(1).getName() + ", Hours planned"), dialog.toString());
        assertFalse(session.dirty());

        bot.answerNextDialog("Take the rest");
        key('v', SWT.MOD1);
        assertEquals(new BigDecimal("12"), initiative(0).getHours());
        assertEquals(new BigDecimal("14"), initiative(2).getHours());
        bot.menu("Edit").menu("Undo").click();
        assertFalse(session.dirty());
    }

    @Test
    void ten_thousand_cells_of_rubbish_are_looked_through_quickly_and_leave_no_trace() {
        table.focus(0, HOURS);
        clipboard(("1E999999999\t\u0001nowhere\t=x\t9/99/9999\r\n").repeat(2500));
        List<String> dialog = bot.answerNextDialog("Cancel");
        long start = System.nanoTime();
        key('v', SWT.MOD1);
        long ms = (System.nanoTime() - start) / 1_000_000;

        assertTrue(dialog.stream().anyMatch(t -> t.matches("\\d[\\d,]* values cannot be taken")), () -> dialog.stream().limit(20).toList().toString());
        assertTrue(dialog.stream().anyMatch(t -> t.contains("The first 500 are listed.")), () -> dialog.stream().limit(20).toList().toString());
        assertFalse(session.dirty());
        assertTrue(ms < 3000, ms + " ms");
    }

    @Test
    void rows_beyond_the_last_become_new_objects() {
        table.focus(59, "Code");
        clipboard("I60\tOld name\r\nI61\tInstructional rounds\r\nI62\tLesson study\r\n");
        key('v', SWT.MOD1);

        assertEquals(62, session.plan().getInitiatives().size());
        assertEquals("Lesson study", initiative(61).getName());
        assertTrue(table.status().endsWith("2 initiatives added."), table.status());
        bot.menu("Edit").menu("Undo").click();
        assertEquals(60, table.rowCount());
    }

    @Test
    void the_empty_line_makes_a_new_object_of_what_is_typed_into_it() {
        table.focus(60, "Name");
        type("Lesson study", SWT.TAB);
        bot.settle();

        assertEquals("Lesson study", initiative(60).getName());
        assertEquals("Undo: Add initiative", bot.menu("Edit").menu("Undo").text());
        assertEquals(61, table.rowCount());
        assertTrue(table.focused().startsWith("Lesson study, "), table.focused());
    }

    @Test
    void ctrl_d_fills_down_and_ctrl_enter_fills_everything_selected() {
        table.focus(0, HOURS);
        down(2);
        key('d', SWT.MOD1);
        assertEquals(initiative(0).getHours(), initiative(1).getHours());
        assertEquals(initiative(0).getHours(), initiative(2).getHours());
        assertEquals("Undo: Fill down", bot.menu("Edit").menu("Undo").text());
        the.leave();

        table.focus(0, "Topic");
        down(3);
        press(table.grid(), 'R');
        field().setText("Reading");
        press(field(), SWT.CR, SWT.MOD1);
        for (int i = 0; i < 4; i++) {
            assertEquals("Reading", initiative(i).getTopic());
        }
        assertEquals("Undo: Change several cells", bot.menu("Edit").menu("Undo").text());
        bot.menu("Edit").menu("Undo").click();
        assertFalse(session.dirty());
    }

    @Test
    void a_head_sorts_up_then_down_then_as_the_plan_has_it() {
        table.sort("Cost");
        assertEquals(0, smallestCost().compareTo(initiativeIn(0).getCost()));
        table.sort("Cost");
        assertTrue(initiativeIn(0).getCost().compareTo(initiativeIn(1).getCost()) >= 0);
        assertFalse(table.text(0, "Cost").isEmpty());
        table.sort("Cost");
        assertEquals("I01", table.text(0, "Code"));
    }

    @Test
    void the_row_under_the_head_filters_as_one_types() {
        table.focus(0, "Name");
        key('l', SWT.MOD1 | SWT.MOD2);
        field().setText("coaching");
        assertTrue(table.rowCount() > 0 && table.rowCount() < 60);
        assertTrue(table.status().startsWith(table.rowCount() + " of 60 shown"), table.status());
        press(field(), SWT.CR);
        for (int row = 0; row < table.rowCount(); row++) {
            assertTrue(table.text(row, "Name").toLowerCase().contains("coaching"));
        }

        bot.links("Show all").get(0).notifyListeners(SWT.Selection, new Event());
        assertEquals(60, table.rowCount());

        table.filter(HOURS, ">=30");
        long expected = session.plan().getInitiatives().stream().filter(i -> i.getHours() != null && i.getHours().intValue() >= 30).count();
        assertEquals(expected, table.rowCount());
        table.filter(HOURS, "=");
        expected = session.plan().getInitiatives().stream().filter(i -> i.getHours() == null).count();
        assertEquals(expected, table.rowCount());
        table.filter(HOURS, "");
        table.filter("Kind", "material; assessment");
        expected = session.plan().getInitiatives().stream().filter(i -> i.getKind() == InitiativeKind.MATERIAL || i.getKind() == InitiativeKind.ASSESSMENT).count();
        assertEquals(expected, table.rowCount());
        table.filter("Kind", "");
    }

    @Test
    void a_hidden_column_stays_hidden_for_this_kind() throws Exception {
        table.showColumn("Topic", false);
        assertFalse(table.heads().contains("Topic"));
        TableView tables = the.tables(OrganizationPackage.Literals.SCHOOL);
        tables.show(InitiativesPackage.Literals.INITIATIVE);

        assertFalse(table.heads().contains("Topic"));
        table.showColumn("Topic", true);
        assertTrue(table.heads().contains("Topic"));
    }

    @Test
    void find_and_replace_shows_each_text_before_and_after() {
        long with = session.plan().getInitiatives().stream().filter(i -> i.getName().toLowerCase().contains("coaching")).count();
        Runnable check = inDialog(inside -> {
            inside.field("Find:").setText("coaching");
            inside.field("Replace with:").setText("learning partners");
            Table hits = inside.tableWith("Before");
            assertTrue(hits.getItemCount() >= with, hits.getItemCount() + " of " + with);
            for (int i = 1; i < hits.getItemCount(); i++) {
                hits.getItem(i).setChecked(false);
            }
            inside.button("Replace").click();
        });
        table.filter("Name", "coaching");
        Initiative first = initiativeIn(0);
        key('h', SWT.MOD1);
        check.run();

        assertTrue((first.getName() + first.getDescription()).contains("learning partners"), first.getName());
        assertEquals("Undo: Replace text", bot.menu("Edit").menu("Undo").text());
        bot.menu("Edit").menu("Undo").click();
        assertFalse(session.dirty());
        table.filter("Name", "");
    }

    @Test
    void rows_are_added_and_deleted_by_keys() {
        table.focus(3, "Name");
        key('+', SWT.MOD1);
        assertEquals("New initiative", initiative(4).getName());
        assertTrue(table.focused().startsWith("New initiative, Name"), table.focused());

        key('-', SWT.MOD1);
        assertEquals(60, session.plan().getInitiatives().size());
        the.leave();
        table.focus(0, "Name");
        down(2);
        key('-', SWT.MOD1);
        assertEquals("Undo: Delete 3 initiatives", bot.menu("Edit").menu("Undo").text());
        assertEquals(57, table.rowCount());
        bot.menu("Edit").menu("Undo").click();
        assertEquals("I01", table.text(0, "Code"));
        assertFalse(session.dirty());
    }

    @Test
    void alt_enter_opens_the_object_of_the_row() {
        table.focus(6, HOURS);
        key(SWT.CR, SWT.MOD3);

        assertEquals(initiative(6), the.plan.selected().orElseThrow());
    }

    @Test
    void a_change_from_elsewhere_leaves_selection_and_place() {
        table.scrollTo(20);
        table.focus(25, HOURS);
        int top = table.top();
        String focused = table.focused();

        session.change("Add one in front", () -> session.plan().getInitiatives().add(0, InitiativesPackage.eINSTANCE.getInitiativesFactory().createInitiative()));
        bot.settle();

        assertEquals(top, table.top());
        assertEquals(focused, table.focused());
        assertEquals(61, table.rowCount());
    }

    @Test
    void the_menu_offers_everything_with_its_key() {
        table.focus(0, HOURS);
        var menu = table.grid().getMenu();
        menu.notifyListeners(SWT.Show, new Event());

        List<String> texts = List.of(menu.getItems()).stream().map(i -> i.getText()).toList();
        assertTrue(texts.containsAll(List.of("Add a row\tCtrl+Plus", "Fill down\tCtrl+D", "Paste\tCtrl+V", "Find and replace\tCtrl+H")), texts.toString());
        Bot.contextMenu(table.grid()).menu("Empty the cells").click();
        assertEquals("", table.text(0, HOURS));
    }

    @Test
    void every_listed_kind_can_be_chosen_with_its_count() {
        var choice = bot.comboBoxWith("Initiatives (60)");
        List<String> items = List.of(choice.getItems());
        assertTrue(items.contains("Schools (24)"), items.toString());
        assertFalse(items.stream().anyMatch(i -> i.startsWith("Import")), items.toString());

        choice.select(choice.indexOf("Schools (24)"));
        choice.notifyListeners(SWT.Selection, new Event());

        assertEquals(24, table.rowCount());
        assertEquals("24 of 24 shown", table.status());
    }

    @Test
    void a_plan_that_cannot_be_changed_is_shown_and_says_so() throws Exception {
        Path damaged = folder.resolve("damaged.throughline");
        Files.writeString(damaged, Files.readString(file).replaceFirst("kind=\"learning\"", "kind=\"nonsense\""));
        the.plan.open(Given.service(Plans.class).open(damaged));
        session = the.plan.session().orElseThrow();
        assertTrue(session.readOnly());
        table = the.tables(InitiativesPackage.Literals.INITIATIVE).table();

        table.focus(3, "Name");
        key('x');
        key(SWT.DEL);
        key('d', SWT.MOD1);
        key('+', SWT.MOD1);
        clipboard("Something");
        key('v', SWT.MOD1);

        assertEquals(60, table.rowCount());
        assertEquals("Elementary literacy coaching", table.text(3, "Name"));
        assertFalse(session.undoLabel().isPresent());
        assertTrue(table.status().endsWith("This plan can be looked at but not changed."), table.status());
    }

    @Test
    void whatever_is_pasted_wherever_undo_gives_the_same_file_again() throws Exception {
        byte[] before = Files.readAllBytes(file);
        var random = new Random(20261125);
        List<EClass> kinds = List.of(InitiativesPackage.Literals.INITIATIVE, OrganizationPackage.Literals.SCHOOL,
                OrganizationPackage.Literals.HEADCOUNT, InitiativesPackage.Literals.ELEMENT_LINK);
        int changes = 0;
        for (int round = 0; round < (Given.LONG ? 400 : 40); round++) {
            table = the.tables(kinds.get(random.nextInt(kinds.size()))).table();
            List<String> heads = table.heads().stream().map(h -> h.replaceAll(" \\(.*", "")).toList();
            table.focus(random.nextInt(table.rowCount()), heads.get(random.nextInt(heads.size())));
            down(random.nextInt(3));
            clipboard(randomCells(random));
            Runnable end = bot.answerDialogs(random.nextBoolean() ? "Take the rest" : "Cancel", "Cancel");
            key('v', SWT.MOD1);
            end.run();
            changes += session.undoLabel().isPresent() ? 1 : 0;
            the.leave();
        }
        session.save();

        assertTrue(changes > 5, changes + " of the pastes changed something");
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void fifty_thousand_rows_stay_quick() throws Exception {
        the.plan.open(Given.service(Plans.class).create("Many", "aspen2018"));
        session = the.plan.session().orElseThrow();
        session.change("Fill", () -> {
            var district = OrganizationFactory.eINSTANCE.createDistrict();
            session.plan().setDistrict(district);
            for (int i = 0; i < 50_000; i++) {
                var person = OrganizationFactory.eINSTANCE.createPerson();
                person.setCode("P" + i);
                person.setName("Somebody " + Integer.toString(i * 7919 % 50_000, 36));
                person.setTitle(i % 3 == 0 ? "Coach" : "Teacher");
                district.getStaff().add(person);
            }
        });
        long show = ms(() -> table = tables(OrganizationPackage.Literals.PERSON).table());
        assertEquals(50_000, table.rowCount());
        long filter = ms(() -> table.filter("Name", "body a"));
        assertTrue(table.rowCount() > 100 && table.rowCount() < 5000, table.rowCount() + " rows");
        long filterAgain = ms(() -> table.filter("Name", "body ab"));
        long all = ms(() -> table.filter("Name", ""));
        long sort = ms(() -> table.sort("Name"));
        table.sort("Name");
        table.sort("Name");
        var frames = new ArrayList<Long>();
        var painted = new AtomicInteger();
        table.grid().addListener(SWT.Paint, e -> painted.incrementAndGet());
        for (int i = 0; i < 100; i++) {
            int before = painted.get();
            long start = System.nanoTime();
            table.scrollTo((i + 1) * 20);
            bot.waitUntil("the rows are painted", () -> painted.get() > before);
            frames.add((System.nanoTime() - start) / 1000);
        }
        frames.sort(null);
        table.focus(100, "Title");
        long edit = ms(() -> type("Principal", SWT.CR));
        System.out.println("50,000 rows, ms: show " + show + ", filter " + filter + ", again " + filterAgain + ", all " + all + ", sort " + sort
                + ", edit " + edit + ", from scrolling to the end of the painting, with the wait for the screen (95th of 100, microseconds) " + frames.get(94));

        // several times what is aimed at (filter 100 ms, frame 16 ms after the screen is ready): other work on the machine is no fault of the table
        assertTrue(Math.min(filter, filterAgain) < 500, filter + " and " + filterAgain + " ms to filter");
        assertTrue(frames.get(94) < 150_000, frames.get(94) + " microseconds for a frame");
        the.leave();
    }

    private TableView tables(EClass kind) {
        try {
            return the.tables(kind);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long ms(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String randomCells(Random random) {
        List<String> values = List.of("", "12", "1,200.5", "a dozen", "S03", "Material", "Jul 1, 2026", "7/1/2026", "2026-02-30", "yes", "Aug; Sep",
                "Core", "\"two\nlines\"", "=1+1", "K-5", "1E99", "\u00e9t\u00e9", "I04", "Elementary", "E03", "Nowhere; S01", "'=x", "-3", "99%", "$5");
        var text = new StringBuilder();
        int columns = 1 + random.nextInt(6);
        for (int row = 0, rows = 1 + random.nextInt(5); row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                text.append(column > 0 ? "\t" : "").append(values.get(random.nextInt(values.size())));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private BigDecimal smallestCost() {
        return session.plan().getInitiatives().stream().map(Initiative::getCost).filter(c -> c != null).min(BigDecimal::compareTo).orElseThrow();
    }

    private Initiative initiative(int index) {
        return session.plan().getInitiatives().get(index);
    }

    private Initiative initiativeIn(int row) {
        String code = table.text(row, "Code");
        return session.plan().getInitiatives().stream().filter(i -> i.getCode().equals(code)).findFirst().orElseThrow();
    }

    /** Types a text over the focused cell and leaves it by a key. */
    private void type(String text, int key) {
        press(table.grid(), text.charAt(0));
        field().setText(text);
        press(field(), key);
        bot.settle();
    }

    private void down(int rows) {
        for (int i = 0; i < rows; i++) {
            key(SWT.ARROW_DOWN, SWT.MOD2);
        }
    }

    private void key(int key) {
        key(key, SWT.NONE);
    }

    private void key(int key, int held) {
        press(table.grid(), key, held);
        bot.settle();
    }

    private void press(Control control, int key) {
        press(control, key, SWT.NONE);
    }

    private void press(Control control, int key, int held) {
        Bot.pressKey(control, key, held);
    }

    /** The field over the cell. */
    private Text field() {
        return (Text) List.of(((Composite) table.grid()).getChildren()).stream().filter(Text.class::isInstance).findFirst()
                .orElseThrow(() -> new AssertionError("no field is open"));
    }

    private List<String> labels() {
        return List.of(((Composite) table.grid()).getChildren()).stream().filter(Label.class::isInstance).map(l -> ((Label) l).getText()).toList();
    }

    /** Does something in the dialog that opens next, and closes it; what goes wrong there is told once it is closed. */
    private Runnable inDialog(Consumer<Bot> work) {
        var wrong = new ArrayList<Throwable>();
        inDialog(work, wrong);
        return () -> wrong.forEach(w -> {
            throw new AssertionError("in the dialog", w);
        });
    }

    private void inDialog(Consumer<Bot> work, List<Throwable> wrong) {
        the.shell.getDisplay().timerExec(50, () -> {
            for (Shell shell : the.shell.getDisplay().getShells()) {
                if (shell != the.shell && shell.isVisible() && shell.getParent() == the.shell) {
                    try {
                        work.accept(new Bot(shell));
                    } catch (RuntimeException | AssertionError e) {
                        wrong.add(e);
                        shell.close();
                    }
                    return;
                }
            }
            inDialog(work, wrong);
        });
    }

    private String clipboard() {
        var clipboard = new Clipboard(the.shell.getDisplay());
        try {
            return (String) clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    private void clipboard(String text) {
        var clipboard = new Clipboard(the.shell.getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
