package org.throughline.report.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.api.coherence.Profile;
import org.throughline.api.coherence.Workloads;
import org.throughline.api.coherence.YearOfWork;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.organization.Headcount;
import org.throughline.model.organization.School;
import org.throughline.model.support.SupportAssignment;
import org.throughline.model.support.SupportKind;
import org.throughline.model.support.Team;

/** What a school was promised and what it gets: coaches, time for teams, help for new teachers. */
final class SchoolSupport {

    private static final Set<ExperienceBand> NEW = Set.of(ExperienceBand.FIRST_YEAR, ExperienceBand.FIRST_TWO_YEARS, ExperienceBand.SECOND_YEAR);

    private final Page page;
    private final Workloads workloads;
    private final School school;
    private final List<Initiative> landing;
    private final PeopleShown people;
    private final List<Team> teams;

    SchoolSupport(Page page, Workloads workloads, School school, List<Initiative> landing, PeopleShown people) {
        this.people = people;
        this.page = page;
        this.workloads = workloads;
        this.school = school;
        this.landing = landing;
        teams = page.plan().getTeams().stream().filter(t -> t.getSchool() == school).toList();
    }

    void write() {
        page.section("Promised and given").open("dl");
        coaching();
        supervision();
        teamTime();
        page.html().close().close();
        page.section("New teachers").open("dl");
        newTeachers();
        page.html().close().close();
    }

    /** Where team time and headcounts come from. */
    String sources() {
        var sources = new LinkedHashSet<String>();
        teams.stream().map(Team::getSource).filter(Objects::nonNull).forEach(s -> sources.add("Team time: " + s + "."));
        if (page.plan().getDistrict() != null) {
            page.plan().getDistrict().getHeadcounts().stream().filter(h -> h.getSchool() == school).map(this::source).filter(s -> !s.isEmpty()).forEach(sources::add);
        }
        return sources.stream().limit(3).collect(Collectors.joining(" "));
    }

    private String source(Headcount count) {
        String said = Stream.of(Optional.ofNullable(count.getSource()), Optional.ofNullable(count.getAsOf()).map(page.figures()::day)).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : "People: " + said + ".";
    }

    private void coaching() {
        List<SupportAssignment> posts = of(SupportKind.COACHING);
        Optional<BigDecimal> promised = Figures.sum(posts.stream().map(SupportAssignment::getPromised).toList());
        Optional<BigDecimal> filled = Figures.sum(posts.stream().map(SupportAssignment::getFilled).toList());
        boolean less = promised.isPresent() && filled.isPresent() && filled.get().compareTo(promised.get()) < 0;
        said("Coaches", posts.isEmpty() ? "no coaching posts on file" : "promised " + posts(promised) + ", filled " + posts(filled), less);
        Optional<BigDecimal> fresh = Optional.ofNullable(school.getInexperiencedTeachers()).filter(n -> n.signum() > 0);
        if (filled.isPresent() && fresh.isPresent() && people.showsNewTeachers(school)) {
            said("", page.figures().two(10 * filled.get().doubleValue() / fresh.get().doubleValue()) + " filled posts for ten teachers in their first two years", false);
        }
    }

    private String posts(Optional<BigDecimal> posts) {
        return posts.map(p -> page.figures().number(p, 2) + " FTE").orElse(Figures.NO_DATA);
    }

    private void supervision() {
        List<SupportAssignment> visits = of(SupportKind.SUPERVISION);
        if (!visits.isEmpty()) {
            Optional<BigDecimal> given = Figures.sum(visits.stream().map(SupportAssignment::getHoursGiven).toList());
            said("Visits to the principal", "promised " + hours(Figures.sum(visits.stream().map(SupportAssignment::getHoursPromised).toList())) + ", given so far " + hours(given), false);
        }
    }

    private String hours(Optional<BigDecimal> hours) {
        return hours.map(h -> page.figures().hours(h) + " hours").orElse(Figures.NO_DATA);
    }

    private void teamTime() {
        List<Team> both = teams.stream().filter(t -> t.getMinutesPlanned() != null && t.getMinutesDelivered() != null).toList();
        if (both.isEmpty()) {
            said("Team time", teams.isEmpty() ? "no team on file" : Figures.NO_DATA, false);
            return;
        }
        double planned = both.stream().mapToDouble(t -> t.getMinutesPlanned().doubleValue()).average().orElseThrow();
        double delivered = both.stream().mapToDouble(t -> t.getMinutesDelivered().doubleValue()).average().orElseThrow();
        said("Team time", page.figures().number(delivered, 1) + " of " + page.figures().number(planned, 1) + " planned minutes a week"
                + (teams.size() > 1 ? " (mean of " + both.size() + " of " + teams.size() + " teams)" : ""), delivered < planned);
    }

    private void newTeachers() {
        BigDecimal fresh = school.getInexperiencedTeachers();
        said("In their first two years", fresh == null ? Figures.NO_DATA : people.newTeachers(school, page.figures())
                + (school.getTeachers() == null ? "" : " of " + people.teachers(school, page.figures()))
                + (school.getFirstYearTeachers() == null ? "" : ", " + people.firstYearTeachers(school, page.figures()) + " of them in the first"), false);
        List<Initiative> forThem = landing.stream().filter(i -> i.getAudience() != null && NEW.contains(i.getAudience().getExperience())).toList();
        said("Initiatives for them", forThem.isEmpty() ? "none" : forThem.stream().map(i -> Names.shortest(i) + " " + Load.hours(i, page.figures()) + " h").collect(Collectors.joining(", "))
                + ", of " + Figures.count(forThem.stream().map(Initiative::getDepartment).filter(Objects::nonNull).distinct().count(), "office"), false);
        Stream.of(1, 2).map(year -> workloads.most(page.plan(), Optional.empty(), Optional.of(school), Optional.empty(), Optional.of(year)))
                .flatMap(Optional::stream).filter(p -> Boolean.TRUE.equals(p.role().getTeaching())).map(p -> workloads.year(page.plan(), p))
                .max(Comparator.comparing(YearOfWork::hours)).ifPresent(this::most);
    }

    private void most(YearOfWork work) {
        Profile who = work.who();
        String over = Load.over(work, page.figures(), Names::shortest);
        said("Most required of one", page.figures().hours(work.hours()) + " hours, " + Profile.gradeName(who.grade()) + (over.isEmpty() ? "" : "; " + over), !over.isEmpty());
    }

    private List<SupportAssignment> of(SupportKind kind) {
        return page.plan().getSupportAssignments().stream().filter(a -> a.getKind() == kind && a.getSchool() == school).toList();
    }

    private void said(String label, String figure, boolean flag) {
        page.html().ours("dt", label).ours("dd", figure, "class", flag ? "flag" : "");
    }
}
