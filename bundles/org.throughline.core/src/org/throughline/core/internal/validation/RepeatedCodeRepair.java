package org.throughline.core.internal.validation;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;
import org.throughline.api.validation.QuickFix;
import org.throughline.api.validation.Repair;

/** The second of two objects with one code gets the next code that is free. */
@Component(service = Repair.class)
public final class RepeatedCodeRepair extends Repairing {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");

    /** Speaks with this describer. */
    @Activate
    public RepeatedCodeRepair(@Reference Describer describer) {
        super("code.repeated", describer);
    }

    @Override
    Optional<QuickFix> fix(Session session, Diagnostic problem, EObject object) {
        return attribute(object, problem).flatMap(feature -> {
            Set<String> taken = others(object, feature);
            return object.eGet(feature) instanceof String code && taken.contains(code)
                    ? Optional.of(give(object, feature, next(code, taken))) : Optional.empty();
        });
    }

    private QuickFix give(EObject object, EAttribute feature, String code) {
        return labeled("code.repeated", Map.of("object", names().inside(object), "code", code), () -> object.eSet(feature, code));
    }

    private static Set<String> others(EObject object, EAttribute feature) {
        var taken = new HashSet<String>();
        EObject realm = PlanWalk.realm(object);
        new PlanWalk().through(realm, o -> {
            if (o != object && o.eClass() == object.eClass() && o.eGet(feature) instanceof String code && PlanWalk.realm(o) == realm) {
                taken.add(code);
            }
        });
        return taken;
    }

    /** S07 is followed by S08, and a code without a number by itself with -2. */
    static String next(String code, Set<String> taken) {
        Matcher numbered = NUMBERED.matcher(code);
        boolean counts = numbered.matches();
        String stem = counts ? numbered.group(1) : code + "-";
        int width = counts ? numbered.group(2).length() : 1;
        long number = counts ? Long.parseLong(numbered.group(2)) : 1;
        String next;
        do {
            number++;
            next = stem + String.format("%0" + width + "d", number);
        } while (taken.contains(next));
        return next;
    }
}
