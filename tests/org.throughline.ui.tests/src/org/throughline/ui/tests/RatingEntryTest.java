package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.Session;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.RatingState;
import org.throughline.model.evidence.Vote;
import org.throughline.ui.tests.bot.Bot;

/** Ratings are typed by keys alone, and what comes of them stands beside: by level, by seat, and what is contested. */
class RatingEntryTest {

    private static final String VIEW = "org.throughline.ratings.entry";

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;

    @TempDir
    Path folder;
    private Path plan;
    private IViewPart view;

    @BeforeEach
    void openTheExample() throws Exception {
        plan = TheWindow.example(folder);
        the.open(plan);
        view = the.window.getActivePage().showView(VIEW);
        bot.waitUntil("the result is shown", () -> result().getItemCount() == 10);
        bot.settle();
    }

    @AfterEach
    void leave() throws Exception {
        the.leave();
        the.window.getActivePage().hideView(view);
        the.window.getActivePage().showView("org.throughline.coherence.matrix");
        bot.settle();
    }

    @Test
    void the_contested_ones_stand_first_with_their_distribution_before_the_average() {
        Tree result = result();
        List<String> heads = Arrays.stream(result.getColumns()).map(c -> c.getText()).toList();
        assertEquals(List.of("Element", "1", "2", "3", "4", "n", "a", "Average", "By the rule"), heads);
        List<String> verdicts = Stream.of(result.getItems()).map(i -> i.getText(8)).toList();
        assertTrue(verdicts.subList(0, 5).stream().allMatch(v -> v.startsWith("contested")), verdicts.toString());
        assertTrue(verdicts.subList(5, 10).stream().noneMatch(v -> v.startsWith("contested")), verdicts.toString());
        TreeItem first = item("E01");
        assertEquals(List.of("3", "11", "9", "1"), IntStream.rangeClosed(1, 4).mapToObj(first::getText).toList());
        assertTrue(bot.links("Contested: 5 of 10</a>").equals(bot.links("Raters: 24")) && bot.links("Raters: 24").size() == 1, bot.visibleTexts().toString());
        assertEquals(List.of("Central office", "Principals", "Teacher leaders"), Stream.of(first.getItems()).map(TreeItem::getText).toList());
    }

    @Test
    void a_round_of_24_by_10_is_typed_by_keys_alone() throws Exception {
        byte[] bytes = Files.readAllBytes(plan);
        bot.inNextDialog(dialog -> {
            dialog.text("").widget().setText("October 2027");
            dialog.button("OK").click();
        });
        press("New round\u2026");
        AssessmentCycle round = session().plan().getAssessmentCycles().get(2);
        assertEquals("October 2027", round.getName());
        long start = System.nanoTime();
        String keys = "1234na2341";
        for (int rater = 0; rater < 24; rater++) {
            for (int element = 0; element < 10; element++) {
                key(keys.charAt((rater + element) % 10));
            }
        }
        assertTrue(System.nanoTime() - start < 240_000_000_000L, "240 keys are typed in minutes, also on a busy machine");

        assertEquals(240, round.getRatings().stream().mapToInt(r -> r.getVotes().size()).sum());
        List<Vote> first = round.getRatings().get(0).getVotes();
        assertEquals(List.of(1, 2, 3, 4), first.subList(0, 4).stream().map(Vote::getLevel).toList());
        assertEquals(RatingState.NOT_RATED, first.get(4).getState());
        assertEquals(RatingState.NOT_APPLICABLE, first.get(5).getState());
        assertEquals("24", total(item("E01")));
        assertEquals("Undo: Rate E10", bot.menu("Edit").menu("Undo").text());
        bot.menu("Edit").menu("Undo").click();
        assertEquals(239, round.getRatings().stream().mapToInt(r -> r.getVotes().size()).sum());
        the.leave();
        session().save();
        assertArrayEquals(bytes, Files.readAllBytes(plan));
    }

    @Test
    void a_cell_is_emptied_and_a_rater_without_a_name_is_added() {
        AssessmentCycle round = session().plan().getAssessmentCycles().get(1);
        int before = rated("E01");
        grid().setFocus();
        arrow(SWT.HOME);
        key('4');
        assertEquals(before, rated("E01"));
        arrow(SWT.ARROW_LEFT);
        key(SWT.DEL);
        assertEquals(before - 1, rated("E01"));
        assertTrue(bot.visibleTexts().stream().anyMatch(t -> t.startsWith("E01 Collaborative") && t.contains("Central office 1 - empty") && t.contains("Evidence named first:")),
                bot.visibleTexts().toString());
        key('9');
        assertEquals(before - 1, rated("E01"), "There is no level 9.");

        press("Add a rater");
        assertEquals(9, round.getSeats().get(0).getPeople());
        assertEquals("Undo: Add a rater: Central office", bot.menu("Edit").menu("Undo").text());
    }

    @Test
    void who_rated_what_is_forgotten_and_the_result_stays() {
        key('3');
        List<String> shown = Stream.of(result().getItems()).map(i -> IntStream.range(0, 9).mapToObj(i::getText).toList().toString()).toList();
        press("Forget the rows");
        assertEquals(shown, Stream.of(result().getItems()).map(i -> IntStream.range(0, 9).mapToObj(i::getText).toList().toString()).toList());
        session().plan().getAssessmentCycles().get(1).getRatings().forEach(r ->
            assertEquals(r.getVotes().size(), r.getVotes().stream().map(v -> v.getSeat().getId() + v.getState() + v.getLevel()).distinct().count()));
    }

    @Test
    void a_small_group_is_not_shown_apart() {
        var round = session().plan().getAssessmentCycles().get(1);
        session().change("Only two are left", () -> round.getRatings().forEach(r -> r.getVotes().stream().filter(v -> v.getSeat() == round.getSeats().get(2)).skip(1).toList()
                .forEach(v -> r.getVotes().remove(v))));
        bot.settle();
        List<String> groups = Stream.of(item("E01").getItems()).map(TreeItem::getText).toList();
        assertFalse(groups.contains("Teacher leaders"), groups.toString());
        assertEquals(2, groups.size(), groups.toString());
    }

    private int rated(String code) {
        return IntStream.rangeClosed(1, 4).map(i -> number(item(code).getText(i))).sum();
    }

    private static String total(TreeItem item) {
        return Integer.toString(IntStream.rangeClosed(1, 6).map(i -> number(item.getText(i))).sum());
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private TreeItem item(String code) {
        return Stream.of(result().getItems()).filter(i -> i.getText().startsWith(code + " ")).findFirst().orElseThrow();
    }

    private Tree result() {
        return bot.control(Tree.class, t -> t.getColumnCount() > 5);
    }

    private Canvas grid() {
        return bot.control(Canvas.class, c -> Boolean.TRUE.equals(c.getData("ratings")));
    }

    private void key(char character) {
        Bot.pressKey(grid(), character);
    }

    private void arrow(int code) {
        Control grid = grid();
        var event = new Event();
        event.keyCode = code;
        event.widget = grid;
        grid.notifyListeners(SWT.KeyDown, event);
    }

    private void press(String button) {
        bot.button(button).click();
        bot.settle();
    }

    private Session session() {
        return the.plan.session().orElseThrow();
    }
}
