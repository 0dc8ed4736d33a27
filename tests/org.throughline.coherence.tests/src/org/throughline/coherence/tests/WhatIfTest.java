package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.WhatIf;
import org.throughline.api.coherence.WhatIf.Decided;
import org.throughline.api.coherence.WhatIf.ElementChange;
import org.throughline.api.coherence.WhatIf.Freed;
import org.throughline.api.coherence.WhatIf.LoadChange;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.given.Tables;
import org.throughline.model.initiatives.Initiative;

/** What would be free in the sample district, with figures from its tables. */
class WhatIfTest {

    private final WhatIf whatIf = Given.service(WhatIf.class);
    private Session session;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).open(Given.RIVERBEND.resolve("riverbend.throughline"));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void stopping_frees_money_fund_by_fund_as_the_tables_say() throws Exception {
        Freed freed = free("I21", "I48", "I50");
        double cost = Tables.of("initiatives").stream().filter(r -> Set.of("I21", "I48", "I50").contains(r.get("Code"))).mapToDouble(r -> Tables.number(r.get("Cost"))).sum();

        assertEquals(cost, freed.cost().doubleValue());
        assertEquals(0, new BigDecimal("1465500").compareTo(money(freed, "T2A")));
        assertEquals(0, new BigDecimal("984000").compareTo(money(freed, "T1A")));
        assertEquals("3 initiatives, 3 with hours, 3 with a cost", freed.coverage());
    }

    @Test
    void stopping_frees_the_hours_of_those_of_whom_most_is_required() {
        // Wednesdays of a kindergarten teacher at S02: 111 hours without I03 (9), I22 (10) and I41 (4)
        LoadChange wednesdays = load(free("I03", "I22", "I41"), "ER");

        assertEquals(new BigDecimal(111), wednesdays.before());
        assertEquals(new BigDecimal(88), wednesdays.after());
        assertEquals(new BigDecimal(88), wednesdays.mostAfter());
        assertEquals(Optional.of(new BigDecimal(37)), wednesdays.capacity());
    }

    @Test
    void stopping_what_supports_an_element_leaves_a_gap() {
        ElementChange time = element(free("I58", "I59"), "E09");

        assertEquals(List.of(2, 0, 1, 0), List.of(time.before(), time.after(), time.coreBefore(), time.coreAfter()));
        assertTrue(time.newGap());
        assertFalse(element(free("I58"), "E09").newGap());
    }

    @Test
    void merging_hands_links_over_and_keeps_the_stronger_one() {
        // I03 supports E04 with 2 and E05 with 1; I01 has E05 as its core.
        Freed freed = free("I03=I01");

        assertEquals(8, element(freed, "E04").after());
        assertEquals(11, element(freed, "E05").after());
        assertEquals(element(freed, "E05").coreBefore(), element(freed, "E05").coreAfter());
        assertEquals(new BigDecimal(102), load(freed, "ER").after());
    }

    @Test
    void the_plan_stays_as_it_is() {
        free("I03", "I05=I06");

        assertEquals(60, session.plan().getInitiatives().size());
        assertEquals(1, initiative("I06").getLinks().size());
        assertFalse(session.dirty());
    }

    @Test
    void what_cannot_be_decided_is_refused_with_a_sentence() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> free("I03=I05", "I05")).getMessage().contains("I05"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> free("I03", "I03")).getMessage().endsWith("twice."));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> free("I03=I03")).getMessage().contains("does not go on"));
    }

    private Freed free(String... codes) {
        return whatIf.free(session.plan(), Arrays.stream(codes).map(c -> c.split("=")).map(c -> new Decided(initiative(c[0]),
                c.length == 1 ? Optional.empty() : Optional.of(initiative(c[1])))).toList());
    }

    private Initiative initiative(String code) {
        return session.plan().getInitiatives().stream().filter(i -> code.equals(i.getCode())).findFirst().orElseThrow();
    }

    private static BigDecimal money(Freed freed, String fund) {
        return freed.money().stream().filter(m -> fund.equals(m.fund().getCode())).findFirst().orElseThrow().after();
    }

    private static LoadChange load(Freed freed, String slot) {
        return freed.loads().stream().filter(l -> slot.equals(l.slot().getCode())).findFirst().orElseThrow();
    }

    private static ElementChange element(Freed freed, String code) {
        return freed.elements().stream().filter(e -> code.equals(e.element().getCode())).findFirst().orElseThrow();
    }
}
