package org.throughline.coherence.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Contradictions;
import org.throughline.model.plan.DistrictPlan;

/** Finds contradictions in what expectations say. */
@Component(service = Contradictions.class)
public final class FoundContradictions implements Contradictions {

    @Override
    public List<Contradiction> of(DistrictPlan plan) {
        return Topics.contradicted(new Facts(plan));
    }
}
