package org.throughline.report.internal;

import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.throughline.api.coherence.Workloads;
import org.throughline.api.coherence.YearOfWork;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;

/** The hours that are required at a school, role by role and month by month. */
final class SchoolTime {

    private static final int MOST_ROLES = 14;

    private final Page page;
    private final School school;
    private final PeopleShown people;
    private final List<YearOfWork> years;
    private final SlotDays days;

    SchoolTime(Page page, Workloads workloads, School school, PeopleShown people) {
        this.page = page;
        this.school = school;
        this.people = people;
        var roles = new LinkedHashSet<Role>();
        if (page.plan().getDistrict() != null) {
            page.plan().getDistrict().getHeadcounts().stream().filter(h -> h.getSchool() == school && h.getRole() != null && h.getPeople() != null && h.getPeople() > 0)
                    .forEach(h -> roles.add(h.getRole()));
        }
        years = roles.stream().map(r -> workloads.most(page.plan(), Optional.of(r), Optional.of(school), Optional.empty(), Optional.empty()))
                .flatMap(Optional::stream).map(p -> workloads.year(page.plan(), p)).sorted(Comparator.comparing(YearOfWork::hours).reversed()).toList();
        days = new SlotDays(page.plan(), school);
    }

    void write() {
        page.section("Hours required in a year, role by role");
        if (years.isEmpty()) {
            page.html().ours("p", "Nothing with hours is required of a role that is counted here.").close();
            return;
        }
        Collection<Month> months = years.get(0).months().keySet();
        page.html().open("table").ours("caption", "In each role the one of whom most is required: at " + Names.shortest(school) + ", by month in whole hours, and where it is more than there is.")
                .open("thead").open("tr");
        page.html().ours("th", "Role", "scope", "col").ours("th", "Grade, year", "scope", "col").ours("th", "People", "scope", "col", "class", "figure").ours("th", "Hours", "scope", "col", "class", "figure");
        months.forEach(m -> page.html().leaf("th", page.figures().month(m), "scope", "col", "class", "figure"));
        page.html().ours("th", "More than there is", "scope", "col").close().close().open("tbody");
        years.stream().limit(MOST_ROLES).forEach(this::row);
        if (!days.isEmpty()) {
            page.html().open("tr").open("th", "scope", "row", "colspan", 4, "class", "quiet").text(page.words().reworded("The calendar has, for ")
                    + days.slots().stream().map(Names::shortest).collect(Collectors.joining(" + "))).close();
            months.forEach(m -> page.html().leaf("td", page.figures().hours(days.in(m)), "class", "figure quiet"));
            page.html().leaf("td", "").close();
        }
        page.endTable();
        page.more(years.size() - Math.min(MOST_ROLES, years.size()), "role");
        page.html().close();
    }

    /** How many rows there are. */
    int rows() {
        return Math.min(MOST_ROLES, years.size());
    }

    /** How the figures are made. */
    String method() {
        return years.isEmpty() ? "" : years.get(0).method();
    }

    private void row(YearOfWork year) {
        page.html().open("tr").leaf("th", Names.shortened(Names.of(year.who().role()), 38), "scope", "row", "class", "whole");
        page.html().leaf("td", Load.kind(year.who()), "class", "whole").leaf("td", people.inRole(year.who().role(), school, page.figures()), "class", "figure").leaf("td", page.figures().hours(year.hours()), "class", "figure");
        year.months().values().forEach(h -> page.html().leaf("td", h.signum() == 0 ? "" : page.figures().number(h, 0), "class", "figure"));
        page.html().leaf("td", Load.over(year, page.figures(), Names::shortest), "class", "flag whole").close();
    }
}
