package org.throughline.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.compare.Choice;
import org.throughline.api.compare.CompareException;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.compare.Conflict;
import org.throughline.api.compare.Difference;
import org.throughline.api.compare.Merge;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one plan of two versions. */
@Component(service = Verb.class)
@Command(name = "merge", description = "Makes one plan of two versions and the one that both come from.",
        footer = {"", "What only one version changed is taken. Where both did something else to the",
            "same, it is listed: what one deleted and the other changed or refers to is",
            "kept, texts of several lines are both kept, of anything else A's is taken.",
            "", "Exit codes: 0 done, or all settled by --take; 1 done with conflicts listed;",
            "2 wrong usage, or not versions of one plan; 3 could not read or write."})
public final class MergeVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final Comparisons comparisons;

    @Parameters(index = "0", paramLabel = "BASE", description = "The version that both come from.")
    Path base;

    @Parameters(index = "1", paramLabel = "A", description = "One version.")
    Path a;

    @Parameters(index = "2", paramLabel = "B", description = "The other version.")
    Path b;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to make, ending in .throughline; it must not be there.")
    Path out;

    @Option(names = "--take", paramLabel = "SIDE", description = "Settles every conflict: a takes what A has, b what B has.")
    String take;

    /** Merges with this service. */
    @Activate
    public MergeVerb(@Reference Plans plans, @Reference Comparisons comparisons) {
        this.plans = plans;
        this.comparisons = comparisons;
    }

    @Override
    public Integer call() throws PlanException, UsageException {
        if (Files.exists(out)) {
            throw new UsageException("\"" + out + "\" is there already. Name a file that is not.");
        }
        Optional<Choice> side = side();
        try (Session from = plans.openCopy(base); Session first = plans.openCopy(a); Session second = plans.openCopy(b)) {
            requireWhole(base, from);
            requireWhole(a, first);
            requireWhole(b, second);
            Merge merge = taken(comparisons.merge(DiffVerb.version(base, from), DiffVerb.version(a, first), DiffVerb.version(b, second)), side);
            List<Difference> ofA = merge.ofA();
            List<Difference> ofB = merge.ofB();
            List<Conflict> conflicts = merge.conflicts();
            merge.apply("Merge " + b.getFileName());
            first.saveAs(out);
            answer(json(ofA, ofB, conflicts), () -> text(ofA, ofB, conflicts));
            return conflicts.isEmpty() || side.isPresent() ? DONE : DONE_WITH_PROBLEMS;
        } catch (CompareException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static void requireWhole(Path file, Session session) throws PlanException {
        if (session.readOnly()) {
            throw new PlanException("\"" + file + "\" could be read only in part, so that a merge would lose what could not be read. Its problems: check lists them.");
        }
    }

    private Optional<Choice> side() throws UsageException {
        if (take == null) {
            return Optional.empty();
        }
        if (!take.equalsIgnoreCase("a") && !take.equalsIgnoreCase("b")) {
            throw new UsageException("--take knows a and b, and not \"" + take + "\".");
        }
        return Optional.of(Choice.valueOf(take.toUpperCase(Locale.ROOT)));
    }

    /** What is chosen in one place may let two collide in another. */
    private static Merge taken(Merge merge, Optional<Choice> side) {
        if (side.isEmpty()) {
            return merge;
        }
        Map<String, Choice> choices = new HashMap<>();
        Merge taken = merge;
        boolean more = true;
        while (more) {
            int before = choices.size();
            taken.conflicts().forEach(c -> choices.put(c.key(), side.get()));
            more = choices.size() > before;
            taken = merge.with(choices);
        }
        return taken;
    }

    private Answer json(List<Difference> ofA, List<Difference> ofB, List<Conflict> conflicts) {
        return new Answer().put("file", text(out))
                .put("changes", Stream.concat(ofA.stream().map(d -> DiffVerb.json(d).put("side", "a")), ofB.stream().map(d -> DiffVerb.json(d).put("side", "b"))).toList())
                .put("conflicts", conflicts.stream().map(MergeVerb::json).toList());
    }

    private static Answer json(Conflict c) {
        return new Answer().put("kind", c.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')).put("id", c.id()).put("type", c.type())
                .put("feature", c.feature()).put("base", c.base()).put("a", c.a()).put("b", c.b())
                .put("taken", c.chosen().name().toLowerCase(Locale.ROOT)).put("sentence", c.sentence());
    }

    private String text(List<Difference> ofA, List<Difference> ofB, List<Conflict> conflicts) {
        String line = System.lineSeparator();
        return "Merged " + a.getFileName() + " (" + changes(ofA) + ") and " + b.getFileName() + " (" + changes(ofB) + ") into " + out + "."
                + (conflicts.isEmpty() ? "" : line + "Both did something to the same, please look:" + line
                        + conflicts.stream().map(c -> "  " + c.sentence() + " " + taken(c)).collect(Collectors.joining(line)));
    }

    private static String changes(List<Difference> found) {
        return found.size() == 1 ? "1 change" : found.size() + " changes";
    }

    private String taken(Conflict c) {
        return switch (c.chosen()) {
            case A -> "Taken: " + a.getFileName() + ".";
            case B -> "Taken: " + b.getFileName() + ".";
            case BASE -> "Taken: " + base.getFileName() + ".";
            case BOTH -> "Taken: both.";
        };
    }
}
