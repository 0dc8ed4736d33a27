package org.throughline.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Workloads;
import org.throughline.api.describe.Describer;
import org.throughline.api.publish.SmallNumbers;
import org.throughline.api.report.Report;
import org.throughline.api.report.ReportException;
import org.throughline.api.report.ReportRequest;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SupportStatus;
import org.throughline.model.plan.DistrictPlan;

/** What lands on one school, on one page. */
@Component(service = Report.class)
public final class SchoolReport implements Report {

    /** As many rows as fit the sheet: roles and initiatives together. */
    private static final int MOST_ROWS = 53;
    private static final int MOST_INITIATIVES = 44;

    private final Coherence coherence;
    private final Workloads workloads;
    private final Describer describer;
    private final SmallNumbers smallNumbers;

    /** Takes its figures from these services. */
    @Activate
    public SchoolReport(@Reference Coherence coherence, @Reference Workloads workloads, @Reference Describer describer, @Reference SmallNumbers smallNumbers) {
        this.coherence = coherence;
        this.workloads = workloads;
        this.describer = describer;
        this.smallNumbers = smallNumbers;
    }

    @Override
    public String name() {
        return "school";
    }

    @Override
    public String title() {
        return "What lands on one school";
    }

    @Override
    public Optional<String> about() {
        return Optional.of("SCHOOL");
    }

    @Override
    public void write(ReportRequest request, OutputStream out) throws IOException, ReportException {
        DistrictPlan plan = request.plan();
        School school = request.about("school", plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchools());
        Describer words = describer.in(plan);
        var people = new PeopleShown(plan, smallNumbers);
        List<Initiative> landing = plan.getInitiatives().stream().filter(i -> Coherence.goesOn(i) && coherence.schools(plan, i).contains(school)).toList();
        var page = new Page(request, words, (Names.of(school) + " " + parenthesized(school)).strip(), lead(school, words, people), true);
        var time = new SchoolTime(page, workloads, school, people);
        time.write();
        page.html().open("div", "class", "columns").open("div");
        initiatives(page, landing, Math.min(MOST_INITIATIVES, MOST_ROWS - time.rows()));
        page.html().close().open("div");
        var support = new SchoolSupport(page, workloads, school, landing, people);
        support.write();
        new SchoolFigures(page, school, new Groups(coherence, plan).of(school), people).write();
        page.html().close().close();
        page.end(notes(landing, time, support, people), out);
    }

    private static String parenthesized(School school) {
        return school.getCode() == null || school.getName() == null ? "" : "(" + school.getCode() + ")";
    }

    /** What kind of school it is, as far as the plan says. */
    private static String lead(School school, Describer words, PeopleShown people) {
        var figures = new Figures(words);
        var said = new ArrayList<String>();
        Optional.ofNullable(school.getGrades()).ifPresent(g -> said.add("grades " + g));
        Optional.ofNullable(school.getEnrollment()).ifPresent(n -> said.add(people.students(school, figures) + " students"));
        Optional.ofNullable(school.getEconomicallyDisadvantaged()).ifPresent(p -> said.add(people.disadvantaged(school, figures) + " percent economically disadvantaged"));
        Optional.ofNullable(school.getTeachers()).ifPresent(t -> said.add(people.teachers(school, figures) + " teachers"));
        Optional.ofNullable(school.getOutOfFieldTeachers()).ifPresent(t -> said.add(people.outOfField(school, figures) + " of them out of field"));
        Optional.ofNullable(school.getPrincipalTenure()).ifPresent(t -> said.add(t.signum() == 0 ? "principal in the first year here" : "principal here for " + figures.number(t, 1) + (t.compareTo(BigDecimal.ONE) == 0 ? " completed year" : " completed years")));
        if (school.getSupportStatus() != SupportStatus.NOT_STATED && school.getSupportStatus() != SupportStatus.NONE) {
            said.add(school.getSupportStatus() == SupportStatus.CSI ? "comprehensive support" : "targeted support");
        }
        String all = words.reworded(String.join(", ", said));
        return all.isEmpty() ? "" : Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }

    private static void initiatives(Page page, List<Initiative> landing, int most) {
        page.section("What lands here: " + Figures.count(landing.size(), "initiative"));
        if (landing.isEmpty()) {
            page.html().ours("p", "No initiative says that it takes place at this school.").close();
            return;
        }
        List<Initiative> required = landing.stream().filter(Load::isRequired).toList();
        List<Initiative> free = landing.stream().filter(i -> !Load.isRequired(i)).toList();
        page.html().open("table").ours("caption", "Hours are for each participant in a year.").open("thead").open("tr");
        Stream.of("Initiative", "Owner", "Hours", "Slot").forEach(h -> page.html().ours("th", h, "scope", "col", "class", h.equals("Hours") ? "figure" : ""));
        page.html().close().close();
        body(page, "Required", required, most);
        body(page, "Voluntary, or not stated", free, most - Math.min(most, required.size()));
        page.html().close().close();
    }

    private static void body(Page page, String title, List<Initiative> initiatives, int most) {
        if (initiatives.isEmpty()) {
            return;
        }
        page.html().open("tbody", "class", "group").open("tr").leaf("th", page.words().reworded(title) + " (" + initiatives.size() + ")", "colspan", 4, "scope", "colgroup").close();
        initiatives.stream().limit(most).forEach(i -> page.row((Names.code(i) + " " + Names.shortened(Names.of(i), 46)).strip(),
                Names.shortened(Load.owner(i, page), 30), Load.hours(i, page.figures()), Load.slot(i)));
        if (initiatives.size() > most) {
            List<Initiative> left = initiatives.subList(most, initiatives.size());
            page.row(page.words().reworded("and " + left.size() + " more"), "", Load.sum(left).map(page.figures()::hours).orElse(Figures.NO_DATA), "");
        }
        page.html().close();
    }

    private static List<String> notes(List<Initiative> landing, SchoolTime time, SchoolSupport support, PeopleShown people) {
        long timed = landing.stream().filter(i -> i.getHours() != null).count();
        String slots = landing.stream().map(Initiative::getSlot).filter(s -> s != null && s.getCode() != null).distinct().map(SchoolReport::key).collect(Collectors.joining(", "));
        return List.of(time.method(), "Rests on: " + Figures.count(landing.size(), "initiative") + " at this school, " + timed + " with hours. " + support.sources(),
                slots.isEmpty() ? "" : "Slots: " + slots + ".", people.note());
    }

    private static String key(TimeSlot slot) {
        return slot.getCode() + " " + Names.of(slot);
    }
}
