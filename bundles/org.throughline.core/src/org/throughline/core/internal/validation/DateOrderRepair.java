package org.throughline.core.internal.validation;

import java.util.Map;
import java.util.Optional;

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

/** Two dates in the wrong order change places. */
@Component(service = Repair.class)
public final class DateOrderRepair extends Repairing {

    /** Speaks with this describer. */
    @Activate
    public DateOrderRepair(@Reference Describer describer) {
        super("value.order", describer);
    }

    @Override
    Optional<QuickFix> fix(Session session, Diagnostic problem, EObject object) {
        return attribute(object, problem).flatMap(later -> new Meaning(later).of("notBefore")
                .map(object.eClass()::getEStructuralFeature).filter(EAttribute.class::isInstance).map(EAttribute.class::cast)
                .filter(earlier -> OrderCheck.isTurnedAround(object.eGet(later), object.eGet(earlier)))
                .map(earlier -> labeled("value.order", Map.of("object", names().inside(object)), () -> swap(object, earlier, later))));
    }

    private static void swap(EObject object, EAttribute one, EAttribute other) {
        Object value = object.eGet(one);
        object.eSet(one, object.eGet(other));
        object.eSet(other, value);
    }
}
