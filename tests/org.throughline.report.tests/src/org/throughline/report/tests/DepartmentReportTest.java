package org.throughline.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.NumberFormat;
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
import org.w3c.dom.Document;

/** What one office asks of schools, against the tables. */
class DepartmentReportTest {

    /** The contradictions of the sample, each by the initiatives that stand against each other. */
    private static final List<List<String>> CONTRADICTIONS = List.of(List.of("I05", "I22"), List.of("I11", "I33"), List.of("I08", "I27"), List.of("I25", "I26"),
            List.of("I29", "I45"), List.of("I01", "I37"), List.of("I34", "I35"), List.of("I08", "I44"));

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
    void each_office_has_its_initiatives_with_hours_schools_and_dollars() throws Exception {
        for (Map<String, String> office : Tables.of("departments")) {
            List<Map<String, String>> own = Tables.of("initiatives").stream().filter(i -> i.get("Department").equals(office.get("Code"))).toList();
            Document page = page(office.get("Code"));
            var schools = new HashSet<String>();
            for (Map<String, String> row : own) {
                schools.addAll(Required.schools(row));
                List<String> cells = Written.row(page, row.get("Code") + " ");
                assertEquals(List.of(RoleReportTest.number(Tables.number(row.get("Hours"))), row.get("Time slot"), Integer.toString(Required.schools(row).size()), dollars(Tables.number(row.get("Cost")))),
                        cells.subList(4, 8), row.get("Code"));
            }
            double cost = own.stream().mapToDouble(i -> Tables.number(i.get("Cost"))).sum();
            long required = own.stream().filter(i -> i.get("Participation").equals("required")).count();
            String text = Written.text(page);
            assertTrue(text.contains(own.size() + (own.size() == 1 ? " initiative, " : " initiatives, ") + required + " of them required, " + dollars(cost) + " a year; they reach " + schools.size() + " of 24 schools"), text);
            assertEquals(dollars(cost), Written.row(page, "All").get(7));
        }
    }

    @Test
    void contradictions_are_those_in_which_one_of_its_initiatives_stands() throws Exception {
        for (String office : List.of("TL", "HR", "ESS", "FFP", "ML")) {
            List<String> own = Tables.of("initiatives").stream().filter(i -> i.get("Department").equals(office)).map(i -> i.get("Code")).toList();
            long meant = CONTRADICTIONS.stream().filter(c -> c.stream().anyMatch(own::contains)).count();
            String text = Written.text(page(office));
            assertTrue(text.contains(meant == 0 ? "No initiative of this office contradicts another." : "Contradictions: " + meant), office + ": " + text);
        }
    }

    @Test
    void the_same_purpose_elsewhere_and_its_steps_are_there() throws Exception {
        Document page = page("HR");
        String text = Written.text(page);

        assertTrue(text.contains("\"new-teacher support\" is the purpose of 4 initiatives of 4 owners"), text);
        for (Map<String, String> step : Tables.of("steps")) {
            boolean own = step.get("Department").equals("HR");
            assertEquals(own, Written.all(page, "th").stream().anyMatch(h -> h.getTextContent().startsWith(step.get("Code") + " ")), step.get("Code"));
        }
        assertTrue(Written.row(page, "A14").get(3).endsWith("overdue"));
    }

    @Test
    void what_may_be_named_is_said() {
        assertTrue(assertThrows(ReportException.class, () -> page("Teaching")).getMessage().contains("Nearest: TL Teaching and Learning"));
    }

    private static String dollars(double amount) {
        return "$" + NumberFormat.getIntegerInstance(Locale.US).format(amount);
    }

    private Document page(String about) throws Exception {
        return Written.page(Written.html("department", ReportRequest.of(session.plan(), about)));
    }
}
