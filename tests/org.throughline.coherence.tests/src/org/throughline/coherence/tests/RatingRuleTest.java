package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.ConsensusBasis;

/** Ratings are contested by the rule that their round states. The shares are those of riverbend's table of votes: E05 and E06 17 of 24, E10 17 of 23. */
class RatingRuleTest {

    private Session session;
    private AssessmentCycle cycle;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).open(Given.RIVERBEND.resolve("riverbend.throughline"));
        cycle = session.plan().getAssessmentCycles().get(1);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void the_sample_states_its_rule() {
        assertTrue(contested().orElseThrow().method().startsWith("The rule \"Three of four together, seats close\"."), contested().toString());
        assertEquals("5", contested().orElseThrow().value());
    }

    @Test
    void another_rule_finds_others() {
        session.change("Another rule", () -> {
            cycle.getRule().setAgreeing(72);
            cycle.getRule().setMeansWithin(new BigDecimal(2));
        });
        assertTrue(contested().orElseThrow().message().contains("do not agree on E05 (71 percent together) and E06 (71 percent together)."), contested().toString());
    }

    @Test
    void on_one_level_fewer_agree() {
        session.change("Strict", () -> {
            cycle.getRule().setBasis(ConsensusBasis.STRICT);
            cycle.getRule().setLevelsTogether(null);
            cycle.getRule().setAgreeing(60);
            cycle.getRule().setMeansWithin(new BigDecimal(2));
        });
        // Only E09 has more than 60 percent on a level: 15 of 24.
        assertEquals("9", contested().orElseThrow().value());
        assertTrue(!contested().orElseThrow().message().contains("E09"), contested().toString());
    }

    @Test
    void where_people_only_record_nothing_is_contested() {
        session.change("Record", () -> cycle.getRule().setBasis(ConsensusBasis.RECORD_ONLY));
        assertTrue(contested().isEmpty());
    }

    @Test
    void without_a_rule_the_usual_one_counts_and_is_said() {
        session.change("No rule", () -> cycle.setRule(null));
        assertEquals("5", contested().orElseThrow().value());
        assertTrue(contested().orElseThrow().method().startsWith("The usual rule, as the round states none."), contested().toString());
    }

    private Optional<Finding> contested() {
        return Given.service(Findings.class).all(session.plan(), Findings.day(session.plan())).stream().filter(f -> f.code().equals("ratings.contested")).findFirst();
    }
}
