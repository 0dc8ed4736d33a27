package org.throughline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.validation.Validation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a plan. */
@Component(service = Verb.class)
@Command(name = "check", description = "Checks a plan and lists what to fix.")
public final class CheckVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final Validation validation;

    @Parameters(paramLabel = "PLAN", description = "The plan to check.")
    Path plan;

    /** Checks with this service. */
    @Activate
    public CheckVerb(@Reference Plans plans, @Reference Validation validation) {
        this.plans = plans;
        this.validation = validation;
    }

    @Override
    public Integer call() throws PlanException {
        try (var session = plans.open(plan)) {
            // The rules first: should one of them write to the plan, that is among the session's problems.
            List<Diagnostic> found = validation.check(session.plan());
            List<Diagnostic> problems = Stream.concat(session.problems().stream(), found.stream()).toList();
            answer(new Answer().put("file", text(plan)).put("problems", Answer.problems(problems)),
                    () -> problems.isEmpty() ? "Nothing to fix."
                            : problems.stream().map(Answer::line)
                                    .collect(Collectors.joining(System.lineSeparator())));
            return Answer.hasProblems(problems) ? DONE_WITH_PROBLEMS : DONE;
        }
    }
}
