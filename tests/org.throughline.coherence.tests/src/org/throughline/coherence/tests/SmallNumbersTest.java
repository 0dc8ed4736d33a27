package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.throughline.api.publish.Count;
import org.throughline.api.publish.Counts;
import org.throughline.api.publish.SmallNumbers;
import org.throughline.api.publish.Sum;
import org.throughline.api.publish.Withheld;
import org.throughline.given.Given;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.PlanFactory;

/** Nobody can tell a few people from what is published. */
class SmallNumbersTest {

    private static final long SEED = 4711;
    private static final int RUNS = Given.LONG ? 20_000 : 400;

    private final SmallNumbers smallNumbers = Given.service(SmallNumbers.class);

    @Test
    void large_numbers_are_all_shown() {
        Withheld withheld = smallNumbers.withhold(table(List.of(List.of(5, 20), List.of(7, 8))), 5);
        assertEquals(Set.of(), withheld.keys());
        assertEquals("20", withheld.text("a/y", new BigDecimal(20), BigDecimal::toPlainString));
    }

    @Test
    void a_small_number_takes_one_along_in_its_row_its_column_and_across() {
        Withheld withheld = smallNumbers.withhold(table(List.of(List.of(3, 20, 30), List.of(7, 8, 9), List.of(40, 50, 60))), 5);
        assertEquals(Set.of("a/x", "a/y", "b/x", "b/y"), withheld.keys());
        assertEquals("*", withheld.text("a/x", new BigDecimal(3), BigDecimal::toPlainString));
        assertEquals("*", withheld.text("b/y", new BigDecimal(8), BigDecimal::toPlainString));
        assertTrue(withheld.note().contains("fewer than 5 people"));
    }

    @Test
    void nobody_is_shown_as_nobody() {
        Counts counts = new Counts(List.of(Count.of("a", 0), Count.of("b", 12), Count.of("all", 12)), List.of(new Sum("all", List.of("a", "b"))));
        assertEquals(Set.of(), smallNumbers.withhold(counts, 5).keys());
    }

    @Test
    void a_small_total_is_withheld_with_its_parts() {
        Counts counts = new Counts(List.of(Count.of("a", 2), Count.of("b", 1), Count.of("c", 0), Count.of("all", 3)), List.of(new Sum("all", List.of("a", "b", "c"))));
        assertEquals(Set.of("a", "b", "all"), smallNumbers.withhold(counts, 5).keys());
    }

    @Test
    void two_small_numbers_that_are_few_together_take_another_along() {
        Counts counts = new Counts(List.of(Count.of("a", 1), Count.of("b", 2), Count.of("c", 9), Count.of("d", 30), Count.of("all", 42)),
                List.of(new Sum("all", List.of("a", "b", "c", "d"))));
        assertEquals(Set.of("a", "b", "c"), smallNumbers.withhold(counts, 5).keys());
    }

    @Test
    void a_group_that_overlaps_gives_nothing_away() {
        Counts counts = table(List.of(List.of(3, 20, 30), List.of(20, 20, 20))).with(Count.of("some", 23), List.of("a/x", "a/y"));
        Withheld withheld = smallNumbers.withhold(counts, 5);
        assertFalse(withheld.shows("a/x"));
        assertEquals(Map.of(), new Attacker(counts, withheld.keys()).workedOut());
    }

    @Test
    void what_was_withheld_last_year_is_not_given_away_this_year() {
        Counts before = table(List.of(List.of(3, 20), List.of(9, 20)));
        Withheld then = smallNumbers.withhold(before, 5);
        assertEquals(4, then.keys().size());
        // nobody left and nobody came in b; in a they are more now, so that nothing there is small any more
        Counts now = table(List.of(List.of(8, 20), List.of(9, 20))).after(before, then, List.of("b/x", "b/y"));
        Withheld withheld = smallNumbers.withhold(now, 5);
        assertEquals(Set.of(), withheld.exposed());
        assertEquals(Map.of(), new Attacker(now, withheld.keys()).workedOut());
        assertFalse(withheld.shows("b/x"));
    }

    @Test
    void what_readers_have_already_is_said_and_takes_nothing_along() {
        Counts before = table(List.of(List.of(3, 20), List.of(9, 20)));
        Counts now = table(List.of(List.of(3, 20), List.of(9, 20))).after(before, new Withheld(Set.of(), Set.of(), 1), List.of("a/x", "a/y", "b/x", "b/y"));
        Withheld withheld = smallNumbers.withhold(now, 5);
        assertEquals(Set.of("a/x"), withheld.keys());
        assertEquals(Set.of("a/x"), withheld.exposed());
    }

    @Test
    void full_time_equivalents_are_numbers_of_people_too() {
        Counts counts = new Counts(List.of(Count.of("new", new BigDecimal("4.5")), Count.of("others", new BigDecimal("27.5")), Count.of("all", 32)),
                List.of(new Sum("all", List.of("new", "others"))));
        assertEquals(Set.of("new", "others"), smallNumbers.withhold(counts, 5).keys());
    }

