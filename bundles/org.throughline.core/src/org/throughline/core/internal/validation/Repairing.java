package org.throughline.core.internal.validation;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;
import org.throughline.api.validation.QuickFix;
import org.throughline.api.validation.Repair;

/** A repair of problems with one code: finds the object again, and says in words what it would do. */
abstract class Repairing implements Repair {

    private final String code;
    private final Names names;
    private final Sentences labels = new Sentences("fixes");

    Repairing(String code, Describer describer) {
        this.code = code;
        names = new Names(describer);
    }

    @Override
    public final Optional<QuickFix> fix(Session session, Diagnostic problem) {
        return problem.code().equals(code) ? problem.object().flatMap(session::find).flatMap(o -> fix(session, problem, o))
                : Optional.empty();
    }

    /** The fix for a problem of this code on an object that is there. */
    abstract Optional<QuickFix> fix(Session session, Diagnostic problem, EObject object);

    final Names names() {
        return names;
    }

    final QuickFix labeled(String key, Map<String, ?> values, Runnable work) {
        return new QuickFix(labels.fill(key, values), work);
    }

    /** The single-valued attribute that the problem is about. */
    static Optional<EAttribute> attribute(EObject object, Diagnostic problem) {
        return problem.feature().map(object.eClass()::getEStructuralFeature).filter(EAttribute.class::isInstance)
                .map(EAttribute.class::cast).filter(a -> !a.isMany());
    }
}
