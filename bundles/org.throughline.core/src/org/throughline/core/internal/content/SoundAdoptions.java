package org.throughline.core.internal.content;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.content.Adoptions;
import org.throughline.api.content.Layer.Origin;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Rule;
import org.throughline.model.framework.Adoption;
import org.throughline.model.plan.DistrictPlan;

/** What a plan remembers of adopted content can be read. */
@Component(service = Rule.class)
public final class SoundAdoptions implements Rule {

    private final Adoptions adoptions;

    /** Asks this service. */
    @Activate
    public SoundAdoptions(@Reference Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    @Override
    public List<Diagnostic> check(DistrictPlan plan) {
        return plan.getAdoptions().stream().filter(this::isDamaged).map(a -> Diagnostic.of(Severity.WARNING,
                "adoption.damaged", "What the plan remembers of \"" + a.getCopy().getName()
                        + "\" from when it was adopted is damaged, so it cannot be told what is your own wording. "
                        + "Your wording is not harmed. Restore the plan from a backup to adopt a newer version.")
                .on(a.getCopy().getId())).toList();
    }

    private boolean isDamaged(Adoption adoption) {
        return adoption.getCopy() != null && adoptions.layer(adoption.getCopy()).origin() == Origin.UNKNOWN;
    }
}
