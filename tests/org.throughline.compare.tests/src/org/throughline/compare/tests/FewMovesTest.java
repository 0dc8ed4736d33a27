package org.throughline.compare.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.ECollections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.compare.Comparison;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.compare.Version;
import org.throughline.api.session.Change;
import org.throughline.api.session.Change.Kind;
import org.throughline.given.Given;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.DistrictPlan;

/** A list is put into another order with as few steps as a person would take. */
class FewMovesTest {

    private final Comparisons comparisons = Given.service(Comparisons.class);

    @TempDir
    Path folder;
    private Copies copies;

    @BeforeEach
    void givenTheSample() {
        copies = Copies.ofRiverbend(folder);
    }

    @AfterEach
    void close() {
        copies.close();
    }

    @Test
    void one_that_went_from_the_front_to_the_back() throws Exception {
        assertTrue(moves(p -> p.getInitiatives().move(59, 0)) <= 2);
    }

    @Test
    void one_that_went_from_the_back_to_the_front() throws Exception {
        assertEquals(1, moves(p -> p.getInitiatives().move(0, 59)));
    }

    @Test
    void a_few_among_many_with_some_that_come_and_go() throws Exception {
        assertTrue(moves(p -> {
            p.getInitiatives().move(3, 40);
            p.getInitiatives().move(50, 7);
            p.getInitiatives().remove(20);
            p.getInitiatives().move(12, 13);
        }) <= 6);
    }

    @Test
    void all_of_them() throws Exception {
        for (int i = 0; i < 5; i++) {
            long seed = i;
            assertTrue(moves(p -> {
                var shuffled = new ArrayList<>(p.getInitiatives());
                Collections.shuffle(shuffled, new Random(seed));
                ECollections.setEList(p.getInitiatives(), shuffled);
            }) < 130);
        }
        assertTrue(moves(p -> ECollections.reverse(p.getInitiatives())) < 130);
    }

    private long moves(Consumer<DistrictPlan> work) throws Exception {
        Version before = new Version("before", copies.session());
        Version after = copies.version("after", work);
        Comparison comparison = comparisons.compare(before, after);
        List<Change> changes = comparison.take("Take", comparison.differences()).changes();

        assertEquals(names(after), names(before));
        return changes.stream().filter(c -> c.kind() == Kind.MOVE).count();
    }

    private static String names(Version version) {
        return version.session().plan().getInitiatives().stream().map(Named::getCode).collect(Collectors.joining(" "));
    }
}
