package org.throughline.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.report.ReportException;
import org.throughline.api.report.ReportRequest;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.given.Required;
import org.throughline.given.Tables;
import org.throughline.model.organization.District;
import org.throughline.model.organization.Headcount;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.w3c.dom.Document;

/** What lands on one school, against the tables. */
class SchoolReportTest {

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
    void it_lists_every_initiative_of_the_school_with_owner_hours_and_slot() throws Exception {
        Document page = page("S07");
        int found = 0;
        for (Map<String, String> row : Tables.of("initiatives")) {
            if (Required.schools(row).contains("S07")) {
                found++;
                List<String> cells = Written.row(page, row.get("Code") + " ");
                String owner = row.get("Owner").isEmpty() ? row.get("Owner note").isEmpty() ? "nobody named" : row.get("Owner note") : row.get("Owner");
                assertEquals(owner, cells.get(1).replace(" (left)", ""), row.get("Code"));
                assertEquals(List.of(RoleReportTest.number(Tables.number(row.get("Hours"))), row.get("Time slot")), cells.subList(2, 4), row.get("Code"));
            }
        }
        assertTrue(Written.text(page).contains("What lands here: " + found + " initiatives"));
        assertEquals(36, found);
        assertTrue(Written.row(page, "I41").get(1).endsWith("(left)"));
    }

    @Test
    void the_hours_of_each_role_are_those_of_the_one_of_whom_most_is_required() throws Exception {
        printEveryNumber();
        for (String role : List.of("T-ES", "T-SPED", "T-ML")) {
            Required most = null;
            for (int grade = 0; grade <= 5; grade++) {
                for (int year : new int[] {1, 2, 6}) {
                    var each = new Required(role, "S07", grade, year);
                    most = most == null || each.hours() > most.hours() ? each : most;
                }
            }
            String name = Tables.of("roles").stream().filter(r -> r.get("Code").equals(role)).findFirst().orElseThrow().get("Name");
            String people = Tables.of("headcounts").stream().filter(h -> h.get("School").equals("S07") && h.get("Role").equals(role)).findFirst().orElseThrow().get("People");
            List<String> cells = Written.row(page("S07"), name.substring(0, 20));

            assertEquals(List.of(people, RoleReportTest.number(most.hours())), cells.subList(2, 4), role);
            for (int i = 0; i < 12; i++) {
                double hours = most.months.getOrDefault(Month.AUGUST.plus(i).getValue(), 0.0);
                assertEquals(hours, Tables.number(cells.get(4 + i)), 0.5001, role + " " + Month.AUGUST.plus(i));
            }
            assertTrue(cells.get(16).contains("ER " + RoleReportTest.number(most.slots.get("ER")) + " of 37"), cells.toString());
        }
    }

    @Test
    void coaches_and_team_time_are_what_was_promised_and_what_came() throws Exception {
        printEveryNumber();
        for (String school : List.of("S07", "S05", "S01")) {
            Map<String, String> post = Tables.of("support").stream().filter(s -> s.get("School").equals(school) && s.get("Kind").equals("coaching")).findFirst().orElseThrow();
            Map<String, String> team = Tables.of("teams").stream().filter(t -> t.get("School").equals(school)).findFirst().orElseThrow();
            Map<String, String> own = Tables.of("schools").stream().filter(s -> s.get("Code").equals(school)).findFirst().orElseThrow();
            double filled = Tables.number(post.get("FTE filled"));
            double fresh = Tables.number(own.get("Inexperienced teachers"));
            String text = Written.text(page(school));

            assertTrue(text.contains("promised " + RoleReportTest.number(Tables.number(post.get("FTE promised"))) + " FTE, filled " + RoleReportTest.number(filled) + " FTE"), text);
            assertTrue(text.contains(String.format(Locale.US, "%.2f filled posts for ten", 10 * filled / fresh)), text);
            assertTrue(text.contains(team.get("Minutes delivered") + " of " + team.get("Minutes planned") + " planned minutes a week"), text);
            assertTrue(text.contains(own.get("Inexperienced teachers") + " of " + own.get("Teachers (FTE)") + ", " + own.get("First-year teachers") + " of them in the first"), text);
            assertTrue(text.contains(team.get("Source")), text);
        }
    }

    @Test
    void measures_stand_with_last_year_beside_them_and_no_data_is_not_0() throws Exception {
        Document page = page("S07");

        // M09 and M01 of the higher-need schools, as the table of readings has them.
        assertEquals(List.of(value("M09", "2025"), value("M09", "2026"), "85", "36"), Written.row(page, "First-year teachers back").subList(1, 5));
        assertEquals(List.of(value("M01", "2025"), value("M01", "2026"), "49", ""), Written.row(page, "Team minutes").subList(1, 5));
        session.change("Forget last year", () -> session.plan().getMeasures().forEach(m -> m.getReadings().stream().filter(r -> "2025".equals(r.getPeriod()) && r.getSchoolGroup() != null).forEach(r -> r.setValue(null))));
        assertEquals(List.of("no data", value("M09", "2026")), Written.row(page("S07"), "First-year teachers back").subList(1, 3));
    }

