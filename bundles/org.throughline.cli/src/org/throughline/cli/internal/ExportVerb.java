package org.throughline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ExportRequest;
import org.throughline.api.exchange.Exporter;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a plan to a workbook. */
@Component(service = Verb.class)
@Command(name = "export", description = "Writes a plan to a workbook.")
public final class ExportVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final List<Exporter> exporters;

    @Parameters(paramLabel = "PLAN", description = "The plan to write.")
    Path plan;

    @Option(names = "--out", required = true, description = "The file to write; its ending tells the format.")
    Path out;

    @Option(names = "--profile", description = "A mapping profile: its key, or its file (default: everything that has a sheet).")
    String profile;

    @Option(names = "--template", paramLabel = "KIND", split = ",",
            description = "Only objects of this kind, such as School, with a column for everything they have. May be given several times.")
    List<String> kinds = List.of();

    @Option(names = "--empty", description = "Only the headers, with drop-downs and formats, to be filled in.")
    boolean empty;

    /** Writes with these exporters; the file's ending tells which. */
    @Activate
    public ExportVerb(@Reference Plans plans, @Reference List<Exporter> exporters) {
        this.plans = plans;
        this.exporters = exporters;
    }

    @Override
    public Integer call() throws PlanException, ExchangeException, UsageException {
        Exporter exporter = exporter();
        try (var session = plans.open(plan)) {
            int rows = exporter.write(session.plan(), new ExportRequest(out, Optional.ofNullable(profile), kinds, empty));
            answer(new Answer().put("file", text(out)).put("format", exporter.format()).put("rows", rows),
                    () -> "Wrote " + rows + " rows to " + out + ".");
        }
        return DONE;
    }

    private Exporter exporter() throws UsageException {
        String name = out.toString().toLowerCase(Locale.ROOT);
        return exporters.stream().filter(e -> name.endsWith(e.fileEnding())).findFirst()
                .orElseThrow(() -> new UsageException("\"" + out + "\" has no ending that tells the format. Use "
                        + exporters.stream().map(Exporter::fileEnding).collect(Collectors.joining(" or ")) + "."));
    }
}
