package org.throughline.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.throughline.api.coherence.Profile;
import org.throughline.api.coherence.Workloads;
import org.throughline.api.coherence.YearOfWork;
import org.throughline.api.report.ReportException;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;

/** From words to one kind of person: what the words leave open is taken from the one of whom most is required. */
final class RoleChoice {

    /** The sixth year stands for everybody who is not new. */
    private static final int EXPERIENCED = 6;

    private final DistrictPlan plan;
    private final Workloads workloads;
    private final RoleWords words;

    RoleChoice(DistrictPlan plan, Workloads workloads, RoleWords words) {
        this.plan = plan;
        this.workloads = workloads;
        this.words = words;
    }

    /** The year of the one meant. */
    YearOfWork year() throws ReportException {
        Optional<YearOfWork> counted = words.roles().stream().map(r -> workloads.most(plan, Optional.of(r), words.school(), words.grade(), words.year()))
                .flatMap(Optional::stream).map(p -> workloads.year(plan, p)).max(Comparator.comparing(YearOfWork::hours));
        return counted.isPresent() ? counted.get() : notCounted();
    }

    /** What the words left open, as a sentence; empty if nothing. */
    String leftOpen(YearOfWork year) {
        var open = new ArrayList<String>();
        boolean teaches = Boolean.TRUE.equals(year.who().role().getTeaching());
        if (fitting().size() > 1) {
            open.add("the role in full (there are here: " + fitting().stream().map(Names::of).collect(Collectors.joining(", ")) + ")");
        }
        if (words.school().isEmpty()) {
            open.add("the school");
        }
        if (teaches && words.grade().isEmpty()) {
            open.add("the grade");
        }
        if (teaches && words.year().isEmpty()) {
            open.add("the year of work");
        }
        return open.isEmpty() ? "" : "Not named: " + String.join(", ", open) + ". It is taken from the one of whom most hours are required.";
    }

    /** The roles that fit the words and are counted where they say. */
    private List<Role> fitting() {
        List<Role> counted = words.roles().stream().filter(r -> workloads.most(plan, Optional.of(r), words.school(), words.grade(), words.year()).isPresent()).toList();
        return counted.isEmpty() ? words.roles() : counted;
    }

    /** Where no headcount fits: the one whom the words describe, if they say where. */
    private YearOfWork notCounted() throws ReportException {
        Optional<School> school = words.school();
        if (school.isEmpty()) {
            throw new ReportException("The plan counts nobody who is meant, or requires no hours of them. Name the school too, such as: "
                    + Names.of(words.roles().get(0)).toLowerCase(Locale.ROOT) + " " + plan.getDistrict().getSchools().stream().findFirst().map(Names::shortest).orElse("S07") + ".");
        }
        List<YearOfWork> years = words.roles().stream().map(r -> workloads.year(plan, new Profile(r, school.get(), words.grade().orElse(lowest(r, school.get())), words.year().orElse(EXPERIENCED)))).toList();
        return years.stream().max(Comparator.comparing(YearOfWork::hours)).orElseThrow();
    }

    /** The lowest grade of the school, as people write grades: PK, K, 1 to 12. */
    private static int lowest(Role role, School school) {
        String grades = Optional.ofNullable(school.getGrades()).or(() -> Optional.ofNullable(role.getGrades())).orElse("1");
        String first = grades.split("[^\\p{L}\\p{N}]+")[0].toUpperCase(Locale.ROOT);
        return first.equals("PK") ? -1 : first.equals("K") || !first.matches("\\d{1,2}") ? 0 : Integer.parseInt(first);
    }
}
