package org.throughline.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.coherence.SupportPicture.PrincipleSupport;
import org.throughline.api.describe.Describer;
import org.throughline.api.publish.SmallNumbers;
import org.throughline.api.report.Report;
import org.throughline.api.report.ReportRequest;
import org.throughline.model.identity.Provenance;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;

/** What supports what, on one page that needs nothing else: no script, no font, no file beside it. */
@Component(service = Report.class)
public final class CoherenceReport implements Report {

    private static final int BIGGEST = 3;

    private final Coherence coherence;
    private final Describer describer;
    private final SmallNumbers smallNumbers;

    /** Computes with the service and names things as the describer does. */
    @Activate
    public CoherenceReport(@Reference Coherence coherence, @Reference Describer describer, @Reference SmallNumbers smallNumbers) {
        this.coherence = coherence;
        this.smallNumbers = smallNumbers;
        this.describer = describer;
    }

    @Override
    public String name() {
        return "coherence";
    }

    @Override
    public String title() {
        return "What supports what";
    }

    @Override
    public void write(ReportRequest request, OutputStream out) throws IOException {
        DistrictPlan plan = request.plan();
        SupportPicture picture = coherence.support(plan, SupportFilter.ALL);
        Describer words = describer.in(plan);
        var html = new Html(words::reworded);
        html.raw("<!DOCTYPE html>\n").open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en", "xml:lang", "en");
        html.open("head").empty("meta", "charset", "UTF-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .leaf("title", html.reworded(title()) + ": " + Names.of(plan)).open("style").raw(Style.SHEET).close().close();
        html.open("body").open("main");
        opening(html, request, picture, words);
        findings(html, plan);
        matrix(html, picture);
        elements(html, plan, picture, words.locale());
        table(html, picture);
        principles(html, picture);
        unlinked(html, picture, words);
        computed(html, plan, picture);
        html.close().close().close();
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void opening(Html html, ReportRequest request, SupportPicture picture, Describer words) {
        html.leaf("p", Names.of(request.plan()), "class", "plan").ours("h1", title());
        html.ours("p", picture.coverage() + ", " + picture.schools() + " schools. As of "
                + DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale()).format(request.today()) + ".",
                "class", "coverage");
    }

    private void findings(Html html, DistrictPlan plan) {
        List<Finding> findings = coherence.findings(plan, SupportFilter.ALL);
        var people = new PeopleShown(plan, smallNumbers);
        html.open("section").ours("h2", "First to look at").open("ol", "class", "findings");
        findings.stream().limit(BIGGEST).forEach(f -> html.ours("li", people.sentence(f.message(), plan)));
        html.close();
        if (findings.size() > BIGGEST) {
            html.open("details").ours("summary", (findings.size() - BIGGEST) + " more").open("ul");
            findings.stream().skip(BIGGEST).forEach(f -> html.ours("li", people.sentence(f.message(), plan)));
            html.close().close();
        }
        if (!people.note().isEmpty()) {
            html.ours("p", people.note(), "class", "legend");
        }
        html.close();
    }

    private static void matrix(Html html, SupportPicture picture) {
        html.open("section", "class", "wide").ours("h2", "Which elements lack support?");
        html.open("p", "class", "legend").text(html.reworded("\u25CF core (3)   \u25D0 supports (2)   \u25CB touches (1)   "
                + "! no support yet. Initiatives that are linked to no element are listed below.")).close();
        new MatrixPicture(picture).write(html);
        html.close();
    }

    private void elements(Html html, DistrictPlan plan, SupportPicture all, Locale locale) {
        List<SchoolGroup> groups = plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchoolGroups().stream()
                .filter(g -> g.getRule() != null && !g.getRule().strip().equalsIgnoreCase("all")).toList();
        List<SupportPicture> byGroup = groups.stream().map(g -> coherence.support(plan, SupportFilter.of(g))).toList();
        html.open("section").ours("h2", "Support for each element").open("table");
        html.ours("caption", "Points are the sum of strengths. Points a school are the mean over the schools of a group.");
        html.open("thead").open("tr").ours("th", "Element", "scope", "col").ours("th", "Initiatives", "scope", "col")
                .ours("th", "Points", "scope", "col").ours("th", "Core", "scope", "col")
                .ours("th", "Points a school", "scope", "col");
        groups.forEach(g -> html.leaf("th", Names.of(g), "scope", "col"));
        html.close().close().open("tbody");
        for (int i = 0; i < all.elements().size(); i++) {
            ElementSupport e = all.elements().get(i);
            html.open("tr").open("th", "scope", "row").text((Names.code(e.element()) + " " + Names.of(e.element())).strip());
            if (e.unsupported() || e.thin()) {
                html.ours("span", e.unsupported() ? " no support yet" : " thin", "class", "flag");
            }
            html.close();
            html.open("td");
            links(html, e.links());
            html.close().leaf("td", e.points()).leaf("td", e.core()).leaf("td", mean(e.perSchool(), locale));
            int at = i;
            byGroup.forEach(p -> html.leaf("td", mean(p.elements().get(at).perSchool(), locale)));
            html.close();
        }
        html.close().close().close();
    }

    private static void links(Html html, List<ElementLink> links) {
        if (links.isEmpty()) {
            html.text("0");
            return;
        }
        html.open("details").leaf("summary", links.size()).open("ul");
        links.forEach(l -> html.leaf("li", Names.of((Initiative) l.eContainer()) + " (" + l.getStrength().getValue() + ")"));
        html.close().close();
    }

    private static void table(Html html, SupportPicture picture) {
        html.open("section", "class", "wide").open("details", "open", "open").ours("summary", "The matrix as a table");
        html.open("table").ours("caption", "Initiatives and the elements they support: 3 core, 2 supports, 1 touches.");
        html.open("thead").open("tr").ours("th", "Initiative", "scope", "col");
        picture.elements().forEach(e -> html.open("th", "scope", "col").leaf("abbr", Names.shortest(e.element()), "title",
                Names.of(e.element())).close());
        html.close().close().open("tbody");
        picture.initiatives().stream().filter(i -> !picture.linkedToNothing().contains(i)).forEach(i -> {
            html.open("tr").leaf("th", Names.code(i) + " " + Names.of(i), "scope", "row");
            picture.elements().forEach(e -> html.leaf("td", i.getLinks().stream()
                    .filter(l -> l.getElement() == e.element()).findFirst()
                    .map(l -> Integer.toString(l.getStrength().getValue())).orElse("")));
            html.close();
        });
        html.close().close().close().close();
    }

    private static void principles(Html html, SupportPicture picture) {
        if (picture.principles().isEmpty()) {
            return;
        }
        html.open("section").ours("h2", "Which design principles our work leans on").open("table", "class", "bars");
        html.ours("caption", "Initiatives by the principle that their owner states.");
        html.open("tbody");
        for (PrincipleSupport p : picture.principles()) {
            html.open("tr").leaf("th", Names.code(p.principle()) + ". " + Names.of(p.principle()), "scope", "row").open("td");
            bar(html, p.initiatives());
            html.close().close();
        }
        html.open("tr").ours("th", "None stated", "scope", "row").open("td");
        bar(html, picture.noPrinciple());
        html.close().close().close().close().close();
    }

    private static void bar(Html html, Collection<Initiative> initiatives) {
        html.open("details").open("summary").leaf("span", "", "class", "bar", "style",
                "width:" + initiatives.size() * 0.9 + "em").text(" " + initiatives.size()).close().open("ul");
        initiatives.forEach(i -> html.leaf("li", Names.code(i) + " " + Names.of(i)));
        html.close().close();
    }

    private static void unlinked(Html html, SupportPicture picture, Describer words) {
        html.open("section").ours("h2", "Linked to no element yet");
        if (picture.linkedToNothing().isEmpty()) {
            html.ours("p", "Every initiative is linked to an element.").close();
            return;
        }
        html.open("table").ours("caption", "Some of these are required by law; others take time that could serve an element.");
        html.open("thead").open("tr");
        List.of("Initiative", "Kind", "Hours a person", "Cost").forEach(h -> html.ours("th", h, "scope", "col"));
        html.close().close().open("tbody");
        for (Initiative i : picture.linkedToNothing()) {
            html.open("tr").leaf("th", Names.code(i) + " " + Names.of(i), "scope", "row");
            List.of("kind", "hours", "cost").forEach(f ->
                html.leaf("td", words.text(i, i.eClass().getEStructuralFeature(f))));
            html.close();
        }
        html.close().close().close();
    }

    private static void computed(Html html, DistrictPlan plan, SupportPicture picture) {
        html.open("footer").ours("h2", "How this is computed").ours("p", picture.method());
        plan.getFrameworks().forEach(f -> {
            Provenance p = f.getProvenance();
            html.leaf("p", html.reworded("Framework") + ": " + Names.of(f) + (f.getVersion() == null ? "" : " " + f.getVersion()) + "."
                    + (p == null || p.getNote() == null ? "" : " " + p.getNote()));
        });
        html.close();
    }

    private static String mean(OptionalDouble value, Locale locale) {
        return value.isPresent() ? String.format(locale, "%.2f", value.getAsDouble()) : "";
    }
}
