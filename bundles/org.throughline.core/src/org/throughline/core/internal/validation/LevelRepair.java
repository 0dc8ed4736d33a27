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
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.evidence.Vote;

/** What was not rated loses its level. */
@Component(service = Repair.class)
public final class LevelRepair extends Repairing {

    /** Speaks with this describer. */
    @Activate
    public LevelRepair(@Reference Describer describer) {
        super("rating.level-without-rating", describer);
    }

    @Override
    Optional<QuickFix> fix(Session session, Diagnostic problem, EObject object) {
        return switch (object) {
            case GroupRating r when r.getLevel() != null && SoundRatings.isNoRating(r.getState()) -> clear(object, () -> r.setLevel(null));
            case Vote v when v.getLevel() != null && SoundRatings.isNoRating(v.getState()) -> clear(object, () -> v.setLevel(null));
            default -> Optional.empty();
        };
    }

    private Optional<QuickFix> clear(EObject object, Runnable work) {
        return Optional.of(labeled("rating.clear-level", Map.of("object", names().inside(object)), work));
    }
}
