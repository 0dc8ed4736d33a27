package org.throughline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.compare.CompareException;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.compare.Difference;
import org.throughline.api.compare.Version;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says in sentences what differs between two versions of a plan. */
@Component(service = Verb.class)
@Command(name = "diff", description = "Says in sentences what differs between two versions of a plan.",
        footer = {"", "Exit codes: 0 done, whether they differ or not; 2 wrong usage, or not two",
            "versions of one plan; 3 could not read."})
public final class DiffVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final Comparisons comparisons;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier version.")
    Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later version.")
    Path after;

    /** Compares with this service. */
    @Activate
    public DiffVerb(@Reference Plans plans, @Reference Comparisons comparisons) {
        this.plans = plans;
        this.comparisons = comparisons;
    }

    @Override
    public Integer call() throws PlanException, UsageException {
        try (Session earlier = plans.openCopy(before); Session later = plans.openCopy(after)) {
            noteIfPartial(before, earlier);
            noteIfPartial(after, later);
            List<Difference> found = comparisons.compare(version(before, earlier), version(after, later)).differences();
            answer(new Answer().put("changes", found.stream().map(DiffVerb::json).toList()), () -> found.isEmpty() ? "Nothing differs."
                    : found.stream().map(Difference::sentence).collect(Collectors.joining(System.lineSeparator())));
            return DONE;
        } catch (CompareException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private void noteIfPartial(Path file, Session session) {
        if (session.readOnly()) {
            say("\"" + file + "\" could be read only in part, and what could not be read is not compared. check lists what is wrong.");
        }
    }

    /** A version as a sentence names it. */
    static Version version(Path file, Session session) {
        return new Version("\"" + file.getFileName() + "\"", session);
    }

    /** One difference, in the shape that diff and merge share. */
    static Answer json(Difference d) {
        return new Answer().put("kind", d.kind().name().toLowerCase(Locale.ROOT)).put("id", d.id()).put("type", d.type())
                .put("feature", d.feature()).put("from", d.from()).put("to", d.to()).put("sentence", d.sentence());
    }
}
