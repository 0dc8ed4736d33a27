package org.throughline.core.internal.validation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;
import org.throughline.api.validation.QuickFix;
import org.throughline.api.validation.Repair;
import org.throughline.model.initiatives.ElementLink;

/**
 * What says nothing is deleted: a link without an element, content that belongs to no module, and an object in which nothing
 * is filled in and which nothing refers to.
 */
@Component(service = Repair.class)
public final class NothingSaidRepair implements Repair {

    private static final Set<String> INCOMPLETE = Set.of("value.required", "name.missing", "assignment.no-receiver", "standard.no-end");

    private final Names names;
    private final Sentences labels = new Sentences("fixes");

    /** Speaks with this describer. */
    @Activate
    public NothingSaidRepair(@Reference Describer describer) {
        names = new Names(describer);
    }

    @Override
    public Optional<QuickFix> fix(Session session, Diagnostic problem) {
        return problem.object().flatMap(session::find).filter(o -> o.eContainer() != null)
                .flatMap(o -> label(session, problem.code(), o).map(label -> new QuickFix(label, () -> EcoreUtil.delete(o, true))));
    }

    private Optional<String> label(Session session, String code, EObject object) {
        if (code.equals("value.required") && object instanceof ElementLink link && link.getElement() == null) {
            return Optional.of(labels.fill("link.remove", Map.of("owner", names.inside(object.eContainer()))));
        }
        boolean bare = code.equals("object.bare") && new Meaning(object.eClass()).says("bare", "no");
        boolean empty = INCOMPLETE.contains(code) && isEmpty(object) && !isReferredTo(session, object);
        return bare || empty ? Optional.of(labels.fill("delete", Map.of("object", names.inside(object)))) : Optional.empty();
    }

    private static boolean isEmpty(EObject object) {
        return object.eClass().getEAllStructuralFeatures().stream()
                .noneMatch(f -> object.eIsSet(f) && !(f instanceof EAttribute a && a.isID()) && !f.isDerived());
    }

    private static boolean isReferredTo(Session session, EObject object) {
        return !EcoreUtil.UsageCrossReferencer.find(object, session.plan()).isEmpty();
    }
}
