package org.throughline.coherence.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.model.plan.DistrictPlan;

/** An analysis of facts. Whoever runs several of them on one plan works the facts out once; alone, it does so itself. */
interface FactsAnalysis extends Analysis {

    /** What is worth a look, the most pressing first. */
    List<Finding> findings(Facts facts, LocalDate today);

    /** What it reads of what changes often; beside that it may read everything else. */
    Set<Subject> reads();

    @Override
    default List<Finding> findings(DistrictPlan plan, LocalDate today) {
        return findings(new Facts(plan), today);
    }
}
