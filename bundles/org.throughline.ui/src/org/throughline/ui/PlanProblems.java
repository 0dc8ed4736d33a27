package org.throughline.ui;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Validation;

/**
 * What the rules say of the plan of the window. They are asked once after a change, for all views that show it: a large plan takes a
 * second. Used in the UI thread only.
 */
@Component(service = PlanProblems.class)
public final class PlanProblems {

    private static final int NEVER = -1;

    private final OpenPlan plan;
    private final Validation validation;
    private List<Diagnostic> found = List.of();
    private int checked = NEVER;

    /** Asks these rules about the plan of the window. */
    @Activate
    public PlanProblems(@Reference OpenPlan plan, @Reference Validation validation) {
        this.plan = plan;
        this.validation = validation;
    }

    /** What the rules find now; nothing where no plan is open. */
    public List<Diagnostic> found() {
        if (checked != plan.revision()) {
            checked = plan.revision();
            found = plan.session().map(s -> validation.check(s.plan())).orElse(List.of());
        }
        return found;
    }

    /** What there was when the plan was opened, what was taken back since, and what the rules find now. */
    public List<Diagnostic> all() {
        // the rules first: should one of them write to the plan, that is among the session's problems
        List<Diagnostic> now = found();
        return Stream.concat(plan.session().map(Session::problems).orElse(List.of()).stream(), now.stream()).toList();
    }
}
