package org.throughline.bench.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.Questions;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.query.Queries;
import org.throughline.api.query.TextSearch;
import org.throughline.api.query.QueryException;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Safekeeping;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One step of {@code bench model}, {@code bench merge} or {@code bench findings} in a process of its own, ours and the floors alike. Only {@code bench} calls it. */
@Component(service = Verb.class)
@Command(name = "bench-step", hidden = true, description = "One step of bench model, bench merge or bench findings.")
public final class PlanStepVerb implements Verb {

    private final PlanSteps steps;
    private final LookSteps looks;
    private final MergeSteps merges;

    @Parameters(index = "0", paramLabel = "STEP", description = "What to do.")
    String step;

    @Parameters(index = "1", paramLabel = "PLAN", description = "The plan to do it with.")
    Path plan;

    @Parameters(index = "2", arity = "0..1", paramLabel = "SMALLER", description = "A plan to warm up with, or to grow.")
    Optional<Path> smaller = Optional.empty();

    @Option(names = "--objects", defaultValue = "50000", description = "How many objects to write.")
    int objects;

    @Option(names = "--initiatives", defaultValue = "500", description = "How many initiatives to grow to.")
    int initiatives;

    @Option(names = "--schools", defaultValue = "1000", description = "How many schools to grow to.")
    int schools;

    @Option(names = "--elements", defaultValue = "10", description = "How many elements to grow to.")
    int elements;

    @Option(names = "--changes", defaultValue = "1000", description = "How many changes each version has.")
    int changes;

    @Spec
    CommandSpec spec;

    /** Measures these services. */
    @Activate
    public PlanStepVerb(@Reference Plans plans, @Reference Safekeeping safekeeping, @Reference Queries queries, @Reference Findings findings,
            @Reference Questions questions, @Reference TextSearch search, @Reference Comparisons comparisons) {
        steps = new PlanSteps(plans, safekeeping, queries);
        looks = new LookSteps(plans, findings, questions, search);
        merges = new MergeSteps(plans, comparisons);
    }

    @Override
    public Integer call() throws IOException, PlanException, QueryException {
        double figure = 0;
        if (step.equals("write")) {
            steps.write(plan, objects);
        } else if (step.equals("grow")) {
            looks.write(plan, smaller.orElseThrow(), initiatives, schools, elements);
        } else if (merges.knows(step)) {
            figure = merges.run(step, plan, changes);
        } else if (looks.knows(step)) {
            figure = looks.run(step, plan);
        } else {
            figure = steps.run(step, plan, smaller.orElse(plan));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "figure %f%n", figure);
        out.flush();
        return DONE;
    }
}
