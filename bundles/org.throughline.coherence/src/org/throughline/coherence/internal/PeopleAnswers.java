package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Question.Answer;
import org.throughline.coherence.internal.Facts.Sides;
import org.throughline.coherence.internal.Loads.Load;
import org.throughline.coherence.internal.TenQuestions.Asking;
import org.throughline.model.evidence.Measure;
import org.throughline.model.evidence.MeasureKind;
import org.throughline.model.evidence.Reading;
import org.throughline.model.initiatives.EffectMeasure;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.Department;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.organization.School;
import org.throughline.model.support.SupportAssignment;
import org.throughline.model.support.SupportKind;

/** Answers about who gets help and who teaches whom. */
final class PeopleAnswers {

    private static final Set<ExperienceBand> NEW = Set.of(ExperienceBand.FIRST_YEAR, ExperienceBand.FIRST_TWO_YEARS, ExperienceBand.SECOND_YEAR);

    Answer newTeachers(Asking asking) {
        Optional<Sides> sides = asking.facts().compared();
        if (sides.isEmpty()) {
            return noGroup();
        }
        SchoolSet schools = sides.get().group();
        List<Initiative> forThem = asking.facts().initiatives().stream().filter(i -> NEW.contains(asking.facts().reachOf(i).experience())
                && asking.facts().reachOf(i).schools().meets(schools)).toList();
        var owners = new LinkedHashSet<Department>();
        forThem.stream().map(Initiative::getDepartment).filter(Objects::nonNull).forEach(owners::add);
        List<Initiative> known = forThem.stream().filter(i -> i.getMeasure().compareTo(EffectMeasure.PRACTICE) >= 0).toList();
        List<Load> loads = Loads.of(asking.facts(), forThem.stream().filter(i -> i.getHours() != null && asking.facts().reachOf(i).required()).toList(),
                asking.facts().posts().stream().filter(p -> schools.contains(p.school())).toList(), 1, 2);
        String least = Loads.least(loads).map(l -> Words.plain(l.hours())).orElse(Figures.NO_DATA);
        String most = Loads.most(loads).map(l -> Words.plain(l.hours())).orElse(Figures.NO_DATA);
        double teachers = sum(schools.stream().map(School::getInexperiencedTeachers).toList());
        List<SupportAssignment> posts = coaching(asking, schools);
        String hours = loads.isEmpty() ? "" : " Required of each of them: " + least + " to " + most + " hours a year.";
        var figures = new Figures().add("Teachers in their first two years", Words.number(teachers, 1), "FTE", schools)
                .count("Initiatives for them", forThem, "initiatives").count("Owners of these", owners, "departments")
                .add("Least hours required of one", least, "hours a year", forThem)
                .add("Most hours required of one", most, "hours a year", forThem)
                .count("With evidence of practice or students", known, "initiatives")
                .add("Coaching posts filled", Words.number(sum(posts.stream().map(SupportAssignment::getFilled).toList()), 2), "FTE", posts);
        stay(asking, sides.get(), figures);
        return figures.answer("For the " + Words.number(teachers, 1) + " teachers in their first two years in " + Words.name(sides.get().of()) + " there "
                + (forThem.size() == 1 ? "is 1 initiative" : "are " + forThem.size() + " initiatives") + " of " + Words.count(owners.size(), "owner") + ": "
                + Words.list(forThem) + "." + hours + " With evidence of practice or students: " + known.size() + ".",
                schools.size() + " schools, " + forThem.stream().filter(i -> i.getHours() != null).count() + " of " + Words.count(forThem.size(), "initiative") + " have hours");
    }

