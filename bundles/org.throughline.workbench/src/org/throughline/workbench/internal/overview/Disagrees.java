package org.throughline.workbench.internal.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.coherence.Finding;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.Session;
import org.throughline.ui.OverviewCard;
import org.throughline.ui.PlanFindings;
import org.throughline.ui.PlanProblems;

/** Where the plan disagrees with itself: what we ask that does not go together, figures that differ, and errors. */
@Component(property = "service.ranking:Integer=20")
public final class Disagrees implements OverviewCard {

    /** Findings of these kinds are disagreements within the plan. */
    private static final List<String> KINDS = List.of("expectation.", "evidence.figures-disagree", "plan.due-before-start");

    private final PlanFindings findings;
    private final PlanProblems problems;

    /** Takes findings and errors from these services. */
    @Activate
    public Disagrees(@Reference PlanFindings findings, @Reference PlanProblems problems) {
        this.findings = findings;
        this.problems = problems;
    }

    static boolean isContradiction(Finding finding) {
        return KINDS.stream().anyMatch(finding.code()::startsWith);
    }

    @Override
    public String title() {
        return Messages.Disagrees_title;
    }

    @Override
    public String nothing() {
        return Messages.Disagrees_nothing;
    }

    @Override
    public List<Line> lines(Session session) {
        Stream<Line> errors = problems.found().stream().filter(d -> d.severity() == Severity.ERROR)
                .map(d -> new Line("", d.message(), d.object().flatMap(session::find)));
        return Stream.concat(errors, findings.now().stream().filter(Disagrees::isContradiction)
                .map(f -> new Line("", f.message(), f.objects().stream().findFirst().flatMap(session::find)))).toList();
    }

    @Override
    public Optional<String> view() {
        return Optional.of("org.throughline.coherence.contradictions");
    }
}
