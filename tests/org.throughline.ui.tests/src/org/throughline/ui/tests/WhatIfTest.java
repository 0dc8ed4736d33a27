package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.coherence.ui.internal.Freeing;
import org.throughline.coherence.ui.internal.SupportContent;
import org.throughline.model.initiatives.DecisionKind;
import org.throughline.model.initiatives.Initiative;
import org.throughline.ui.ContentView;
import org.throughline.ui.picture.Drawn;
import org.throughline.ui.picture.Mark;
import org.throughline.ui.picture.Picture;
import org.throughline.ui.picture.PictureCanvas;
import org.throughline.ui.tests.bot.Bot;

/** What would be free: initiatives are ticked, nothing is written, and then it is decided. The figures are those of the verb free. */
class WhatIfTest {

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;

    @TempDir
    Path folder;

    @BeforeEach
    void openTheView() throws Exception {
        the.open(TheWindow.example(folder));
        the.show(Freeing.VIEW_ID);
        bot.waitUntil("every initiative is listed", () -> list().getItemCount() == 60);
    }

    @AfterEach
    void leave() throws Exception {
        filter("");
        the.content(Freeing.VIEW_ID).choose(Map.of());
        the.leave();
        the.window.getActivePage().showView(SupportContent.VIEW_ID);
        bot.settle();
    }

    @Test
    void while_nothing_is_ticked_it_says_what_one_can_do_here() {
        assertTrue(text().startsWith("Tick at the left what could stop."), text());
        assertFalse(bot.button("Decide what goes").widget().isEnabled());
    }

    @Test
    void what_stops_frees_money_by_fund_and_a_new_gap_is_said_first() {
        tick("I24", true);
        tick("I52", true);

        assertTrue(text().startsWith("If I24 ") && text().contains(" stops and I52 "), text());
        assertTrue(text().contains("stops, $51,000 a year are no longer spent. \u25B2 Nothing would support E02 "), text());
        assertTrue(says("Title III, Part A pays $19,000 instead of $65,000; $46,000 a year are free."), marks().toString());
        assertTrue(says("General Fund pays $550,000 instead of $555,000; $5,000 a year are free."), marks().toString());
        assertTrue(marks().stream().anyMatch(m -> m.startsWith("E02 ") && m.contains(": 0 instead of 2 initiatives support it") && m.endsWith("Nothing supports it any more.")), marks().toString());
        Table table = asList();
        assertEquals(List.of("$65,000", "$19,000", "$46,000", "$70,000"), cells(bot.row(table, "Title III, Part A"), 2, 3, 4, 5));
        assertTrue(Arrays.stream(table.getItems()).anyMatch(i -> i.getText(0).startsWith("E02 ") && i.getText(1).endsWith("none is left")));
        bot.tool("As a list").setSelection(false);
        bot.tool("As a list").notifyListeners(SWT.Selection, new Event());
        untried();
    }

    @Test
    void one_goes_on_as_part_of_another_and_hours_are_shown_against_what_there_is() {
        tick("I33", true);
        become("I03", "Goes on as part of I01");

        assertTrue(text().contains(" goes on as part of I01, $0 a year are no longer spent."), text());
        assertTrue(text().contains("\u25B2 102 instead of 111 hours"), text());
        assertTrue(says("Wednesday early release: 102 instead of 111 hours are required of a first-year elementary classroom teacher, kindergarten, at Bluff Street Elementary. There are 37."),
                marks().toString());
        assertTrue(marks().stream().anyMatch(m -> m.startsWith("E05 ") && m.contains(": 11 instead of 12 initiatives support it, 3 instead of 3")), marks().toString());
        assertTrue(text().contains("No fund pays less."), text());

        tick("I01", true);
        assertFalse(row("I01").getChecked(), "It is where I03 would go on.");
        assertTrue(bot.visibleTexts().contains("I01 cannot go: I03 would go on as part of it. Choose something else for I03 first."), bot.visibleTexts().toString());
        become("I03", "It goes on");
        assertTrue(text().startsWith("If I33 "), text());
        assertFalse(text().contains("I03"), text());
        untried();
    }

    @Test
    void the_filter_and_the_keyboard_find_an_initiative() {
        filter("data team");
        assertEquals(1, list().getItemCount());
        Bot.pressKey(field(), SWT.ARROW_DOWN, SWT.NONE);
        assertTrue(list().isFocusControl(), "Down leads to the list.");
        list().setSelection(0);
        var event = new Event();
        event.item = list().getItem(0);
        list().notifyListeners(SWT.DefaultSelection, event);
        assertEquals("I03", ((Initiative) the.plan.selected().orElseThrow()).getCode());
    }

    @Test
    void a_decision_is_one_change_with_its_reason_and_is_shown_as_decided() {
        tick("I33", true);
        become("I03", "Goes on as part of I01");
        bot.textWithHint("Because\u2026").setText("One team time is enough.");
        bot.button("Decide what goes").click();
        bot.settle();

        var session = the.plan.session().orElseThrow();
        assertEquals(Optional.of("Decide what goes"), session.undoLabel());
        assertEquals(DecisionKind.STOP, initiative("I33").getDecision().getKind());
        assertEquals("One team time is enough.", initiative("I33").getDecision().getReason());
        assertEquals(DecisionKind.MERGE, initiative("I03").getDecision().getKind());
        assertEquals("I01", initiative("I03").getDecision().getMergedInto().getCode());
        assertTrue(text().startsWith("Tick at the left") && text().contains("Already decided"), text());
        assertTrue(row("I33").getText().endsWith("decided") && row("I33").getGrayed() && row("I33").getChecked());
        tick("I33", false);
        assertTrue(row("I33").getChecked(), "What is decided is not tried.");
        tick("I01", true);
        assertFalse(row("I01").getChecked(), "I03 is decided to go on as part of it.");
        assertEquals("", bot.textWithHint("Because\u2026").getText());

        session.undo();
        bot.settle();
        assertTrue(session.plan().getInitiatives().stream().noneMatch(i -> i.getDecision() != null && "One team time is enough.".equals(i.getDecision().getReason())));
        assertFalse(row("I33").getChecked());
        session.redo();
        bot.settle();
        assertTrue(row("I33").getChecked());
    }

