package org.throughline.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Fixes;
import org.throughline.api.validation.QuickFix;
import org.throughline.api.validation.Validation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a plan, and fixes what can be fixed in one way only. */
@Component(service = Verb.class)
@Command(name = "check", description = "Checks a plan and lists what to fix.")
public final class CheckVerb extends VerbOptions implements Verb {

    private static final String EVERYTHING = "all";

    private final Plans plans;
    private final Validation validation;
    private final Fixes fixes;

    @Parameters(paramLabel = "PLAN", description = "The plan to check.")
    Path plan;

    @Option(names = "--fix", paramLabel = "CODE",
            description = "Fixes the problems with this code that can be fixed in one way only, and saves the plan. \"all\" stands for every code, notes apart.")
    String fix;

    /** Checks and fixes with these services. */
    @Activate
    public CheckVerb(@Reference Plans plans, @Reference Validation validation, @Reference Fixes fixes) {
        this.plans = plans;
        this.validation = validation;
        this.fixes = fixes;
    }

    @Override
    public Integer call() throws PlanException {
        try (var session = plans.open(plan)) {
            List<String> fixed = fix == null ? List.of() : fix(session);
            List<Problem> problems = problems(session);
            var asJson = new Answer().put("file", text(plan));
            if (fix != null) {
                asJson.texts("fixed", fixed);
            }
            answer(asJson.put("problems", problems.stream().map(Problem::json).toList()), () -> lines(fixed, problems));
            return Answer.hasProblems(problems.stream().map(Problem::found).toList()) ? DONE_WITH_PROBLEMS : DONE;
        }
    }

    /** Fixes one problem after the other, each in the plan as the one before has left it, and saves. */
    private List<String> fix(Session session) throws PlanException {
        if (session.readOnly()) {
            throw new PlanException("\"" + plan + "\" was read only in part, so that nothing in it can be fixed and saved.");
        }
        var fixed = new ArrayList<String>();
        for (Diagnostic problem : validation.check(session.plan())) {
            if (isWanted(problem)) {
                fixes.fix(session, problem).filter(f -> !f.apply(session).isEmpty()).map(QuickFix::label).ifPresent(fixed::add);
            }
        }
        if (fixed.isEmpty()) {
            say(fix.equals(EVERYTHING) ? "There is nothing that can be fixed in one way only."
                    : "There is no problem with the code \"" + fix + "\" that can be fixed in one way only.");
        } else {
            session.save();
        }
        return fixed;
    }

    /** A note may be a guess: it is followed only where it is named. */
    private boolean isWanted(Diagnostic problem) {
        return fix.equals(problem.code()) || fix.equals(EVERYTHING) && problem.severity() != Severity.INFO;
    }

    private List<Problem> problems(Session session) {
        // The rules first: should one of them write to the plan, that is among the session's problems.
        List<Diagnostic> found = validation.check(session.plan());
        return Stream.concat(session.problems().stream(), found.stream())
                .map(d -> new Problem(d, fixes.fix(session, d).map(QuickFix::label))).toList();
    }

    private static String lines(List<String> fixed, List<Problem> problems) {
        return Stream.concat(fixed.stream().map(label -> "Fixed: " + label),
                problems.isEmpty() ? Stream.of("Nothing to fix.") : problems.stream().map(Problem::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** A problem, and what would fix it. */
    private record Problem(Diagnostic found, Optional<String> fix) {

        Answer json() {
            Answer answer = Answer.problem(found);
            fix.ifPresent(label -> answer.put("fix", label));
            return answer;
        }

        String line() {
            return Answer.line(found) + " [" + found.code() + "]"
                    + fix.map(label -> System.lineSeparator() + "    can be fixed: " + label).orElse("");
        }
    }
}
