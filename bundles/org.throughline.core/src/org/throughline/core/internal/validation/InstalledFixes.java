package org.throughline.core.internal.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Fixes;
import org.throughline.api.validation.QuickFix;
import org.throughline.api.validation.Repair;

/** Fixes with every repair that is there, ours and a district's alike. */
@Component(service = Fixes.class)
public final class InstalledFixes implements Fixes {

    /** The highest ranking first. */
    private final List<Repair> repairs;

    /** Fixes with these repairs, the one with the highest ranking last. Greedy: a bundle that starts later counts as well. */
    @Activate
    public InstalledFixes(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<Repair> repairs) {
        var highestFirst = new ArrayList<>(repairs);
        Collections.reverse(highestFirst);
        this.repairs = List.copyOf(highestFirst);
    }

    @Override
    public Optional<QuickFix> fix(Session session, Diagnostic problem) {
        return session.readOnly() ? Optional.empty()
                : repairs.stream().flatMap(repair -> fix(repair, session, problem).stream()).findFirst();
    }

    private static Optional<QuickFix> fix(Repair repair, Session session, Diagnostic problem) {
        try {
            return repair.fix(session, problem);
        } catch (RuntimeException e) {
            // A repair of a module that fails must not take the others away.
            Logger.getLogger(InstalledFixes.class.getName()).log(Level.WARNING, e,
                    () -> "The repair " + repair.getClass().getName() + " failed on a problem of the kind " + problem.code());
            return Optional.empty();
        }
    }
}
