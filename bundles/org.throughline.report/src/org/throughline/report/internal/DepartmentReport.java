package org.throughline.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.describe.Describer;
import org.throughline.api.report.Report;
import org.throughline.api.report.ReportException;
import org.throughline.api.report.ReportRequest;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.initiatives.Participation;
import org.throughline.model.organization.Department;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.ActionStep;

/** What one office asks of schools, on one page. */
@Component(service = Report.class)
public final class DepartmentReport implements Report {

    private static final int MOST_INITIATIVES = 20;
    private static final int MOST_STEPS = 7;
    private static final int MOST_FINDINGS = 7;
    private static final int LONGEST = 220;

    private final Coherence coherence;
    private final Findings findings;
    private final Describer describer;

    /** Takes its figures from these services. */
    @Activate
    public DepartmentReport(@Reference Coherence coherence, @Reference Findings findings, @Reference Describer describer) {
        this.coherence = coherence;
        this.findings = findings;
        this.describer = describer;
    }

    @Override
    public String name() {
        return "department";
    }

    @Override
    public String title() {
        return "What one office asks of schools";
    }

    @Override
    public Optional<String> about() {
        return Optional.of("DEPARTMENT");
    }

    @Override
    public void write(ReportRequest request, OutputStream out) throws IOException, ReportException {
        DistrictPlan plan = request.plan();
        Department office = request.about("department", plan.getDistrict() == null ? List.of() : plan.getDistrict().getDepartments());
        List<Initiative> own = plan.getInitiatives().stream().filter(i -> i.getDepartment() == office && Coherence.goesOn(i)).toList();
        Describer words = describer.in(plan);
        var page = new Page(request, words, Names.of(office) + ": " + words.reworded("what it asks of schools"), lead(plan, office, own, words), false);
        initiatives(page, plan, own);
        page.html().open("div", "class", "columns even").open("div");
        List<Finding> all = findings.all(plan, request.today());
        found(page, all, own, "expectation.", "Contradictions", "No initiative of this office contradicts another.");
        page.html().close().open("div");
        found(page, all, own, "purpose.", "The same purpose elsewhere", "No other office has an initiative with the same purpose for the same people.");
        page.html().close().close();
        steps(page, Steps.of(plan, office));
        page.end(List.of(notes(own, all)), out);
    }

    private String lead(DistrictPlan plan, Department office, List<Initiative> own, Describer words) {
        var figures = new Figures(words);
        if (own.isEmpty()) {
            return words.reworded("No initiative is on file for this office.");
        }
        var schools = new LinkedHashSet<School>();
        var roles = new LinkedHashSet<Role>();
        own.forEach(i -> {
            schools.addAll(coherence.schools(plan, i));
            roles.addAll(roles(i));
        });
        Optional<BigDecimal> cost = Figures.sum(own.stream().map(Initiative::getCost).toList());
        long required = own.stream().filter(Load::isRequired).count();
        return words.reworded(Figures.count(own.size(), "initiative") + ", " + required + " of them required, " + cost.map(figures::money).orElse(Figures.NO_DATA) + " a year; they reach "
                + schools.size() + " of " + Figures.count(plan.getDistrict().getSchools().size(), "school") + " and " + roles.size() + " of " + Figures.count(plan.getDistrict().getRoles().size(), "role") + ".")
                + Optional.ofNullable(office.getDirector()).map(d -> " " + words.reworded("Director: ") + Names.of(d) + ".").orElse("");
    }

    private void initiatives(Page page, DistrictPlan plan, List<Initiative> own) {
        page.section("Its initiatives");
        if (own.isEmpty()) {
            page.html().close();
            return;
        }
        page.table("Hours are for each participant in a year.", "Initiative", "Who", "Takes part", "Owner", "#Hours", "Slot", "#Schools", "#Dollars", "Elements");
        own.stream().limit(MOST_INITIATIVES).forEach(i -> page.row((Names.code(i) + " " + Names.shortened(Names.of(i), 48)).strip(), who(page, i), takesPart(page, i),
                owner(page, i), Load.hours(i, page.figures()), Load.slot(i), coherence.schools(plan, i).size(),
                i.getCost() == null ? Figures.NO_DATA : page.figures().money(i.getCost()), elements(i)));
        page.total("", "", "", "", "", "", Figures.sum(own.stream().map(Initiative::getCost).toList()).map(page.figures()::money).orElse(Figures.NO_DATA), "");
        page.endTable();
        page.more(own.size() - Math.min(MOST_INITIATIVES, own.size()), "initiative");
        page.html().close();
    }