    /** Whether people stay: the latest values of outcome measures on the two sides. */
    private static void stay(Asking asking, Sides sides, Figures figures) {
        for (Measure measure : asking.plan().getMeasures()) {
            if (measure.getKind() == MeasureKind.OUTCOME) {
                measure.getReadings().stream().map(Reading::getPeriod).filter(Objects::nonNull).max(String::compareTo).ifPresent(latest ->
                    measure.getReadings().stream().filter(r -> latest.equals(r.getPeriod()) && r.getSchoolGroup() != null && r.getValue() != null)
                            .forEach(r -> figures.add(Words.name(measure) + ", " + latest + ", " + Words.name(r.getSchoolGroup()), Words.plain(r.getValue()),
                                    Objects.toString(measure.getUnit(), ""), List.of(r))));
            }
        }
    }

    Answer coaches(Asking asking) {
        Optional<Finding> gap = asking.finding(new DeliveryFindings(), "delivery.coaches");
        List<SupportAssignment> posts = coaching(asking, asking.facts().schools());
        var figures = new Figures().add("Posts promised", Words.number(sum(posts.stream().map(SupportAssignment::getPromised).toList()), 2), "FTE", posts)
                .add("Posts filled", Words.number(sum(posts.stream().map(SupportAssignment::getFilled).toList()), 2), "FTE", posts);
        asking.facts().compared().ifPresent(sides -> Stream.of(true, false).forEach(group -> {
            Set<School> side = group ? sides.group() : sides.others();
            double filled = sum(coaching(asking, side).stream().map(SupportAssignment::getFilled).toList());
            double fresh = sum(side.stream().map(School::getInexperiencedTeachers).toList());
            figures.add("Filled posts for ten new teachers, " + (group ? Words.name(sides.of()) : "other schools"),
                    fresh == 0 ? Figures.NO_DATA : Words.two(10 * filled / fresh), "FTE", side);
        }));
        posts.stream().filter(p -> p.getPromised() != null && p.getPromised().compareTo(p.getFilled() == null ? BigDecimal.ZERO : p.getFilled()) > 0)
                .forEach(p -> figures.add("Vacant at " + Words.name(p.getSchool()), Words.plain(p.getPromised().subtract(p.getFilled() == null ? BigDecimal.ZERO : p.getFilled())),
                        "FTE", List.of(p, p.getSchool())));
        return figures.answer(posts.isEmpty() ? "There are no coaching posts on file." : gap.map(Finding::message)
                .orElse("Filled coaching posts for ten new teachers are not fewer in the group that is compared."),
                posts.size() + " coaching posts on file");
    }

    Answer whoTeaches(Asking asking) {
        var analysis = new DistributionFindings();
        Optional<Finding> experience = asking.finding(analysis, "distribution.experience");
        Optional<Finding> field = asking.finding(analysis, "distribution.field");
        Optional<Finding> tenure = asking.finding(analysis, "distribution.principals");
        long known = asking.facts().schools().stream().filter(s -> s.getTeachers() != null && s.getInexperiencedTeachers() != null).count();
        String said = Stream.of(experience, field, tenure).flatMap(Optional::stream).map(Finding::message).reduce((a, b) -> a + " " + b)
                .orElse(known == 0 ? "No school has the figures." : "Schools with more need have no more teachers who are new or outside their field.");
        return new Figures().of("Gap, teachers in their first two years", experience, "points").of("Gap, teachers outside their field", field, "points")
                .of("Completed years of principals in the group", tenure, "years").add("Last year", Figures.NO_DATA, "", List.of())
                .answer(said + " There is no last year on file to compare with.", known + " of " + Words.count(asking.facts().schools().size(), "school") + " have the figures");
    }

    private static Answer noGroup() {
        return new Figures().answer("No group of schools is marked as one to compare. Mark one, such as the schools with the highest need.", "0 groups of schools compared");
    }

    private static List<SupportAssignment> coaching(Asking asking, Set<School> schools) {
        return asking.plan().getSupportAssignments().stream().filter(a -> a.getKind() == SupportKind.COACHING && schools.contains(a.getSchool())).toList();
    }

    private static double sum(Collection<BigDecimal> figures) {
        return figures.stream().filter(Objects::nonNull).mapToDouble(BigDecimal::doubleValue).sum();
    }
}
