package org.throughline.cli.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.coherence.Compared;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is worth a look. */
@Component(service = Verb.class)
@Command(name = "findings", description = "Says what is worth a look in a plan, with the figures and how they are made.")
public final class FindingsVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final Findings findings;

    @Parameters(paramLabel = "PLAN", description = "The plan to look at.")
    Path plan;

    @Option(names = "--today", paramLabel = "DAY", description = "The day as of which to look, such as 2026-11-20 (default: the plan's own, otherwise today).")
    LocalDate today;

    @Option(names = "--how", description = "Also says how each was found, and on how much it rests.")
    boolean how;

    @Option(names = "--against", paramLabel = "PLAN", description = "Another plan, such as last year's, to compare with.")
    Path against;

    /** Looks with this service. */
    @Activate
    public FindingsVerb(@Reference Plans plans, @Reference Findings findings) {
        this.plans = plans;
        this.findings = findings;
    }

    @Override
    public Integer call() throws PlanException {
        List<Finding> found = found(plan);
        if (against == null) {
            answer(new Answer().put("findings", found.stream().map(FindingsVerb::json).toList()),
                    () -> found.isEmpty() ? "Nothing that is worth a look." : found.stream().map(this::lines)
                            .collect(Collectors.joining(System.lineSeparator())));
        } else {
            List<Compared> compared = Compared.of(found, found(against));
            answer(new Answer().put("findings", compared.stream().filter(c -> c.now().isPresent()).map(FindingsVerb::json).toList())
                    .put("gone", compared.stream().filter(c -> c.now().isEmpty()).map(c -> json(c.before().orElseThrow())).toList()),
                    () -> compared(compared));
        }
        return DONE;
    }

    private List<Finding> found(Path of) throws PlanException {
        try (var session = plans.open(of)) {
            return findings.all(session.plan(), today == null ? Findings.day(session.plan()) : today);
        }
    }

    private static Answer json(Compared compared) {
        Answer answer = json(compared.now().orElseThrow());
        compared.before().ifPresent(b -> answer.put("before", b.value()));
        return answer.put("new", compared.before().isEmpty());
    }

    private String compared(List<Compared> all) {
        String line = System.lineSeparator();
        long same = all.stream().filter(c -> !c.changed()).count();
        return Stream.of(
                all.stream().filter(c -> c.before().isEmpty()).map(c -> "  new:     " + lines(c.now().orElseThrow()).strip()),
                all.stream().filter(c -> c.changed() && c.now().isPresent() && c.before().isPresent())
                        .map(c -> "  changed: " + lines(c.now().orElseThrow()).strip() + " (before: " + c.before().orElseThrow().value() + ")"),
                all.stream().filter(c -> c.now().isEmpty()).map(c -> "  gone:    " + c.before().orElseThrow().message()),
                Stream.of("  " + same + (same == 1 ? " finding is" : " findings are") + " as before.")).flatMap(x -> x).collect(Collectors.joining(line));
    }

    private static Answer json(Finding finding) {
        return new Answer().put("code", finding.code()).put("message", finding.message()).put("method", finding.method())
                .put("coverage", finding.coverage()).texts("objects", finding.objects()).put("value", finding.value());
    }

    private String lines(Finding finding) {
        String more = System.lineSeparator() + "    How: " + finding.method() + " Rests on: " + finding.coverage() + ".";
        return "  " + finding.message() + (how ? more : "");
    }
}
