package org.throughline.core.tests;

import java.util.List;
import java.util.Optional;

import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Fixes;
import org.throughline.api.validation.QuickFix;
import org.throughline.api.validation.Validation;
import org.throughline.given.Given;
import org.throughline.model.plan.DistrictPlan;

/** What the installed rules say about a small plan. */
final class Checked {

    private Checked() {
    }

    static List<String> codes(DistrictPlan plan) {
        return Given.service(Validation.class).check(plan).stream().map(Diagnostic::code).toList();
    }

    static List<String> sentences(DistrictPlan plan) {
        return Given.service(Validation.class).check(plan).stream().map(Diagnostic::message).toList();
    }

    /** The only problem; fails where there is none or another. */
    static Diagnostic only(DistrictPlan plan) {
        List<Diagnostic> found = Given.service(Validation.class).check(plan);
        if (found.size() != 1) {
            throw new AssertionError("Not one problem, but " + found);
        }
        return found.get(0);
    }

    /** The fix for a problem. */
    static Optional<QuickFix> fix(Session session, Diagnostic problem) {
        return Given.service(Fixes.class).fix(session, problem);
    }
}
