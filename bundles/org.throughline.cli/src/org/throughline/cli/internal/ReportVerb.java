package org.throughline.cli.internal;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.coherence.Findings;
import org.throughline.api.exchange.WholeFile;
import org.throughline.api.report.Report;
import org.throughline.api.report.ReportException;
import org.throughline.api.report.ReportRequest;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a report, or the template that a report is laid out by. */
@Component(service = Verb.class)
@Command(name = "report", description = "Writes a report that can be read without Throughline.")
public final class ReportVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final List<Report> reports;

    @Parameters(arity = "1..*", paramLabel = "PLAN REPORT ABOUT", description = "The plan, the report, such as coherence, and whom it is about where it is about somebody, "
            + "such as: school S07. With --template-out the report alone is enough.")
    List<String> words = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write.")
    Path out;

    @Option(names = "--template", paramLabel = "FILE", description = "Your own file to lay the report out by, where it has a template.")
    Path template;

    @Option(names = "--template-out", paramLabel = "FILE", description = "Writes the report's own template, for you to restyle, and no report.")
    Path templateOut;

    @Option(names = "--today", paramLabel = "DAY", description = "The day as of which to report (default: the plan's own, otherwise today).")
    LocalDate today;

    /** Writes these reports. */
    @Activate
    public ReportVerb(@Reference Plans plans, @Reference List<Report> reports) {
        this.plans = plans;
        this.reports = reports;
    }

    @Override
    public Integer call() throws PlanException, IOException, UsageException {
        if (templateOut != null) {
            return writeTemplate(report(words.get(words.size() == 1 ? 0 : 1)));
        }
        if (words.size() < 2) {
            throw new UsageException("Which report? Name it after the plan. There are: " + names() + ".");
        }
        Report report = report(words.get(1));
        fits(report);
        // Several words that were not put in quotation marks are one text.
        String about = String.join(" ", words.subList(2, words.size()));
        if (report.about().isEmpty() && !about.isEmpty()) {
            throw new UsageException("The report \"" + report.name() + "\" is about the whole plan. Leave \"" + about + "\" out.");
        }
        try (var session = plans.open(Path.of(words.get(0)))) {
            // Written in memory first: a report that fails half-way leaves the file of last time alone.
            var bytes = new ByteArrayOutputStream();
            report.write(new ReportRequest(session.plan(), today == null ? Findings.day(session.plan()) : today,
                    Optional.of(about).filter(a -> !a.isEmpty()), Optional.ofNullable(template)), bytes);
            WholeFile.write(out, bytes.toByteArray());
            var answer = new Answer().put("file", text(out)).put("report", report.name());
            answer(about.isEmpty() ? answer : answer.put("about", about), () -> "Wrote \"" + report.title() + "\" to " + out + ".");
        } catch (ReportException e) {
            throw new UsageException(e.getMessage());
        }
        return DONE;
    }

    private Report report(String name) throws UsageException {
        return reports.stream().filter(r -> r.name().equals(name)).findFirst()
                .orElseThrow(() -> new UsageException("There is no report \"" + name + "\". There are: " + names() + "."));
    }

    private String names() {
        return reports.stream().map(r -> r.name() + r.about().map(a -> " " + a).orElse("")).sorted().collect(Collectors.joining(", "));
    }

    /** Whether the files named serve this report; a wrong ending would make a file that nothing opens. */
    private void fits(Report report) throws UsageException, IOException {
        if (out == null) {
            throw new UsageException("Where to? Name the file with --out, such as --out " + report.name() + report.fileEnding() + ".");
        }
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(report.fileEnding())) {
            throw new UsageException("The report \"" + report.name() + "\" is a " + report.fileEnding() + " file, and \"" + out.getFileName()
                    + "\" has another ending. Name it such as --out " + report.name() + report.fileEnding() + ".");
        }
        if (template != null && report.template().isEmpty()) {
            throw new UsageException("The report \"" + report.name() + "\" has no template. Leave --template out.");
        }
        if (template != null && !Files.isRegularFile(template)) {
            throw new FileNotFoundException("There is no file \"" + template + "\" to lay the report out by.");
        }
    }

    private int writeTemplate(Report report) throws IOException, UsageException {
        URL shipped = report.template().orElseThrow(() -> new UsageException("The report \"" + report.name() + "\" has no template."));
        try (var in = shipped.openStream()) {
            WholeFile.write(templateOut, in.readAllBytes());
        }
        answer(new Answer().put("file", text(templateOut)).put("report", report.name()),
                () -> "Wrote the template of \"" + report.title() + "\" to " + templateOut + ". Restyle it, and name it with --template.");
        return DONE;
    }
}
