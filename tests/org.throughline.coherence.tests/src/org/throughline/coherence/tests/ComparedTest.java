package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.coherence.Compared;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;

/** Two looks at a plan beside each other. */
class ComparedTest {

    private final Findings findings = Given.service(Findings.class);

    @TempDir
    Path folder;

    @Test
    void what_did_not_change_is_the_same_and_what_did_is_named() throws Exception {
        try (Session session = Given.service(Plans.class).open(Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"), folder.resolve("p.throughline")))) {
            List<Finding> before = findings.all(session.plan(), Findings.day(session.plan()));
            assertTrue(Compared.of(before, before).stream().noneMatch(Compared::changed));

            // The Wednesday program that contradicts two others goes, and the grade 2 teacher is promised 10 hours less.
            session.change("Stop", () -> session.delete(session.plan().getInitiatives().stream().filter(i -> "I22".equals(i.getCode())).findFirst().orElseThrow()));
            List<Finding> now = findings.all(session.plan(), Findings.day(session.plan()));
            List<Compared> compared = Compared.of(now, before);

            Compared wednesdays = compared.stream().filter(c -> c.now().filter(f -> f.code().equals("time.over-capacity") && f.message().startsWith("Wednesday")).isPresent())
                    .findFirst().orElseThrow();
            assertEquals(Optional.of("111"), wednesdays.before().map(Finding::value));
            assertEquals(new BigDecimal(101), new BigDecimal(wednesdays.now().orElseThrow().value()));
            assertTrue(compared.stream().anyMatch(c -> c.now().isEmpty() && c.before().orElseThrow().code().equals("expectation.contradiction")), "X1 is gone with I22.");
            assertEquals(now.size(), compared.stream().filter(c -> c.now().isPresent()).count());
            assertEquals(before.size(), compared.stream().filter(c -> c.before().isPresent()).count());
        }
    }

    @Test
    void findings_of_a_kind_are_told_apart_by_their_objects() {
        Finding first = finding("a", "1", "x", "y");
        Finding second = finding("a", "2", "z");
        List<Compared> compared = Compared.of(List.of(finding("a", "3", "z"), finding("b", "9", "x")), List.of(first, second));
        assertEquals(Optional.of("2"), compared.get(0).before().map(Finding::value));
        assertTrue(compared.get(1).before().isEmpty());
        assertEquals(List.of(first), compared.stream().filter(c -> c.now().isEmpty()).map(c -> c.before().orElseThrow()).toList());
    }

    private static Finding finding(String code, String value, String... objects) {
        return new Finding(code, "Something.", "Somehow.", "all", List.of(objects), value);
    }
}
