package org.throughline.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Validation;

/** What is to fix in a plan. Checks again only after a change: a large plan takes a second. */
final class PlanProblems {

    private final Runnable changed;
    private Optional<Session> checked = Optional.empty();
    private Session.Subscription subscription = () -> { };
    private List<Diagnostic> found = List.of();
    private boolean stale = true;

    /** Problems of whichever plan is open; tells after each change that they may be others now. */
    PlanProblems(Runnable changed) {
        this.changed = changed;
    }

    List<Diagnostic> of(Optional<Session> session) {
        if (!checked.equals(session)) {
            end();
            checked = session;
            stale = true;
            session.ifPresent(s -> subscription = s.listen((event, changes) -> {
                stale |= !changes.isEmpty();
                changed.run();
            }));
        }
        if (stale) {
            stale = false;
            found = session.map(s -> Services.get(Validation.class).check(s.plan())).orElse(List.of());
        }
        // After the rules: should one of them have written to the plan, that is among the session's problems.
        var all = new ArrayList<>(session.map(Session::problems).orElse(List.of()));
        all.addAll(found);
        return all;
    }

    void end() {
        subscription.close();
    }
}
