package org.throughline.workbench.internal.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.session.Session;
import org.throughline.ui.OpenPlan;

/** What was looked at, one after the other: one can go back, and forward again. What left the plan is passed over. */
public final class Trail {

    private static final int LONGEST = 100;

    private final OpenPlan plan;
    private final List<EObject> seen = new ArrayList<>();
    private int at = -1;
    private Optional<Session> of = Optional.empty();

    /** The trail of a window's plan. */
    public Trail(OpenPlan plan) {
        this.plan = plan;
        plan.watch(this::follow);
    }

    /** Shows what was looked at before. */
    public void back() {
        go(-1);
    }

    /** Shows what was left by going back. */
    public void forward() {
        go(1);
    }

    /** Whether there is something to go back to. */
    public boolean hasBack() {
        return next(-1) >= 0;
    }

    /** Whether there is something to go forward to. */
    public boolean hasForward() {
        return next(1) >= 0;
    }

    private void follow() {
        if (!of.equals(plan.session())) {
            of = plan.session();
            seen.clear();
            at = -1;
        }
        plan.selected().filter(o -> at < 0 || seen.get(at) != o).ifPresent(o -> {
            seen.subList(at + 1, seen.size()).clear();
            seen.add(o);
            if (seen.size() > LONGEST) {
                seen.removeFirst();
            }
            at = seen.size() - 1;
        });
    }

    private void go(int step) {
        int to = next(step);
        if (to >= 0) {
            at = to;
            plan.select(seen.get(at));
        }
    }

    private int next(int step) {
        for (int to = at + step; to >= 0 && to < seen.size(); to += step) {
            EObject object = seen.get(to);
            if (of.filter(s -> EcoreUtil.isAncestor(s.plan(), object)).isPresent()) {
                return to;
            }
        }
        return -1;
    }
}
