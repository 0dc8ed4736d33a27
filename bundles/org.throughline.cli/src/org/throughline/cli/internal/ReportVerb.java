package org.throughline.cli.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.exchange.WholeFile;
import org.throughline.api.report.Report;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a report. */
@Component(service = Verb.class)
@Command(name = "report", description = "Writes a report that can be read without Throughline.")
public final class ReportVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final List<Report> reports;

    @Parameters(paramLabel = "PLAN", index = "0", description = "The plan to report on.")
    Path plan;

    @Parameters(paramLabel = "REPORT", index = "1", description = "The report, such as coherence.")
    String name;

    @Option(names = "--out", required = true, description = "The HTML file to write.")
    Path out;

    /** Writes these reports. */
    @Activate
    public ReportVerb(@Reference Plans plans, @Reference List<Report> reports) {
        this.plans = plans;
        this.reports = reports;
    }

    @Override
    public Integer call() throws PlanException, IOException, UsageException {
        Report report = reports.stream().filter(r -> r.name().equals(name)).findFirst()
                .orElseThrow(() -> new UsageException("There is no report \"" + name + "\". There are: "
                        + reports.stream().map(Report::name).collect(Collectors.joining(", ")) + "."));
        try (var session = plans.open(plan)) {
            // Written in memory first: a report that fails half-way leaves the file of last time alone.
            var text = new StringWriter();
            report.write(session.plan(), text);
            WholeFile.write(out, text.toString().getBytes(StandardCharsets.UTF_8));
            answer(new Answer().put("file", text(out)).put("report", report.name()),
                    () -> "Wrote \"" + report.title() + "\" to " + out + ".");
        }
        return DONE;
    }
}
