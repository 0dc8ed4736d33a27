package org.throughline.cli.internal;

import java.nio.file.Path;
import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a plan. */
@Component(service = Verb.class)
@Command(name = "new", description = "Makes a new plan with a framework in it.")
public final class NewVerb extends VerbOptions implements Verb {

    private final Plans plans;

    @Parameters(paramLabel = "PLAN", description = "The file to make, ending in .throughline.")
    Path file;

    @Option(names = "--name", required = true, description = "The district's name.")
    String name;

    @Option(names = "--framework", defaultValue = "aspen2018",
            description = "The framework to adopt (default: ${DEFAULT-VALUE}).")
    String framework;

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day as of which the plan is looked at, such as 2026-11-20 (default: always today).")
    LocalDate asOf;

    /** Makes plans with this service. */
    @Activate
    public NewVerb(@Reference Plans plans) {
        this.plans = plans;
    }

    @Override
    public Integer call() throws PlanException {
        try (var session = plans.create(file, name, framework)) {
            if (asOf != null) {
                session.change("Set the day", () -> session.plan().setAsOf(asOf));
                session.save();
            }
            answer(new Answer().put("file", text(file)).put("name", name).put("framework", framework),
                    () -> "Made " + file + " for " + name + ".");
        }
        return DONE;
    }
}