    @Test
    void the_district_says_how_many_are_few() {
        DistrictPlan plan = PlanFactory.eINSTANCE.createDistrictPlan();
        assertEquals(5, SmallNumbers.fewest(plan));
        plan.setFewestCounted(10);
        assertEquals(10, SmallNumbers.fewest(plan));
        plan.setFewestCounted(0);
        assertEquals(5, SmallNumbers.fewest(plan));
    }

    @Test
    void nobody_can_work_out_what_is_withheld_in_any_table() {
        for (int run = 0; run < RUNS; run++) {
            var random = new Random(SEED + run);
            int fewest = 2 + random.nextInt(9);
            Counts counts = random(random, 2 + random.nextInt(5), 2 + random.nextInt(5));
            Withheld withheld = smallNumbers.withhold(counts, fewest);
            assertSafe(counts, withheld, "seed " + (SEED + run) + ", fewest " + fewest);
        }
    }

    @Test
    void nobody_can_work_it_out_with_last_years_edition_either() {
        for (int run = 0; run < RUNS; run++) {
            var random = new Random(SEED + run);
            int rows = 2 + random.nextInt(4);
            int columns = 2 + random.nextInt(4);
            List<List<Integer>> then = people(random, rows, columns);
            Counts before = table(then);
            Withheld withheldThen = smallNumbers.withhold(before, 5);
            var now = new ArrayList<List<Integer>>();
            var same = new ArrayList<String>();
            for (int r = 0; r < rows; r++) {
                boolean unchanged = random.nextBoolean();
                now.add(unchanged ? then.get(r) : people(random, 1, columns).get(0));
                for (int c = 0; unchanged && c < columns; c++) {
                    same.add(Counts.key(name(r, 'a'), name(c, 'x')));
                }
            }
            Counts counts = table(now).after(before, withheldThen, same);
            Withheld withheld = smallNumbers.withhold(counts, 5);
            assertEquals(Set.of(), withheld.exposed(), "seed " + (SEED + run));
            assertSafe(counts, withheld, "seed " + (SEED + run));
        }
    }

    /** Otherwise to withhold everything would be an answer. */
    @Test
    void it_leaves_most_of_a_table_to_read() {
        int shown = 0;
        int all = 0;
        for (int run = 0; run < 100; run++) {
            var random = new Random(SEED + run);
            var people = new ArrayList<List<Integer>>();
            for (int r = 0; r < 6; r++) {
                people.add(random.ints(6, 0, 60).boxed().toList());
            }
            Counts counts = table(people);
            shown += counts.counts().size() - smallNumbers.withhold(counts, 5).keys().size();
            all += counts.counts().size();
        }
        assertTrue(shown > 0.7 * all, shown + " of " + all);
    }

    private static void assertSafe(Counts counts, Withheld withheld, String which) {
        for (Count count : counts.counts()) {
            if (count.edition() == Count.Edition.NOW && SmallNumbers.isSmall(count.value(), withheld.fewest())) {
                assertFalse(withheld.shows(count.key()), which + ": " + count);
            }
        }
        var found = new HashMap<>(new Attacker(counts, withheld.keys()).workedOut());
        found.keySet().removeAll(new HashSet<>(withheld.exposed()));
        assertEquals(Map.of(), found, which);
    }

    private static Counts random(Random random, int rows, int columns) {
        Counts counts = table(people(random, rows, columns));
        for (int group = random.nextInt(3); group > 0; group--) {
            List<Count> some = counts.counts().stream().filter(c -> !c.key().contains(Counts.TOTAL) && !c.key().startsWith("group") && random.nextBoolean()).toList();
            int people = some.stream().mapToInt(c -> c.value().intValueExact()).sum();
            counts = counts.with(Count.of("group " + group, people), some.stream().map(Count::key).toList());
        }
        return counts;
    }

    private static List<List<Integer>> people(Random random, int rows, int columns) {
        var people = new ArrayList<List<Integer>>();
        for (int r = 0; r < rows; r++) {
            var row = new ArrayList<Integer>();
            for (int c = 0; c < columns; c++) {
                row.add(random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 8 : 40));
            }
            people.add(row);
        }
        return people;
    }

    private static Counts table(List<List<Integer>> people) {
        var rows = new ArrayList<String>();
        var columns = new ArrayList<String>();
        for (int r = 0; r < people.size(); r++) {
            rows.add(name(r, 'a'));
        }
        for (int c = 0; c < people.get(0).size(); c++) {
            columns.add(name(c, 'x'));
        }
        return Counts.table(rows, columns, people);
    }

    private static String name(int number, int first) {
        return first == 'a' ? String.valueOf((char) ('a' + number)) : number < 3 ? String.valueOf((char) ('x' + number)) : "z" + number;
    }
}
