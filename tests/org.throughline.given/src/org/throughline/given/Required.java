package org.throughline.given;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is required of one kind of person, from the text tables, the plainest way. */
public final class Required {

    /** The initiatives, in the order of the table. */
    public final List<String> codes = new ArrayList<>();
    /** Hours by month. */
    public final Map<Integer, Double> months = new HashMap<>();
    /** Hours by time slot. */
    public final Map<String, Double> slots = new HashMap<>();
    /** Hours by kind of initiative. */
    public final Map<String, Double> kinds = new HashMap<>();
    private double hours;

    /** The year of a role at a school, in a grade and a year of work. */
    public Required(String role, String school, int grade, int year) throws IOException {
        for (Map<String, String> row : Tables.of("initiatives")) {
            if (row.get("Participation").equals("required") && named(row.get("Roles"), "role-groups", "Roles").contains(role) && schools(row).contains(school)
                    && grades(row.get("Grades")).contains(grade) && isMeant(row.get("Experience"), year)) {
                double each = Tables.number(row.get("Hours"));
                codes.add(row.get("Code"));
                hours += each;
                List<String> listed = Tables.list(row.get("Months"));
                listed.forEach(m -> months.merge(Integer.parseInt(m), each / listed.size(), Double::sum));
                slots.merge(row.get("Time slot"), each, Double::sum);
                kinds.merge(row.get("Kind"), each, Double::sum);
            }
        }
    }

    /** Hours in the year. */
    public double hours() {
        return hours;
    }

    /** The schools of an initiative: those listed, those of groups, and those to which a group's rule applies. */
    public static Set<String> schools(Map<String, String> initiative) throws IOException {
        Set<String> all = named(initiative.get("Schools"), "school-groups", "Schools");
        for (Map<String, String> group : Tables.of("school-groups")) {
            if (all.contains(group.get("Code")) && !group.get("Rule").isEmpty()) {
                String rule = group.get("Rule");
                for (Map<String, String> s : Tables.of("schools")) {
                    boolean needs = Tables.number(s.get("Economically disadvantaged %")) >= 60;
                    if (rule.equals("all") || rule.contains(">=") == needs) {
                        all.add(s.get("Code"));
                    }
                }
            }
        }
        all.removeIf(code -> !code.matches("S\\d\\d"));
        return all;
    }

    private static boolean isMeant(String band, int year) {
        return band.isEmpty() || year <= (band.equals("Y1") ? 1 : 2);
    }

    private static Set<String> named(String cell, String table, String column) throws IOException {
        var all = new HashSet<>(Tables.list(cell));
        for (Map<String, String> group : Tables.of(table)) {
            if (all.contains(group.get("Code"))) {
                all.addAll(Tables.list(group.get(column)));
            }
        }
        return all;
    }

    private static Set<Integer> grades(String text) {
        var grades = new HashSet<Integer>();
        String[] ends = text.replace("K", "0").split("-");
        for (int g = text.isEmpty() ? 0 : Integer.parseInt(ends[0]); g <= (text.isEmpty() ? 12 : Integer.parseInt(ends[ends.length - 1])); g++) {
            grades.add(g);
        }
        return grades;
    }
}
