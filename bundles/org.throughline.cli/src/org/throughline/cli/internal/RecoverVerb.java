package org.throughline.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.model.identity.ExternalId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings back what was not saved when the program ended. */
@Component(service = Verb.class)
@Command(name = "recover", description = "Brings back what was finished but not saved when Throughline ended, and saves the plan with it.",
        footer = {"", "The window does the same when it opens the plan. Exit code 1 if something could not be brought back."})
public final class RecoverVerb extends VerbOptions implements Verb {

    private static final String EDIT_LOOP = "edit-loop";

    private final Safekeeping safekeeping;

    @Parameters(index = "0", paramLabel = "PLAN", description = "The plan.")
    Path plan;

    @Option(names = "--look", description = "Only says what would come back; nothing is written.")
    boolean look;

    @Option(names = "--drop", description = "Leaves the plan as it was saved last, and throws away what was not saved.")
    boolean drop;

    /** Keeps the work with this service. */
    @Activate
    public RecoverVerb(@Reference Safekeeping safekeeping) {
        this.safekeeping = safekeeping;
    }

    @Override
    public Integer call() throws PlanException, UsageException {
        if (look && drop) {
            throw new UsageException("Say --look or --drop, not both.");
        }
        try (Session session = look ? safekeeping.lookAt(plan) : safekeeping.open(plan, System.getProperty("user.name", "recover"))) {
            if (!look && session.readOnly()) {
                session.problems().forEach(p -> say(p.message()));
                return NOT_READ_OR_WRITTEN;
            }
            List<String> restored = session.unsaved().stream().map(ChangeSet::what).toList();
            if (drop) {
                session.discard();
            } else if (!look && session.dirty()) {
                session.save();
            }
            answer(json(session, restored), () -> text(session, restored));
            return Answer.hasProblems(session.problems()) ? DONE_WITH_PROBLEMS : DONE;
        }
    }

    /** The number of the newest edit of {@code edit-loop} that is in the plan. */
    private static Optional<Integer> last(Session session) {
        return session.plan().getExternalIds().stream().filter(id -> EDIT_LOOP.equals(id.getSource())).map(ExternalId::getValue)
                .map(Integer::valueOf).findFirst();
    }

    private Answer json(Session session, List<String> restored) {
        var answer = new Answer().put("file", text(plan));
        last(session).ifPresent(number -> answer.put("last", number));
        return answer.texts("restored", restored).put("problems", Answer.problems(session.problems()));
    }

    private String text(Session session, List<String> restored) {
        var lines = new ArrayList<String>();
        lines.add(restored.isEmpty() ? "Everything is saved; there is nothing to bring back."
                : (drop ? "Thrown away: " : look ? "Would come back: " : "Came back and saved: ") + restored.size()
                        + (restored.size() == 1 ? " change" : " changes"));
        restored.forEach(what -> lines.add("  " + what));
        session.problems().forEach(p -> lines.add(Answer.line(p)));
        return String.join(System.lineSeparator(), lines);
    }
}
