package org.throughline.report.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.model.evidence.MeasureKind;
import org.throughline.model.evidence.Reading;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.planning.ActionStep;

/** What is measured at a school, and what the plan for improvement does there. */
final class SchoolFigures {

    private static final int MOST_MEASURES = 9;
    /** What adults do and what becomes of it first; how people liked it last. */
    private static final List<MeasureKind> KINDS = List.of(MeasureKind.OUTCOME, MeasureKind.PRACTICE, MeasureKind.CAPACITY, MeasureKind.ACADEMIC, MeasureKind.SOCIAL,
            MeasureKind.EMOTIONAL, MeasureKind.NOT_STATED, MeasureKind.SATISFACTION);
    private static final int MOST_STEPS = 5;

    private final Page page;
    private final School school;
    private final List<SchoolGroup> groups;
    private final PeopleShown people;

    SchoolFigures(Page page, School school, List<SchoolGroup> groups, PeopleShown people) {
        this.people = people;
        this.page = page;
        this.school = school;
        this.groups = groups;
    }

    void write() {
        measures();
        steps();
    }

    private void measures() {
        Readings readings = Readings.of(page.plan(), school, groups);
        page.section("What is measured");
        if (readings.rows().isEmpty()) {
            page.html().ours("p", "There are no values for this school or its group.").close();
            return;
        }
        boolean own = readings.rows().stream().anyMatch(Readings.Row::own);
        String whose = readings.rows().stream().filter(r -> !r.own()).map(r -> Names.of(r.now().getSchoolGroup())).distinct().collect(Collectors.joining(", "));
        page.table(whose.isEmpty() ? "Values of this school." : (own ? "Values of this school where marked *, otherwise of: " : "No value of the school itself; values of: ") + whose + ".",
                "Measure", "#" + readings.before().orElse("Before"), "#" + readings.now().orElse("Now"), "#Aim", "#n");
        readings.rows().stream().sorted(Comparator.comparing((Readings.Row r) -> !r.own()).thenComparing(r -> KINDS.indexOf(r.measure().getKind()))).limit(MOST_MEASURES).forEach(r -> row(r, own && !whose.isEmpty()));
        page.endTable();
        page.more(readings.rows().size() - Math.min(MOST_MEASURES, readings.rows().size()), "measure");
        String from = readings.rows().stream().flatMap(r -> Stream.of(Optional.ofNullable(r.now().getSource()).orElse(r.measure().getSource()))).filter(Objects::nonNull)
                .distinct().limit(3).collect(Collectors.joining(", "));
        String days = readings.rows().stream().map(r -> r.now().getAsOf()).filter(Objects::nonNull).max(LocalDate::compareTo).map(page.figures()::day).orElse("");
        page.html().ours("p", "Source: " + (from.isEmpty() ? "not stated" : from) + ". Taken on: " + (days.isEmpty() ? "not stated" : days) + ".", "class", "quiet").close();
    }

    private void row(Readings.Row row, boolean marked) {
        String unit = row.measure().getUnit() == null ? "" : ", " + row.measure().getUnit();
        page.row(Names.shortened(Names.of(row.measure()), 50) + unit + (marked && row.own() ? " *" : ""),
                row.last().filter(r -> r.getValue() != null).map(this::value).orElse(Figures.NO_DATA), value(row.now()),
                row.measure().getTarget() == null ? "" : page.figures().known(row.measure().getTarget()), row.now().getCount() == null ? "" : people.isEnough(row.now().getCount()) ? row.now().getCount() : people.mark());
    }

    /** The value of a few people says something of each of them. */
    private String value(Reading reading) {
        return people.isEnough(reading.getCount()) ? page.figures().known(reading.getValue()) : people.mark();
    }

    private void steps() {
        List<ActionStep> steps = Steps.of(page.plan(), school);
        page.section("Steps of the plan for this school");
        if (steps.isEmpty()) {
            page.html().ours("p", "No step is the school's own or names it.").close();
            return;
        }
        page.html().open("ul");
        steps.stream().limit(MOST_STEPS).forEach(s -> {
            page.html().open("li").text((Names.code(s) + " " + Names.shortened(Names.of(s), 60)).strip()
                    + Steps.owner(s).map(o -> ", " + o).orElse(page.words().reworded(", no owner"))
                    + (s.getDue() == null ? "" : page.words().reworded(", due ") + page.figures().day(s.getDue())));
            page.html().leaf("span", Steps.isOpen(s) ? Steps.isOverdue(s, page.today()) ? page.words().reworded(" overdue") : "" : page.words().reworded(" done"), "class", "flag").close();
        });
        page.html().close();
        page.more(steps.size() - Math.min(MOST_STEPS, steps.size()), "step");
        page.html().close();
    }
}