    @Test
    void what_is_tried_is_there_where_it_is_presented() throws Exception {
        tick("I24", true);
        var room = new Shell(the.shell, SWT.NO_TRIM);
        room.setLayout(new FillLayout());
        room.setBounds(0, 0, 1440, 900);
        var content = new Composite(room, SWT.NONE);
        content.setLayout(new FillLayout());
        ((ContentView) the.window.getActivePage().findView(Freeing.VIEW_ID)).present(content, 2, false);
        room.open();
        var presented = new Bot(room);
        PictureCanvas[] shown = {null};
        presented.waitUntil("the picture is drawn", () -> {
            shown[0] = PictureCanvas.of(presented.control(Canvas.class, c -> PictureCanvas.of(c).isPresent())).orElseThrow();
            return !shown[0].picture().marks().isEmpty();
        });
        String said = text(shown[0].picture());
        boolean ticks = presented.tables().isEmpty();
        room.dispose();
        assertTrue(said.startsWith("If I24 ") && said.contains("$46,000 a year"), said);
        assertTrue(ticks, "In front of a room nothing is ticked.");
    }

    @Test
    void a_plan_that_can_only_be_looked_at_can_be_tried() throws Exception {
        Path newer = folder.resolve("newer.throughline");
        Files.writeString(newer, Files.readString(folder.resolve("riverbend.throughline")).replaceFirst("(<initiatives\\s)", "$1unheardOf=\"x\" "));
        the.open(newer);
        assertTrue(the.plan.session().orElseThrow().readOnly());
        the.show(Freeing.VIEW_ID);
        bot.waitUntil("every initiative is listed", () -> list().getItemCount() == 60);
        tick("I24", true);
        assertTrue(text().contains("$46,000 a year are no longer spent."), text());
        assertTrue(bot.visibleTexts().contains("This plan can only be looked at: you can try here, and decide nothing."), bot.visibleTexts().toString());
        assertFalse(bot.visibleTexts().contains("Decide what goes"));
        the.open(TheWindow.example(Files.createDirectories(folder.resolve("again"))));
        the.show(Freeing.VIEW_ID);
    }

    @Test
    void it_is_quick() {
        tick("I24", true);
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            tick("I52", i % 2 == 0);
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        assertTrue(quickest < 250_000_000, "It took " + quickest / 1_000_000 + " ms.");
    }

    private void untried() {
        var session = the.plan.session().orElseThrow();
        assertFalse(session.dirty(), "Nothing is written while one tries.");
        assertEquals(Optional.empty(), session.undoLabel());
    }

    private Table list() {
        return bot.control(Table.class, t -> (t.getStyle() & SWT.CHECK) != 0);
    }

    private Text field() {
        return bot.control(Text.class, t -> t.getParent() == list().getParent() && (t.getStyle() & SWT.SEARCH) != 0);
    }

    private void filter(String text) {
        field().setText(text);
        bot.settle();
    }

    private TableItem row(String code) {
        return Arrays.stream(list().getItems()).filter(i -> i.getText().startsWith(code + " ")).findFirst().orElseThrow();
    }

    private void tick(String code, boolean on) {
        TableItem item = row(code);
        item.setChecked(on);
        var event = new Event();
        event.item = item;
        event.detail = SWT.CHECK;
        list().notifyListeners(SWT.Selection, event);
        bot.settle();
    }

    private void become(String code, String fate) {
        TableItem item = row(code);
        list().setSelection(item);
        var event = new Event();
        event.item = item;
        list().notifyListeners(SWT.Selection, event);
        Combo combo = bot.control(Combo.class, c -> c.getParent() == list().getParent());
        Bot.choose(combo, Arrays.stream(combo.getItems()).filter(i -> i.startsWith(fate)).findFirst().orElseThrow());
        bot.settle();
    }

    private Initiative initiative(String code) {
        return the.plan.session().orElseThrow().plan().getInitiatives().stream().filter(i -> code.equals(i.getCode())).findFirst().orElseThrow();
    }

    private Table asList() {
        bot.tool("As a list").setSelection(true);
        bot.tool("As a list").notifyListeners(SWT.Selection, new Event());
        bot.settle();
        return bot.tableWith("There is");
    }

    private static List<String> cells(TableItem item, int... columns) {
        return Arrays.stream(columns).mapToObj(item::getText).toList();
    }

    private Picture picture() {
        return PictureCanvas.of(bot.control(Canvas.class, c -> PictureCanvas.of(c).isPresent())).orElseThrow().picture();
    }

    private List<String> marks() {
        return picture().marks().stream().map(Mark::sentence).toList();
    }

    private boolean says(String beginning) {
        return marks().stream().anyMatch(m -> m.startsWith(beginning));
    }

    private String text() {
        return text(picture());
    }

    private static String text(Picture picture) {
        return picture.drawn().stream().filter(Drawn.Caption.class::isInstance).map(d -> ((Drawn.Caption) d).text()).collect(Collectors.joining(" "));
    }
}
