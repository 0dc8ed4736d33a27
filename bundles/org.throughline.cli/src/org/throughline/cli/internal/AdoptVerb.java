package org.throughline.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.content.Adoptions;
import org.throughline.api.content.Moves;
import org.throughline.api.content.Newer;
import org.throughline.api.content.Piece;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a newer version of adopted content changes, and takes it over piece by piece. */
@Component(service = Verb.class)
@Command(name = "adopt", description = "Says what a newer version of a plan's framework changes, and takes it over piece by piece.")
public final class AdoptVerb extends VerbOptions implements Verb {

    /** All but what the district changed itself. */
    private static final String ALL = "all";

    private final Plans plans;
    private final Adoptions adoptions;

    @Parameters(paramLabel = "PLAN", description = "The plan.")
    Path plan;

    @Option(names = "--key", paramLabel = "KEY", description = "The content, such as aspen2018 (default: the first that has a newer version).")
    Optional<String> key = Optional.empty();

    @Option(names = "--from", paramLabel = "FILE", description = "A version that somebody handed over, instead of an installed one.")
    Optional<Path> from = Optional.empty();

    @Option(names = "--take", paramLabel = "PIECE", arity = "1..*",
            description = "Takes these pieces over and saves. \"all\" takes all but what you changed yourself.")
    List<String> take = List.of();

    @Option(names = "--dry-run", description = "Says what would be taken, and changes nothing.")
    boolean dryRun;

    /** Compares and takes over with this service. */
    @Activate
    public AdoptVerb(@Reference Plans plans, @Reference Adoptions adoptions) {
        this.plans = plans;
        this.adoptions = adoptions;
    }

    @Override
    public Integer call() throws PlanException, UsageException {
        try (Session session = plans.open(plan)) {
            Optional<Newer> newer = newer(session);
            if (newer.isEmpty()) {
                answer(new Answer().put("pieces", List.of()), () -> "There is no newer version of what the plan has taken over.");
                return DONE;
            }
            Moves moves = adoptions.moves(session.plan(), newer.get());
            String before = Objects.toString(newer.get().adoption().getVersion(), "");
            List<Piece> chosen = chosen(moves);
            if (!take.isEmpty() && !dryRun) {
                adoptions.take(session, moves, chosen, false);
                session.save();
            }
            answer(json(moves, before, chosen), () -> text(moves, before, chosen));
            return DONE;
        }
    }

    private Optional<Newer> newer(Session session) throws PlanException {
        if (from.isPresent()) {
            return Optional.of(adoptions.handedOver(session.plan(), from.get()));
        }
        return adoptions.newer(session.plan()).stream().filter(n -> key.isEmpty() || key.get().equals(n.adoption().getKey())).findFirst();
    }

    private List<Piece> chosen(Moves moves) throws UsageException {
        var chosen = new ArrayList<Piece>();
        for (String wanted : take) {
            List<Piece> meant = wanted.equals(ALL) ? moves.withoutCollisions() : moves.pieces().stream().filter(p -> p.id().equals(wanted)).toList();
            if (meant.isEmpty() && !wanted.equals(ALL)) {
                throw new UsageException("There is no piece \"" + wanted + "\". adopt without --take lists them.");
            }
            chosen.addAll(meant);
        }
        return chosen.stream().distinct().toList();
    }

    private static Answer json(Moves moves, String before, List<Piece> chosen) {
        return new Answer().put("key", Objects.toString(moves.newer().adoption().getKey(), "")).put("from", before).put("to", moves.newer().version())
                .put("pieces", moves.pieces().stream().map(p -> new Answer().put("id", p.id()).put("feature", p.feature())
                        .put("kind", p.kind().name().toLowerCase(java.util.Locale.ROOT)).put("base", p.base()).put("theirs", p.theirs()).put("yours", p.yours())
                        .put("sentence", p.sentence()).put("taken", chosen.contains(p))).toList());
    }

    private String text(Moves moves, String before, List<Piece> chosen) {
        String line = System.lineSeparator();
        if (moves.pieces().isEmpty()) {
            return "The version " + moves.newer().version() + " of \"" + moves.newer().name() + "\" changes nothing that the plan does not have already.";
        }
        String head = "\"" + moves.newer().name() + "\", from version " + before + " to " + moves.newer().version() + ":";
        String tail = take.isEmpty() ? "Take pieces over with --take and their names, or with --take all." : dryRun
                ? "Dry run, nothing was changed. " + chosen.size() + " of " + moves.pieces().size() + " pieces would be taken."
                : chosen.size() + " of " + moves.pieces().size() + " pieces were taken.";
        return head + line + moves.pieces().stream().map(p -> (chosen.contains(p) ? "+ " : "  ") + p.sentence() + line + "    " + p.id())
                .collect(Collectors.joining(line)) + line + tail;
    }
}
