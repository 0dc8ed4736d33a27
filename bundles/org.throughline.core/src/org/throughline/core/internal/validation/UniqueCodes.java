package org.throughline.core.internal.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Rule;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.DistrictPlan;

/** Two objects of one kind have the same code, or an object has neither a name nor a code. */
@Component(service = Rule.class)
public final class UniqueCodes implements Rule {

    @Override
    public List<Diagnostic> check(DistrictPlan plan) {
        var found = new ArrayList<Diagnostic>();
        var first = new HashMap<Map.Entry<String, String>, Named>();
        plan.eAllContents().forEachRemaining(object -> {
            if (object instanceof Named named) {
                String code = named.getCode();
                boolean nameless = named.getName() == null || named.getName().isBlank();
                if (nameless && code == null) {
                    found.add(Diagnostic.of(Severity.WARNING, "plan.no-name",
                            "Something of the kind " + named.eClass().getName() + " has neither a name nor a code. "
                                    + "Give it a name.").on(named.getId()));
                }
                Named other = code == null ? null : first.putIfAbsent(Map.entry(named.eClass().getName(), code), named);
                if (other != null) {
                    found.add(Diagnostic.of(Severity.WARNING, "plan.repeated-code", "\"" + named.getName() + "\" and \""
                            + other.getName() + "\" have the same code. Change one of them.").about(code).on(named.getId()));
                }
            }
        });
        return found;
    }
}
