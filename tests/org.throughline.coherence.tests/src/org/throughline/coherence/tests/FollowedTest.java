package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.LiveFindings;
import org.throughline.api.coherence.LiveSupport;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.given.RandomPlan;
import org.throughline.model.identity.Identified;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.Disposition;
import org.throughline.model.planning.PlanningFactory;

/** Findings and support that follow the changes of a session say what a new look would say, whatever is changed, undone and redone. */
class FollowedTest {

    private static final long SEED = 2027;

    private final Findings findings = Given.service(Findings.class);

    @TempDir
    Path folder;

    @Test
    void whatever_is_changed_they_are_those_of_a_new_look() throws Exception {
        for (int run = 0; run < (Given.LONG ? 40 : 4); run++) {
            var random = new Random(SEED + run);
            try (Session session = riverbend(); LiveFindings live = findings.follow(session)) {
                assertSame(session, live, "at first");
                for (int i = 0; i < 40; i++) {
                    String what = step(random, session);
                    assertSame(session, live, "seed " + (SEED + run) + ", step " + i + ": " + what);
                }
            }
        }
    }

    private static String step(Random random, Session session) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            session.undo();
            return "undo";
        }
        if (kind == 1) {
            session.redo();
            return "redo";
        }
        if (kind < 6) {
            // Most of what people change is about initiatives.
            List<Initiative> all = session.plan().getInitiatives();
            Initiative initiative = all.get(random.nextInt(all.size()));
            return session.change("Edit", () -> edit(random, initiative)).toString();
        }
        return session.change("Edit", () -> RandomPlan.change(random, session.plan())).toString();
    }

    private static void edit(Random random, Initiative initiative) {
        switch (random.nextInt(6)) {
            case 0 -> initiative.setHours(random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(60)));
            case 1 -> initiative.setTopic(random.nextBoolean() ? "early reading" : "mathematics");
            case 2 -> initiative.setCost(BigDecimal.valueOf(random.nextInt(100_000)));
            case 3 -> initiative.getLinks().forEach(l -> l.setRationale("because " + random.nextInt()));
            case 4 -> {
                if (initiative.getAudience() != null) {
                    initiative.getAudience().setGrades(random.nextBoolean() ? "K-5" : "6-8");
                }
            }
            default -> initiative.setName("Called " + random.nextInt(9));
        }
    }

    @Test
    void support_is_that_of_a_new_look_through_one_filter_and_through_others() throws Exception {
        Coherence coherence = Given.service(Coherence.class);
        for (int run = 0; run < (Given.LONG ? 40 : 4); run++) {
            var random = new Random(SEED + run);
            try (Session session = riverbend(); LiveSupport live = coherence.follow(session)) {
                SupportFilter filter = SupportFilter.ALL;
                for (int i = 0; i < 60; i++) {
                    String what = step(random, session);
                    if (i % 10 == 9) {
                        filter = filter(random, session.plan());
                    }
                    assertEquals(coherence.support(session.plan(), filter), live.now(filter), "seed " + (SEED + run) + ", step " + i + ": " + what);
                }
            }
        }
    }

    private static SupportFilter filter(Random random, DistrictPlan plan) {
        return switch (random.nextInt(4)) {
            case 0 -> SupportFilter.of(plan.getDistrict().getSchools().get(random.nextInt(plan.getDistrict().getSchools().size())));
            case 1 -> SupportFilter.ALL.inYears(ExperienceBand.FIRST_YEAR);
            case 2 -> SupportFilter.ALL.paidBy(plan.getFunds().stream().limit(2).toList());
            default -> SupportFilter.ALL;
        };
    }

    @Test
    void what_is_settled_leaves_and_comes_back_with_its_facts() throws Exception {
        try (Session session = riverbend(); LiveFindings live = findings.follow(session)) {
            Finding first = live.now().getFirst();
            session.change("Settle", () -> {
                Disposition settled = PlanningFactory.eINSTANCE.createDisposition();
                settled.setFinding(first.code());
                settled.setFacts(findings.facts(first));
                first.objects().forEach(id -> settled.getObjects().add((Identified) session.find(id).orElseThrow()));
                session.plan().getDispositions().add(settled);
            });
            assertTrue(live.now().stream().noneMatch(f -> f.equals(first)));
            session.undo();
            assertEquals(first, live.now().getFirst());
        }
    }

    private void assertSame(Session session, LiveFindings live, String when) {
        assertEquals(findings.all(session.plan(), Findings.day(session.plan())), live.now(), when);
    }

    private Session riverbend() throws Exception {
        Path file = folder.resolve("p.throughline");
        Files.deleteIfExists(file);
        return Given.service(Plans.class).open(Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"), file));
    }
}
