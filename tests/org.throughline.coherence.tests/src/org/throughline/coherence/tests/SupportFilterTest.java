package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Dose;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.given.Tables;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.money.Fund;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.organization.Role;

/** The support of the sample district through filters, against figures that the tables give a second way. */
class SupportFilterTest {

    private final Coherence coherence = Given.service(Coherence.class);
    private final Map<String, List<String>> groups = new HashMap<>();
    private List<Map<String, String>> rows;
    private Session session;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).open(Given.RIVERBEND.resolve("riverbend.throughline"));
        rows = Tables.of("initiatives");
        Tables.of("role-groups").forEach(r -> groups.put(r.get("Code"), Tables.list(r.get("Roles"))));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void through_a_role_only_what_addresses_it_is_seen() {
        SupportPicture picture = support(SupportFilter.ALL.forRoles(List.of(role("T-ES"))));

        assertEquals(codes(r -> roles(r).contains("T-ES")), codes(picture.initiatives()));
        assertTrue(picture.coverage().endsWith(", " + rows.stream().filter(r -> !roles(r).isEmpty()).count() + " of 60 say for whom"), picture.coverage());
        assertTrue(picture.method().contains("one that does not say for whom it is, is left out"), picture.method());
    }

    @Test
    void through_a_role_hours_people_and_cost_are_for_the_people_in_it() throws Exception {
        // The team learning cycles: all teachers, all schools, 17 hours each; no money.
        Dose teams = dose(support(SupportFilter.ALL.forRoles(List.of(role("T-ES")))), "I01");
        int elementary = people("T-ES");
        assertEquals(OptionalInt.of(elementary), teams.people());
        assertEquals(17.0, teams.hoursPerPerson().orElseThrow(), 1e-9);
        assertEquals(17.0 * elementary, teams.personHours().orElseThrow(), 1e-6);

        // Of what costs money and is for all teachers at all schools, the part that these are of all.
        Map<String, String> row = rows.stream().filter(r -> r.get("Roles").equals("T*") && r.get("Schools").equals("ALL") && r.get("Experience").isEmpty()
                && r.get("Grades").equals("K-12") && Tables.number(r.get("Cost")) > 0).findFirst().orElseThrow();
        int all = groups.get("T*").stream().mapToInt(this::people).sum();
        Dose paid = dose(support(SupportFilter.ALL.forRoles(List.of(role("T-ES")))), row.get("Code"));
        assertEquals(Tables.number(row.get("Cost")) * elementary / all, paid.cost().orElseThrow().doubleValue(), 0.01);
    }

    @Test
    void through_years_of_work_everybody_counts_where_no_years_are_named() {
        SupportPicture picture = support(SupportFilter.ALL.inYears(ExperienceBand.FIRST_YEAR));

        Set<String> others = codes(r -> List.of("3-5", "6+").contains(r.get("Experience")));
        Set<String> expected = codes(r -> !roles(r).isEmpty());
        expected.removeAll(others);
        assertEquals(expected, codes(picture.initiatives()));
        // counts are not split by years of work, and so nobody knows how many first-year teachers that is
        assertTrue(dose(picture, "I01").people().isEmpty());
        assertTrue(dose(picture, "I01").claimedOnly());
    }

    @Test
    void through_funds_cost_is_what_they_pay() {
        SupportPicture picture = support(SupportFilter.ALL.paidBy(List.of(fund("T2A"))));

        assertEquals(codes(r -> Tables.list(r.get("Fund")).stream().anyMatch(f -> f.startsWith("T2A"))), codes(picture.initiatives()));
        assertTrue(picture.coverage().endsWith(" of 60 say who pays"), picture.coverage());
        Map<String, String> alone = rows.stream().filter(r -> r.get("Fund").equals("T2A")).findFirst().orElseThrow();
        assertEquals(Tables.number(alone.get("Cost")), dose(picture, alone.get("Code")).cost().orElseThrow().doubleValue(), 0.01);
    }

    @Test
    void through_months_hours_are_those_of_the_months() {
        SupportPicture picture = support(SupportFilter.ALL.in(List.of(Month.OCTOBER, Month.NOVEMBER)));

        assertEquals(codes(r -> Tables.list(r.get("Months")).stream().anyMatch(List.of("10", "11")::contains)), codes(picture.initiatives()));
        // 17 hours over nine months, two of which are looked at; 18 over four, one of them
        assertEquals(17 * 2 / 9.0, dose(picture, "I01").hoursPerPerson().orElseThrow(), 1e-9);
        assertTrue(picture.coverage().endsWith(" of 60 say when"), picture.coverage());
    }

    @Test
    void filters_hold_together() {
        SupportFilter filter = SupportFilter.ALL.forRoles(List.of(role("T-ES"))).paidBy(List.of(fund("T1A"), fund("T2A"))).in(List.of(Month.OCTOBER)).withoutWhatTheLawRequires();
        SupportPicture picture = support(filter);

        assertEquals(codes(r -> roles(r).contains("T-ES") && Tables.list(r.get("Fund")).stream().anyMatch(f -> f.startsWith("T1A") || f.startsWith("T2A"))
                && Tables.list(r.get("Months")).contains("10") && !r.get("Kind").equals("compliance")), codes(picture.initiatives()));
        assertFalse(picture.initiatives().isEmpty());
        for (String said : List.of("say for whom", "say who pays", "say when", "say their kind")) {
            assertTrue(picture.doseCoverage().contains(said), picture.doseCoverage());
        }
    }

    @Test
    void without_a_filter_nothing_is_said_of_one() {
        SupportPicture picture = support(SupportFilter.ALL);
        assertEquals("60 initiatives, 46 linked", picture.coverage());
        assertFalse(picture.method().contains("left out"), picture.method());
    }

    private SupportPicture support(SupportFilter filter) {
        return coherence.support(session.plan(), filter);
    }

    private static Dose dose(SupportPicture picture, String code) {
        return picture.doses().get(picture.initiatives().stream().filter(i -> code.equals(i.getCode())).findFirst().orElseThrow());
    }

    private Set<String> roles(Map<String, String> row) {
        return Tables.list(row.get("Roles")).stream().flatMap(r -> groups.getOrDefault(r, List.of(r)).stream()).collect(Collectors.toSet());
    }

    private Set<String> codes(Predicate<Map<String, String>> wanted) {
        return rows.stream().filter(wanted).map(r -> r.get("Code")).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> codes(Collection<Initiative> initiatives) {
        return initiatives.stream().map(Initiative::getCode).collect(Collectors.toSet());
    }

    private int people(String role) {
        try {
            return Tables.of("headcounts").stream().filter(r -> r.get("Role").equals(role)).mapToInt(r -> Integer.parseInt(r.get("People"))).sum();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Role role(String code) {
        return coded(session.plan().getDistrict().getRoles(), code);
    }

    private Fund fund(String code) {
        return coded(session.plan().getFunds(), code);
    }

    private static <T extends Named> T coded(List<T> objects, String code) {
        return objects.stream().filter(o -> code.equals(o.getCode())).findFirst().orElseThrow(() -> new AssertionError(code + " in " + Arrays.toString(objects.toArray())));
    }
}
