package org.throughline.bench.internal.torture;

import java.io.PrintWriter;
import java.nio.file.Path;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Edits a plan until it is killed, and says of each edit when it would survive that. */
@Component(service = Verb.class)
@Command(name = "edit-loop", description = "Edits a plan at random until it is killed, and prints the number of each edit once it is safe on the disk.",
        footer = {"", "For tests of what survives a crash. Work on a copy. recover says what came back."})
public final class EditLoopVerb implements Verb {

    private static final int BETWEEN_SAVES = 5;

    private final Safekeeping safekeeping;

    @Parameters(index = "0", paramLabel = "PLAN", description = "The plan to edit; it is changed.")
    Path plan;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which edits: the same for the same number (${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--edits", paramLabel = "N", defaultValue = "0", description = "Ends after so many edits; without it, never.")
    int most;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Explains this verb.")
    boolean help;

    @Spec
    CommandSpec spec;

    /** Keeps the work with this service. */
    @Activate
    public EditLoopVerb(@Reference Safekeeping safekeeping) {
        this.safekeeping = safekeeping;
    }

    @Override
    public Integer call() throws PlanException {
        PrintWriter out = spec.commandLine().getOut();
        // what is not saved when this ends comes back, so that nothing that was printed is lost
        try (Session session = safekeeping.open(plan, Edits.SOURCE)) {
            if (session.readOnly()) {
                session.problems().forEach(p -> spec.commandLine().getErr().println(p.message()));
                return NOT_READ_OR_WRITTEN;
            }
            var edits = new Edits(session, seed);
            int number = 0;
            while (most == 0 || number < most) {
                number = edits.next();
                if (!session.settle()) {
                    spec.commandLine().getErr().println("Edit " + number + " would not survive a crash: nothing can be written beside the plan.");
                    return NOT_READ_OR_WRITTEN;
                }
                out.println(number);
                out.flush();
                if (number % BETWEEN_SAVES == 0) {
                    session.save();
                }
            }
            session.save();
        }
        return DONE;
    }
}
