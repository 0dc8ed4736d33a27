package org.throughline.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.coherence.Profile;
import org.throughline.api.coherence.Workloads;
import org.throughline.api.coherence.YearOfWork;
import org.throughline.api.coherence.YearOfWork.SlotLoad;
import org.throughline.api.describe.Describer;
import org.throughline.api.report.Report;
import org.throughline.api.report.ReportException;
import org.throughline.api.report.ReportRequest;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.plan.DistrictPlan;

/** The year of one kind of person, on one page. */
@Component(service = Report.class)
public final class RoleReport implements Report {

    private static final int MOST_INITIATIVES = 30;

    private final Workloads workloads;
    private final Describer describer;

    /** Takes its figures from this service. */
    @Activate
    public RoleReport(@Reference Workloads workloads, @Reference Describer describer) {
        this.workloads = workloads;
        this.describer = describer;
    }

    @Override
    public String name() {
        return "role";
    }

    @Override
    public String title() {
        return "A year of one kind of person";
    }

    @Override
    public Optional<String> about() {
        return Optional.of("ROLE");
    }

    @Override
    public void write(ReportRequest request, OutputStream out) throws IOException, ReportException {
        DistrictPlan plan = request.plan();
        Describer words = describer.in(plan);
        var choice = new RoleChoice(plan, workloads, RoleWords.of(request));
        YearOfWork year = choice.year();
        var page = new Page(request, words, words.reworded("A year of ") + person(year.who()), lead(year, words), false);
        String open = choice.leftOpen(year);
        if (!open.isEmpty()) {
            page.html().ours("p", open, "class", "quiet");
        }
        page.html().open("div", "class", "columns even").open("div");
        months(page, year);
        page.html().close().open("div");
        slots(page, year);
        kinds(page, year);
        page.html().close().close();
        initiatives(page, year);
        page.end(List.of(year.method(), "Rests on: " + year.coverage() + ".", missing(year)), out);
    }

    private static String person(Profile who) {
        String words = !Boolean.TRUE.equals(who.role().getTeaching()) || who.year() <= 2 ? who.words() : "year-" + who.year() + " " + who.words();
        return ("aeiou".indexOf(Character.toLowerCase(words.charAt(0))) >= 0 ? "an " : "a ") + words;
    }

    private static String lead(YearOfWork year, Describer words) {
        var figures = new Figures(words);
        if (year.initiatives().isEmpty()) {
            return words.reworded("No initiative requires hours of this person.");
        }
        String over = Load.over(year, figures, Names::of);
        return words.reworded(Figures.count(year.initiatives().size(), "initiative") + (year.initiatives().size() == 1 ? " requires " : " require ") + figures.hours(year.hours()) + " hours a year"
                + fullest(year, figures) + ".")
                + (over.isEmpty() ? "" : " " + words.reworded("More than there is: ") + over + ".");
    }

    /** The month, or months alike, in which most is required. */
    private static String fullest(YearOfWork year, Figures figures) {
        BigDecimal most = year.months().values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        List<Month> months = year.months().entrySet().stream().filter(e -> figures.hours(e.getValue()).equals(figures.hours(most))).map(Map.Entry::getKey).toList();
        return most.signum() == 0 || months.size() > 3 ? "" : ", most in " + months.stream().map(m -> m.getDisplayName(TextStyle.FULL_STANDALONE, figures.locale())).collect(Collectors.joining(" and "))
                + " (" + figures.hours(most) + (months.size() > 1 ? " each" : "") + ")";
    }

    private static void months(Page page, YearOfWork year) {
        var days = new SlotDays(page.plan(), year);
        page.section("Month by month");
        var bars = new Bars(44, 400);
        year.months().forEach((month, hours) -> {
            BigDecimal there = days.in(month);
            bars.add(page.figures().month(month), hours, days.isEmpty() ? hours : days.required(year, month), days.isEmpty() ? Optional.empty() : Optional.of(there),
                    page.figures().hours(hours) + (days.isEmpty() ? "" : " (" + page.figures().hours(days.required(year, month)) + " of " + page.figures().hours(there) + ")"));
        });
        bars.write(page.html(), "Hours required by month.", year.months().entrySet().stream().map(e -> page.figures().month(e.getKey()) + " " + page.figures().hours(e.getValue()))
                .collect(Collectors.joining(", ")) + ".", 118);
        String slots = days.slots().stream().map(Names::of).collect(Collectors.joining(" and "));
        page.html().ours("p", "Hours a month, all required." + (days.isEmpty() ? " The calendar has no days for what is required here to compare with."
                : " Dark, and in brackets: those in " + slots + ", against the hours that the calendar has for them (line). Brown: more than there is."), "class", "quiet").close();
    }

    private static void slots(Page page, YearOfWork year) {
        page.section("Time slots");
        if (year.slots().isEmpty()) {
            page.html().ours("p", "Nothing is required in a time slot.").close();
            return;
        }
        var bars = new Bars(150, 400);
        for (SlotLoad slot : year.slots()) {
            bars.add(Names.shortened(Names.of(slot.slot()), 26), slot.hours(), slot.hours(), slot.capacity(),
                    page.figures().hours(slot.hours()) + slot.capacity().map(c -> " of " + page.figures().hours(c)).orElse(""));
        }
        bars.write(page.html(), "Hours required by time slot.", year.slots().stream().map(s -> Names.of(s.slot()) + " " + page.figures().hours(s.hours())
                + s.capacity().map(c -> " of " + page.figures().hours(c)).orElse("")).collect(Collectors.joining(", ")) + ".", 66);
        page.html().ours("p", "Hours a year; the line is what there is, or the most that may be required. No line: nobody says how much there is.", "class", "quiet").close();
    }

    private static void kinds(Page page, YearOfWork year) {
        if (year.hours().signum() == 0) {
            return;
        }
        page.section("What it is for");
        page.table("Hours by kind of initiative.", "Kind", "#Hours", "#Share");
        year.kinds().entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).forEach(e -> page.row(
                page.words().text(InitiativesPackage.Literals.INITIATIVE__KIND, e.getKey()), page.figures().hours(e.getValue()), page.figures().percent(e.getValue(), year.hours())));
        page.endTable();
        page.html().close();
    }

    private static void initiatives(Page page, YearOfWork year) {
        page.section("The initiatives: " + year.initiatives().size());
        page.table("Everything that requires hours of this person.", "Initiative", "Owner", "Slot", "Months", "#Hours");
        year.initiatives().stream().limit(MOST_INITIATIVES).forEach(i -> page.row((Names.code(i) + " " + Names.shortened(Names.of(i), 60)).strip(),
                Names.shortened(Load.owner(i, page), 40) + office(i), i.getSlot() == null ? "" : Names.of(i.getSlot()), Load.months(i, page.figures()), Load.hours(i, page.figures())));
        page.total("", "", "", page.figures().hours(year.hours()));
        page.endTable();
        page.more(year.initiatives().size() - Math.min(MOST_INITIATIVES, year.initiatives().size()), "initiative");
        page.html().close();
    }

    private static String office(Initiative initiative) {
        return initiative.getDepartment() == null ? "" : ", " + Names.shortest(initiative.getDepartment());
    }

    private static String missing(YearOfWork year) {
        return year.withoutHours().isEmpty() ? "" : "Required, without hours on file: " + year.withoutHours().stream().map(Names::shortest).collect(Collectors.joining(", ")) + ".";
    }
}
