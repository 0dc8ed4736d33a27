package org.throughline.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import org.w3c.dom.Document;

/** The year of one kind of person, against the tables. */
class RoleReportTest {

    /** Words; role, school, grade, year; initiatives, hours, October, Wednesdays, after school, learning days. */
    private static final Map<String, String> YEARS = Map.ofEntries(Map.entry("second-year grade 4 teacher S07", "T-ES S07 4 2 18 178 31.6 77 54 20"),
            Map.entry("2nd-year 2nd grade teacher, Ferry Landing Elementary", "T-ES S07 2 2 20 212 37.1 111 54 20"),
            Map.entry("tenth-year grade 4 teacher S09", "T-ES S09 4 10 14 112 19.6 65 0 20"),
            Map.entry("first-year special education teacher, grade 7, S18", "T-SPED S18 7 1 14 154 20.1 52 62 14"),
            Map.entry("tenth-year mathematics teacher, grade 7, S18", "T-MATH S18 7 10 15 130 24.9 52 0 23"),
            Map.entry("tenth-year math teacher grade 7 S20", "T-MATH S20 7 10 13 116 18.9 40 0 23"),
            Map.entry("eighth-year T-MATH grade 10 s23", "T-MATH S23 10 8 11 84 10.9 46 0 11"), Map.entry("principal S07", "PRIN S07 3 6 6 150 15 0 0 3"),
            Map.entry("assistant principal S21", "AP S21 10 6 5 104 8 0 0 11"), Map.entry("paraprofessional at S03", "PARA S03 3 6 3 20 0 0 0 11"),
            Map.entry("coach S03", "COACH S03 3 6 2 12 0 0 0 3"), Map.entry("counselors of S07", "COUN S07 3 6 6 50 5.7 24 6 11"));

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
    void twelve_years_say_what_the_tables_say() throws Exception {
        for (Map.Entry<String, String> each : YEARS.entrySet()) {
            String[] row = each.getValue().split(" ");
            Document page = page(each.getKey());
            var second = new Required(row[0], row[1], Integer.parseInt(row[2]), Integer.parseInt(row[3]));
            // As the district's table has it, and as the tables of the sample give it.
            assertEquals(List.of(row[4], row[5]), List.of(Integer.toString(second.codes.size()), number(second.hours())), each.getKey());
            assertTrue(Written.text(page).contains(row[4] + " initiatives require " + row[5] + " hours a year"), each.getKey() + ": " + Written.text(page));
            assertEquals(row[6], number(second.months.getOrDefault(10, 0.0)), each.getKey());
            second.months.forEach((month, hours) -> assertEquals(number(hours), bar(page, Month.of(month).getDisplayName(TextStyle.SHORT, Locale.US))));
            assertEquals(List.of(row[7], row[8], row[9]), List.of(bar(page, "Wednesday early release"), bar(page, "After school"), bar(page, "Professional learning day")), each.getKey());
            second.codes.forEach(code -> assertEquals(5, Written.row(page, code + " ").size()));
            assertEquals(row[5], Written.row(page, "All").get(4));
        }
    }

    @Test
    void a_principals_year_says_what_it_is_for() throws Exception {
        Document page = page("principal S07");
        var second = new Required("PRIN", "S07", 3, 6);

        for (String kind : List.of("Evaluation", "Professional learning", "Operations")) {
            double part = second.kinds.get(kind.equals("Professional learning") ? "learning" : kind.toLowerCase(Locale.ROOT));
            assertEquals(List.of(kind, number(part), Math.round(100 * part / second.hours()) + " %"), Written.row(page, kind), Written.text(page));
        }
        assertEquals("56 %", Written.row(page, "Evaluation").get(2));
    }

    @Test
    void a_month_is_compared_with_what_the_calendar_has_for_the_same_slots() throws Exception {
        double october = 0;
        for (Map<String, String> row : Tables.of("initiatives")) {
            if (new Required("T-ES", "S07", 4, 2).codes.contains(row.get("Code")) && List.of("ER", "PLD").contains(row.get("Time slot")) && Tables.list(row.get("Months")).contains("10")) {
                october += Tables.number(row.get("Hours")) / Tables.list(row.get("Months")).size();
            }
        }
        double there = Tables.of("calendar-days").stream().filter(d -> d.get("Day").contains("-10-") && List.of("ER", "PLD").contains(d.get("Time slot"))).mapToDouble(d -> Tables.number(d.get("Hours"))).sum();

        assertTrue(Written.text(page("second-year grade 4 teacher S07")).contains("31.6 (" + number(october) + " of " + number(there) + ")"));
    }

    @Test
    void what_is_not_named_is_taken_from_the_one_of_whom_most_is_required_and_said() throws Exception {
        String page = Written.text(page("special education teacher"));
        double most = 0;
        for (Map<String, String> count : Tables.of("headcounts")) {
            for (int grade = 0; count.get("Role").equals("T-SPED") && grade <= 12; grade++) {
                if (teaches(count.get("School"), grade)) {
                    most = Math.max(most, new Required("T-SPED", count.get("School"), grade, 1).hours());
                }
            }
        }

        assertTrue(page.contains("require " + number(most) + " hours a year"), page);
        assertTrue(page.contains("Not named: the school, the grade, the year of work."), page);
        assertFalse(Written.text(page("second-year grade 4 T-ES S07")).contains("Not named"));
    }

    @Test
    void what_is_not_understood_is_said_with_what_may_be_named() {
        assertTrue(refused(null).startsWith("Which role?"));
        assertTrue(refused("wizard").startsWith("There is no role \"wizard\". Nearest:"));
        assertTrue(refused("paraprofesional").contains("PARA Paraprofessional"));
        assertTrue(refused("grade 4 teacher S77").startsWith("There is no school \"s77\". Nearest: S07"), refused("grade 4 teacher S77"));
        assertTrue(refused("S07").contains("Say for example"));
    }

    private String refused(String about) {
        var request = about == null ? ReportRequest.of(session.plan()) : ReportRequest.of(session.plan(), about);
        return assertThrows(ReportException.class, () -> Written.bytes("role", request)).getMessage();
    }

    private Document page(String about) throws Exception {
        return Written.page(Written.html("role", ReportRequest.of(session.plan(), about)));
    }

    /** The figure at the end of a bar; 0 where there is no bar. */
    private static String bar(Document page, String label) {
        List<String> texts = Written.all(page, "text").stream().map(t -> t.getTextContent()).toList();
        int at = texts.indexOf(label);
        Matcher figure = Pattern.compile("[\\d.]+").matcher(at < 0 ? "0" : texts.get(at + 1));
        return figure.find() ? figure.group() : "";
    }

    private static boolean teaches(String school, int grade) throws Exception {
        String[] ends = Tables.of("schools").stream().filter(s -> s.get("Code").equals(school)).findFirst().orElseThrow().get("Grades").replace("K", "0").split("-");
        return grade >= Integer.parseInt(ends[0]) && grade <= Integer.parseInt(ends[1]);
    }

    /** With at most one digit after the point. */
    static String number(double value) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.US)).format(value);
    }
}