    private static String who(Page page, Initiative initiative) {
        Audience audience = initiative.getAudience();
        if (audience == null || audience.getRoles().isEmpty() && audience.getRoleGroups().isEmpty()) {
            return page.words().reworded("not stated");
        }
        String named = Stream.concat(audience.getRoleGroups().stream().map(Names::shortest), audience.getRoles().stream().map(Names::shortest)).collect(Collectors.joining(", "));
        return Names.shortened(named, 34);
    }

    private static String takesPart(Page page, Initiative initiative) {
        return initiative.getAudience() == null || initiative.getAudience().getParticipation() == Participation.NOT_STATED ? ""
                : page.words().text(InitiativesPackage.Literals.AUDIENCE__PARTICIPATION, initiative.getAudience().getParticipation());
    }

    private static String owner(Page page, Initiative initiative) {
        return initiative.getOwner() != null && initiative.getOwner() == initiative.getDepartment().getDirector() ? page.words().reworded("director") : Names.shortened(Load.owner(initiative, page), 30);
    }

    private static Set<Role> roles(Initiative initiative) {
        var roles = new LinkedHashSet<Role>();
        if (initiative.getAudience() != null) {
            roles.addAll(initiative.getAudience().getRoles());
            initiative.getAudience().getRoleGroups().forEach(g -> roles.addAll(g.getRoles()));
        }
        return roles;
    }

    private static String elements(Initiative initiative) {
        return initiative.getLinks().isEmpty() ? "\u2013" : initiative.getLinks().stream().filter(l -> l.getElement() != null)
                .map(l -> Names.shortest(l.getElement()) + (l.getStrength().getValue() == 0 ? "" : " " + l.getStrength().getValue())).collect(Collectors.joining(", "));
    }

    /** Findings of one kind behind which an initiative of this office stands. */
    private static void found(Page page, List<Finding> all, List<Initiative> own, String code, String heading, String none) {
        var ids = new HashSet<String>();
        own.forEach(i -> ids.add(i.getId()));
        List<Finding> meant = all.stream().filter(f -> f.code().startsWith(code) && f.objects().stream().anyMatch(ids::contains)).toList();
        page.section(heading + (meant.isEmpty() ? "" : ": " + meant.size()));
        if (meant.isEmpty()) {
            page.html().ours("p", none).close();
            return;
        }
        page.html().open("ul");
        meant.stream().limit(MOST_FINDINGS).forEach(f -> page.html().ours("li", Sentences.fitting(Sentences.compact(f.message()), LONGEST)));
        page.html().close();
        page.more(meant.size() - Math.min(MOST_FINDINGS, meant.size()), "finding");
        page.html().close();
    }

    private static void steps(Page page, List<ActionStep> steps) {
        page.section("Its steps of the plan");
        if (steps.isEmpty()) {
            page.html().ours("p", "No step of a plan is this office's.").close();
            return;
        }
        page.table("Steps that the office or somebody in it does.", "Step", "Starts", "Due", "Status", "#Dollars");
        steps.stream().limit(MOST_STEPS).forEach(s -> page.row((Names.code(s) + " " + Names.shortened(Names.of(s), 70)).strip(), s.getStarts() == null ? "" : page.figures().day(s.getStarts()),
                s.getDue() == null ? "" : page.figures().day(s.getDue()), page.words().text(s, s.eClass().getEStructuralFeature("status"))
                        + (Steps.isOverdue(s, page.today()) ? page.words().reworded(", overdue") : ""), s.getCost() == null ? Figures.NO_DATA : page.figures().money(s.getCost())));
        page.endTable();
        page.more(steps.size() - Math.min(MOST_STEPS, steps.size()), "step");
        page.html().close();
    }

    private static String notes(List<Initiative> own, List<Finding> all) {
        String methods = all.stream().filter(f -> f.code().equals("expectation.contradiction") || f.code().equals("purpose.several-owners")).map(f -> f.method()).distinct().collect(Collectors.joining(" "));
        return "Rests on: " + Figures.count(own.size(), "initiative") + ", " + own.stream().filter(i -> i.getHours() != null).count() + " with hours, "
                + own.stream().filter(i -> i.getCost() != null).count() + " with a cost. " + methods;
    }
}
