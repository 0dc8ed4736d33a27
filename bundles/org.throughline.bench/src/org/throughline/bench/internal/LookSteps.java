package org.throughline.bench.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.LiveFindings;
import org.throughline.api.coherence.Question;
import org.throughline.api.coherence.Questions;
import org.throughline.api.query.LiveSearch;
import org.throughline.api.query.TextSearch;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Strength;

/** What is measured of looking at a plan: all that is worth a look, and the answer to a question. In ms, once the plan is open. */
final class LookSteps {

    private static final String ASK = "ask-";
    private static final int WARM_UP = 5;
    private static final int TIMES = 15;
    private static final int EDITS = 60;
    /** So many are listed below the field. */
    private static final int LISTED = 12;

    private final Plans plans;
    private final Findings findings;
    private final Questions questions;
    private final TextSearch search;

    LookSteps(Plans plans, Findings findings, Questions questions, TextSearch search) {
        this.plans = plans;
        this.findings = findings;
        this.questions = questions;
        this.search = search;
    }

    /** Whether a step is one of these: "findings-first" and "ask-7" in a process that is new to them, "findings", "findings-edit" and "find" in one that is not. */
    boolean knows(String step) {
        return step.startsWith("findings") || step.startsWith(ASK) || step.equals("find");
    }

    /** Does one step. */
    double run(String step, Path file) throws PlanException {
        try (Session session = plans.open(file)) {
            if (step.startsWith(ASK)) {
                Question question = questions.number(Integer.parseInt(step.substring(ASK.length()))).orElseThrow();
                return took(() -> question.answer(session.plan(), Findings.day(session.plan())).figures().size());
            }
            if (step.equals("find")) {
                return find(session);
            }
            return step.equals("findings-first") ? look(session) : step.equals("findings-edit") ? afterEdits(session) : again(session);
        }
    }

    /** Writes the sample, grown to so many initiatives, schools and elements. */
    void write(Path file, Path sample, int initiatives, int schools, int elements) throws IOException, PlanException {
        Files.copy(sample, file);
        try (Session session = plans.open(file)) {
            session.change("Grow", () -> {
                GrownDistrict.grow(session.plan(), initiatives, schools);
                GrownDistrict.widen(session.plan(), elements);
            });
            session.save();
        }
    }

    /** The slowest of what somebody types letter by letter, once the plan was read for it; with common words, rare ones and none. */
    private double find(Session session) {
        try (LiveSearch live = search.follow(session)) {
            live.find("x", LISTED);
            var slowest = new ArrayList<Double>();
            for (int i = -WARM_UP; i < TIMES; i++) {
                double most = 0;
                for (String typed : List.of("s", "sc", "school", "coach", "grade 4 reading", "i33", "nowhere at all")) {
                    most = Math.max(most, took(() -> live.find(typed, LISTED).size()));
                }
                if (i >= 0) {
                    slowest.add(most);
                }
            }
            return Measurements.median(slowest);
        }
    }

    private double again(Session session) {
        var times = new ArrayList<Double>();
        for (int i = -WARM_UP; i < TIMES; i++) {
            System.gc();
            double ms = look(session);
            if (i >= 0) {
                times.add(ms);
            }
        }
        return Measurements.median(times);
    }

    /** Findings that follow the session, after an edit of one initiative: its hours, its cost and its strongest link by turns. */
    private double afterEdits(Session session) {
        var times = new ArrayList<Double>();
        List<Initiative> initiatives = session.plan().getInitiatives();
        try (LiveFindings live = findings.follow(session)) {
            for (int i = -EDITS; i < EDITS; i++) {
                Initiative edited = initiatives.get((i + EDITS) * 7 % initiatives.size());
                int kind = Math.floorMod(i, 3);
                BigDecimal figure = BigDecimal.valueOf(i + EDITS);
                session.change("Edit", () -> edit(edited, kind, figure));
                double ms = took(() -> live.now().size());
                if (i >= 0) {
                    times.add(ms);
                }
            }
        }
        return Measurements.median(times);
    }

    private static void edit(Initiative edited, int kind, BigDecimal figure) {
        if (kind == 0) {
            edited.setHours(figure);
        } else if (kind == 1 || edited.getLinks().isEmpty()) {
            edited.setCost(figure);
        } else {
            edited.getLinks().getFirst().setStrength(Strength.TOUCHES);
        }
    }

    private double look(Session session) {
        return took(() -> findings.all(session.plan(), Findings.day(session.plan())).size());
    }

    private static double took(IntSupplier work) {
        long began = System.nanoTime();
        int found = work.getAsInt();
        double ms = (System.nanoTime() - began) / 1e6;
        if (found == 0) {
            throw new IllegalStateException("The work to be measured came to nothing.");
        }
        return ms;
    }
}
