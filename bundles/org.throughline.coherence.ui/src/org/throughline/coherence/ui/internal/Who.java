package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.throughline.api.coherence.Profile;
import org.throughline.api.coherence.SlotHours;
import org.throughline.api.coherence.Workloads;
import org.throughline.api.coherence.YearOfWork;
import org.throughline.model.identity.Identified;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Answer;
import org.throughline.ui.Stage;

/** The choice of one kind of person: what is left open is taken from the one of whom most is required. */
final class Who {

    /** First, second, and one who is not new any more. */
    private static final List<Integer> YEARS = List.of(1, 2, 6);
    private static final List<Integer> GRADES = IntStream.rangeClosed(-1, 12).boxed().toList();

    private final Workloads workloads;
    private final SlotHours calendar;
    private final Pick<Role> role;
    private final Pick<School> school;
    private final Pick<Integer> grade;
    private final Pick<Integer> year;

    Who(Answer answer, Stage stage, Workloads workloads, SlotHours calendar, Runnable changed) {
        this.workloads = workloads;
        this.calendar = calendar;
        Optional<String> most = Optional.of(Messages.Pick_most);
        role = new Pick<>(answer, stage, Messages.Pick_role, most, Identified::getId, changed);
        school = new Pick<>(answer, stage, Messages.Pick_school, most, Identified::getId, changed);
        grade = new Pick<>(answer, stage, Messages.Pick_grade, most, String::valueOf, changed);
        year = new Pick<>(answer, stage, Messages.Pick_year, most, String::valueOf, changed);
    }

    /** The answer that is made of the year of the kind of person that is chosen, and of its pictures; a sentence where nobody with required hours fits. */
    Shown year(DistrictPlan plan, Spoken say, BiFunction<YearOfWork, YearPicture, Shown> made) {
        return of(plan, say).map(who -> {
            YearOfWork year = workloads.year(plan, who);
            return made.apply(year, new YearPicture(year, calendar.at(plan, who.school()), say));
        }).orElseGet(() -> Shown.nothing(say.say(Messages.Time_nobody)));
    }

    /** The kind of person that is chosen; empty where nobody with required hours fits. */
    private Optional<Profile> of(DistrictPlan plan, Spoken say) {
        List<School> schools = plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchools();
        List<Role> roles = plan.getDistrict() == null ? List.of() : plan.getDistrict().getRoles();
        role.offer(roles, say::name);
        school.offer(schools, say::name);
        grade.offer(GRADES, g -> Spoken.upper(Profile.gradeName(g)));
        year.offer(YEARS, y -> say.say(y == 1 ? Messages.Pick_firstYear : y == 2 ? Messages.Pick_secondYear : Messages.Pick_laterYear));
        return workloads.most(plan, role.value(), school.value(), grade.value(), year.value());
    }

    /** Takes over a role or a school that was selected elsewhere. */
    void choose(Identified selected) {
        if (selected instanceof Role) {
            role.choose(selected.getId());
        } else if (selected instanceof School) {
            school.choose(selected.getId());
        }
    }

    /** What is chosen, by name. */
    Map<String, String> chosen() {
        return Map.of("role", role.remembered(), "school", school.remembered(), "grade", grade.remembered(), "year", year.remembered());
    }

    /** Chooses what was chosen before. */
    void choose(Map<String, String> chosen) {
        role.choose(chosen.get("role"));
        school.choose(chosen.get("school"));
        grade.choose(chosen.get("grade"));
        year.choose(chosen.get("year"));
    }
}
