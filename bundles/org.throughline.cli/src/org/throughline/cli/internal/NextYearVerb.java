package org.throughline.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.years.NextYear;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins the plan of the next school year. */
@Component(service = Verb.class)
@Command(name = "next-year", description = "Begins the plan of the next school year in a new file; the plan it comes from stays as it is.")
public final class NextYearVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final NextYear nextYear;

    @Parameters(paramLabel = "PLAN", index = "0", description = "The plan of the year that ends.")
    Path plan;

    @Option(names = "--out", required = true, description = "The file to make, ending in .throughline.")
    Path out;

    @Option(names = "--year", description = "The school year that begins, such as 2027-28 (default: the one after the plan's).")
    String year;

    /** Begins plans with these services. */
    @Activate
    public NextYearVerb(@Reference Plans plans, @Reference NextYear nextYear) {
        this.plans = plans;
        this.nextYear = nextYear;
    }

    @Override
    public Integer call() throws PlanException, UsageException {
        if (Files.exists(out)) {
            throw new UsageException("\"" + out + "\" is there already. Name a file that is not.");
        }
        try (var session = plans.open(plan)) {
            if (session.readOnly()) {
                throw new UsageException("This plan can be looked at but not changed, so no year can begin with it. Its problems: check lists them.");
            }
            if (year == null && nextYear.after(session.plan()).isEmpty()) {
                throw new UsageException("The plan does not say which school year it is of. Name the year that begins with --year, such as --year 2027-28.");
            }
            String begins = year == null ? nextYear.after(session.plan()).orElseThrow() : year;
            List<String> done = nextYear.begin(session, begins);
            session.saveAs(out);
            answer(new Answer().put("file", text(out)).put("year", begins).texts("done", done),
                    () -> "Began the plan of " + begins + " in " + out + "." + System.lineSeparator() + "  " + String.join(System.lineSeparator() + "  ", done));
        }
        return DONE;
    }
}
