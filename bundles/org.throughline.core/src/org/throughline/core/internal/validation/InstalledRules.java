package org.throughline.core.internal.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Rule;
import org.throughline.api.validation.Validation;
import org.throughline.model.plan.DistrictPlan;

/** Checks with every rule that is there, ours and a district's alike. */
@Component(service = Validation.class)
public final class InstalledRules implements Validation {

    private final List<Rule> rules;

    /** Checks with these rules. Greedy: a rule of a bundle that starts later counts as well. */
    @Activate
    public InstalledRules(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public List<Diagnostic> check(DistrictPlan plan) {
        var found = new ArrayList<Diagnostic>();
        for (Rule rule : rules) {
            try {
                found.addAll(rule.check(plan));
            } catch (RuntimeException e) {
                // A rule of a module that fails must not hide what the others found.
                found.add(Diagnostic.of(Severity.WARNING, "rule.failed", new Sentences("problems").fill("rule.failed",
                        Map.of("rule", rule.getClass().getName(), "failure", e))));
            }
        }
        found.sort(Comparator.comparing(Diagnostic::severity).reversed());
        return List.copyOf(found);
    }
}
