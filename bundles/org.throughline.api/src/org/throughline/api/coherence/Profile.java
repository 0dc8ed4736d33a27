package org.throughline.api.coherence;

import java.util.Locale;

import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;

/**
 * Somebody at work: not a person, but what many have in common.
 *
 * @param role what they are
 * @param school where they work
 * @param grade the grade: -1 pre-kindergarten, 0 kindergarten, then 1 to 12; without meaning for who does not teach
 * @param year the year of work, counted from 1
 */
public record Profile(Role role, School school, int grade, int year) {

    /** Such as "second-year elementary classroom teacher, grade 4, at Ferry Landing Elementary". */
    public String words() {
        boolean teaches = Boolean.TRUE.equals(role.getTeaching());
        return start(teaches) + lower(role.getName() == null ? "somebody" : role.getName()) + (teaches ? ", " + gradeName(grade) + "," : "") + " at " + (school.getName() == null ? "a school" : school.getName());
    }

    /** What a grade is called: "pre-kindergarten", "kindergarten", "grade 7". */
    public static String gradeName(int grade) {
        return grade < 0 ? "pre-kindergarten" : grade == 0 ? "kindergarten" : "grade " + grade;
    }

    private String start(boolean teaches) {
        return !teaches ? "" : year == 1 ? "first-year " : year == 2 ? "second-year " : "";
    }

    private static String lower(String name) {
        boolean shout = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return shout || name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.US) + name.substring(1);
    }
}