    @Test
    void numbers_of_few_people_are_withheld_with_what_is_made_of_them() throws Exception {
        Document s07 = page("S07");
        assertEquals("*", Written.row(s07, "Special education").get(2));
        // 9 of 28 are many; 5 in the first year would leave 4 in the second
        assertTrue(Written.text(s07).contains("9 of 28, * of them in the first"), Written.text(s07));
        assertTrue(Written.text(s07).contains("Not shown, so that no group of fewer than 5 people"));
        assertTrue(Written.text(s07).contains("filled posts for ten"));
        // 4 of 43
        String s20 = Written.text(page("S20"));
        assertTrue(s20.contains("* of 43, * of them in the first"), s20);
        assertFalse(s20.contains("filled posts for ten"), s20);
        session.change("Nobody is told apart among 20", () -> session.plan().setFewestCounted(20));
        assertTrue(Written.text(page("S07")).contains("fewer than 20 people"));
        printEveryNumber();
        assertFalse(Written.text(page("S07")).contains("Not shown"));
    }

    @Test
    void the_pages_of_all_schools_together_give_no_small_number_away() throws Exception {
        District district = session.plan().getDistrict();
        var notPrinted = new HashMap<Role, List<Integer>>();
        var withheld = new HashSet<Role>();
        int printed = 0;
        for (School school : district.getSchools()) {
            Document page = page(school.getCode());
            for (Role role : district.getRoles()) {
                int people = district.getHeadcounts().stream().filter(h -> h.getSchool() == school && h.getRole() == role && h.getPeople() != null).mapToInt(Headcount::getPeople).sum();
                String cell = Written.all(page, "tr").stream().map(Written::cells).filter(c -> c.size() > 10 && c.get(0).startsWith(start(role))).map(c -> c.get(2)).findFirst().orElse("");
                if (cell.matches("\\d+")) {
                    assertEquals(people, Integer.parseInt(cell), school.getCode() + " " + role.getName());
                    assertTrue(people >= 5, school.getCode() + " " + role.getName() + " " + people);
                    printed++;
                } else if (people > 0) {
                    notPrinted.computeIfAbsent(role, r -> new ArrayList<>()).add(people);
                }
                if (cell.equals("*")) {
                    withheld.add(role);
                }
            }
        }
        assertTrue(printed > 40, "Large numbers are printed: " + printed);
        assertTrue(withheld.size() > 4, withheld.size() + " roles");
        for (Role role : withheld) {
            List<Integer> left = notPrinted.get(role);
            assertTrue(left.size() > 1 && left.stream().mapToInt(Integer::intValue).sum() >= 5, role.getName() + " " + left);
        }
    }

    @Test
    void a_measure_that_rests_on_few_is_withheld() throws Exception {
        session.change("Few answered", () -> session.plan().getMeasures().forEach(m -> m.getReadings().stream()
                .filter(r -> "2026".equals(r.getPeriod()) && r.getCount() != null).forEach(r -> r.setCount(4))));
        assertEquals(List.of(value("M09", "2025"), "*", "85", "*"), Written.row(page("S07"), "First-year teachers back").subList(1, 5));
    }

    @Test
    void its_steps_of_the_plan_are_those_that_name_it() throws Exception {
        String text = Written.text(page("S07"));
        var named = new ArrayList<String>();
        for (Map<String, String> step : Tables.of("steps")) {
            boolean here = step.get("Name").matches(".*\\bS07\\b.*");
            assertEquals(here, text.contains(step.get("Code") + " " + step.get("Name")), step.get("Code"));
            if (here) {
                named.add(step.get("Code"));
            }
        }
        assertEquals(List.of("A04", "A14"), named);
        assertTrue(text.contains("due Oct 1, 2026 overdue"), text);
    }

    @Test
    void a_school_is_named_by_code_or_name_and_what_may_be_named_is_said() throws Exception {
        assertEquals(Written.html("school", ReportRequest.of(session.plan(), "s07")), Written.html("school", ReportRequest.of(session.plan(), "Ferry Landing Elementary")));
        assertTrue(assertThrows(ReportException.class, () -> page("Fery Landing")).getMessage().contains("Nearest: S07 Ferry Landing Elementary"));
        assertTrue(assertThrows(ReportException.class, () -> Written.bytes("school", ReportRequest.of(session.plan()))).getMessage().startsWith("Which school?"));
    }

    @Test
    void principals_are_not_named_unless_they_own_something() throws Exception {
        assertFalse(Written.text(page("S07")).contains("Amina Straker"));
    }

    /** The figures themselves are those of the tables, whatever is withheld in print. */
    private void printEveryNumber() {
        session.change("Print every number", () -> session.plan().setFewestCounted(1));
    }

    private static String start(Role role) {
        return role.getName().substring(0, Math.min(20, role.getName().length()));
    }

    private static String value(String measure, String period) throws Exception {
        return Tables.of("readings").stream().filter(r -> r.get("Measure").equals(measure) && r.get("Period").equals(period) && r.get("School group").equals("HIGH")).findFirst().orElseThrow().get("Value");
    }

    private Document page(String about) throws Exception {
        return Written.page(Written.html("school", ReportRequest.of(session.plan(), about)));
    }
}
