package org.throughline.core.internal.validation;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;
import org.throughline.api.validation.QuickFix;
import org.throughline.api.validation.Repair;

/** A percentage that was typed as a fraction becomes one: 88 instead of 0.88. */
@Component(service = Repair.class)
public final class FractionRepair extends Repairing {

    /** Speaks with this describer. */
    @Activate
    public FractionRepair(@Reference Describer describer) {
        super("value.fraction", describer);
    }

    @Override
    Optional<QuickFix> fix(Session session, Diagnostic problem, EObject object) {
        return attribute(object, problem).flatMap(feature -> FractionCheck.guess(object, feature)
                .map(guess -> labeled("value.fraction", Map.of("guess", names().of(feature, guess)), () -> object.eSet(feature, guess))));
    }
}
