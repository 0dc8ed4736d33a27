package org.throughline.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.Workloads;
import org.throughline.api.describe.Describer;
import org.throughline.api.publish.SmallNumbers;
import org.throughline.api.report.Report;
import org.throughline.api.report.ReportException;
import org.throughline.api.report.ReportRequest;

/** Two pages for the leadership, in Word: three findings, one picture, one table, and what is to be decided. */
@Component(service = Report.class)
public final class BriefReport implements Report {

    private static final String TEMPLATE = "/templates/brief.docx";
    private static final int FINDINGS = 3;
    private static final int STEPS = 7;
    private static final int OTHERS = 2;
    private static final int LONGEST = 420;

    private final Coherence coherence;
    private final Findings findings;
    private final Workloads workloads;
    private final Describer describer;
    private final SmallNumbers smallNumbers;

    /** Takes its figures from these services. */
    @Activate
    public BriefReport(@Reference Coherence coherence, @Reference Findings findings, @Reference Workloads workloads, @Reference Describer describer,
            @Reference SmallNumbers smallNumbers) {
        this.coherence = coherence;
        this.findings = findings;
        this.workloads = workloads;
        this.describer = describer;
        this.smallNumbers = smallNumbers;
    }

    @Override
    public String name() {
        return "brief";
    }

    @Override
    public String title() {
        return "Two pages for the leadership";
    }

    @Override
    public String fileEnding() {
        return ".docx";
    }

    @Override
    public Optional<URL> template() {
        return Optional.of(BriefReport.class.getResource(TEMPLATE));
    }

    @Override
    public void write(ReportRequest request, OutputStream out) throws IOException, ReportException {
        WordTemplate word = opened(request.template());
        Describer words = describer.in(request.plan());
        var figures = new Figures(words);
        var people = new PeopleShown(request.plan(), smallNumbers);
        List<Finding> all = findings.all(request.plan(), request.today()).stream().filter(people::allows)
                .map(f -> new Finding(f.code(), people.sentence(f.message(), request.plan()), f.method(), f.coverage(), f.objects(), f.value())).toList();
        List<Finding> chosen = Chosen.of(request.plan(), all, FINDINGS);
        var table = new ElementTable(coherence, request.plan(), figures);
        String district = Names.of(request.plan());
        word.title(words.reworded("Brief: ") + district);
        word.put("district", district);
        word.put("day", figures.longDay(request.today()));
        String method = words.reworded("The elements rest on " + table.coverage() + ". The findings are " + chosen.size() + " of " + all.size()
                + ": the most pressing of each concern, what people get less of before what is linked.");
        findings(word.place("findings"), new FindingNotes(request, words), chosen, words);
        picture(word.place("picture"), new Pictures(coherence, workloads, request.plan(), figures, people).of(chosen), words);
        word.put("method", (method + " " + words.reworded(people.note())).strip());
        table(word.place("table"), table, words);
        asks(word.place("asks"), new Asks(request, all, figures).most(STEPS, OTHERS), words);
        word.write(out);
    }

    private static WordTemplate opened(Optional<Path> own) throws IOException, ReportException {
        String name = own.map(p -> p.getFileName().toString()).orElse("brief.docx");
        try (InputStream in = own.isPresent() ? Files.newInputStream(own.get()) : BriefReport.class.getResourceAsStream(TEMPLATE)) {
            WordTemplate word = WordTemplate.read(in, name);
            word.check(Set.of("district", "day", "method"), Set.of("findings", "picture", "table", "asks"), name);
            return word;
        }
    }

    private static void findings(WordPlace place, FindingNotes notes, List<Finding> chosen, Describer words) {
        if (chosen.isEmpty()) {
            place.paragraph("Finding", "", words.reworded("Nothing in the plan is worth a look, as far as it goes."));
        }
        for (Finding finding : chosen) {
            String message = words.reworded(Sentences.fitting(Sentences.compact(finding.message()), LONGEST));
            place.paragraph("Finding", Sentences.first(message), Sentences.rest(message));
            place.paragraph("Finding note", "", words.reworded(notes.of(finding)));
        }
        place.end();
    }

    private static void picture(WordPlace place, Optional<Picture> picture, Describer words) {
        if (picture.isPresent()) {
            Picture shown = picture.get().reworded(words::reworded);
            place.paragraph("Caption", shown.title() + ".", shown.note()).chart(shown, 1);
        } else {
            place.paragraph("Normal", "", words.reworded("There is nothing to draw yet: the plan has no links, no posts and no hours."));
        }
        place.end();
    }

    private static void table(WordPlace place, ElementTable table, Describer words) {
        var rows = new ArrayList<List<String>>();
        rows.add(table.heads().stream().map(words::reworded).toList());
        rows.addAll(table.rows());
        if (rows.size() == 1) {
            place.paragraph("Normal", "", words.reworded("The plan has no framework with elements yet."));
        } else {
            int others = (100 - 34) / (rows.get(0).size() - 1);
            var shares = new ArrayList<Integer>(List.of(100 - others * (rows.get(0).size() - 1)));
            rows.get(0).stream().skip(1).forEach(h -> shares.add(others));
            place.table("Brief table", "Table text", rows, shares, 1);
        }
        place.end();
    }

    private static void asks(WordPlace place, List<Asks.Ask> asks, Describer words) {
        var rows = new ArrayList<List<String>>(List.of(List.of(words.reworded("What it is about"), words.reworded("Please decide"), words.reworded("Owner"), words.reworded("By"))));
        asks.forEach(a -> rows.add(List.of(a.subject(), words.reworded(a.decide()), a.owner().isEmpty() ? words.reworded("nobody named") : a.owner(),
                a.by().isEmpty() ? words.reworded("no day set") : words.reworded(a.by()))));
        if (asks.isEmpty()) {
            place.paragraph("Normal", "", words.reworded("Nothing in the plan waits for a decision."));
        } else {
            place.table("Brief table", "Table text", rows, List.of(34, 32, 20, 14), 4);
        }
        place.end();
    }
}
